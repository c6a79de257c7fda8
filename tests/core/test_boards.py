"""The board of step 1: cards are never lost, and the room sees only what it was shown."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.boards import seen
from tests.support.core.scenes import Evening, block, evening, voting
from wijkworkshop.core.acts.board_focus import FocusOn, SkipQuestion
from wijkworkshop.core.acts.boards import (
    AnswerWhy,
    EndWhys,
    LayCard,
    MakeGoal,
    MoveGoal,
    NameGoal,
    ShowBoard,
    WriteCard,
)
from wijkworkshop.core.acts.merging import MergeGoals
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import InvalidateRound, OpenRound
from wijkworkshop.core.boards import Board, card_board
from wijkworkshop.core.boards.board import LONGEST_CARD, LONGEST_NAME, MOST_CARDS, MOST_PLACES
from wijkworkshop.core.boards.goals import BOARD, reasons
from wijkworkshop.core.boards.likeness import likeliest
from wijkworkshop.core.boards.shown import changes, shown
from wijkworkshop.core.navigation import Stop, stops
from wijkworkshop.core.open_points import gathered
from wijkworkshop.core.outcomes.entry import Need
from wijkworkshop.core.outcomes.goals import (
    AMBITION,
    FOR_WHOM,
    GOAL_SERVES,
    Goal,
    GoalBeneficiary,
    GoalCard,
    GoalServes,
    serves_outcome,
)
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session_records import Block, ScreenKind
from wijkworkshop.core.terms import (
    Beneficiary,
    BlockKind,
    CardOrigin,
    FormKind,
    GoalKind,
    GoalStatus,
    OptionSource,
)

KIND = BOARD
GOALS = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)


def at_the_board(*texts: str) -> Evening:
    """An evening at its board, on which these cards lie loose."""
    made = evening(block(BlockKind.STEP_1, GOALS))
    made.do(ShowScreen(1, ScreenKind.BOARD))
    made.do(*(WriteCard(1, text, place % 3 + 1) for place, text in enumerate(texts)))
    return made


def board(made: Evening) -> Board:
    return KIND.arranged(made.session, 1)


def texts(made: Evening) -> list[str]:
    return sorted(card.text for card in made.session.all(GoalCard))


def test_each_block_with_cards_shows_its_board_and_no_other_does() -> None:
    made = evening(*(block(kind) for kind in BlockKind))
    for each in made.session.all(Block):
        has = Stop(each.id, ScreenKind.BOARD) in stops(made.session, each.id)
        assert has is (card_board(made.session, each.id) is not None)


def test_a_card_keeps_its_words_its_table_and_its_number() -> None:
    made = at_the_board("Buren kennen elkaar")
    made.do(WriteCard(1, "  Niemand hoeft weg  "))
    first, second = made.session.all(GoalCard)
    assert (first.table, first.origin) == (1, CardOrigin.TABLE)
    assert (second.text, second.table, second.origin) == (
        "Niemand hoeft weg", 0, CardOrigin.FACILITATOR,
    )  # fmt: skip
    made.do(MakeGoal(1), LayCard(2, 1), LayCard(2, 0))
    assert [card.number for card in board(made).cards] == [2, 1]


@pytest.mark.parametrize(
    ("request_", "reason"),
    [
        (WriteCard(1, " "), Reason.EMPTY_TEXT),
        (WriteCard(1, "x" * (LONGEST_CARD + 1)), Reason.TEXT_TOO_LONG),
        (WriteCard(1, "Een kaart", 5), Reason.TABLE_UNKNOWN),
        (WriteCard(1, "Een kaart", -1), Reason.TABLE_UNKNOWN),
        (LayCard(1, 7), Reason.NOT_FOUND),
        (LayCard(9, 0), Reason.NOT_FOUND),
        (LayCard(1, 0), Reason.ALREADY_THERE),
        (MakeGoal(9), Reason.NOT_FOUND),
        (NameGoal(1, "Een naam"), Reason.NOT_FOUND),
        (FocusOn(1, 3), Reason.NOT_FOUND),
        (SkipQuestion(1), Reason.NOT_FOUND),
        (ShowBoard(2), Reason.NOT_FOUND),
    ],
)
def test_what_cannot_be_done_is_refused(request_: Request, reason: Reason) -> None:
    assert at_the_board("Een kaart").refuses(request_) is reason


def test_a_block_without_a_board_refuses() -> None:
    made = evening(block(BlockKind.STEP_2), block(BlockKind.BREAK))
    for each in (WriteCard(1, "Een kaart"), ShowBoard(1), FocusOn(2, 0)):
        assert made.refuses(each) is Reason.NOT_IN_THIS_BLOCK


def test_a_full_board_takes_no_card_and_no_goal_more() -> None:
    made = at_the_board(*(f"Kaart {n}" for n in range(MOST_CARDS)))
    assert made.refuses(WriteCard(1, "Nog een")) is Reason.BOARD_FULL
    made.do(*(MakeGoal(n) for n in range(1, MOST_PLACES + 1)))
    assert made.refuses(MakeGoal(MOST_PLACES + 1)) is Reason.TOO_MANY_GOALS
    assert made.refuses(EndWhys(1)) is Reason.EMPTY_TEXT
    made.do(AnswerWhy(1, "Dan hoeft niemand weg"))
    assert made.refuses(EndWhys(1)) is Reason.TOO_MANY_GOALS
    made.do(MergeGoals(1, 2), MakeGoal(MOST_PLACES + 1))


def test_the_name_of_a_goal_can_be_read_from_the_back_row() -> None:
    made = at_the_board("Een kaart")
    made.do(MakeGoal(1), NameGoal(1, "Wie vooruitkomt, kan blijven"))
    assert board(made).places[0].name == "Wie vooruitkomt, kan blijven"
    assert texts(made) == ["Een kaart"]
    assert made.refuses(NameGoal(1, "x" * (LONGEST_NAME + 1))) is Reason.TEXT_TOO_LONG


def test_a_goal_that_was_put_aside_leaves_the_board_and_its_cards_are_loose() -> None:
    made = at_the_board("Een kaart")
    made.do(MakeGoal(1), PutEntry(Goal(1, 0, 1, "Een doel", status=GoalStatus.PARKED)))
    assert board(made).places == ()
    assert [card.text for card in board(made).loose] == ["Een kaart"]


def test_nothing_moves_once_people_vote_on_it() -> None:
    made = at_the_board("Een kaart", "Nog een", "En nog een")
    made.do(MakeGoal(1), MakeGoal(2), OpenRound(1))
    for each in (WriteCard(1, "Te laat"), LayCard(3, 1), MakeGoal(3), NameGoal(1, "Anders")):
        assert made.refuses(each) is Reason.BOARD_FIXED
    made.do(InvalidateRound(1, "verkeerd uitgelegd"), LayCard(3, 1))


def test_the_room_sees_a_new_card_at_once_and_a_move_only_when_it_is_shown() -> None:
    made = at_the_board("Een kaart", "Nog een")
    assert [card.text for card in seen(made).loose] == ["Een kaart", "Nog een"]
    made.do(MakeGoal(1), LayCard(2, 1))
    assert len(seen(made).loose) == 2
    assert seen(made).groups == ()
    assert changes(made.session, KIND, 1) == 3
    made.do(ShowBoard(1))
    assert changes(made.session, KIND, 1) == 0
    assert [(g.name, g.cards, g.tables) for g in seen(made).groups] == [("Een kaart", 2, (1, 2))]
    assert seen(made).loose == ()


def test_a_merged_goal_stays_as_the_room_saw_it_until_it_is_shown_again() -> None:
    made = at_the_board("Een kaart", "Nog een")
    made.do(MakeGoal(1), MakeGoal(2), ShowBoard(1), MergeGoals(1, 2))
    assert [group.name for group in seen(made).groups] == ["Een kaart", "Nog een"]
    made.do(ShowBoard(1))
    assert [group.name for group in seen(made).groups] == ["Een kaart"]
    assert texts(made) == ["Een kaart", "Nog een"]


def asked(made: Evening) -> Need | None:
    talk = BOARD.talk(made.session, 1)
    return talk.asked.what if talk and talk.asked else None


def test_questions_come_in_their_order_and_one_that_is_skipped_stays_open() -> None:
    made = at_the_board("Meer middeldure huur")
    made.do(MakeGoal(1), PutEntry(Goal(1, 0, 1, "Meer huur", GoalKind.OUTPUT)))
    assert asked(made) is None
    made.do(FocusOn(1, 1))
    assert asked(made) is GOAL_SERVES
    made.do(SkipQuestion(1))
    assert asked(made) is FOR_WHOM
    made.do(SkipQuestion(1))
    assert asked(made) is AMBITION
    made.do(SkipQuestion(1))
    assert asked(made) is None
    made.do(FocusOn(1, 1), PutEntry(GoalBeneficiary(1, goal=1, beneficiary=Beneficiary.CITY)))
    assert asked(made) is GOAL_SERVES


def test_a_goal_of_which_nobody_said_for_whom_it_is_stays_open_until_somebody_does() -> None:
    made = at_the_board("Wie vooruitkomt, blijft", "Rust", "Groen")
    made.do(*(MakeGoal(card) for card in (1, 2, 3)), FocusOn(1, 1), SkipQuestion(1))
    made.do(PutEntry(Goal(1, 0, 3, "Groen", status=GoalStatus.PARKED)))
    assert for_nobody(made) == ["Wie vooruitkomt, blijft", "Rust"]
    made.do(PutEntry(GoalBeneficiary(1, goal=1, beneficiary=Beneficiary.CITY)))
    assert for_nobody(made) == ["Rust"]
    made.do(PutEntry(Goal(1, 0, 1, "Wie vooruitkomt, blijft", status=GoalStatus.ADOPTED)))
    assert for_nobody(made) == []  # only what was chosen counts by now


def for_nobody(made: Evening) -> list[str]:
    """Return the goals of which it is open, at the end, for whom they are."""
    return [each.gap.where for each in gathered(made.session) if each.gap.what is FOR_WHOM]


def test_the_whys_end_at_a_goal_that_the_means_serves() -> None:
    made = at_the_board("Meer middeldure huur")
    made.do(MakeGoal(1), FocusOn(1, 1))
    made.do(*(AnswerWhy(1, f"Antwoord {n}") for n in range(1, 4)))
    assert made.refuses(AnswerWhy(1, "Antwoord 4")) is Reason.OUT_OF_RANGE
    made.do(EndWhys(1))
    means, end = made.session.all(Goal)
    assert (means.kind, end.kind, end.text) == (GoalKind.OUTPUT, GoalKind.OUTCOME, "Antwoord 3")
    assert serves_outcome(made.session, means)
    focus = seen(made).focus
    assert focus is not None
    assert (focus.ends, focus.steps) == ("Antwoord 3", ("Antwoord 1", "Antwoord 2", "Antwoord 3"))


def test_the_whys_end_at_a_goal_that_is_there_in_one_act() -> None:
    made = at_the_board("Meer middeldure huur", "Niemand hoeft weg", "Meer koop")
    made.do(MakeGoal(1), MakeGoal(2), MakeGoal(3))
    assert made.refuses(EndWhys(1, 1)) is Reason.SAME_GOAL
    assert made.refuses(EndWhys(1, 9)) is Reason.NOT_FOUND
    made.do(EndWhys(1, 2))
    assert serves_outcome(made.session, made.session.get(Goal, 1, 0))
    assert len(made.session.all(Goal)) == 3
    adopted = replace(made.session.get(Goal, 3, 0), status=GoalStatus.ADOPTED)
    made.do(PutEntry(adopted), PutEntry(Goal(1, id=2, text="Rust", kind=GoalKind.OUTPUT)))
    assert made.refuses(EndWhys(3, 2)) is Reason.MEANS_NOT_END


def test_a_card_is_like_another_one_with_the_same_words() -> None:
    made = at_the_board(
        "Jongeren vinden een eerste woning", "Een eerste woning voor jongeren", "Rust"
    )
    made.do(MakeGoal(1))
    like = likeliest(board(made), board(made).loose[0])
    assert like is not None
    assert like.number == 1
    assert likeliest(board(made), board(made).loose[1]) is None


@st.composite
def work(draw: st.DrawFn) -> Sequence[Request]:
    """Anything that somebody does at a board, in any order."""
    card, goal = st.integers(1, 8), st.integers(0, 6)
    words = st.sampled_from(["Een kaart", "Nog een", "Rust in de buurt", "Meer huur"])
    return draw(
        st.lists(
            st.one_of(
                st.builds(WriteCard, st.just(1), words, st.integers(0, 4)),
                st.builds(LayCard, card, goal),
                st.builds(MakeGoal, card),
                st.builds(NameGoal, goal, words),
                st.builds(MergeGoals, goal, goal),
                st.builds(MoveGoal, goal, goal),
                st.builds(FocusOn, st.just(1), goal),
                st.builds(AnswerWhy, goal, words),
                st.builds(EndWhys, goal),
                st.builds(ShowBoard, st.just(1)),
            ),
            max_size=30,
        )
    )


@given(work())
def test_whatever_is_done_no_card_and_no_answer_is_lost(done: Sequence[Request]) -> None:
    made = at_the_board()
    cards: dict[int, str] = {}
    answers: list[str] = []
    for request in done:
        before = shown(made.session, KIND, 1)
        try:
            made.do(request)
        except Refused:
            continue
        cards.update({each.id: each.text for each in made.session.all(GoalCard)})
        answers += [request.text] if isinstance(request, AnswerWhy) else []
        if not isinstance(request, (ShowBoard, WriteCard)):
            assert shown(made.session, KIND, 1) == before
    assert {each.id: each.text for each in made.session.all(GoalCard)} == cards
    kept = [step.text for goal in made.session.all(Goal) for step in reasons(made.session, goal.id)]
    assert sorted(kept) == sorted(answers)
    assert all(made.session.resolves(each) for each in made.session.all(GoalServes))
    made.do(ShowBoard(1))
    assert shown(made.session, KIND, 1) == board(made)
