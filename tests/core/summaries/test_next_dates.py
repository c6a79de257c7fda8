"""What comes after the session has only days that somebody wrote down, the first one first."""

from datetime import UTC, date, datetime

from tests.support.core.scenes import block, evening
from wijkworkshop.core.contributions import Contribution, Response
from wijkworkshop.core.outcomes.alignment import ClashDecision, Instrument
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.session import Change
from wijkworkshop.core.summaries.next_dates import NextDate, NextKind, decides_next, next_dates
from wijkworkshop.core.terms import BlockKind, Decision, Group, Reply, Tag

EMPTY = evening(block(BlockKind.STEP_1), block(BlockKind.STEP_2), block(BlockKind.CLOSING)).session
JAN, FEB, MAR = (date(2027, month, 1) for month in (1, 2, 3))


def test_nothing_comes_of_nothing() -> None:
    bare = EMPTY.after(Change(put=(SessionEvaluation(3, report_to="iedereen"),)))
    for session in (EMPTY, bare):
        assert next_dates(session) == ()
        assert decides_next(session) == ""


def test_days_come_in_their_order_and_a_rule_once_a_day() -> None:
    closing = SessionEvaluation(
        3, report_to="iedereen", report_on=FEB, reactions_until=JAN, decides_next="De raad"
    )
    said = Contribution(1, "Open op zondag?", Group.UNKNOWN, 0, Tag.QUESTION, datetime.now(UTC), 3)
    session = EMPTY.after(
        Change(
            put=(
                closing,
                said,
                Response(Reply.UNDECIDED, decides="De school", due=MAR, contribution=1),
                Goal(1, id=1, text="Rust"),
                Goal(1, id=2, text="Groen"),
                Instrument(2, id=1, text="Verkoop"),
                Instrument(2, id=2),
                ClashDecision(2, goal=1, instrument=2, due=JAN),
                *(
                    ClashDecision(
                        2, goal=goal, instrument=1, decision=Decision.STOP, owner="Wij", due=JAN
                    )
                    for goal in (1, 2)
                ),
            )
        )
    )
    assert next_dates(session) == (
        NextDate(JAN, NextKind.REACTIONS),
        NextDate(JAN, NextKind.RULE, "Wij", "Verkoop", Decision.STOP),
        NextDate(FEB, NextKind.REPORT, "iedereen"),
        NextDate(MAR, NextKind.REPLY, "De school", "Open op zondag?"),
    )
    assert decides_next(session) == "De raad"
