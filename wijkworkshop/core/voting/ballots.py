"""A ballot: one participant's answers to one round. No name and no time.

Ballots are not records of a session: they live in the ballot box of the archive, and the session
only knows how many came in. Settling a round cuts the link between number and answers.
"""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from typing import Protocol

from wijkworkshop.core.terms import Channel, Group

FIRST_OPEN = 5001
"""The first number of people who join without a card; cards and slips have those below."""

Answers = tuple[tuple[int, int], ...]
"""Pairs of option number and level, sorted by option; for dots the level is how many dots."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """What participant `number` answered in a round, by which channel, in which group.

    `checked` when a second person typed the same from the slip.
    """

    round: int
    number: int
    channel: Channel
    group: Group
    table: int
    answers: Answers
    checked: bool = False


@dataclass(frozen=True)
class CameIn:
    """Ballots of a round by a channel: how many, how many typed twice, the highest number."""

    number: int
    checked: int
    highest: int


class BallotBox(Protocol):
    """The ballots of one session, inside the transaction of the act that uses them."""

    def ballots(self, round_id: int) -> tuple[Ballot, ...]:
        """Return the ballots of a round, by number."""

    def find(self, round_id: int, number: int, channel: Channel) -> Ballot | None:
        """Return one ballot of a round that is not settled, None when it is not there."""

    def came_in(self, round_id: int, channel: Channel) -> CameIn:
        """Return how many ballots a round has by a channel, without reading what they say."""

    def in_both(self, round_id: int, one: Channel, other: Channel) -> int:
        """Return how many numbers have a ballot in a round by both channels."""

    def put(self, ballot: Ballot) -> None:
        """Keep a ballot in place of the one with the same round, number and channel."""

    def remove(self, round_id: int, number: int, channel: Channel) -> None:
        """Take a ballot out of the box."""

    def cut_links(self, round_id: int, named: Set[Group]) -> None:
        """Rewrite a round's ballots under random numbers in random order.

        Only their group is left, and only where it is one of the `named`.
        """

    def erase(self, round_id: int) -> None:
        """Erase a round's ballots."""

    def forget_people(self) -> None:
        """Erase who took part by phone."""


@dataclass
class BoxInMemory:
    """A ballot box without an archive. A round whose links were cut gets numbers by content."""

    kept: dict[tuple[int, int, Channel], Ballot] = field(default_factory=dict)

    def ballots(self, round_id: int) -> tuple[Ballot, ...]:
        """Return the ballots of a round, by number."""
        found = (ballot for ballot in self.kept.values() if ballot.round == round_id)
        return tuple(sorted(found, key=lambda ballot: (ballot.number, ballot.channel)))

    def find(self, round_id: int, number: int, channel: Channel) -> Ballot | None:
        """Return one ballot of a round, None when it is not there."""
        return self.kept.get((round_id, number, channel))

    def came_in(self, round_id: int, channel: Channel) -> CameIn:
        """Return how many ballots a round has by a channel."""
        cast = [each for each in self.ballots(round_id) if each.channel is channel]
        highest = max((each.number for each in cast), default=0)
        return CameIn(len(cast), sum(each.checked for each in cast), highest)

    def in_both(self, round_id: int, one: Channel, other: Channel) -> int:
        """Return how many numbers have a ballot in a round by both channels."""
        cast = self.ballots(round_id)
        mine = {each.number for each in cast if each.channel is one}
        return sum(each.channel is other and each.number in mine for each in cast)

    def put(self, ballot: Ballot) -> None:
        """Keep a ballot in place of the one with the same round, number and channel."""
        self.kept[ballot.round, ballot.number, ballot.channel] = ballot

    def remove(self, round_id: int, number: int, channel: Channel) -> None:
        """Take a ballot out of the box."""
        self.kept.pop((round_id, number, channel), None)

    def cut_links(self, round_id: int, named: Set[Group]) -> None:
        """Give a round's ballots numbers by what they say, with a named group only."""
        linked = [
            each if each.group in named else replace(each, group=Group.UNKNOWN)
            for each in self.ballots(round_id)
        ]
        self.erase(round_id)
        by_content = sorted(linked, key=lambda each: (each.channel, each.group, each.answers))
        for number, ballot in enumerate(by_content, 1):
            self.put(replace(ballot, number=number, table=0, checked=False))

    def erase(self, round_id: int) -> None:
        """Erase a round's ballots."""
        for ballot in self.ballots(round_id):
            self.remove(round_id, ballot.number, ballot.channel)

    def forget_people(self) -> None:
        """Nobody takes part by phone here."""
