"""A weighed measure that the group puts in another quadrant: its votes stay as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import Evening, block, dots, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.moving import LONGEST_REASON, MoveOption
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.public.result_screens import Quadrants
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.terms import BlockKind, Channel, FormKind
from wijkworkshop.core.voting.forms.weighing import Margins, Quadrant
from wijkworkshop.core.voting.moved import MovedOption, place_in
from wijkworkshop.core.voting.tally import result_of
from wijkworkshop.core.voting.weighed import to_agree_on

WHY = "Koken hoort bij de plek."
MEANS = st.integers(10, 50)


def weighed() -> Evening:
    """One table weighs: option 1 can be done but helps little, option 2 can be done now."""
    now = evening(
        block(BlockKind.STEP_4, voting(FormKind.WEIGHING, "Kookclub", "Plein", "Toren")),
        block(BlockKind.STEP_4, dots("A", "B")),
    )
    now.do(
        ChooseChannel(1, Channel.TABLES),
        OpenRound(1),
        CastBallot(1, 1, ((1, 25_000), (2, 44_000)), channel=Channel.TABLES),
        CloseRound(1),
        SettleRound(1),
    )
    return now


def test_what_the_group_moves_is_agreed_on_there_and_the_votes_stay() -> None:
    now = weighed()
    votes = result_of(now.session, 1)
    assert [each.number for each, _ in to_agree_on(now.session, 1)] == [2]
    now.do(MoveOption(1, 1, Quadrant.DO_NOW, WHY))
    assert [each.number for each, _ in to_agree_on(now.session, 1)] == [2, 1]
    now.do(MoveOption(1, 2, Quadrant.PREPARE, WHY))
    assert to_agree_on(now.session, 1)[1][1] is Quadrant.PREPARE
    assert result_of(now.session, 1) == votes
    now.do(RevealRound(1))
    screen = lit_view(now.session, now.now).screen
    assert isinstance(screen, Quadrants)
    assert [(each.choice.number, each.quadrant) for each in screen.weighed] == [
        (2, Quadrant.DO_NOW),
        (1, Quadrant.SMALL),
    ]
    assert [each.moved and each.moved.reason for each in screen.weighed] == [WHY, WHY]


def test_where_its_votes_put_it_nothing_is_kept() -> None:
    now = weighed()
    now.do(MoveOption(1, 1, Quadrant.NOT_NOW, WHY), MoveOption(1, 1, Quadrant.SMALL))
    assert now.session.all(MovedOption) == ()
    now.do(MoveOption(1, 1, Quadrant.SMALL))
    assert now.session.all(MovedOption) == ()


@pytest.mark.parametrize(
    ("request_", "reason"),
    [
        (MoveOption(1, 1, Quadrant.DO_NOW), Reason.EMPTY_TEXT),
        (MoveOption(1, 1, Quadrant.DO_NOW, "  "), Reason.EMPTY_TEXT),
        (MoveOption(1, 1, Quadrant.DO_NOW, "x" * (LONGEST_REASON + 1)), Reason.TEXT_TOO_LONG),
        (MoveOption(1, 3, Quadrant.DO_NOW, WHY), Reason.NOT_FOUND),
        (MoveOption(1, 9, Quadrant.DO_NOW, WHY), Reason.NOT_FOUND),
        (MoveOption(2, 1, Quadrant.DO_NOW, WHY), Reason.NOT_FOUND),
    ],
    ids=["no reason", "blanks", "too long", "not weighed", "no option", "no weighing"],
)
def test_what_cannot_be_moved_is_refused(request_: MoveOption, reason: Reason) -> None:
    assert weighed().refuses(request_) is reason


@given(st.sampled_from(Quadrant), MEANS, MEANS)
def test_a_place_in_a_quadrant_is_in_it_and_there_already_it_is_the_same(
    quadrant: Quadrant, impact: int, feasibility: int
) -> None:
    nobody = ((0, 0, 0),) * 3
    helps, can = place_in(quadrant, impact, feasibility)
    assert Margins(1, helps, can, *nobody).quadrant is quadrant
    assert place_in(quadrant, helps, can) == (helps, can)
