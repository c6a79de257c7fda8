"""The steps of a thread, one by one, and where somebody fills in what a loose end lacks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from wijkworkshop.core.boards.records import BoardFocus
from wijkworkshop.core.navigation import here
from wijkworkshop.core.outcomes import OUTCOMES, Entry
from wijkworkshop.core.outcomes.action_plan import Agreement, AgreementArea, ServedGoal
from wijkworkshop.core.outcomes.agreement_gaps import DUE, LEAD, gaps_of
from wijkworkshop.core.outcomes.alignment import AlignmentCell
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaGoal
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, ScreenKind
from wijkworkshop.core.summaries.threads import Loose, Thread, ThreadArea, ThreadEnd, ThreadRule
from wijkworkshop.core.terms import BlockKind


@dataclass(frozen=True)
class ThreadStep:
    """A step: the goal itself, a rule, an area, or an end in an area."""

    goal: int
    rule: ThreadRule | None = None
    area: ThreadArea | None = None
    end: ThreadEnd | None = None

    @property
    def is_loose(self) -> bool:
        """Tell whether the thread ends here with nothing."""
        return self.end is not None and self.end.loose is not None


@dataclass(frozen=True)
class Spot:
    """Where something is filled in: an entry of a block (0: a new one), and what of it.

    That is one of its fields, or what belongs to it; neither: where the entry begins.
    """

    block: int
    kind: type[Entry]
    number: int = 0
    field: str = ""
    within: type[Entry] | None = None


def steps(thread: Thread) -> tuple[ThreadStep, ...]:
    """Return the steps of a thread, from the goal to the ends area by area.

    What ends in no area has no step for one.
    """
    rules = (ThreadStep(thread.goal, rule=rule) for rule in thread.rules)
    return (ThreadStep(thread.goal), *rules, *_placed(thread.goal, thread.areas))


def _placed(goal: int, areas: tuple[ThreadArea, ...]) -> Iterator[ThreadStep]:
    for area in areas:
        if area.area:
            yield ThreadStep(goal, area=area)
        yield from (ThreadStep(goal, area=area, end=end) for end in area.ends)


def alone(ends: tuple[ThreadEnd, ...]) -> tuple[ThreadStep, ...]:
    """Return the steps of agreements that serve no goal: their goal is 0."""
    return (ThreadStep(0), *_placed(0, (ThreadArea(0, "", ends),))) if ends else ()


def talked_about(session: Session) -> int | None:
    """Return the goal that the room talks about at a board, 0 for none; None elsewhere."""
    at = here(session)
    if at.screen not in (ScreenKind.BOARD, ScreenKind.MATRIX):
        return None
    focus = session.find(BoardFocus, at.block)
    return focus.place if focus else 0


def spot_of(session: Session, end: ThreadEnd) -> Spot | None:
    """Return where a loose end is filled in; None for what is not loose or has no block here."""
    spot = _spot(session, end)
    if spot is None:
        return None
    entry = session.find(spot.kind, spot.number, 0) if spot.number else None
    block = entry.block if entry else _home(session, spot.kind)
    return replace(spot, block=block) if block else None


FILLED_IN: Mapping[Loose, tuple[type[Entry], type[Entry] | None]] = {
    Loose.NO_AREA: (AreaChoice, AreaGoal),
    Loose.NO_AGREEMENT: (Agreement, None),
    Loose.NOT_ASKED: (AlignmentCell, None),
    Loose.NOT_KNOWN: (AlignmentCell, None),
    Loose.NO_HELP: (AlignmentCell, None),
    Loose.ELSEWHERE: (Agreement, AgreementArea),
    Loose.NOTHING_NOTICED: (Agreement, Indicator),
    Loose.NO_GOAL: (Agreement, ServedGoal),
}
"""In which kind of entry a loose end is filled in, and what belongs to that."""


def _spot(session: Session, end: ThreadEnd) -> Spot | None:
    """Return the same, its block not known yet."""
    if end.loose is None:
        return None
    if end.loose is Loose.UNFINISHED:
        return _unfinished(session, end.agreement)
    kind, within = FILLED_IN[end.loose]
    chosen = session.where(AreaChoice, edition=0) if kind is AreaChoice else ()
    number = end.agreement if kind is Agreement else next((each.id for each in chosen), 0)
    return Spot(0, kind, number, within=within)


def _unfinished(session: Session, number: int) -> Spot:
    """Return the field of an agreement that is empty, the first of them."""
    lacks = {gap.what for gap in gaps_of(session, session.get(Agreement, number, 0))}
    fields = {LEAD: "lead", DUE: "due"}
    field = next((name for need, name in fields.items() if need in lacks), "")
    return Spot(0, Agreement, number, field, None if field else Indicator)


def _home(session: Session, kind: type[Entry]) -> int:
    """Return the first block in which entries of a kind are made, 0 where there is none."""
    kinds = {
        block
        for block, outcome in OUTCOMES.items()
        if kind in outcome.parts and block is not BlockKind.RECAP
    }
    blocks = sorted(session.all(Block), key=lambda block: block.position)
    return next((block.id for block in blocks if block.kind in kinds), 0)
