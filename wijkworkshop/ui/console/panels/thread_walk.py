"""The thread on the console, step by step: keys move a bar along goals and what hangs there."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from wijkworkshop.core.public.summary_screens import ThreadScreen
from wijkworkshop.core.summaries.thread_steps import ThreadStep, alone, steps
from wijkworkshop.core.summaries.threads import ThreadEnd
from wijkworkshop.ui.lists.row_list import RowList
from wijkworkshop.ui.lists.titled import Sizes, Titled, TitlePainter
from wijkworkshop.ui.widgets import MoreBelow
from wijkworkshop.wording.summaries import named, step_words
from wijkworkshop.wording.terms import alignment_words

SIZES = Sizes(least=32, around=10, right=8, radius=7.0, sign=20, spare=6)
ROWS = 7
GOAL, DEEPER = 8, 20
"""Where a goal begins, and how much further each step after it does."""


@dataclass(frozen=True)
class WalkRow:
    """A step of a thread, with its words."""

    step: ThreadStep
    title: str
    spoken: str


def rows(screen: ThreadScreen) -> tuple[WalkRow, ...]:
    """Return a row for each step of each thread, and last the agreements that serve no goal."""
    texts = {thread.goal: thread.text for thread in screen.threads}
    found = [step for thread in screen.threads for step in steps(thread)]
    return tuple(_row(each, texts.get(each.goal, "")) for each in (*found, *alone(screen.alone)))


def _row(step: ThreadStep, goal: str) -> WalkRow:
    words = step_words(step, goal)
    return WalkRow(step, words, _spoken(step, words))


def _spoken(step: ThreadStep, words: str) -> str:
    """Return the words for who hears them: what a rule does, and that an end is loose."""
    if step.rule is not None:
        rule = named(step.rule.number, step.rule.text)
        return f"{rule}: {alignment_words(step.rule.does)}"
    return _("los einde: {words}").replace("{words}", words) if step.is_loose else words


def _look(row: WalkRow) -> Titled:
    step = row.step
    deep = 0 if _is_goal(step) else 2 if step.end else 1
    sign = "alert-triangle" if step.is_loose else ""
    return Titled(row.title, GOAL + deep * DEEPER, sign=sign, strong=_is_goal(step))


def _is_goal(step: ThreadStep) -> bool:
    return step.rule is None and step.area is None


class ThreadWalk(RowList[WalkRow]):
    """All threads below each other; the bar stays at its step when the session changes."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(_("Van doel naar afspraak"), TitlePainter(_look, SIZES))
        self.setFixedHeight(ROWS * SIZES.least)
        MoreBelow(self)

    def show_screen(self, screen: ThreadScreen) -> None:
        """Show these threads."""
        found = rows(screen)
        if found == self.rows:
            return
        at = self.current
        keys = [_key(each.step) for each in found]
        place = keys.index(_key(at.step)) if at and _key(at.step) in keys else 0
        self.show_rows(found, place if found else -1)

    def go_to_goal(self, goal: int) -> None:
        """Put the bar at a goal that has a thread."""
        places = [at for at in self._goals() if self.rows[at].step.goal == goal]
        if places:
            self.choose(places[0])

    def choose(self, place: int) -> None:
        """Put the bar at a step, with what is around it in sight."""
        super().choose(place)
        self.scrollTo(self.currentIndex(), self.ScrollHint.PositionAtCenter)

    def leap(self, by: int) -> None:
        """Go to the goal of the next thread, or back to that of this one and the one before."""
        now = self.currentIndex().row()
        ahead = [place for place in self._goals() if (place - now) * by > 0]
        if ahead:
            self.choose(min(ahead) if by > 0 else max(ahead))

    def loose_end(self) -> ThreadEnd | None:
        """Return the loose end under the bar."""
        at = self.current
        return at.step.end if at is not None and at.step.is_loose else None

    def _goals(self) -> Sequence[int]:
        return [place for place, row in enumerate(self.rows) if _is_goal(row.step)]


def _key(step: ThreadStep) -> tuple[int, ...]:
    """Return what tells a step from others when words or reasons change."""
    rule = step.rule.number if step.rule else -1
    area = step.area.area if step.area else -1
    return step.goal, rule, area, step.end.agreement if step.end else -1
