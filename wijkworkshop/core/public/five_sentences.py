"""The five sentences that people take home: each from the outcomes, or still open."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from wijkworkshop.core.navigation import shown_blocks
from wijkworkshop.core.outcome_views import (
    action_plan,
    alignment,
    area_plan,
    charter,
    definition,
    goals,
)
from wijkworkshop.core.outcome_views.alignment import RoomClash
from wijkworkshop.core.outcome_views.measured import consensus_shown
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.charter import ApproachCharter
from wijkworkshop.core.outcomes.definition import WorkingDefinition
from wijkworkshop.core.outcomes.goals import Goal, chosen_goals
from wijkworkshop.core.public.screen_parts import Kept, KeptSentence, Piece
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, Decision
from wijkworkshop.core.voting.forms.fist_to_five import carried_on_edge

MOST = {Kept.WANT: 2, Kept.CLASH: 1, Kept.WHERE: 3, Kept.WHO: 2, Kept.HOW: 1}
"""So many goals, clashes, areas or agreements fit in a sentence; the report has the others."""

Found = Sequence[Piece]


def five_sentences(session: Session) -> tuple[KeptSentence, ...]:
    """Return the sentences that this run sheet can give: at most five, in this order."""
    kinds = {block.kind for block in shown_blocks(session)}
    return tuple(
        _sentence(about, find(session))
        for about, (needs, find) in SENTENCES.items()
        if kinds & needs
    )


def _sentence(about: Kept, found: Found) -> KeptSentence:
    """Return the first pieces: a page can leave more out, and says so."""
    most = MOST[about]
    return KeptSentence(about, tuple(found[:most]), max(0, len(found) - most))


def _want(session: Session) -> Found:
    """Return the adopted goals about people's lives, or else the sentence of the opening."""
    wanted = [_goal(session, goal) for goal in chosen_goals(session)]
    if wanted:
        return wanted
    written = session.where(WorkingDefinition, edition=0)
    return _said(definition.told(session, each.block, 0).sentence for each in written)


def _goal(session: Session, goal: Goal) -> Piece:
    """Return a goal, and whether one answer decides that it is carried."""
    measured = consensus_shown(session, goal)
    on_edge = measured is not None and carried_on_edge(measured)
    return Piece(goals.told(session, goal).text, on_edge=on_edge)


def _clash(session: Session) -> Found:
    """Return what works against a goal, each rule once; first what was decided about.

    These are the rules that the title of step 2 counts. One without words says nothing.
    """
    made: dict[str, list[RoomClash]] = {}
    for block in shown_blocks(session):
        found = alignment.room_clashes(session, block.id)
        some = all(clash.some for clash in found)
        for clash in found:
            if clash.some is not some or not clash.instrument.strip():
                continue
            made.setdefault(clash.instrument, []).append(clash)
    pieces = [_rule(text, clashes) for text, clashes in made.items()]
    return sorted(pieces, key=lambda piece: piece.term in (None, Decision.POSTPONED))


def _rule(text: str, clashes: Sequence[RoomClash]) -> Piece:
    """Return a rule that works against goals: it is on edge when it is so at each of them."""
    known = [each.decided.decision for each in clashes if each.decided]
    return Piece(
        text,
        term=known[0] if known else None,
        some=clashes[0].some,
        one_table=all(each.one_table for each in clashes),
        on_edge=all(each.on_edge for each in clashes),
    )


def _where(session: Session) -> Found:
    """Return the areas, first those that have priority."""
    areas = sorted(session.where(AreaChoice, edition=0), key=lambda each: not each.priority)
    told = (area_plan.told(session, each) for each in areas)
    return [Piece(each.name) for each in told if each.name]


def _who(session: Session) -> Found:
    """Return the agreements that somebody leads, what is ready first."""
    told = [action_plan.told(session, each) for each in session.where(Agreement, edition=0)]
    led = [each for each in told if each.lead and each.title]
    soon = sorted(led, key=lambda each: each.due or date.max)
    return [Piece(each.title, who=each.lead, day=each.due) for each in soon]


def _how(session: Session) -> Found:
    """Return how the group goes on."""
    written = session.where(ApproachCharter, edition=0)
    return _said(charter.told(each).sentence for each in written)


def _said(sentences: Iterable[str]) -> Found:
    return [Piece(sentence) for sentence in sentences if sentence]


SENTENCES: Mapping[Kept, tuple[frozenset[BlockKind], Callable[[Session], Found]]] = {
    Kept.WANT: (frozenset({BlockKind.OPENING, BlockKind.STEP_1, BlockKind.RECAP}), _want),
    Kept.CLASH: (frozenset({BlockKind.STEP_2}), _clash),
    Kept.WHERE: (frozenset({BlockKind.STEP_3}), _where),
    Kept.WHO: (frozenset({BlockKind.STEP_4}), _who),
    Kept.HOW: (frozenset({BlockKind.QUESTION_3}), _how),
}
"""Which kinds of blocks a sentence comes from, and how it is found."""
