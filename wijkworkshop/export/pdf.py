"""Writes a report, and the paper of an evening, as PDF."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from wijkworkshop.export.cards import CardSet
from wijkworkshop.export.labels import card_labels, paper_labels, report_labels
from wijkworkshop.export.parts import Report
from wijkworkshop.export.progress import Progress, Stage
from wijkworkshop.export.sheets import SlipSet
from wijkworkshop.export.swapping import swapped_in_when_done
from wijkworkshop.export.typesetting import pages, typeset


def write_pdf(report: Report, target: Path) -> Iterator[Progress]:
    """Write the report to the target, saying how far it is. Raises ExportProblem."""
    yield from _written("report.typ", report, report_labels(), target)


def write_slips(slips: SlipSet, target: Path) -> Iterator[Progress]:
    """Write the paper of an evening as one PDF to print. Raises ExportProblem."""
    yield from _written("slips.typ", slips, paper_labels(), target)


def write_cards(cards: CardSet, target: Path) -> Iterator[Progress]:
    """Write participant cards as one PDF to print and cut. Raises ExportProblem."""
    yield from _written("cards.typ", cards, card_labels(), target)


def report_pages(report: Report) -> tuple[bytes, ...]:
    """Return the pages of the report as PNG pictures."""
    return pages("report.typ", report, report_labels())


def slip_pages(slips: SlipSet) -> tuple[bytes, ...]:
    """Return the paper of an evening as PNG pictures."""
    return pages("slips.typ", slips, paper_labels())


def card_pages(cards: CardSet) -> tuple[bytes, ...]:
    """Return participant cards as PNG pictures."""
    return pages("cards.typ", cards, card_labels())


def _written(
    template: str, value: Report | SlipSet | CardSet, labels: Mapping[str, str], target: Path
) -> Iterator[Progress]:
    yield Progress(Stage.SETTING, 0, 2)
    made = typeset(template, value, labels, value.moment)
    yield Progress(Stage.SAVING, 1, 2)
    with swapped_in_when_done(target) as file:
        file.write(made)
    yield Progress(Stage.DONE, 2, 2)
