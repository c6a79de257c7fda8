"""The outcome of a block in a report: each part of its document as a part of the report."""

from collections.abc import Callable, Iterator, Mapping
from gettext import gettext as looked_up
from typing import Any

from wijkworkshop.core import document as d
from wijkworkshop.core.outcome_views import OUTCOME_VIEWS
from wijkworkshop.core.outcome_views.area_plan import report_card
from wijkworkshop.core.outcome_views.recognition import figure_card
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.export.chapters.alignment import effect_parts, matrix_parts
from wijkworkshop.export.chapters.facts import fact, incomplete
from wijkworkshop.export.chapters.outcome_tables import reading_parts, reason_parts, result_parts
from wijkworkshop.export.parts import Card, Facts, Heading, Paragraph, Part, Table
from wijkworkshop.wording.report import REPORT, still_open


def outcome_parts(session: Session, block: Block, edition: int) -> Iterator[Part]:
    """Return the outcome of a block in an edition; 0 is the current one."""
    for part in OUTCOME_VIEWS[block.kind].report(session, block.id, edition):
        yield from parts_of(part)


def parts_of(part: d.Part) -> Iterator[Part]:
    """Return what a part of a document is in a report."""
    return RENDERERS[type(part)](part)


def _sentence(part: d.Sentence) -> Iterator[Part]:
    yield Facts((fact(part.fact),))


def _facts(part: d.Facts) -> Iterator[Part]:
    if part.facts:
        yield Facts(tuple(map(fact, part.facts)))


def _heading(part: d.Heading) -> Iterator[Part]:
    yield Heading(3, REPORT.words(part.text))


def _paragraph(part: d.Paragraph) -> Iterator[Part]:
    yield Paragraph(REPORT.words(part.text))


def _card(card: d.Card) -> Iterator[Part]:
    number = str(card.number) if card.number else ""
    facts = tuple(map(fact, card.facts))
    yield Card(REPORT.words(card.title), facts, number, incomplete(card.gaps))


def _figures(part: d.Figures) -> Iterator[Part]:
    for figure in part.figures:
        yield from _card(figure_card(figure))


def _areas(part: d.Areas) -> Iterator[Part]:
    for area in part.areas:
        yield from _card(report_card(area))


def _table(table: d.Table) -> Iterator[Part]:
    header = tuple(map(looked_up, table.header))
    rows = tuple(tuple(map(_cell, row)) for row in table.rows)
    yield Table(looked_up(table.caption), header, rows, texts=len(header))


def _cell(cell: d.Cell) -> str:
    empty = {d.Empty.NOTHING: "", d.Empty.DASH: "–", d.Empty.OPEN: still_open()}
    return REPORT.together(cell.values) or empty[cell.empty]


RENDERERS: Mapping[type, Callable[[Any], Iterator[Part]]] = {
    d.Sentence: _sentence,
    d.Facts: _facts,
    d.Card: _card,
    d.Heading: _heading,
    d.Paragraph: _paragraph,
    d.Table: _table,
    d.Results: lambda part: result_parts(part.rows),
    d.Readings: lambda part: reading_parts(part.standings),
    d.Reasons: lambda part: reason_parts(part.reasons),
    d.Figures: _figures,
    d.Areas: _areas,
    d.Matrix: matrix_parts,
    d.Effects: lambda part: effect_parts(part.rules),
}
"""How each kind of part is set in a report; every kind has one."""
