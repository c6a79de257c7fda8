"""Something else for a moment: the place in the walk stays, and going on takes it away."""

from datetime import timedelta

import pytest

from tests.support.core.scenes import Evening, block, dots, evening
from wijkworkshop.core.acts.listening import ListenFirst
from wijkworkshop.core.acts.navigating import CloseSession, GoToBlock, ShowScreen, StartTimer
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway, TurnBlack
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.navigation import here, is_black, listening, overlay, part
from wijkworkshop.core.primary_action import Step, primary
from wijkworkshop.core.public.screens import Black, Boxes, Listening
from wijkworkshop.core.public.view import lit_screen, lit_view, screen_now
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Over, ScreenKind
from wijkworkshop.core.terms import BlockKind, Subject


@pytest.fixture
def tonight() -> Evening:
    at = evening(block(BlockKind.OPENING), block(BlockKind.STEP_4, dots("A", "B")))
    at.do(GoToBlock(2))
    return at


def test_the_boxes_lie_over_the_place_where_we_are(tonight: Evening) -> None:
    before = here(tonight.session)
    tonight.do(ShowOver(Over.BOXES))
    assert here(tonight.session) == before
    assert isinstance(lit_view(tonight.session, tonight.now).screen, Boxes)
    assert primary(tonight.session).step is Step.UNCOVER


def test_taken_away_the_room_sees_what_it_saw(tonight: Evening) -> None:
    before = lit_view(tonight.session, tonight.now).screen
    tonight.do(ShowOver(Over.BOXES))
    tonight.do(TakeAway())
    assert lit_view(tonight.session, tonight.now).screen == before
    assert overlay(tonight.session) is None
    tonight.do(TakeAway())


@pytest.mark.parametrize(
    "going",
    [ShowScreen(2, ScreenKind.ROUND, 1), GoToBlock(1), OpenRound(1)],
    ids=lambda request: type(request).__name__,
)
def test_going_somewhere_takes_it_away(tonight: Evening, going: ShowScreen) -> None:
    tonight.do(ShowOver(Over.BOXES, part=3))
    assert part(tonight.session) == 3
    tonight.now += timedelta(minutes=1)
    tonight.do(going)
    assert overlay(tonight.session) is None
    assert part(tonight.session) == 0


@pytest.mark.parametrize(
    "wrong",
    [
        ShowOver(Over.MATERIAL),
        ShowOver(Over.BOXES, about=Subject.CASE),
        ShowOver(Over.BOXES, part=-1),
        ShowOver(Over.BLACK),
        ShowOver(Over.LISTENING),
    ],
)
def test_what_cannot_be_shown_is_refused(tonight: Evening, wrong: ShowOver) -> None:
    with pytest.raises(Refused) as refused:
        tonight.do(wrong)
    assert refused.value.reason is Reason.NOT_FOUND


def test_material_without_content_leaves_the_screen(tonight: Evening) -> None:
    before = lit_view(tonight.session, tonight.now).screen
    tonight.do(ShowOver(Over.MATERIAL, Subject.TIMELINE))
    assert lit_view(tonight.session, tonight.now).screen == before


def test_black_lies_over_all_and_leaves_all_as_it_was(tonight: Evening) -> None:
    tonight.do(ShowOver(Over.BOXES), StartTimer(60))
    before = lit_view(tonight.session, tonight.now)
    tonight.do(TurnBlack(on=True))
    assert screen_now(tonight.session) == Black()
    assert lit_view(tonight.session, tonight.now).screen == before.screen
    assert primary(tonight.session).step is Step.UNCOVER
    tonight.do(TurnBlack(on=False))
    assert screen_now(tonight.session) == before.screen


def test_who_listens_goes_on_listening_in_the_dark(tonight: Evening) -> None:
    tonight.do(ListenFirst(), TurnBlack(on=True), TurnBlack(on=False))
    assert listening(tonight.session) is not None
    assert isinstance(screen_now(tonight.session), Listening)


@pytest.mark.parametrize(
    "under",
    [
        *(ShowScreen(2, ScreenKind.ROUND, 1), GoToBlock(1), OpenRound(1)),
        *(ShowOver(Over.BOXES), TakeAway(), ListenFirst(), CloseSession()),
    ],
    ids=lambda request: type(request).__name__,
)
def test_what_is_done_in_the_dark_stays_in_the_dark(tonight: Evening, under: Request) -> None:
    tonight.do(TurnBlack(on=True), under)
    assert screen_now(tonight.session) == Black()
    tonight.do(TurnBlack(on=False))
    assert screen_now(tonight.session) == lit_screen(tonight.session) != Black()


@pytest.mark.parametrize("on", [True, False])
def test_a_screen_that_is_so_already_stays_so(tonight: Evening, on: bool) -> None:
    tonight.do(TurnBlack(on))
    assert tonight.do(TurnBlack(on)) == Change()
    assert is_black(tonight.session) is on


def test_a_black_screen_is_no_act_to_take_back_and_no_line_in_the_history() -> None:
    assert not TurnBlack.reversible
    assert not TurnBlack.logged
