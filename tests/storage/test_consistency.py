"""Records that are each as they should be, and together are no session that the app can open."""

from dataclasses import replace

import pytest

from tests.support.core.by_tables import aligned
from tests.support.core.scenes import block, evening
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.open_points import TakeUpPoint
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.open_points import PointDecision, open_points
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.storage.consistency import check_consistent
from wijkworkshop.storage.problems import DamagedRow

LET_GO = PointDecision("clash_decision", 1, 2, block=2, let_go=True)


def decided(decision: PointDecision) -> Session:
    return aligned("Buren kennen elkaar").session.after(Change(put=(decision,)))


def test_a_decision_about_what_can_be_open_is_sound() -> None:
    check_consistent(decided(LET_GO))
    for point in open_points(aligned("Buren kennen elkaar").session):
        block, need, place, across = point.key
        check_consistent(decided(PointDecision(need, place, across, block, owner="gemeente")))


def test_a_decision_about_the_whole_and_an_entry_is_sound() -> None:
    made = evening(block(BlockKind.STEP_4), block(BlockKind.QUESTION_3))
    made.do(PutEntry(Agreement(1, title="Sloop", builds=True)), GoToBlock(2))
    made.do(TakeUpPoint((2, "uncoupled", 0, 1), "gemeente"))
    check_consistent(made.session)


@pytest.mark.parametrize(
    "wrong",
    [
        replace(LET_GO, need="iets anders"),
        replace(LET_GO, place=2),
        replace(LET_GO, across=3),
        replace(LET_GO, place=-1),
        PointDecision("any_cells", 1, 0, block=2, let_go=True),
        PointDecision("cells", 1, 1, block=2, let_go=True),
        PointDecision("uncoupled", 0, 1, block=2, let_go=True),
        replace(LET_GO, block=9),
    ],
)
def test_a_decision_about_nothing_that_can_be_open_is_named(wrong: PointDecision) -> None:
    with pytest.raises(DamagedRow) as raised:
        check_consistent(decided(wrong))
    assert (raised.value.table, raised.value.key) == ("point_decision", wrong.key)
