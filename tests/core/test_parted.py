"""A figure that went one way and a grade that says another: the room is asked how both are true."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.parks import slips
from tests.support.core.scenes import Evening, block, evening, voting
from wijkworkshop.core.acts.board_focus import AskRoom
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.boards.parted import BETTER_NO_PASS, WORSE_AND_PASS, course, gaps, grade
from wijkworkshop.core.boards.questions import open_gaps
from wijkworkshop.core.document import Figures
from wijkworkshop.core.open_points import largest_first, open_points
from wijkworkshop.core.outcomes.charter import MANDATE, ApproachCharter
from wijkworkshop.core.outcomes.entry import Need
from wijkworkshop.core.outcomes.recognition import THREE_GAPS, ExperienceGap, Statistic
from wijkworkshop.core.public.screens import Harvest
from wijkworkshop.core.public.view import lit_screen
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.terms import BlockKind, FormKind

GRADES = voting(FormKind.GRADE, "Hoe prettig het is", "Hoe buren elkaar helpen")
BETTER = Statistic(
    1, text="Leefbaarheid", first_year=2014, first="5,8", last_year=2024, last="6,3", grade=2
)
WORSE = replace(BETTER, first="6,3", last="5,8")


def tonight(*figures: Statistic, graded: int = 0, shown: bool = True) -> Evening:
    """Question 1 with figures; everybody gave the second grade, and the first one an 8."""
    now = evening(block(BlockKind.QUESTION_1, GRADES))
    now.do(*(PutEntry(each) for each in figures))
    if graded:
        now.do(OpenRound(1), *slips(1, (1, 8), (2, graded), people=12))
        now.do(CloseRound(1), SettleRound(1), *([RevealRound(1)] if shown else []))
    return now


def asked(now: Evening) -> list[Need]:
    return [gap.what for gap in gaps(now.session, 1)]


@pytest.mark.parametrize(
    ("figure", "graded", "wanted"),
    [
        (BETTER, 5, [BETTER_NO_PASS]),
        (BETTER, 6, []),
        (WORSE, 6, [WORSE_AND_PASS]),
        (WORSE, 5, []),
        (replace(BETTER, last="5,8"), 5, []),
        (replace(WORSE, less_is_better=True), 5, [BETTER_NO_PASS]),
        (replace(BETTER, grade=1), 5, []),
        (replace(BETTER, grade=9), 5, []),
        (replace(BETTER, explanation="Huizen zijn geen buren."), 5, []),
    ],
)
def test_a_figure_that_parts_from_its_grade_is_asked_about(
    figure: Statistic, graded: int, wanted: list[Need]
) -> None:
    assert asked(tonight(figure, graded=graded)) == wanted


def test_before_the_room_has_seen_the_grade_nothing_is_asked_or_told() -> None:
    hidden = tonight(BETTER, graded=5, shown=False)
    assert asked(hidden) == []
    assert grade(hidden.session, hidden.session.all(Statistic)[0]) is None
    assert asked(tonight(BETTER)) == []


def test_a_grade_of_all_areas_says_nothing_of_a_figure_of_one() -> None:
    now = evening(block(BlockKind.QUESTION_1, GRADES))
    now.do(PutEntry(BETTER, area="Osdorp"))
    now.do(OpenRound(1), *slips(1, (1, 8), (2, 5), people=12))
    now.do(CloseRound(1), SettleRound(1), RevealRound(1))
    assert asked(now) == []


def test_a_gap_is_among_what_question_1_leaves_open_with_the_number_of_its_figure() -> None:
    now = tonight(replace(BETTER, text="Veiligheid", grade=1), BETTER, graded=5)
    found = open_gaps(now.session, 1)
    assert [(gap.what, gap.where, gap.about) for gap in found[-1:]] == [
        (BETTER_NO_PASS, "Leefbaarheid", (2, 0))
    ]


def test_a_figure_that_is_explained_is_one_of_the_three_gaps() -> None:
    two = [ExperienceGap(1, statistic=str(each), explanation="Zo") for each in range(2)]
    now = tonight(BETTER, graded=5)
    now.do(*map(PutEntry, two))
    assert THREE_GAPS in [gap.what for gap in open_gaps(now.session, 1)]
    now.do(PutEntry(replace(BETTER, id=1, explanation="Huizen zijn geen buren.")))
    assert open_gaps(now.session, 1) == ()


def test_the_room_reads_the_figure_that_it_is_asked_about_and_no_other_entry() -> None:
    now = tonight(BETTER, graded=5)
    now.do(PutEntry(ExperienceGap(1, statistic="Het inkomen steeg")))
    now.do(PutEntry(replace(WORSE, text="Veiligheid")))
    now.do(AskRoom(1, BETTER_NO_PASS.name, 1))
    screen = lit_screen(now.session)
    assert isinstance(screen, Harvest)
    (shown,) = screen.document
    assert isinstance(shown, Figures)
    (figure,) = shown.figures
    assert (figure.text, figure.first, figure.last_year) == ("Leefbaarheid", "5,8", 2024)
    assert figure.grade == grade(now.session, BETTER)
    assert figure.parts


@pytest.mark.parametrize(
    ("figure", "reason"),
    [
        (replace(BETTER, first="zwak"), Reason.NOT_A_NUMBER),
        (replace(BETTER, last=""), Reason.EMPTY_TEXT),
        (replace(BETTER, last_year=3000), Reason.OUT_OF_RANGE),
        (replace(BETTER, last_year=2014), Reason.OUT_OF_RANGE),
        (replace(BETTER, text=" "), Reason.EMPTY_TEXT),
    ],
)
def test_a_figure_has_two_numbers_and_years_that_go_on(figure: Statistic, reason: Reason) -> None:
    assert tonight().refuses(PutEntry(figure)) is reason


@given(st.decimals(-999, 999, places=2), st.decimals(-999, 999, places=2), st.booleans())
def test_turning_a_figure_round_turns_its_course(
    first: Fraction, last: Fraction, less: bool
) -> None:
    there = Statistic(1, text="?", first=str(first), last=str(last), less_is_better=less)
    back = replace(there, first=there.last, last=there.first)
    assert course(there) == -course(back) == -course(replace(there, less_is_better=not less))


@pytest.mark.parametrize(("first", "last"), [("", "6"), ("6", "zes"), ("6", "1/0"), ("٣", "inf")])
def test_what_is_no_number_goes_neither_way(first: str, last: str) -> None:
    assert course(Statistic(1, text="?", first=first, last=last)) == 0


def test_what_keeps_a_part_from_being_done_is_told_before_what_does_not() -> None:
    now = evening(block(BlockKind.QUESTION_3), block(BlockKind.QUESTION_1, GRADES))
    now.do(PutEntry(ApproachCharter(1, coordinator="Bureau")))  # without a mandate: a notice
    now.do(PutEntry(replace(BETTER, block=2)), OpenRound(1), *slips(1, (1, 8), (2, 5), people=12))
    now.do(CloseRound(1), SettleRound(1), RevealRound(1))
    found = [each.gap.what for each in largest_first(open_points(now.session))]
    assert BETTER_NO_PASS in found
    assert MANDATE in found
    assert [each.notice for each in found] == sorted(each.notice for each in found)
