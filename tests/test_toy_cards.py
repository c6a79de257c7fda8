"""Another board with cards is a kind of card and a module: the rest comes with it.

Cards are typed and sent by phones, laid, shown at once, asked about and read aloud by the same acts
as on the board of step 1. `docs/add-an-exercise.md` says how.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.test_table_cards import HOST, PHONES, own, send
from tests.support import toy_cards
from tests.support.boards import seen
from tests.support.core.scenes import Evening, block, evening
from tests.support.toy_cards import BOARD, STEP, ToyCard
from tests.support.toys import add_lines
from tests.support.web.told import texts as said
from wijkworkshop.core.acts.board_focus import FocusOn, SkipQuestion
from wijkworkshop.core.acts.boards import LayCard, MakeGoal, ShowBoard, WriteCard
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.phones import StartPhones
from wijkworkshop.core.acts.reading_aloud import ReadNext
from wijkworkshop.core.acts.table_cards import TakeCards
from wijkworkshop.core.boards import find_card
from wijkworkshop.core.boards.table_cards import first_waiting
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.goals import GoalCard
from wijkworkshop.core.participating import AnswerPlace
from wijkworkshop.core.public.view import lit_screen, lit_view
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import texts
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.web.mirror import mirrored

DOC = Path(__file__).parent.parent / "docs" / "add-an-exercise.md"
ASKED = "Wat moet in Osdorp zo blijven?"


@pytest.fixture(autouse=True)
def _toy(monkeypatch: pytest.MonkeyPatch) -> None:
    add_lines(monkeypatch, STEP, toy_cards.LINES)


def at_the_board() -> Evening:
    """An evening at the toy board, with two areas; step 1 with its own board comes before it."""
    made = evening(block(STEP), block(BlockKind.STEP_1))
    made.do(PutEntry(AreaChoice(1), area="Osdorp"), PutEntry(AreaChoice(1), area="Slotermeer"))
    made.do(ShowScreen(1, ScreenKind.BOARD), StartPhones(PHONES))
    return made


def lying(made: Evening) -> Iterator[tuple[str, int]]:
    return ((group.name, group.cards) for group in seen(made).groups)


def test_cards_are_laid_and_the_room_sees_them_move_together() -> None:
    made = at_the_board()
    made.do(WriteCard(1, "De markt", 3), WriteCard(1, "Het park"), ShowBoard(1))
    made.do(LayCard(1, 1), LayCard(2, 2))
    assert dict(lying(made)) == {"Osdorp": 0, "Slotermeer": 0}
    made.do(ShowBoard(1))
    assert dict(lying(made)) == {"Osdorp": 1, "Slotermeer": 1}
    made.do(LayCard(2, 0), ShowBoard(1))
    assert [card.text for card in seen(made).loose] == ["Het park"]


def test_a_hosts_card_waits_is_laid_and_its_host_is_asked_whether_it_is_right_there() -> None:
    made = at_the_board()
    send(made, "De markt")
    assert first_waiting(made.session) == (1, 1)
    made.do(TakeCards(1, 2), WriteCard(1, "Het plein", 4))
    made.do(LayCard(1, 1), LayCard(2, 1), ShowBoard(1))
    assert [(card.place, card.asked) for card in own(made)] == [("Osdorp", True)]
    answer = AnswerPlace(HOST, 1, 1, own(made)[0].id, 1, 0, fits=False)
    kept = answer.place_answer(made.session, made.now)
    made.session = made.session.after(Change(put=(kept,)))
    assert BOARD.arranged(made.session, 1).place_of(1) == 0


def test_its_questions_come_from_its_gaps_on_projection_and_phones() -> None:
    made = at_the_board()
    made.do(WriteCard(1, "De markt", 3), LayCard(1, 1), ShowBoard(1), FocusOn(1, 1))
    page = pages_of(lit_view(made.session, made.now), 1920.0, LIGHT, measure)[0]
    assert {ASKED, "De markt"} <= {text.text for text in texts(page)}
    assert ASKED in said(mirrored(lit_screen(made.session)))
    made.do(SkipQuestion(1))
    talk = BOARD.talk(made.session, 1)
    assert talk is not None
    assert talk.asked is None


def test_it_is_read_aloud_card_by_card() -> None:
    made = at_the_board()
    made.do(WriteCard(1, "De markt", 3), LayCard(1, 1), ShowBoard(1))
    heard = []
    for _ in range(4):
        made.do(ReadNext(1))
        heard.append(seen(made).said or [g.name for g in seen(made).groups if g.aloud])
    assert heard == [["Osdorp"], "De markt", ["Slotermeer"], []]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.booleans(), max_size=6))
def test_a_number_is_that_of_one_card_whatever_board_it_lies_on(on_goals: list[bool]) -> None:
    made = at_the_board()
    for goals in on_goals:
        made.do(WriteCard(2 if goals else 1, "Een kaart"))
    cards = [*made.session.all(GoalCard), *made.session.all(ToyCard)]
    assert sorted(card.id for card in cards) == list(range(1, len(on_goals) + 1))
    assert all(find_card(made.session, card.id) == card for card in cards)
    for card in made.session.all(GoalCard):
        made.do(MakeGoal(card.id))


def test_the_page_says_what_a_board_with_cards_takes() -> None:
    section = DOC.read_text("utf-8").split("## A board with cards")[1].split("\n## ")[0]
    told = re.findall(r"^\| `(core/[^`]+)` \|", section, re.MULTILINE)
    assert set(toy_cards.LINES) <= set(told)
