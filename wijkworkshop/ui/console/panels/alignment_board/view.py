"""What the board of step 2 shows on the console, as values."""

from dataclasses import dataclass

from wijkworkshop.core.boards.alignment import About, Point, focus, points
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.catalogue.alike import Tension
from wijkworkshop.core.outcome_views.alignment import ToldDecision, decision_on
from wijkworkshop.core.outcome_views.known_tensions import known_tensions
from wijkworkshop.core.outcome_views.measured import with_number
from wijkworkshop.core.outcomes.alignment import rule_text
from wijkworkshop.core.outcomes.goals import goal_text
from wijkworkshop.core.public.alignment_board import Voice, voices
from wijkworkshop.core.session import Session


@dataclass(frozen=True)
class PointLine:
    """Something to talk about, and what is decided about it by now."""

    point: Point
    rule: str
    goal: str
    decided: ToldDecision | None


@dataclass(frozen=True)
class PointsView:
    """All that there is to talk about, and what tables said of what the room talks about."""

    lines: tuple[PointLine, ...]
    at: int | None
    voices: tuple[Voice, ...]
    tensions: tuple[Tension, ...]

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
    found, here = points(session, block), focus(session, block)
    return PointsView(
        tuple(_line(session, each) for each in found),
        found.index(here) if here else None,
        voices(session, here) if here else (),
        known_tensions(session, here.rule, content) if here and content else (),
    )


def beside(view: PointsView, steps: int) -> Point | None:
    """Return what is talked about some steps on; None for the whole, which is before the first."""
    at = -1 if view.at is None else view.at
    wanted = max(-1, min(len(view.lines) - 1, at + steps))
    return view.lines[wanted].point if wanted >= 0 else None


def _line(session: Session, point: Point) -> PointLine:
    rule = with_number(session, rule_text(session, point.rule)) if point.rule else ""
    decided = decision_on(session, *point.place)
    return PointLine(point, rule, goal_text(session, point.goal), decided)
