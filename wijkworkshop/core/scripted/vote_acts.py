"""Votes of a script as the acts that bring them in: slips, hands, stickers, sheets of tables."""

from collections.abc import Iterator, Mapping

from wijkworkshop.core.acts.balloting import NEXT, CastBallot
from wijkworkshop.core.acts.checking import CheckBallot
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.scripted.script import Vote
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import FIRST_OPEN, Answers
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.ranking import placed
from wijkworkshop.core.voting.given import options_at
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.slip_input import read_slip


def votes_in(session: Session, voted: Round, vote: Vote) -> list[Request]:
    """Return what comes in while a round is open, in order."""
    return [
        *_phones(voted, vote),
        *_ballots(voted, vote),
        *_slips(session, voted, vote),
        *_on_the_device(voted, vote),
        *_sheets(session, voted, vote),
        *_hands(voted, vote),
        *_stickers(voted, vote),
    ]


def read_again(voted: Round, vote: Vote) -> list[Request]:
    """Return what a second person reads on the slips: the same."""
    slips = _ballots(voted, vote)
    return [CheckBallot(s.round, s.number, s.answers, s.group, s.table) for s in slips]


def _sheets(session: Session, voted: Round, vote: Vote) -> Iterator[Request]:
    """Yield the sheet of each table, read as it would be typed."""
    for table, keys in vote.tables.items():
        options = options_at(session, voted, int(table))
        answers = read_slip(keys, FORMS[voted.form], options, voted.budget)
        yield CastBallot(voted.id, int(table), answers, channel=Channel.TABLES)


def _on_the_device(voted: Round, vote: Vote) -> Iterator[Request]:
    for group, votes in vote.device.items():
        for answers in dealt(voted, votes):
            yield CastBallot(voted.id, NEXT, answers, group, channel=Channel.DEVICE)


def _phones(voted: Round, vote: Vote) -> Iterator[Request]:
    """Deal the votes of each group out over its phones, in the order in which they joined."""
    number = FIRST_OPEN
    for group, votes in vote.phone.items():
        for answers in dealt(voted, votes):
            yield CastBallot(voted.id, number, answers, group, channel=Channel.PHONE)
            number += 1


def _slips(session: Session, voted: Round, vote: Vote) -> Iterator[Request]:
    """Yield slips with a number that somebody wrote on them, read as they would be typed."""
    form, options = FORMS[voted.form], options_of(session, voted.id)
    for number, keys in vote.slips.items():
        yield CastBallot(voted.id, int(number), read_slip(keys, form, options, voted.budget))


def _ballots(voted: Round, vote: Vote) -> Iterator[CastBallot]:
    """Deal the votes of each group out over its people, slip after slip."""
    number = 0
    for group, votes in vote.paper.items():
        for answers in dealt(voted, votes):
            number += 1
            yield CastBallot(voted.id, number, answers, group)


def dealt(voted: Round, votes: Mapping[str, str]) -> tuple[Answers, ...]:
    """Return ballots that together hold these votes: numbers per level for each option.

    Dots are dealt like cards; a single choice and scales give each person the next answer. In a
    ranking the votes are how many people gave which order: `"3 1 2" = "5"`.
    """
    if voted.form is FormKind.RANKING:
        return _orders(votes)
    per_option = {int(option): [int(n) for n in text.split()] for option, text in votes.items()}
    if not FORMS[voted.form].scale:
        cards = [option for option, (count, *_) in per_option.items() for _ in range(count)]
        people = -(-len(cards) // max(1, voted.budget))
        hands = [cards[person::people] for person in range(people)]
        return tuple(tuple(sorted((o, hand.count(o)) for o in set(hand))) for hand in hands)
    scale = FORMS[voted.form].scale
    answers = {
        option: [level for level, n in zip(scale, numbers, strict=True) for _ in range(n)]
        for option, numbers in per_option.items()
    }
    people = max(map(len, answers.values()))
    return tuple(
        tuple(
            (option, levels[(person + option) % people])
            for option, levels in answers.items()
            if (person + option) % people < len(levels)
        )
        for person in range(people)
    )


def _orders(votes: Mapping[str, str]) -> tuple[Answers, ...]:
    """Return a ballot per person; every option stands in one of the orders at least."""
    orders = [(tuple(map(int, order.split())), int(people)) for order, people in votes.items()]
    numbers = sorted({number for order, _people in orders for number in order})
    return tuple(placed(order, numbers) for order, people in orders for _person in range(people))


def _hands(voted: Round, vote: Vote) -> Iterator[Request]:
    scale = FORMS[voted.form].count_levels()
    for group, votes in vote.hands.items():
        raised = {option: [int(n) for n in text.split()] for option, text in votes.items()}
        hands = [sum(numbers) for numbers in raised.values()]
        people = max(hands) if FORMS[voted.form].scale else -(-sum(hands) // max(1, voted.budget))
        for option, numbers in raised.items():
            for level, n in zip(scale, numbers, strict=True):
                yield RecordCount(voted.id, Channel.HANDS, group, 0, int(option), level, n)
        yield RecordTurnout(voted.id, Channel.HANDS, group, 0, people)


def _stickers(voted: Round, vote: Vote) -> Iterator[Request]:
    for table, people in vote.at_table.items():
        yield RecordTurnout(voted.id, Channel.STICKERS, Group.UNKNOWN, int(table), people)
    for table, votes in vote.stickers.items():
        for option, n in votes.items():
            yield RecordCount(
                voted.id, Channel.STICKERS, Group.UNKNOWN, int(table), int(option), 0, n
            )
