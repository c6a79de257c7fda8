"""Step 2 while the room talks about one cell of its matrix, or about one goal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wijkworkshop.core.boards.alignment import (
    About,
    Point,
    Read,
    focus,
    helping_rules,
    in_focus,
    points,
    read_numbers,
    sides,
    told,
    told_everywhere,
)
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.catalogue.alike import Tension
from wijkworkshop.core.derived import derived_from
from wijkworkshop.core.navigation import position
from wijkworkshop.core.outcome_views.alignment import ToldDecision, decision_on
from wijkworkshop.core.outcome_views.known_tensions import known_tensions
from wijkworkshop.core.outcome_views.measured import measure_number, without_number
from wijkworkshop.core.outcomes.alignment import (
    AlignmentCell,
    Instrument,
    Said,
    cells,
    rule_text,
)
from wijkworkshop.core.outcomes.goals import Goal, goal_text, in_order
from wijkworkshop.core.outcomes.works_against import Place
from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.public.own_work import own
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details, ScreenKind
from wijkworkshop.core.terms import Alignment


@dataclass(frozen=True)
class BoardCell:
    """The word of the middle, and where tables differ what each of them said, in their order.

    The strip has a place for each table, also for one that said nothing (None).
    """

    value: Alignment
    strip: tuple[Alignment | None, ...] = ()
    close: bool = False


@dataclass(frozen=True)
class Voice:
    """What some tables said of the cell in focus, with the reasons that were written down."""

    value: Alignment
    tables: tuple[int, ...]
    reasons: tuple[str, ...] = ()
    aloud: bool = False  # it is read aloud


@dataclass(frozen=True)
class AlignmentBoard:
    """The matrix with what the room talks about: rules down, goals across.

    `row` and `column` are where that is; without a row it is about a goal as a whole, which
    `helping` rules help. It is number `number` of the `count` of its kind. `aloud` while it is
    read aloud itself, and not what tables said of it.
    """

    heading: Heading
    about: About
    goals: tuple[str, ...]
    rules: tuple[Choice, ...]
    cells: tuple[tuple[BoardCell | None, ...], ...]
    column: int
    row: int | None
    voices: tuple[Voice, ...]
    decided: ToldDecision | None
    number: int
    count: int
    helping: int
    tensions: tuple[Tension, ...] = ()  # known of the rule, from the material
    aloud: bool = False

    @property
    def goal(self) -> str:
        """Return the goal that the room talks about."""
        return self.goals[self.column]

    @property
    def rule(self) -> str:
        """Return the rule that the room talks about; empty where it is a goal as a whole."""
        return "" if self.row is None else self.rules[self.row].label

    @property
    def is_read(self) -> bool:
        """Tell whether it, or what tables said of it, is read aloud."""
        return self.aloud or any(each.aloud for each in self.voices)


@dataclass(frozen=True)
class Rated:
    """The goals of which anything was said, the rules, and per rule the cell of each goal."""

    goals: tuple[int, ...]
    rules: tuple[int, ...]
    cells: tuple[tuple[BoardCell | None, ...], ...]


@derived_from(AlignmentCell, Goal, Instrument, Details)
def rated(session: Session, block: int) -> Rated:
    """Return what was said of each rule and goal."""
    said = cells(session, block)
    every = in_order(session.where(Goal, edition=0))
    goals = tuple(goal.id for goal in every if _is_said(said, goal.id))
    rules = tuple(rule.id for rule in session.where(Instrument, block=block, edition=0))
    by_tables, tables = told_everywhere(session, block), session.get(Details, 1).tables

    def cell(place: Place) -> BoardCell | None:
        found, there = said.get(place), by_tables.get(place, {})
        if found is None:
            return None
        return BoardCell(found.value, _strip(there, tables) if found.disputed else (), found.close)

    return Rated(goals, rules, tuple(tuple(cell((goal, rule)) for goal in goals) for rule in rules))


def alignment_board(session: Session, block: Block, heading: Heading) -> AlignmentBoard | None:
    """Return the matrix with what the room talks about; None while that is the whole of it."""
    all_points = points(session, block.id)
    at = in_focus(session, block.id, all_points)
    if at is None:
        return None
    found = rated(session, block.id)
    same = [each for each in all_points if each.about is at.about]
    read = read_now(session, block.id)
    return AlignmentBoard(
        heading,
        at.about,
        tuple(goal_text(session, goal) for goal in found.goals),
        tuple(_choice(session, rule) for rule in found.rules),
        found.cells,
        found.goals.index(at.goal),
        found.rules.index(at.rule) if at.rule else None,
        voices(session, at, read),
        decision_on(session, *at.place),
        same.index(at) + 1,
        len(same),
        helping_rules(session, block.id, at.goal),
        aloud=read is not None and not read.side,
    )


def read_now(session: Session, block: int) -> Read | None:
    """Return what is read aloud of the board of step 2 in a block."""
    at = position(session)
    if at.block != block or at.screen is not ScreenKind.MATRIX or not at.reading:
        return None
    return read_numbers(session, block).get(at.reading)


def with_known(
    session: Session, screen: AlignmentBoard, content: Catalogue | None
) -> AlignmentBoard:
    """Return a clash with what the material says of its rule, which is ours and marked so."""
    at = focus(session, position(session).block)
    if content is None or at is None or at.about is not About.CLASH:
        return screen
    tensions = marked_tensions(session, at.rule, content)
    if not tensions:
        return screen
    return replace(screen, tensions=tensions, heading=replace(screen.heading, marked=True))


def marked_tensions(session: Session, rule: int, content: Catalogue) -> tuple[Tension, ...]:
    """Return what the material says of a rule; it is ours, and ends in the mark."""
    found = known_tensions(session, rule, content)
    return tuple(replace(each, why=own(each.why)) for each in found)


def voices(session: Session, at: Point, read: Read | None) -> tuple[Voice, ...]:
    """Return what tables said of a clash: those against first, then those that it helps most.

    One of them stands out while it is what is read aloud.
    """
    found = tuple(told(session, at.place).values())
    return tuple(
        _voice(found, value, aloud=read == Read(at, side))
        for side, value in enumerate(sides(session, at), 1)
    )


def _voice(told_there: Sequence[AlignmentCell], value: Alignment, *, aloud: bool) -> Voice:
    found = [each for each in told_there if each.value is value]
    reasons = dict.fromkeys(each.reason for each in found if each.reason)
    return Voice(value, tuple(each.table for each in found), tuple(reasons), aloud)


def _is_said(said: Mapping[Place, Said], goal: int) -> bool:
    return any(at == goal for at, _rule in said)


def _choice(session: Session, rule: int) -> Choice:
    text = rule_text(session, rule)
    return Choice(measure_number(session, text), without_number(text))


def _strip(there: Mapping[int, AlignmentCell], tables: int) -> tuple[Alignment | None, ...]:
    last = max(tables, *there)
    return tuple(there[n].value if n in there else None for n in range(1, last + 1))
