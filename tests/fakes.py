"""Parts that tests put at the edges in place of real ones."""

from dataclasses import dataclass, field, replace

from wijkworkshop.core.ballots import Ballot
from wijkworkshop.core.terms import Channel

Slot = tuple[int, int, Channel]


@dataclass
class BoxInMemory:
    """A ballot box without an archive. A round whose links were cut gets numbers by content."""

    kept: dict[Slot, Ballot] = field(default_factory=dict)

    def ballots(self, round_id: int) -> tuple[Ballot, ...]:
        found = (ballot for ballot in self.kept.values() if ballot.round == round_id)
        return tuple(sorted(found, key=lambda ballot: (ballot.number, ballot.channel)))

    def put(self, ballot: Ballot) -> None:
        self.kept[ballot.round, ballot.number, ballot.channel] = ballot

    def remove(self, round_id: int, number: int, channel: Channel) -> None:
        self.kept.pop((round_id, number, channel), None)

    def cut_links(self, round_id: int) -> None:
        linked = self.ballots(round_id)
        for ballot in linked:
            self.remove(round_id, ballot.number, ballot.channel)
        by_content = sorted(linked, key=lambda each: (each.channel, each.group, each.answers))
        for number, ballot in enumerate(by_content, 1):
            self.put(replace(ballot, number=number, table=0))
