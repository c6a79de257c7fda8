"""The room is asked what an outcome lacks, one question at a time, and reads the answer."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import START, Evening, block, evening
from wijkworkshop.core.acts.board_focus import AskRoom, FocusOn
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.boards.questions import asked, next_gap, open_gaps
from wijkworkshop.core.document import Agreeing, Card, RoomDocument
from wijkworkshop.core.navigation import here
from wijkworkshop.core.outcomes import Gap
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.charter import ApproachCharter, Coupling
from wijkworkshop.core.public.screens import Harvest
from wijkworkshop.core.public.view import lit_screen
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.wording.sentences import harvest_words

PLAN, APPROACH = 1, 2


@pytest.fixture
def tonight() -> Evening:
    """An afternoon with two agreements, of which nothing but the title is known."""
    at = evening(block(BlockKind.STEP_4), block(BlockKind.QUESTION_3))
    at.do(ShowScreen(PLAN, ScreenKind.QUESTION))
    for title in ("Een huismeester", "Een buurthuis"):
        at.do(PutEntry(Agreement(PLAN, title=title)))
    return at


def shown(session: Session) -> Harvest:
    screen = lit_screen(session)
    assert isinstance(screen, Harvest)
    return screen


def titles(document: RoomDocument) -> list[str]:
    cards = (part.card if isinstance(part, Agreeing) else part for part in document)
    return [str(card.title) for card in cards if isinstance(card, Card)]


def first(session: Session) -> Gap:
    gap = next_gap(session, PLAN)
    assert gap is not None
    return gap


def ask(gap: Gap, block: int = PLAN) -> AskRoom:
    return AskRoom(block, gap.what.name, *gap.about)


def lead(at: Evening) -> None:
    """Write down who leads the first agreement."""
    at.do(PutEntry(replace(at.session.get(Agreement, 1, 0), lead="Gemeente")))


def due(at: Evening) -> None:
    """Write down when the first agreement is to be done."""
    at.do(PutEntry(replace(at.session.get(Agreement, 1, 0), due=START.date())))


def test_a_question_brings_the_room_to_the_entry_that_it_is_about(tonight: Evening) -> None:
    tonight.do(ask(first(tonight.session)))
    assert here(tonight.session).screen is ScreenKind.HARVEST
    screen = shown(tonight.session)
    assert titles(screen.document) == ["Een huismeester"]
    assert harvest_words(screen) == "Wie neemt het voortouw bij deze afspraak?"


def test_the_answer_stays_before_the_room_until_the_next_question(tonight: Evening) -> None:
    tonight.do(ask(first(tonight.session)))
    lead(tonight)
    assert harvest_words(shown(tonight.session)) == "Klopt dit zo?"
    assert titles(shown(tonight.session).document) == ["Een huismeester"]
    tonight.do(ask(first(tonight.session)))
    assert harvest_words(shown(tonight.session)) == "Wanneer is deze afspraak klaar?"


def test_without_a_question_the_whole_outcome_is_shown(tonight: Evening) -> None:
    tonight.do(ask(first(tonight.session)), AskRoom(PLAN))
    assert asked(tonight.session, PLAN) is None
    assert titles(shown(tonight.session).document) == ["Een huismeester", "Een buurthuis"]


def test_a_question_about_what_is_gone_ends_with_it(tonight: Evening) -> None:
    tonight.do(ask(first(tonight.session)))
    tonight.do(DropEntry(tonight.session.get(Agreement, 1, 0)))
    assert titles(shown(tonight.session).document) == ["Een buurthuis"]
    assert harvest_words(shown(tonight.session)) != "Klopt dit zo?"


def test_what_is_not_open_is_not_asked(tonight: Evening) -> None:
    gap = first(tonight.session)
    lead(tonight)
    assert tonight.refuses(ask(gap)) is Reason.NOT_FOUND
    assert tonight.refuses(FocusOn(PLAN, 1)) is Reason.NOT_FOUND


def test_a_question_about_the_whole_shows_no_cards(tonight: Evening) -> None:
    tonight.do(ShowScreen(APPROACH, ScreenKind.QUESTION))
    tonight.do(PutEntry(Coupling(APPROACH, physical="Sloop")))
    tonight.do(PutEntry(ApproachCharter(APPROACH, coordinator="Gemeente")))
    gaps = open_gaps(tonight.session, APPROACH)
    whole = next(gap for gap in gaps if gap.about == (0, 0))
    tonight.do(ask(whole, APPROACH))
    assert titles(shown(tonight.session).document) == []
    coupled = next(gap for gap in gaps if gap.about != (0, 0))
    tonight.do(ask(coupled, APPROACH))
    assert titles(shown(tonight.session).document) == ["Sloop"]


@given(st.lists(st.booleans(), max_size=12))
def test_every_question_comes_once_whichever_are_answered(answers: list[bool]) -> None:
    at = evening(block(BlockKind.STEP_4))
    at.do(ShowScreen(PLAN, ScreenKind.QUESTION), PutEntry(Agreement(PLAN, title="Een")))
    names = []
    for answer in answers:
        gap = next_gap(at.session, PLAN)
        if gap is None:
            break
        at.do(ask(gap))
        names.append(gap.what.name)
        if answer and gap.what.name == "due":
            due(at)
        if answer and gap.what.name == "lead":
            lead(at)
    assert len(names) == len(set(names))
    whole = ["lead", "due", "output_indicator", "outcome_indicator", "commitment"]
    assert names == [name for name in whole if name in names]
