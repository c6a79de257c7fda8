"""Something else for a moment: the place in the walk stays, and going on takes it away."""

from datetime import timedelta

import pytest

from tests.core.scenes import Evening, block, dots, evening
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.acts.walking import GoToBlock, ShowScreen
from wijkworkshop.core.evening import Over, ScreenKind
from wijkworkshop.core.public.screens import Boxes
from wijkworkshop.core.public.view import public_view
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.steering import Step, primary
from wijkworkshop.core.terms import BlockKind, Subject
from wijkworkshop.core.walk import here, overlay, part


@pytest.fixture
def tonight() -> Evening:
    at = evening(block(BlockKind.OPENING), block(BlockKind.STEP_4, dots("A", "B")))
    at.do(GoToBlock(2))
    return at


def test_the_boxes_lie_over_the_place_where_we_are(tonight: Evening) -> None:
    before = here(tonight.session)
    tonight.do(ShowOver(Over.BOXES))
    assert here(tonight.session) == before
    assert isinstance(public_view(tonight.session, tonight.now).screen, Boxes)
    assert primary(tonight.session).step is Step.UNCOVER


def test_taken_away_the_room_sees_what_it_saw(tonight: Evening) -> None:
    before = public_view(tonight.session, tonight.now).screen
    tonight.do(ShowOver(Over.BOXES))
    tonight.do(TakeAway())
    assert public_view(tonight.session, tonight.now).screen == before
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
    ],
)
def test_what_cannot_be_shown_is_refused(tonight: Evening, wrong: ShowOver) -> None:
    with pytest.raises(Refused) as refused:
        tonight.do(wrong)
    assert refused.value.reason is Reason.NOT_FOUND


def test_material_without_content_leaves_the_screen(tonight: Evening) -> None:
    before = public_view(tonight.session, tonight.now).screen
    tonight.do(ShowOver(Over.MATERIAL, Subject.TIMELINE))
    assert public_view(tonight.session, tonight.now).screen == before
