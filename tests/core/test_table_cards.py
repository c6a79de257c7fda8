"""Cards that hosts send by phone: they wait, and become of the board what the facilitator takes."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import Evening, block, evening, voting
from wijkworkshop.core.acts.boards import MakeGoal, ShowBoard, WriteCard
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import DropEntry
from wijkworkshop.core.acts.phones import StartPhones
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.acts.table_cards import SetCardAside, TakeCards
from wijkworkshop.core.boards.board import CARDS_OF_TABLE, LONGEST_CARD, MOST_CARDS
from wijkworkshop.core.boards.goals import BOARD
from wijkworkshop.core.boards.records import TableCard
from wijkworkshop.core.boards.table_cards import Wish, waiting
from wijkworkshop.core.outcomes.goals import GoalCard
from wijkworkshop.core.participating import SendCard
from wijkworkshop.core.phones.records import Participant, Phones
from wijkworkshop.core.public.table_cards import CardState, OwnCard, host_board
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, CardOrigin, FormKind, OptionSource

HOST = Participant(5001, table=2, hosts=True)
PHONES = Phones(1, "0" * 32, address="192.0.2.7", port=8080)


def at_the_board() -> Evening:
    vote = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)
    made = evening(block(BlockKind.STEP_1, vote))
    made.do(ShowScreen(1, ScreenKind.BOARD), StartPhones(PHONES))
    return made


def send(
    made: Evening, text: str | None, card: int = 0, who: Participant = HOST, at: int = 1
) -> TableCard:
    """Let a phone send a card, as the server stores it."""
    sent = SendCard(who, 1, at, card, 0, text).table_card(made.session, made.now)
    made.session = made.session.after(Change(put=(sent,)))
    return sent


def refusal(made: Evening, *args: object, **more: object) -> Reason:
    with pytest.raises(Refused) as refused:
        send(made, *args, **more)  # type: ignore[arg-type]
    return refused.value.reason


def wishes(made: Evening) -> list[tuple[int, list[tuple[str, Wish]]]]:
    return [
        (each.table, [(card.sent.text, card.wish) for card in each.cards])
        for each in waiting(made.session, 1)
    ]


def own(made: Evening, table: int = 2) -> tuple[OwnCard, ...]:
    board = host_board(made.session)
    assert board is not None
    return board.cards(table)


def texts(made: Evening) -> list[str]:
    return [card.text for card in BOARD.arranged(made.session, 1).cards]


def test_what_a_phone_sends_waits_and_the_room_sees_nothing_of_it() -> None:
    made = at_the_board()
    before = screen_now(made.session)
    send(made, "Samen eten")
    assert screen_now(made.session) == before
    assert wishes(made) == [(2, [("Samen eten", Wish.NEW)])]
    assert [card.state for card in own(made)] == [CardState.WAITS]
    assert own(made, 1) == ()


def test_one_act_takes_all_of_a_table_over_and_one_undo_takes_it_back() -> None:
    made = at_the_board()
    send(made, "Samen eten")
    send(made, "Groen")
    before = made.session
    change = made.do(TakeCards(1, 2))
    assert texts(made) == ["Samen eten", "Groen"]
    found = made.session.all(GoalCard)
    assert {(card.origin, card.table) for card in found} == {(CardOrigin.PHONE, 2)}
    assert wishes(made) == []
    assert [card.state for card in own(made)] == [CardState.ON_BOARD] * 2
    assert made.session.after(change.inverse(before)) == before


def test_other_words_wait_again_and_the_card_stays_where_it_lies() -> None:
    made = at_the_board()
    sent = send(made, "Samen eten")
    made.do(TakeCards(1, 2), MakeGoal(1), ShowBoard(1))
    assert own(made)[0].place == "Samen eten"
    send(made, "Samen koken", sent.id)
    assert texts(made) == ["Samen eten"]
    assert wishes(made) == [(2, [("Samen koken", Wish.CHANGED)])]
    made.do(TakeCards(1, 2))
    [card] = made.session.all(GoalCard)
    assert (card.id, card.text, card.goal) == (1, "Samen koken", 1)


def test_a_host_pulls_a_card_back_and_it_goes_when_the_facilitator_agrees() -> None:
    made = at_the_board()
    sent = send(made, "Samen eten")
    made.do(TakeCards(1, 2))
    send(made, None, sent.id)
    assert texts(made) == ["Samen eten"]
    assert wishes(made) == [(2, [("", Wish.BACK)])]
    made.do(TakeCards(1, 2))
    assert texts(made) == []
    assert own(made) == ()
    send(made, "Toch wel", sent.id)
    assert wishes(made) == [(2, [("Toch wel", Wish.NEW)])]


def test_a_card_that_was_never_taken_over_just_goes() -> None:
    made = at_the_board()
    sent = send(made, "Samen eten")
    send(made, None, sent.id)
    assert wishes(made) == []
    assert own(made) == ()


def test_what_is_set_aside_waits_no_more_until_it_is_sent_anew() -> None:
    made = at_the_board()
    sent = send(made, "Samen eten")
    made.do(SetCardAside(sent.id))
    assert wishes(made) == []
    assert own(made)[0].state is CardState.ASIDE
    assert made.refuses(SetCardAside(sent.id)) is Reason.NOT_FOUND
    send(made, "Samen koken", sent.id)
    assert wishes(made) == [(2, [("Samen koken", Wish.NEW)])]


def test_a_change_that_is_set_aside_leaves_the_board_as_it_is() -> None:
    made = at_the_board()
    sent = send(made, "Samen eten")
    made.do(TakeCards(1, 2))
    send(made, "Samen koken", sent.id)
    made.do(SetCardAside(sent.id))
    assert texts(made) == ["Samen eten"]
    assert own(made)[0].state is CardState.ON_BOARD


def test_a_card_that_the_facilitator_took_off_the_board_says_so() -> None:
    made = at_the_board()
    send(made, "Samen eten")
    made.do(TakeCards(1, 2))
    made.do(DropEntry(made.session.all(GoalCard)[0]))
    assert own(made)[0].state is CardState.ASIDE


def test_who_waits_longest_comes_first() -> None:
    made = at_the_board()
    send(made, "Eerst", who=replace(HOST, table=3))
    made.now += timedelta(minutes=1)
    send(made, "Later", who=replace(HOST, table=1))
    assert [table for table, _cards in wishes(made)] == [3, 1]


def test_a_place_that_the_room_did_not_see_is_not_told() -> None:
    made = at_the_board()
    send(made, "Samen eten")
    made.do(TakeCards(1, 2), MakeGoal(1))
    assert own(made)[0].place == ""
    made.do(ShowBoard(1))
    assert own(made)[0].place == "Samen eten"


def test_a_table_has_three_cards_and_one_that_came_back_makes_room() -> None:
    made = at_the_board()
    sent = [send(made, f"Kaart {number}") for number in range(CARDS_OF_TABLE)]
    assert refusal(made, "Nog een") is Reason.TABLE_FULL
    send(made, "Anders", sent[0].id)
    send(made, None, sent[0].id)
    send(made, "Nog een")
    assert refusal(made, "Terug", sent[0].id) is Reason.TABLE_FULL


@pytest.mark.parametrize(
    ("text", "more", "reason"),
    [
        ("x" * (LONGEST_CARD + 1), {}, Reason.TEXT_TOO_LONG),
        ("  \u202e ", {}, Reason.EMPTY_TEXT),
        (None, {}, Reason.EMPTY_TEXT),
        ("Groen", {"card": 9}, Reason.NOT_FOUND),
        ("Groen", {"at": 7}, Reason.BOARD_FIXED),
        ("Groen", {"who": replace(HOST, hosts=False)}, Reason.NOT_BY_PHONE),
        ("Groen", {"who": replace(HOST, table=0)}, Reason.NOT_BY_PHONE),
    ],
)
def test_what_cannot_be_kept_is_refused(
    text: str | None, more: dict[str, object], reason: Reason
) -> None:
    assert refusal(at_the_board(), text, **more) is reason


def test_no_host_touches_the_card_of_another_table() -> None:
    made = at_the_board()
    sent = send(made, "Samen eten")
    assert refusal(made, "Weg", sent.id, replace(HOST, table=1)) is Reason.NOT_FOUND


def test_nothing_comes_or_is_taken_over_once_people_vote_on_it() -> None:
    made = at_the_board()
    send(made, "Samen eten")
    send(made, "Groen")
    made.do(TakeCards(1, 2), MakeGoal(1), MakeGoal(2))
    send(made, "Anders", 1)
    made.do(OpenRound(1))
    assert refusal(made, "Te laat") is Reason.BOARD_FIXED
    assert made.refuses(TakeCards(1, 2)) is Reason.BOARD_FIXED


def test_a_full_board_takes_no_card_more_but_changes_do() -> None:
    made = at_the_board()
    for number in range(MOST_CARDS - 1):
        made.session = made.session.after(
            Change(put=(GoalCard(1, 0, number + 10, f"Kaart {number}"),))
        )
    sent = send(made, "Past nog")
    made.do(TakeCards(1, 2))
    send(made, "Past niet meer")
    assert made.refuses(TakeCards(1, 2)) is Reason.BOARD_FULL
    send(made, None, sent.id)
    made.do(TakeCards(1, 2))
    assert len(texts(made)) == MOST_CARDS


DOING = st.tuples(
    st.sampled_from(("send", "change", "pull back", "take over")),
    st.integers(1, 3),
    st.integers(1, 9),
)


def do(made: Evening, does: str, table: int, card: int) -> None:
    who, number = replace(HOST, table=table), made.session.next_id(TableCard)
    if does == "send":
        send(made, f"Kaart {number}", who=who)
    elif does == "take over":
        made.do(TakeCards(1, table))
    else:
        send(made, "Anders" if does == "change" else None, card, who)


@given(st.lists(DOING, max_size=25))
def test_once_all_is_taken_over_the_board_says_what_the_hosts_say(
    doing: list[tuple[str, int, int]],
) -> None:
    made = at_the_board()
    for does, table, card in doing:
        with suppress(Refused):
            do(made, does, table, card)
    for each in waiting(made.session, 1):
        made.do(TakeCards(1, each.table))
    assert waiting(made.session, 1) == ()
    hosts_say = [card.text for table in (1, 2, 3) for card in own(made, table)]
    assert sorted(texts(made)) == sorted(hosts_say)


def test_a_number_that_is_used_again_is_not_taken_for_the_card_of_a_host() -> None:
    """The last card on a board leaves its number to the next one, whoever writes that."""
    made = at_the_board()
    sent = send(made, "Samen eten")
    made.do(TakeCards(1, 2))
    made.do(DropEntry(made.session.all(GoalCard)[0]), WriteCard(1, "Van de begeleider"))
    assert own(made)[0].state is CardState.ASIDE
    send(made, "Samen koken", sent.id)
    made.do(TakeCards(1, 2))
    assert texts(made) == ["Van de begeleider", "Samen koken"]


def test_two_cards_of_a_host_never_share_a_number() -> None:
    made = at_the_board()
    send(made, "Samen eten")
    made.do(TakeCards(1, 2))
    made.do(DropEntry(made.session.all(GoalCard)[0]))
    send(made, "Groen")
    made.do(TakeCards(1, 2))
    assert [card.state for card in own(made)] == [CardState.ASIDE, CardState.ON_BOARD]
