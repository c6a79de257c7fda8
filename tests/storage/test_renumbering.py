"""Ballots that go along when somebody turns out to have a card: one number counts once."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

from tests.support.core.scenes import block, evening, voting
from tests.support.web.marked import marked_session
from tests.support.web.serving import evening_in, now
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.participating import Cast, Join
from wijkworkshop.core.phones.records import Participant
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, Channel, FormKind
from wijkworkshop.core.voting.ballots import FIRST_OPEN
from wijkworkshop.core.voting.rounds import Matched, Received
from wijkworkshop.storage.participants.store import ParticipantStore

FIRST_CARD = 17
BY_CARD, OPENLY = ((1, 1),), ((2, 1),)
PLACES = tuple((vote, by_card) for vote in (1, 2) for by_card in (True, False))
WAYS = [set(each) for count in range(5) for each in combinations(PLACES, count)]
"""Every way in which somebody can have voted in two rounds, by card, openly or both."""


def test_every_round_that_is_not_settled_keeps_one_ballot_of_a_person(tmp_path: Path) -> None:
    with evening_in(tmp_path, marked_session()) as tonight:
        store = ParticipantStore(tonight.store.archive, tonight.session.id)
        for vote in (1, 2):
            tonight.do(OpenRound(vote))
            casts = [
                Cast(Participant(number), vote, 1, answers)
                for person, voted in enumerate(WAYS)
                for number, by_card, answers in (
                    (FIRST_CARD + person, True, BY_CARD),
                    (FIRST_OPEN + person, False, OPENLY),
                )
                if (vote, by_card) in voted
            ]
            assert set(store.write(casts, now()).answers) == {"new"}
            tonight.hear()
            tonight.do(CloseRound(vote))
        for person in range(len(WAYS)):
            card = Participant(FIRST_CARD + person)
            store.write([Join(f"token {person}", card, "nl", FIRST_OPEN + person)], now())
        for vote in (1, 2):
            expected = {
                FIRST_CARD + person: BY_CARD if (vote, True) in voted else OPENLY
                for person, voted in enumerate(WAYS)
                if {(vote, True), (vote, False)} & voted
            }
            assert store.ballots(vote, Channel.PHONE) == expected
            assert tonight.hear().get(Received, vote, Channel.PHONE).number == len(expected)


def before_and_after() -> Session:
    """Return a session with a round, and the same one afterwards."""
    first = voting(FormKind.SINGLE_CHOICE, "Wel", "Niet")
    return evening(block(BlockKind.QUESTION_1, first, replace(first, pairs_with=1))).session


def test_who_gets_a_card_between_two_rounds_of_a_pair_filled_in_both(tmp_path: Path) -> None:
    with evening_in(tmp_path, before_and_after()) as tonight:
        store = ParticipantStore(tonight.store.archive, tonight.session.id)

        def vote(round_id: int, *numbers: int) -> None:
            tonight.do(OpenRound(round_id))
            casts = [Cast(Participant(each), round_id, 1, BY_CARD) for each in numbers]
            assert set(store.write(casts, now()).answers) == {"new"}
            tonight.hear()
            tonight.do(CloseRound(round_id), SettleRound(round_id))

        openly, by_both, stays, not_before = range(FIRST_OPEN, FIRST_OPEN + 4)
        cards = {openly: 17, by_both: 18, not_before: 19}
        others = range(FIRST_OPEN + 10, FIRST_OPEN + 13)  # so that there are enough for a result
        vote(1, openly, by_both, cards[by_both], stays, *others)
        joins = [Join(f"token {n}", Participant(cards[n]), "nl", n) for n in cards]
        store.write(joins, now())
        kept = {each.number for each in tonight.store.ballots(tonight.session.id, 1)}
        assert kept == {cards[openly], cards[by_both], stays, *others}
        vote(2, *cards.values(), stays, *others)
        assert tonight.session.get(Matched, 2) == Matched(6, 7, 1, 2)
