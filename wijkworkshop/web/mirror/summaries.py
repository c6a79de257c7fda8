"""What binds the blocks, as text: the thread, the plan on one page, and the advice check."""

from wijkworkshop.core.public.summary_screens import AdviceCheck, PlanScreen, ThreadScreen
from wijkworkshop.core.summaries.advice import CheckedAdvice
from wijkworkshop.core.summaries.plan import PlanPart, Quarter
from wijkworkshop.core.summaries.threads import Thread, ThreadArea, ThreadRule
from wijkworkshop.web.mirror.text_parts import Piece, Row, points, rows, soft, under
from wijkworkshop.wording.summaries import (
    advice_foot,
    advice_title,
    arranged_words,
    asked_words,
    end_line,
    evidence_words,
    loose_ends_words,
    named,
    no_goal_words,
    objection_words,
    open_pill,
    part_words,
    plan_line_words,
    plan_title,
    thread_title,
)
from wijkworkshop.wording.terms import alignment_words

Told = tuple[str, tuple[Piece, ...]]


def thread(screen: ThreadScreen) -> Told:
    """Tell of each goal what helps it, and where what is agreed, or what is a loose end."""
    parts = (under(each.text, _rules(each), *map(_area, each.areas)) for each in screen.threads)
    told = tuple(piece for part in parts for piece in part)
    alone = under(no_goal_words(), _area(ThreadArea(0, "", screen.alone))) if screen.alone else ()
    return thread_title(screen), (*told, *alone, *soft(loose_ends_words(screen)))


def _rules(thread: Thread) -> tuple[Piece, ...]:
    return rows(Row("", named(each.number, each.text), total=_does(each)) for each in thread.rules)


def _does(rule: ThreadRule) -> str:
    return alignment_words(rule.does)


def _area(area: ThreadArea) -> tuple[Piece, ...]:
    return points(end_line(area, each) for each in area.ends)


def plan(screen: PlanScreen) -> Told:
    """Tell the four parts of the plan, each with what is open of it."""
    parts = (under(part_words(each.part), _lines(each), _open(each)) for each in screen.quarters)
    told = tuple(piece for part in parts for piece in part)
    return plan_title(screen), (*told, *soft(screen.decides))


def _lines(quarter: Quarter) -> tuple[Piece, ...]:
    """Return the lines of a part; goals have their numbers."""
    if quarter.part is PlanPart.WHAT_FOR:
        return rows(Row(str(line.number), line.text) for line in quarter.lines)
    return points(map(plan_line_words, quarter.lines))


def _open(quarter: Quarter) -> tuple[Piece, ...]:
    return points(open_pill(each) for each in quarter.open)


def advice_check(screen: AdviceCheck) -> Told:
    """Tell of each line of the advice whether it is arranged, and what shows that."""
    lines = (
        Row("", asked_words(each), total=arranged_words(each.evidence), said=_shown(each))
        for each in screen.lines
    )
    return advice_title(screen), (*rows(lines), *soft(advice_foot(screen.speakers)))


def _shown(line: CheckedAdvice) -> str:
    """Return what shows that an advice is followed, and how the room sees that."""
    return ". ".join(filter(None, (evidence_words(line), objection_words(line))))
