"""One number is one participant: who voted by two channels counts once.

A number of a phone or a card is the same on paper, so both ballots are one person's. On a device
nobody has a number of their own, and a table that votes as one is nobody: those stay apart.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.ballots import FIRST_OPEN, Ballot
from wijkworkshop.core.voting.rounds import Overridden, Received

ONE_NUMBER = (Channel.PHONE, Channel.PAPER)
"""Channels in which a number is the same person's; the first one that was used counts."""


@dataclass(frozen=True)
class Sifted:
    """The ballots that count, and how many do not: per channel that counts instead, and its own."""

    counting: tuple[Ballot, ...]
    lost: Mapping[tuple[Channel, Channel], int]


def order_of(*, paper_first: bool) -> tuple[Channel, ...]:
    """Return the channels in the order in which they count."""
    return tuple(reversed(ONE_NUMBER)) if paper_first else ONE_NUMBER


def sifted(ballots: Iterable[Ballot], *, paper_first: bool) -> Sifted:
    """Return which ballots of a round count; their order stays."""
    cast, rank = tuple(ballots), order_of(paper_first=paper_first).index
    first: dict[int, Channel] = {}
    for each in cast:
        if each.channel in ONE_NUMBER:
            here = first.setdefault(each.number, each.channel)
            first[each.number] = min(here, each.channel, key=rank)
    lost: Counter[tuple[Channel, Channel]] = Counter()
    counting = []
    for each in cast:
        winner = first[each.number] if each.channel in ONE_NUMBER else each.channel
        if winner is each.channel:
            counting.append(each)
        else:
            lost[winner, each.channel] += 1
    return Sifted(tuple(counting), dict(lost))


def overridden_records(
    round_id: int, lost: Mapping[tuple[Channel, Channel], int]
) -> tuple[Overridden, ...]:
    """Return what is kept of it."""
    return tuple(
        Overridden(winner, loser, number, round_id)
        for (winner, loser), number in sorted(lost.items())
    )


def overridden_in(session: Session, round_id: int) -> tuple[Overridden, ...]:
    """Return who voted twice in a round, as far as anybody did."""
    return tuple(each for each in session.where(Overridden, round=round_id) if each.number)


def counting_ballots(session: Session, round_id: int) -> dict[Channel, int]:
    """Return how many of the ballots that came in count, per channel."""
    numbers = {each.channel: each.number for each in session.where(Received, round=round_id)}
    for each in overridden_in(session, round_id):
        numbers[each.loser] = numbers.get(each.loser, 0) - each.number
    return numbers


def strangers(counting: Iterable[Ballot]) -> tuple[int, int]:
    """Return how many phones without a card voted, and how many slips without a phone's number.

    Where there are both, nobody can tell that they are not the same people.
    """
    cast = tuple(counting)
    phones = sum(each.channel is Channel.PHONE and each.number >= FIRST_OPEN for each in cast)
    slips = sum(each.channel is Channel.PAPER and each.number < FIRST_OPEN for each in cast)
    return phones, slips
