"""The five sentences that people take home: each from the outcomes, or still open."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from wijkworkshop.core.outcomes import alignment
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.alignment import ClashDecision, Instrument
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.charter import ApproachCharter
from wijkworkshop.core.outcomes.definition import WorkingDefinition
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.public.lines import Kept, KeptSentence, Piece
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, Decision, GoalKind, GoalStatus
from wijkworkshop.core.walk import shown_blocks

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
    goals = session.where(Goal, edition=0, kind=GoalKind.OUTCOME, status=GoalStatus.ADOPTED)
    if goals:
        return [Piece(goal.text) for goal in goals]
    return _written(session, WorkingDefinition)


def _clash(session: Session) -> Found:
    """Return what works against a goal, each rule once; first what was decided about."""
    made: dict[str, Decision | None] = {}
    for block in shown_blocks(session):
        for goal, number in alignment.clashes(session, block.id):
            rule = session.find(Instrument, number, 0)
            decided = session.find(ClashDecision, goal, number, 0)
            if rule is not None:
                known = decided.decision if decided else None
                made[rule.text] = made.get(rule.text) or known
    pieces = [Piece(text, term=decision) for text, decision in made.items()]
    return sorted(pieces, key=lambda piece: piece.term in (None, Decision.POSTPONED))


def _where(session: Session) -> Found:
    """Return the areas, first those that have priority."""
    areas = session.where(AreaChoice, edition=0)
    named = [each for each in areas if each.area]
    first = sorted(named, key=lambda each: not each.priority)
    return [Piece(each.area) for each in first]


def _who(session: Session) -> Found:
    """Return the agreements that somebody leads, what is ready first."""
    led = [each for each in session.where(Agreement, edition=0) if each.lead and each.title]
    soon = sorted(led, key=lambda each: each.due or date.max)
    return [Piece(each.title, who=each.lead, day=each.due) for each in soon]


def _how(session: Session) -> Found:
    return _written(session, ApproachCharter)


def _written(session: Session, kind: type[WorkingDefinition | ApproachCharter]) -> Found:
    return [Piece(each.sentence) for each in session.where(kind, edition=0) if each.sentence]


SENTENCES: Mapping[Kept, tuple[frozenset[BlockKind], Callable[[Session], Found]]] = {
    Kept.WANT: (frozenset({BlockKind.OPENING, BlockKind.STEP_1, BlockKind.RECAP}), _want),
    Kept.CLASH: (frozenset({BlockKind.STEP_2}), _clash),
    Kept.WHERE: (frozenset({BlockKind.STEP_3}), _where),
    Kept.WHO: (frozenset({BlockKind.STEP_4}), _who),
    Kept.HOW: (frozenset({BlockKind.QUESTION_3}), _how),
}
"""Which kinds of blocks a sentence comes from, and how it is found."""
