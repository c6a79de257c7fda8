"""'Ligt uw kaart hier goed?': a host's 'no' makes a card loose until it is laid anew."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.test_table_cards import HOST, at_the_board, own, send
from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.boards import LayCard, MakeGoal, ShowBoard, WriteCard
from wijkworkshop.core.acts.merging import MergeGoals
from wijkworkshop.core.acts.outcomes import DropEntry
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.acts.table_cards import TakeCards
from wijkworkshop.core.boards.goals import BOARD
from wijkworkshop.core.boards.placing import refused_place
from wijkworkshop.core.boards.records import PlaceAnswer
from wijkworkshop.core.boards.shown import changes
from wijkworkshop.core.outcome_views.goals import reported
from wijkworkshop.core.outcomes.goals import GoalCard
from wijkworkshop.core.participating import AnswerPlace
from wijkworkshop.core.phones.records import Participant
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change


def laid_together() -> Evening:
    """A card of table 2 (number 1) in goal 1 with one of table 3, and goal 2 of another card."""
    made = at_the_board()
    send(made, "Samen eten")
    made.do(TakeCards(1, 2), WriteCard(1, "Koken", 3), WriteCard(1, "Groen", 3))
    made.do(MakeGoal(2), MakeGoal(3), LayCard(1, 1), ShowBoard(1))
    return made


def say(
    made: Evening, *, fits: bool, place: int = 1, who: Participant = HOST, card: int = 1
) -> None:
    """Let a phone answer, as the server stores it."""
    said = AnswerPlace(who, 1, 1, card, place, 0, fits)
    answer = said.place_answer(made.session, made.now)
    made.session = made.session.after(Change(put=(answer,)))


def refusal(made: Evening, **more: object) -> Reason:
    with pytest.raises(Refused) as refused:
        say(made, fits=False, **more)  # type: ignore[arg-type]
    return refused.value.reason


def lies(made: Evening, card: int = 1) -> int:
    return BOARD.arranged(made.session, 1).place_of(card)


def test_a_host_is_asked_once_the_room_sees_the_card_among_cards_of_others() -> None:
    made = at_the_board()
    send(made, "Samen eten")
    made.do(TakeCards(1, 2), MakeGoal(1), ShowBoard(1))
    assert not own(made)[0].asked
    made.do(WriteCard(1, "Koken", 3), LayCard(2, 1))
    assert not own(made)[0].asked
    made.do(ShowBoard(1))
    assert own(made)[0].asked


def test_yes_keeps_it_and_is_asked_anew_only_in_another_group() -> None:
    made = laid_together()
    say(made, fits=True)
    assert lies(made) == 1
    assert not own(made)[0].asked
    made.do(LayCard(1, 0), ShowBoard(1), LayCard(1, 1), ShowBoard(1))
    assert not own(made)[0].asked
    made.do(LayCard(1, 2), ShowBoard(1))
    assert own(made)[0].asked


def test_no_makes_it_loose_for_the_facilitator_while_the_room_sees_it_as_before() -> None:
    made = laid_together()
    before = screen_now(made.session)
    say(made, fits=False)
    assert lies(made) == 0
    assert screen_now(made.session) == before
    assert changes(made.session, BOARD, 1) == 1
    assert (own(made)[0].unfit, own(made)[0].asked) == (True, False)
    assert [len(each.cards) for each in reported(made.session, 1, 0)] == [1, 1]
    made.do(ShowBoard(1))
    assert own(made)[0].place == ""
    assert made.session.get(GoalCard, 1, 0).goal == 0


def test_the_facilitator_can_lay_it_at_the_same_place_again_and_take_that_back() -> None:
    made = laid_together()
    say(made, fits=False)
    before = made.session
    change = made.do(LayCard(1, 1))
    assert lies(made) == 1
    assert not own(made)[0].unfit
    assert made.session.after(change.inverse(before)) == before
    made.session = before
    made.do(LayCard(1, 2))
    assert lies(made) == 2


def test_a_host_that_changes_its_mind_lets_the_card_lie() -> None:
    made = laid_together()
    say(made, fits=False)
    say(made, fits=True)
    assert lies(made) == 1
    assert (own(made)[0].unfit, own(made)[0].asked) == (False, False)


def test_a_later_no_counts_again_after_it_was_laid_anew() -> None:
    made = laid_together()
    say(made, fits=False)
    made.do(LayCard(1, 1))
    say(made, fits=False)
    assert lies(made) == 0


def test_a_goal_of_its_own_is_right_whatever_was_said_of_another() -> None:
    made = laid_together()
    say(made, fits=False)
    made.do(MakeGoal(1))
    assert lies(made) == 3


def test_a_card_that_is_loose_by_its_host_stays_so_when_its_goal_goes_on_in_another() -> None:
    made = laid_together()
    say(made, fits=False)
    before = made.session
    change = made.do(MergeGoals(2, 1))
    assert lies(made) == 0
    assert lies(made, 2) == 2
    assert made.session.after(change.inverse(before)) == before


def test_who_wants_it_elsewhere_answers_about_what_the_room_sees() -> None:
    made = laid_together()
    made.do(LayCard(1, 2))
    assert refusal(made, place=2) is Reason.CARD_MOVED
    say(made, fits=False)
    assert lies(made) == 2
    made.do(ShowBoard(1))
    assert own(made)[0].asked


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"card": 9}, Reason.NOT_FOUND),
        ({"place": 0}, Reason.CARD_MOVED),
        ({"place": 2}, Reason.CARD_MOVED),
        ({"who": replace(HOST, table=3)}, Reason.NOT_FOUND),
        ({"who": replace(HOST, hosts=False)}, Reason.NOT_BY_PHONE),
    ],
)
def test_what_cannot_be_said_is_refused(more: dict[str, object], reason: Reason) -> None:
    assert refusal(laid_together(), **more) is reason


def test_once_the_vote_is_open_the_card_stays_loose_and_nothing_more_is_said() -> None:
    made = laid_together()
    say(made, fits=False)
    made.do(OpenRound(1))
    assert lies(made) == 0
    assert refusal(made) is Reason.BOARD_FIXED


def test_a_number_that_is_used_again_has_no_answer() -> None:
    made = laid_together()
    say(made, fits=False)
    made.do(DropEntry(made.session.get(GoalCard, 1, 0)))
    card = GoalCard(1, 0, 1, "Van tafel 2 op papier", table=2, goal=1)
    made.session = made.session.after(Change(put=(card,)))
    assert lies(made) == 1
    assert refused_place(made.session, card) == 0


STEPS = st.tuples(
    st.sampled_from(("yes", "no", "lay", "out", "own goal", "merge", "show")),
    st.integers(1, 4),
    st.integers(1, 4),
)


def step(made: Evening, does: str, card: int, goal: int) -> Change:
    if does in ("yes", "no"):
        seen = [each.at for each in own(made) if each.id == card] or [0]
        say(made, fits=does == "yes", place=seen[0], card=card)
        return Change()
    acts = {
        "lay": LayCard(card, goal),
        "out": LayCard(card, 0),
        "own goal": MakeGoal(card),
        "merge": MergeGoals(goal, card),
        "show": ShowBoard(1),
    }
    return made.do(acts[does])


@given(st.lists(STEPS, max_size=25))
def test_no_card_is_lost_and_none_lies_where_its_host_refuses_it(
    steps: list[tuple[str, int, int]],
) -> None:
    made = laid_together()
    for does, card, goal in steps:
        before, cards = made.session, {each.id for each in made.session.all(GoalCard)}
        seen = screen_now(before)
        with suppress(Refused, KeyError):
            change = step(made, does, card, goal)
            if does in ("yes", "no"):
                assert screen_now(made.session) == seen
            assert made.session.after(change.inverse(before)) == before or does in ("yes", "no")
        assert cards <= {each.number for each in BOARD.arranged(made.session, 1).cards}
        for each in made.session.all(GoalCard):
            refused = refused_place(made.session, each)
            assert not refused or lies(made, each.id) != refused
        for answer in made.session.all(PlaceAnswer):
            assert answer.table == 2
