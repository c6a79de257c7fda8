"""What is read aloud in the room is marked in its text on phones, but on no form to vote with."""

from collections.abc import Iterator

from tests.core.test_reading_aloud import CARDS, at_a_board
from tests.core.test_reading_step_2 import at_the_table
from tests.support.core.scenes import TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.reading_aloud import ReadNext
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind
from wijkworkshop.web.mirror import mirrored
from wijkworkshop.web.mirror.text_parts import Head, Points, Row, Rows
from wijkworkshop.web.phone_state import shown_on_phones


def test_what_is_read_aloud_of_a_board_is_marked_with_words_that_stand_nowhere_else() -> None:
    now = at_a_board()
    marked = []
    for _ in range(6):
        now.do(ReadNext(1))
        marked.append(list(_marked(now)))
    one, two, three, four = CARDS
    assert marked == [
        [(one, "")],
        [(one, "")],
        [("Samen", "")],
        [("Samen", two)],
        [("Samen", three)],
        [(f"Tafel 2: {four}", "")],
    ]


def test_options_that_are_read_aloud_are_marked_until_people_vote() -> None:
    now = evening(block(BlockKind.STEP_1, voting(FormKind.DOTS, TERRACE, TOWER, budget=2)))
    now.do(ShowScreen(1, ScreenKind.ROUND, 1), ReadNext(1), ReadNext(1))
    assert [each.aloud for each in _options(now)] == [False, True]
    now.do(OpenRound(1), ReadNext(1))
    assert [each.aloud for each in _options(now)] == [False, False]


def test_at_step_2_the_line_of_a_cell_is_marked_and_a_goal_as_a_whole_by_its_head() -> None:
    now = at_the_table()
    marked = []
    for _ in range(4):
        now.do(ReadNext(1))
        marked.append(_at_step_2(now))
    rule, other = "Passend toewijzen", "Verkoop"
    assert marked == [[rule], [rule], ["Wie vooruitkomt, blijft"], [other]]


def test_of_a_clash_the_title_is_marked_and_then_who_said_what() -> None:
    now = at_the_table()
    now.do(FocusOn(2, 1, 1), ReadNext(1))
    assert mirrored(screen_now(now.session)).aloud
    assert _at_step_2(now) == []
    marked = []
    for _ in range(2):
        now.do(ReadNext(1))
        marked += _at_step_2(now)
    assert marked == ["Tafel 1: werkt tegen", "Tafel 2 en 3: versterkt"]
    assert not mirrored(screen_now(now.session)).aloud


def _at_step_2(now: Evening) -> list[str]:
    pieces = mirrored(screen_now(now.session)).pieces
    rows = (row for piece in pieces if isinstance(piece, Rows) for row in piece.rows)
    return [
        *(each.text for each in pieces if isinstance(each, Head) and each.aloud),
        *(row.label for row in rows if row.aloud),
    ]


def _marked(now: Evening) -> Iterator[tuple[str, str]]:
    for piece in mirrored(screen_now(now.session)).pieces:
        if isinstance(piece, Points) and piece.aloud:
            yield piece.lines[piece.aloud - 1].split(" · ")[0], piece.said


def _options(now: Evening) -> list[Row]:
    shown = mirrored(shown_on_phones(screen_now(now.session)))
    return [row for piece in shown.pieces if isinstance(piece, Rows) for row in piece.rows]
