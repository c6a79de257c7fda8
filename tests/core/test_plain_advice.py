"""The advice comes plainly first where residents may be, and never without whose it is."""

from dataclasses import replace

import pytest

from tests.support.core.scenes import block, evening
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.planning.run_sheet import PassagePlan
from wijkworkshop.core.public.screens import Question
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, Group, Slot

PASSAGES = (
    PassagePlan(Slot.PLAIN_ADVICE, "Kijk wie er komt wonen."),
    PassagePlan(Slot.ADVICE, "Beperken en bevorderen"),
    PassagePlan(Slot.ADVISER, "Het bureau"),
)


def _shown(groups: tuple[tuple[Group, int], ...]) -> Question:
    advised = replace(block(BlockKind.QUESTION_3), passages=PASSAGES)
    at = evening(advised, groups=groups)
    at.do(ShowScreen(1, ScreenKind.ADVICE))
    screen = lit_view(at.session, at.now).screen
    assert isinstance(screen, Question)
    return screen


@pytest.mark.parametrize(
    ("groups", "plainly"),
    [
        (((Group.RESIDENTS, 1), (Group.MUNICIPALITY, 9)), True),
        (((Group.UNKNOWN, 3),), True),
        ((), True),  # nobody counted yet
        (((Group.MUNICIPALITY, 4), (Group.OTHER, 2)), False),
    ],
)
def test_plain_words_are_there_unless_no_resident_is(
    groups: tuple[tuple[Group, int], ...], plainly: bool
) -> None:
    screen = _shown(groups)
    assert screen.plain_advice == (("Kijk wie er komt wonen.",) if plainly else ())
    assert screen.advice == ("Beperken en bevorderen",)
    assert screen.adviser == "Het bureau"
