"""What the board of step 2 shows on the console, as values."""

from collections.abc import Mapping
from dataclasses import dataclass

from wijkworkshop.core.boards.alignment import About, Point, differ, in_focus, points
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.catalogue.alike import Tension
from wijkworkshop.core.outcome_views.alignment import ToldDecision, decision_on
from wijkworkshop.core.outcome_views.measured import with_number, without_number
from wijkworkshop.core.outcomes.alignment import rule_text
from wijkworkshop.core.outcomes.goals import goal_text
from wijkworkshop.core.outcomes.works_against import Place
from wijkworkshop.core.public.alignment_board import (
    Rated,
    Voice,
    marked_tensions,
    rated,
    read_now,
    voices,
)
from wijkworkshop.core.session import Session


@dataclass(frozen=True)
class PointLine:
    """Something to talk about, and what is decided about it by now."""

    point: Point
    rule: str
    goal: str
    decided: ToldDecision | None
    short_rule: str = ""  # without the number of a measure
    number: int = 0  # of a clash, as in its cell


@dataclass(frozen=True)
class MatrixView:
    """The whole table: heads with their numbers, and what stands in each cell.

    `numbers` are those of the clashes by row and column. `at` is what the room talks about, or
    what is read aloud of the whole table: without a row it is a goal as a whole.
    """

    rated: Rated
    goals: tuple[str, ...]
    rules: tuple[str, ...]
    numbers: Mapping[tuple[int, int], int]
    at: tuple[int | None, int] | None

    def place(self, row: int | None, column: int) -> Place:
        """Return the goal and the rule of a cell, or of a goal as a whole."""
        return self.rated.goals[column], 0 if row is None else self.rated.rules[row]


@dataclass(frozen=True)
class PointsView:
    """All that there is to talk about, and what tables said of what the room talks about.

    `read` is the place in `lines` of what is read aloud, and not a side of it.
    """

    matrix: MatrixView
    lines: tuple[PointLine, ...]
    at: int | None
    voices: tuple[Voice, ...]
    tensions: tuple[Tension, ...]
    differs: bool  # tables said different things of the cell in the room
    read: int | None = None

    @property
    def here(self) -> PointLine | None:
        """Return what the room talks about."""
        return None if self.at is None else self.lines[self.at]

    @property
    def clashes(self) -> int:
        """Return how many clashes there are."""
        return sum(each.point.about is About.CLASH for each in self.lines)

    @property
    def decided(self) -> int:
        """Return about how many of them something is decided."""
        return sum(each.decided is not None for each in self.lines)


def points_view(session: Session, block: int, content: Catalogue | None) -> PointsView:
    """Return what there is to talk about in a block, with known tensions of the rule in focus."""
    found = points(session, block)
    here = in_focus(session, block, found)
    read = read_now(session, block)
    stands_out = here or (read.point if read else None)
    numbers = {each.place: number for number, each in enumerate(found, 1) if _clashes(each)}
    return PointsView(
        _matrix(session, rated(session, block), numbers, stands_out),
        tuple(_line(session, each, numbers.get(each.place, 0)) for each in found),
        found.index(here) if here else None,
        voices(session, here, read) if here else (),
        marked_tensions(session, here.rule, content) if here and content else (),
        here is not None and differ(session, here.place),
        found.index(read.point) if read and not read.side else None,
    )


def beside(view: PointsView, steps: int) -> Point | None:
    """Return what is talked about some steps on; None for the whole, which is before the first."""
    at = -1 if view.at is None else view.at
    wanted = max(-1, min(len(view.lines) - 1, at + steps))
    return view.lines[wanted].point if wanted >= 0 else None


def _clashes(point: Point) -> bool:
    return point.about is About.CLASH


def _matrix(
    session: Session, found: Rated, numbers: Mapping[Place, int], here: Point | None
) -> MatrixView:
    places = {
        (goal, rule): (row, column)
        for column, goal in enumerate(found.goals)
        for row, rule in enumerate(found.rules)
    }
    at = (found.rules.index(here.rule) if here.rule else None) if here else None
    return MatrixView(
        found,
        tuple(f"{goal} {goal_text(session, goal)}" for goal in found.goals),
        tuple(with_number(session, rule_text(session, rule)) for rule in found.rules),
        {places[place]: number for place, number in numbers.items()},
        (at, found.goals.index(here.goal)) if here else None,
    )


def _line(session: Session, point: Point, number: int) -> PointLine:
    text = rule_text(session, point.rule) if point.rule else ""
    decided = decision_on(session, *point.place)
    rule, short = with_number(session, text), without_number(text)
    return PointLine(point, rule, goal_text(session, point.goal), decided, short, number)
