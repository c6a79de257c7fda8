"""The board of step 2: where rules and goals meet, and what is to be talked about (dossier B.6).

A place is a cell of the matrix, or a goal as a whole. Everything here is derived from what tables
said (`AlignmentCell`), and nothing is before a round about cells is settled.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from wijkworkshop.core.boards.board import BoardType
from wijkworkshop.core.boards.records import BoardFocus
from wijkworkshop.core.derived import derived_from
from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes.alignment import (
    HELPS,
    OF_CELL,
    ORDER,
    AlignmentCell,
    Instrument,
    Said,
    cells,
    clashes,
    lacks_at,
)
from wijkworkshop.core.outcomes.entry import Gap, Need
from wijkworkshop.core.outcomes.goals import OF_GOAL, Goal, goal_text, in_order
from wijkworkshop.core.outcomes.works_against import Place
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Alignment

MANY_RULES = 3
"""Rules that help one goal, from which somebody has to keep them together (ours, not measured)."""

SIDES = 2
"""Sides of a clash at the most: what works against, and what helps most."""

NO_RULE_HELPS = Need(
    "no_rule_helps",
    N_("een regel of plan dat dit doel helpt"),
    N_("Een regel of plan dat dit doel helpt"),
    P_("Welke regel of welk plan helpt bij {first}?"),
    OF_GOAL,
)
MANY_RULES_HELP = Need(
    "many_rules_help",
    N_("of de regels bij dit doel samenwerken"),
    N_("Werken de regels bij dit doel samen?"),
    P_("Veel regels helpen bij {first}. Werken zij samen?"),
    OF_GOAL,
)
RULE_UNKNOWN = Need(
    "rule_unknown",
    N_("wat de regel met dit doel doet"),
    N_("Wat doet de regel met dit doel?"),
    P_("Wat doet {first} met {second}?"),
    OF_CELL,
)


class About(StrEnum):
    """What there is to talk about, in the order in which it is walked."""

    CLASH = auto()  # at least one table says that the rule works against the goal
    GAP = auto()  # no rule helps the goal
    DOUBLE = auto()  # many rules of different owners help the goal
    UNKNOWN = auto()  # nobody knows what the rule does


@dataclass(frozen=True)
class Point:
    """Something to talk about: a rule and a goal, or (rule 0) a goal as a whole."""

    about: About
    goal: int
    rule: int = 0

    @property
    def place(self) -> Place:
        """Return where it is on the board."""
        return self.goal, self.rule


@derived_from(AlignmentCell, Instrument, Goal)
def points(session: Session, block: int) -> tuple[Point, ...]:
    """Return all that there is to talk about: clashes first, those of the most tables before."""
    said = cells(session, block)
    goals, clashing = _goals(session, said), _clashes(session, block, said)
    unknown = (
        place
        for place, each in sorted(said.items())
        if each.value is Alignment.UNKNOWN and place not in clashing
    )
    return (
        *(Point(About.CLASH, *place) for place in clashing),
        *(Point(About.GAP, goal) for goal in goals if not _helping(said, goal)),
        *(Point(About.DOUBLE, goal) for goal in goals if _is_double(session, said, goal)),
        *(Point(About.UNKNOWN, *place) for place in unknown),
    )


NEEDS: Mapping[About, Need] = {
    About.GAP: NO_RULE_HELPS,
    About.DOUBLE: MANY_RULES_HELP,
    About.UNKNOWN: RULE_UNKNOWN,
}
"""What is open at a point; a clash without a decision is a gap of the outcome itself."""


def gaps(session: Session, block: int) -> tuple[Gap, ...]:
    """Return what the board leaves open beside what the outcome lacks."""
    found = (each for each in points(session, block) if each.about in NEEDS)
    return tuple(_gap(session, each) for each in found)


def _gap(session: Session, point: Point) -> Gap:
    need = NEEDS[point.about]
    if point.rule:
        return lacks_at(session, need, point.place)
    return Gap(need, goal_text(session, point.goal), about=point.place)


def helping_rules(session: Session, block: int, goal: int) -> int:
    """Return how many rules help a goal."""
    return len(_helping(cells(session, block), goal))


def told(session: Session, place: Place) -> Mapping[int, AlignmentCell]:
    """Return what each table said of a rule and a goal; what the whole room did is not in it."""
    goal, rule = place
    found = session.where(AlignmentCell, goal=goal, instrument=rule, edition=0)
    return {cell.table: cell for cell in found if cell.table}


@derived_from(AlignmentCell)
def told_everywhere(session: Session, block: int) -> Mapping[Place, Mapping[int, AlignmentCell]]:
    """Return the same of every rule and goal of a block of which a table said anything."""
    found: dict[Place, dict[int, AlignmentCell]] = {}
    for cell in session.where(AlignmentCell, block=block, edition=0):
        if cell.table:
            found.setdefault((cell.goal, cell.instrument), {})[cell.table] = cell
    return found


def sides(session: Session, point: Point) -> tuple[Alignment, ...]:
    """Return the two sides of a clash as far as tables are on them: against, then most for."""
    if point.about is not About.CLASH:
        return ()
    found = {cell.value for cell in told(session, point.place).values()}
    helped = next((value for value in reversed(ORDER) if value in HELPS and value in found), None)
    return tuple(each for each in (Alignment.CLASHES, helped) if each in found and each)


@dataclass(frozen=True)
class Read:
    """A point that is read aloud: the whole of it, or one of its sides (from 1)."""

    point: Point
    side: int = 0


def read_numbers(session: Session, block: int) -> Mapping[int, Read]:
    """Return what is read aloud by its number, in its order.

    Of the whole table these are all points; of what the room talks about it and then its sides.
    """
    found = points(session, block)
    at = in_focus(session, block, found)
    if at is None:
        return {number: Read(each) for number, each in enumerate(found, 1)}
    here = found.index(at) + 1
    said = (Read(at, side) for side, _value in enumerate(sides(session, at), 1))
    return {here: Read(at), **{1 - SIDES * here - each.side: each for each in said}}


def _read_order(session: Session, block: int) -> list[int]:
    return list(read_numbers(session, block))


def differ(session: Session, place: Place) -> bool:
    """Tell whether tables said different things of a rule and a goal."""
    return len({cell.value for cell in told(session, place).values()}) > 1


def focus(session: Session, block: int) -> Point | None:
    """Return what the room talks about, while there is something to talk about."""
    return in_focus(session, block, points(session, block))


def in_focus(session: Session, block: int, among: Sequence[Point]) -> Point | None:
    """Return which of these the room talks about."""
    found = session.find(BoardFocus, block)
    place = (found.place, found.across) if found else None
    return next((each for each in among if each.place == place), None)


def stands(session: Session, focus: BoardFocus) -> bool:
    """Tell whether there is something to talk about at a goal, or at a goal and a rule."""
    place = (focus.place, focus.across)
    return not focus.need and any(each.place == place for each in points(session, focus.block))


def _clashes(session: Session, block: int, said: Mapping[Place, Said]) -> tuple[Place, ...]:
    """Return the clashes: most tables against first, then what clashes as a whole."""

    by_tables = told_everywhere(session, block)

    def order(place: Place) -> tuple[int, bool, Place]:
        there = by_tables.get(place, {}).values()
        against = sum(each.value is Alignment.CLASHES for each in there)
        return -against, said[place].value is not Alignment.CLASHES, place

    return tuple(sorted(clashes(session, block), key=order))


def _goals(session: Session, said: Mapping[Place, Said]) -> Sequence[int]:
    """Return the goals of which anything was said, in their order."""
    told = {goal for goal, _rule in said}
    return [each.id for each in in_order(session.where(Goal, edition=0)) if each.id in told]


def _helping(said: Mapping[Place, Said], goal: int) -> tuple[int, ...]:
    return tuple(rule for (at, rule), each in said.items() if at == goal and each.value in HELPS)


def _is_double(session: Session, said: Mapping[Place, Said], goal: int) -> bool:
    """Tell whether many rules help a goal, and not all of them are of one owner."""
    rules = _helping(said, goal)
    found = (session.find(Instrument, rule, 0) for rule in rules)
    owners = {each.owner.strip().casefold() for each in found if each}
    return len(rules) >= MANY_RULES and len(owners - {""}) > 1


BOARD = BoardType(stands, gaps=gaps, needs=tuple(NEEDS.values()), reads=_read_order)
