"""What residents put first is named only where few of them could not have turned it."""

import pytest

from tests.support.core.scenes import PARK, TERRACE, TOWER, block, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.public.result_screens import Ranking
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.core.terms import BlockKind, FormKind, Group


def said(residents: tuple[int, int], others: tuple[int, int]) -> str:
    """What is named, when so many chose the first and the second option."""
    tonight = evening(
        block(BlockKind.QUESTION_2, voting(FormKind.SINGLE_CHOICE, TERRACE, TOWER, PARK))
    )
    tonight.do(OpenRound(1))
    slips = [
        (group, option)
        for group, numbers in ((Group.RESIDENTS, residents), (Group.MUNICIPALITY, others))
        for option, number in enumerate(numbers, 1)
        for _person in range(number)
    ]
    for number, (group, option) in enumerate(slips, 1):
        tonight.do(CastBallot(1, number, ((option, 1),), group))
    tonight.do(CloseRound(1), SettleRound(1), RevealRound(1))
    screen = screen_now(tonight.session)
    assert isinstance(screen, Ranking)
    return screen.residents_first.label if screen.residents_first else ""


@pytest.mark.parametrize(
    ("residents", "named"),
    [((12, 2), True), ((10, 4), True), ((8, 6), False), ((7, 6), False), ((6, 6), False)],
)
def test_a_first_choice_of_residents_that_few_could_turn_is_not_named(
    residents: tuple[int, int], named: bool
) -> None:
    assert said(residents, (2, 20)) == (TERRACE if named else "")


def test_what_the_room_put_first_too_is_no_news() -> None:
    assert said((12, 2), (20, 2)) == ""
