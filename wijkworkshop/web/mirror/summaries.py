"""What binds the blocks, as text: the plan on one page, and the advice check."""

from wijkworkshop.core.public.summary_screens import AdviceCheck, PlanScreen
from wijkworkshop.core.summaries.plan import PlanPart, Quarter
from wijkworkshop.web.mirror.text_parts import Piece, Row, points, rows, soft, under
from wijkworkshop.wording.summaries import (
    advice_foot,
    advice_title,
    arranged_words,
    asked_words,
    evidence_words,
    open_pill,
    part_words,
    plan_line_words,
    plan_title,
)

Told = tuple[str, tuple[Piece, ...]]


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
        Row("", asked_words(each), total=arranged_words(each.evidence), said=evidence_words(each))
        for each in screen.lines
    )
    return advice_title(screen), (*rows(lines), *soft(advice_foot(screen)))
