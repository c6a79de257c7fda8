"""'Voorlezen' at the board of step 2: point by point, and of one the two sides."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.support.boards import matrix_with
from tests.support.core.by_tables import aligned
from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.reading_aloud import ReadNext
from wijkworkshop.core.boards.alignment import points, read_numbers
from wijkworkshop.core.navigation import position
from wijkworkshop.core.outcomes.alignment import AlignmentCell
from wijkworkshop.core.public.alignment_board import AlignmentBoard
from wijkworkshop.core.public.screens import Matrix, PublicView
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import Alignment
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import draw
from wijkworkshop.pages.marks import Box, Marks, Rect, Text
from wijkworkshop.pages.options import is_read_on
from wijkworkshop.pages.theme import DARK, LIGHT, Theme
from wijkworkshop.web.phone_state import phone_state_of

STEP = 2
WIDE, NARROW = 1920, 1440
READ = {LIGHT.sand.fill, LIGHT.now}
AGAINST, HELPS, UNKNOWN = Alignment.CLASHES, Alignment.REINFORCES, Alignment.UNKNOWN


def at_the_table() -> Evening:
    """Two goals and two rules: a clash with both sides, one without, a gap, and an unknown."""
    made = aligned("Buren kennen elkaar", "Wie vooruitkomt, blijft")
    for goal, rule, table, value in (
        (1, 1, 1, AGAINST), (1, 1, 2, HELPS), (1, 1, 3, HELPS),
        (2, 1, 1, AGAINST), (2, 1, 2, AGAINST), (2, 2, 1, UNKNOWN),
    ):  # fmt: skip
        said = AlignmentCell(block=STEP, goal=goal, instrument=rule, table=table, value=value)
        made.do(PutEntry(said))
    made.do(ShowScreen(STEP, ScreenKind.MATRIX))
    return made


def table(made: Evening) -> Matrix:
    screen = screen_now(made.session)
    assert isinstance(screen, Matrix)
    return screen


def talk(made: Evening) -> AlignmentBoard:
    screen = screen_now(made.session)
    assert isinstance(screen, AlignmentBoard)
    return screen


def drawn(session: Session, width: int, theme: Theme = LIGHT) -> Marks:
    return draw(PublicView(screen_now(session)), width, theme, measure)


def test_the_whole_table_is_read_point_by_point_in_the_order_of_the_walk() -> None:
    made, read = at_the_table(), []
    for _press in range(5):
        made.do(ReadNext(1))
        read.append(table(made).aloud)
    assert read == [(1, 0), (0, 0), (1, None), (1, 1), None]
    made.do(ReadNext(-1))
    assert table(made).aloud == (1, 1)


def test_of_what_the_room_talks_about_the_question_is_read_and_then_each_side() -> None:
    made, read = at_the_table(), []
    made.do(FocusOn(STEP, 1, 1))
    for _press in range(4):
        made.do(ReadNext(1))
        screen = talk(made)
        read.append((screen.aloud, [each.value for each in screen.voices if each.aloud]))
    assert read == [(True, []), (False, [AGAINST]), (False, [HELPS]), (False, [])]


def test_where_one_side_was_said_one_is_read_and_of_a_goal_the_question_alone() -> None:
    made = at_the_table()
    for place, count in (((2, 1), 2), ((2, 0), 1), ((2, 2), 1)):
        made.do(FocusOn(STEP, *place))
        assert len(read_numbers(made.session, STEP)) == count


def test_no_two_things_have_one_number_whatever_the_room_talks_about() -> None:
    made = at_the_table()
    seen = dict(read_numbers(made.session, STEP))
    for point in points(made.session, STEP):
        made.do(FocusOn(STEP, *point.place))
        for number, read in read_numbers(made.session, STEP).items():
            assert seen.setdefault(number, read) == read


def test_going_to_the_next_point_ends_what_was_read_of_the_one_before() -> None:
    made = at_the_table()
    made.do(FocusOn(STEP, 2, 1), ReadNext(1), ReadNext(1))
    assert talk(made).is_read
    made.do(FocusOn(STEP, 1, 1))
    assert not talk(made).is_read
    made.do(ReadNext(1))
    assert talk(made).aloud, "it begins with the question"


def test_before_tables_said_anything_nothing_is_read() -> None:
    made = aligned("Buren kennen elkaar")
    made.do(ShowScreen(STEP, ScreenKind.MATRIX))
    assert made.refuses(ReadNext(1)) is Reason.NOTHING_TO_READ


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize(("goals", "rules"), [(3, 4), (12, 25)])
def test_what_is_read_is_framed_on_the_page_that_is_shown(
    goals: int, rules: int, width: int, theme: Theme
) -> None:
    made = matrix_with(goals, rules, 4)
    at = position(made.session)
    for number in list(read_numbers(made.session, STEP))[:: 1 + goals // 2]:
        read = made.session.after(Change(put=(replace(at, reading=number),)))
        marks = drawn(read, width, theme)
        assert is_read_on(marks, theme)
    assert not is_read_on(drawn(made.session, width, theme), theme)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_title_and_each_side_are_marked_and_nothing_moves(width: int) -> None:
    made = at_the_table()
    made.do(FocusOn(STEP, 1, 1))
    before = drawn(made.session, width)
    tops = []
    for _press in range(3):
        made.do(ReadNext(1))
        marks = drawn(made.session, width)
        assert is_read_on(marks, LIGHT)
        assert inks(marks) == inks(before)
        tops.append(read_at(marks).rect.y)
    assert tops == sorted(tops), "the title, then side after side downwards"


def inks(marks: Marks) -> list[tuple[str, Rect]]:
    return [(mark.text, mark.ink) for mark in marks if isinstance(mark, Text)]


def read_at(marks: Marks) -> Box:
    boxes = [mark for mark in marks if isinstance(mark, Box)]
    pairs = (each for each in pairwise(boxes) if {each[0].fill, each[1].fill} == READ)
    return next(pairs)[0]


def test_phones_get_the_mark_and_nothing_else() -> None:
    made = at_the_table()
    before = phone_state_of(made.session)
    made.do(ReadNext(1))
    after = phone_state_of(made.session)
    assert isinstance(after.screen, Matrix)
    assert replace(after, screen=replace(after.screen, aloud=None)) == before
