"""Step 2 in a report: the matrix of goals and instruments, and what is done about clashes."""

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext
from math import ceil

from wijkworkshop.core.outcomes import alignment
from wijkworkshop.core.outcomes.alignment import (
    AlignmentCell,
    AlignmentMatrix,
    ClashDecision,
    Instrument,
)
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.public.lines import OutcomeField
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Alignment
from wijkworkshop.export.chapters.facts import day, extra, together, wanted
from wijkworkshop.export.parts import Card, Cell, Fact, Facts, Matrix, Paragraph, Part
from wijkworkshop.export.words import decision_words, still_open
from wijkworkshop.pages.dutch import sentence_case
from wijkworkshop.pages.paging import parted
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.pages.wording import alignment_words

MOST = 5
"""Goals beside each other on a page; of more a matrix goes on in the next one."""


def alignment_parts(session: Session, block: int, edition: int) -> Iterator[Part]:
    """Return the matrix, a card for each clash, what else was said, and about it all."""
    if edition == 0:
        yield from _matrix(session, block)
    for decision in session.where(ClashDecision, block=block, edition=edition):
        yield _clash(session, decision)
    yield from _effects(session, block, edition)
    found = session.find(AlignmentMatrix, block, edition) or AlignmentMatrix(block=block)
    said = (
        *extra(OutcomeField.REMARK, found.remark),
        *extra(_("Dit zoeken we uit"), found.to_find_out),
    )
    if said:
        yield Facts(said)


def _matrix(session: Session, block: int) -> Iterator[Part]:
    cells = alignment.cells(session, block)
    goals = [
        goal for goal in session.where(Goal, edition=0) if any(g == goal.id for g, _i in cells)
    ]
    instruments = [
        each
        for each in session.where(Instrument, edition=0)
        if any(i == each.id for _g, i in cells)
    ]
    if not cells:
        return
    tables = alignment.tables_in(session, block)
    caption = ngettext(
        "Wat een regel of plan doet met een doel, volgens {count} tafel",
        "Wat een regel of plan doet met een doel: het midden van {count} tafels",
        tables,
    ).format(count=tables)
    if alignment.room_decided(session, block):
        caption += ". " + _("Waar de zaal daarna samen stemde, staat het oordeel van de zaal")
    for part in parted(goals, max(1, ceil(len(goals) / MOST))):
        rows = tuple(
            (each.text, tuple(_cell(cells.get((goal.id, each.id))) for goal in part))
            for each in instruments
        )
        yield Matrix(caption, _("Regel of plan"), tuple(goal.text for goal in part), rows)


def _cell(found: tuple[Alignment, bool] | None) -> Cell:
    if found is None:
        return Cell("", LIGHT.card.fill, LIGHT.ink)
    value, disputed = found
    tone = LIGHT.alignment[value]
    words = alignment_words(value)
    if disputed:
        words = _("{value}; tafels verschillen").format(value=words)
    return Cell(words, tone.fill, tone.text, disputed, value is Alignment.UNKNOWN)


def _clash(session: Session, decision: ClashDecision) -> Card:
    place = {"instrument": decision.instrument, "edition": decision.edition}
    instrument = session.find(Instrument, decision.instrument, decision.edition)
    goal = session.find(Goal, decision.goal, 0)
    facts = (
        wanted(OutcomeField.GOAL, goal.text if goal else ""),
        wanted(OutcomeField.DECISION, decision_words(decision.decision)),
        wanted(OutcomeField.OWNER, together(decision.owner, day(decision.due))),
        *extra(_("Waarom"), decision.reason),
        *extra(_("Dit zeggen de tafels"), _reasons(session, goal=decision.goal, **place)),
        wanted(_("Wat doet dit met déze wijk?"), instrument.effect_here if instrument else ""),
        *extra(_("Van wie is dit?"), instrument.owner if instrument else ""),
    )
    return Card(instrument.text if instrument else "", facts)


def _reasons(session: Session, **place: int) -> str:
    said = (cell.reason for cell in session.where(AlignmentCell, **place))
    return " ".join(dict.fromkeys(reason for reason in said if reason))


def _effects(session: Session, block: int, edition: int) -> Iterator[Part]:
    """Return what was said of the other instruments: they have no card.

    What one does to this neighbourhood is asked of each; without an answer it is 'nog open'.
    """
    on_cards = {each.instrument for each in session.where(ClashDecision, edition=edition)}
    others = session.where(Instrument, block=block, edition=edition)
    said = tuple(_effect(session, each) for each in others if each.id not in on_cards)
    if said:
        yield Paragraph(_("Wat doen de andere regels en plannen met déze wijk?"))
        yield Facts(said)


def _effect(session: Session, instrument: Instrument) -> Fact:
    reasons = _reasons(session, instrument=instrument.id, edition=instrument.edition)
    tables = _("Dit zeggen de tafels: {reasons}").format(reasons=reasons) if reasons else ""
    effect = instrument.effect_here or sentence_case(still_open()) + "."
    words = " ".join(filter(None, (effect, tables)))
    owned = _("{rule} ({owner})").format(rule=instrument.text, owner=instrument.owner)
    label = owned if instrument.owner else instrument.text
    return Fact(label, words, missing=not (instrument.effect_here or tables))
