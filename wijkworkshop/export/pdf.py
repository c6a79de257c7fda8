"""Sets a report, and the paper of an evening, as PDF."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from wijkworkshop.core.messages import N_
from wijkworkshop.export.cards import CardSet
from wijkworkshop.export.decision_parts import ActionTable, Chain, Headline, PlanBoxes
from wijkworkshop.export.format import Format, written
from wijkworkshop.export.labels import card_labels, paper_labels, report_labels
from wijkworkshop.export.parts import (
    Answer,
    Beside,
    Card,
    Chart,
    Facts,
    Heading,
    Listing,
    Matrix,
    Notice,
    Paragraph,
    Picture,
    Quote,
    Report,
    Scatter,
    Table,
)
from wijkworkshop.export.progress import Progress
from wijkworkshop.export.sheets import SlipSet
from wijkworkshop.export.typesetting import pages, plain, typeset

SET = (
    Heading,
    Paragraph,
    Answer,
    Notice,
    Listing,
    Facts,
    Card,
    Headline,
    Chain,
    ActionTable,
    PlanBoxes,
    Beside,
    Quote,
    Table,
    Chart,
    Scatter,
    Matrix,
    Picture,
)
"""What `set-part` in `resources/report/report.typ` sets, as plain data: nothing is left out."""


def report_pdf(report: Report) -> bytes:
    """Return the report as a PDF; the same report gives the same bytes. Raises ExportProblem."""
    return typeset("report.typ", report, report_labels(), report.moment)


FORMAT = Format(".pdf", N_("PDF"), dict.fromkeys(SET, plain), report_pdf)


def write_slips(slips: SlipSet, target: Path) -> Iterator[Progress]:
    """Write the paper of an evening as one PDF to print. Raises ExportProblem."""
    return written(partial(typeset, "slips.typ", slips, paper_labels(), slips.moment), target)


def write_cards(cards: CardSet, target: Path) -> Iterator[Progress]:
    """Write participant cards as one PDF to print and cut. Raises ExportProblem."""
    return written(partial(typeset, "cards.typ", cards, card_labels(), cards.moment), target)


def report_pages(report: Report) -> tuple[bytes, ...]:
    """Return the pages of the report as PNG pictures."""
    return pages("report.typ", report, report_labels())


def slip_pages(slips: SlipSet) -> tuple[bytes, ...]:
    """Return the paper of an evening as PNG pictures."""
    return pages("slips.typ", slips, paper_labels())


def card_pages(cards: CardSet) -> tuple[bytes, ...]:
    """Return participant cards as PNG pictures."""
    return pages("cards.typ", cards, card_labels())
