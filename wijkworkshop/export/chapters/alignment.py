"""Step 2 in a report: the matrix of goals and instruments, and what rules do."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext
from math import ceil

from wijkworkshop.core.document import Matrix, MatrixCell, RuleEffect
from wijkworkshop.core.terms import Alignment
from wijkworkshop.export import parts
from wijkworkshop.export.parts import Cell, Fact, Facts, Paragraph, Part
from wijkworkshop.pages.paging import parted
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.wording.cells import cell_words
from wijkworkshop.wording.dutch import sentence_case
from wijkworkshop.wording.report import still_open

MOST = 5
"""Goals beside each other on a page; of more a matrix goes on in the next one."""


def matrix_parts(matrix: Matrix) -> Iterator[Part]:
    """Return the matrix, in as many parts as it takes; nothing while no table said anything."""
    if not any(cell for _rule, cells in matrix.rows for cell in cells):
        return
    caption = ngettext(
        "Wat een regel of plan doet met een doel, volgens {count} tafel",
        "Wat een regel of plan doet met een doel: het midden van {count} tafels",
        matrix.tables,
    ).format(count=matrix.tables)
    if matrix.room:
        caption += ". " + _("Waar de zaal daarna samen stemde, staat het oordeel van de zaal")
    places = range(len(matrix.goals))
    for part in parted(places, max(1, ceil(len(places) / MOST))):
        rows = tuple(
            (rule, tuple(_cell(cells[place]) for place in part)) for rule, cells in matrix.rows
        )
        goals = tuple(matrix.goals[place] for place in part)
        yield parts.Matrix(caption, _("Regel of plan"), goals, rows)


def _cell(found: MatrixCell | None) -> Cell:
    if found is None:
        return Cell("", LIGHT.card.fill, LIGHT.ink)
    tone = LIGHT.alignment[found.value]
    return Cell(
        cell_words(found), tone.fill, tone.text, found.disputed, found.value is Alignment.UNKNOWN
    )


def effect_parts(rules: Sequence[RuleEffect]) -> Iterator[Part]:
    """Return what rules do to the neighbourhood; what nobody said of one is 'nog open'."""
    if rules:
        yield Paragraph(_("Wat doen de andere regels en plannen met déze wijk?"))
        yield Facts(tuple(map(_effect, rules)))


def _effect(rule: RuleEffect) -> Fact:
    tables = _("Dit zeggen de tafels: {reasons}").format(reasons=rule.reasons)
    said = (rule.effect_here or sentence_case(still_open()) + ".", tables if rule.reasons else "")
    owned = _("{rule} ({owner})").format(rule=rule.text, owner=rule.owner)
    label = owned if rule.owner else rule.text
    return Fact(label, " ".join(filter(None, said)), missing=not (rule.effect_here or rule.reasons))
