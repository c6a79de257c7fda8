"""What came of it elsewhere waits until what people fill in before it is closed (dossier B.4)."""

from dataclasses import replace

import pytest

from tests.support.core.scenes import Evening, block, evening, voting
from wijkworkshop.core.acts.navigating import GoToBlock, ShowScreen
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.navigation import here
from wijkworkshop.core.planning.run_sheet import PassagePlan
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind, Slot

SHOWN = ShowScreen(1, ScreenKind.FINDINGS)
TOLD = (PassagePlan(Slot.GOAL, "Meer menging"), PassagePlan(Slot.VERDICT, "Zeer beperkt"))


@pytest.fixture
def tonight() -> Evening:
    """Question 2 with a sheet before the results, and a vote after them."""
    before = replace(
        voting(FormKind.SINGLE_CHOICE, "ja", "nee"), title="Uw verwachting", early=True
    )
    after = voting(FormKind.SINGLE_CHOICE, "ja", "nee")
    plan = replace(block(BlockKind.QUESTION_2, before, after), passages=TOLD)
    at = evening(plan)
    at.do(GoToBlock(1))
    return at


def test_while_people_fill_in_the_sheet_the_results_wait(tonight: Evening) -> None:
    tonight.do(OpenRound(1))
    assert tonight.refuses(SHOWN) is Reason.ANOTHER_ROUND_OPEN
    tonight.do(CloseRound(1), SHOWN)
    assert here(tonight.session).screen is ScreenKind.FINDINGS


def test_a_sheet_that_is_left_out_holds_nothing_up(tonight: Evening) -> None:
    tonight.do(SHOWN)
    assert here(tonight.session).screen is ScreenKind.FINDINGS


def test_a_vote_about_the_results_lets_people_look_again(tonight: Evening) -> None:
    tonight.do(OpenRound(2), SHOWN)
    assert here(tonight.session).screen is ScreenKind.FINDINGS
