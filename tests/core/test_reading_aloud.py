"""'Voorlezen': one option after the other, on the page where it stands."""

from dataclasses import replace

import pytest

from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, dots, evening, voting
from wijkworkshop.core.acts.boards import LayCard, MakeGoal, NameGoal, ShowBoard, WriteCard
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.reading_aloud import ReadNext
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.public.board import BoardScreen
from wijkworkshop.core.public.screens import Ballot, PublicView
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import draw, pages_of
from wijkworkshop.pages.marks import Box, Text
from wijkworkshop.pages.options import is_read_on
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.web.phone_state import phone_state_of
from wijkworkshop.wording.forms import level_words

MANY = tuple(f"Maatregel met een naam van een gewone lengte, nummer {n}" for n in range(1, 31))
WIDE, NARROW = 1920, 1440
CARDS = ("Buren kennen elkaar", "Rust in de straat", "Een plek voor iedereen", "Niemand hoeft weg")


def room(now: Evening) -> PublicView:
    """What the room sees, without the clock."""
    return PublicView(lit_view(now.session, now.now).screen)


def read(now: Evening) -> int:
    screen = room(now).screen
    assert isinstance(screen, Ballot)
    return screen.reading


def opened(kind: FormKind = FormKind.DOTS, *labels: str) -> Evening:
    plan = voting(kind, *(labels or (TERRACE, TOWER, PARK)), budget=2)
    now = evening(block(BlockKind.STEP_1, plan))
    now.do(OpenRound(1))
    return now


@pytest.mark.parametrize("kind", FormKind)
def test_every_option_of_every_form_stands_out_in_turn(kind: FormKind) -> None:
    now, seen = opened(kind), []
    answers = [-1 - place for place in range(len(FORMS[kind].scale))]
    for _ in range(4 + len(answers)):
        now.do(ReadNext(1))
        seen.append(read(now))
    assert seen == [1, 2, 3, *answers, 0]
    now.do(ReadNext(-1))
    assert read(now) == seen[-2]
    marks = draw(room(now), WIDE, LIGHT, measure)
    assert [mark for mark in marks if isinstance(mark, Box) and mark.fill == LIGHT.sand.fill]


@pytest.mark.parametrize("kind", FormKind)
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_in_a_long_list_the_page_with_the_option_is_shown(kind: FormKind, width: int) -> None:
    most = FORMS[kind].most_options or len(MANY)
    now = opened(kind, *MANY[: min(most, len(MANY))])
    pages, view = set(), room(now)
    for label in MANY[: min(most, len(MANY))]:
        now.do(ReadNext(1))
        view = room(now)
        marks = draw(view, width, LIGHT, measure)
        words = {mark.text for mark in marks if isinstance(mark, Text)}
        assert label in words
        pages.add(frozenset(words))
    assert len(pages) == len(pages_of(view, width, LIGHT, measure))


@pytest.mark.parametrize("kind", [kind for kind in FormKind if FORMS[kind].scale])
def test_each_answer_of_a_scale_stands_out_with_its_words(kind: FormKind) -> None:
    now = opened(kind)
    now.do(*[ReadNext(1)] * 3)
    for level in FORMS[kind].scale:
        now.do(ReadNext(1))
        marks = draw(room(now), WIDE, LIGHT, measure)
        (box,) = [m for m in marks if isinstance(m, Box) and m.fill == LIGHT.sand.fill]
        inside = {m.text for m in marks if isinstance(m, Text) and box.rect.covers(m.ink, 2.0)}
        assert (level_words(kind, level) or str(level)) in inside


def test_the_others_stay_where_they_were() -> None:
    now = opened()
    before = draw(room(now), WIDE, LIGHT, measure)
    now.do(ReadNext(1))
    after = draw(room(now), WIDE, LIGHT, measure)
    placed = [[(m.text, m.ink) for m in page if isinstance(m, Text)] for page in (before, after)]
    assert placed[0] == placed[1]


def test_going_elsewhere_ends_it() -> None:
    now = opened()
    now.do(ReadNext(1), ShowScreen(1, ScreenKind.QUESTION), ShowScreen(1, ScreenKind.ROUND, 1))
    assert read(now) == 0


def at_a_board() -> Evening:
    """Two goals with three cards between them, and a loose one; all shown but the last move."""
    now = evening(block(BlockKind.STEP_1, dots(TERRACE, TOWER)))
    now.do(ShowScreen(1, ScreenKind.BOARD))
    now.do(*(WriteCard(1, text, 2) for text in CARDS))
    now.do(MakeGoal(1), MakeGoal(2), LayCard(3, 2), NameGoal(2, "Samen"), ShowBoard(1))
    return now


def marked(now: Evening) -> tuple[str, ...]:
    """What stands out on the board as the room sees it."""
    screen = room(now).screen
    assert isinstance(screen, BoardScreen)
    groups = tuple(each.name for each in screen.groups if each.aloud)
    return (
        *groups,
        *(each.text for each in screen.loose if each.aloud),
        *filter(None, [screen.said]),
    )


def test_a_board_is_read_card_by_card_as_the_room_sees_it() -> None:
    now, read = at_a_board(), []
    now.do(LayCard(4, 1))  # the room did not see that: it is read as a loose card
    for _ in range(7):
        now.do(ReadNext(1))
        read.append(marked(now))
    one, two, three, four = CARDS
    assert read == [(one,), (one, one), ("Samen",), ("Samen", two), ("Samen", three), (four,), ()]
    now.do(ReadNext(-1))
    assert marked(now) == (four,)
    now.do(ShowBoard(1))
    assert marked(now) == (one, four)


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("goals", [0, 3, 12])
def test_on_a_full_board_the_page_with_what_is_read_is_shown(goals: int, width: int) -> None:
    now = evening(block(BlockKind.STEP_1, dots(TERRACE, TOWER)))
    now.do(ShowScreen(1, ScreenKind.BOARD))
    now.do(
        *(
            WriteCard(1, f"Een kaart van tafel {n % 4 + 1}, nummer {n}", n % 4 + 1)
            for n in range(40)
        )
    )
    now.do(*(MakeGoal(n) for n in range(1, goals + 1)), ShowBoard(1))
    for _ in range(40 + goals):
        now.do(ReadNext(1))
        marks = draw(room(now), width, LIGHT, measure)
        said, *_others = reversed(marked(now))
        assert said in {mark.text.strip("‘’") for mark in marks if isinstance(mark, Text)}
        assert is_read_on(marks, LIGHT)


def test_an_empty_board_is_not_read() -> None:
    now = evening(block(BlockKind.STEP_1))
    now.do(ShowScreen(1, ScreenKind.BOARD))
    assert now.refuses(ReadNext(1)) is Reason.NOTHING_TO_READ


def test_phones_stay_still_while_people_vote_and_are_read_to() -> None:
    now = opened()
    before = phone_state_of(now.session)
    now.do(ReadNext(1), ReadNext(1))
    assert phone_state_of(now.session) == before


def test_of_a_board_that_is_read_phones_get_the_mark_and_nothing_else() -> None:
    now = at_a_board()
    before = phone_state_of(now.session)
    now.do(ReadNext(1), ReadNext(1))
    after = phone_state_of(now.session)
    assert isinstance(after.screen, BoardScreen)
    assert after.screen.is_read
    still = tuple(replace(each, aloud=False) for each in after.screen.groups)
    assert replace(after, screen=replace(after.screen, groups=still, said="")) == before


def test_where_nothing_is_chosen_nothing_is_read() -> None:
    now = evening(block(BlockKind.STEP_1, dots(TERRACE, TOWER)))
    assert now.refuses(ReadNext(1)) is Reason.NOTHING_TO_READ
    now.do(OpenRound(1), CloseRound(1))
    assert now.refuses(ReadNext(1)) is Reason.NOTHING_TO_READ
