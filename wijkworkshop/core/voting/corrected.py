"""Counts of hands and stickers as they stand after corrections: everybody together."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import (
    CorrectedCount,
    CorrectedTurnout,
    Correction,
    Count,
    Turnout,
)

K = TypeVar("K")
Place = tuple[Channel, int, int]
"""A channel, an option and a level."""


@dataclass(frozen=True)
class Totals:
    """What was counted of everybody: per channel, option and level, and who took part.

    `took_part` and `abstained` have every channel by which this round was counted by hand.
    """

    counts: Mapping[Place, int]
    took_part: Mapping[Channel, int]
    abstained: Mapping[Channel, int]

    @property
    def channels(self) -> tuple[Channel, ...]:
        """Return the channels that were counted by hand, in the order of the terms."""
        used = {channel for channel, _, _ in self.counts} | self.took_part.keys()
        return tuple(channel for channel in Channel if channel in used)

    def counted(self, channel: Channel) -> int:
        """Return the sum of all counts of a channel."""
        return sum(number for place, number in self.counts.items() if place[0] is channel)


def totals_of(session: Session, round_id: int) -> Totals:
    """Return the counts of a round as they stand now."""
    made = session.where(Correction, round=round_id)
    more = added_by(session, made)
    counts, took_part = Counter(more.counts), Counter(more.took_part)
    abstained = Counter(more.abstained)
    for count in session.where(Count, round=round_id):
        counts[count.channel, count.option, count.level] += count.number
    for turnout in session.where(Turnout, round=round_id):
        took_part[turnout.channel] += turnout.took_part
        abstained[turnout.channel] += turnout.abstained
    return Totals(counts, took_part, abstained)


def corrected_channels(session: Session, round_id: int) -> frozenset[Channel]:
    """Return the channels of which a count was corrected."""
    made = {each.id for each in session.where(Correction, round=round_id)}
    counts = (each for each in session.all(CorrectedCount) if each.correction in made)
    turnouts = (each for each in session.all(CorrectedTurnout) if each.correction in made)
    return frozenset((*(each.channel for each in counts), *(each.channel for each in turnouts)))


def added_by(session: Session, made: Sequence[Correction]) -> Totals:
    """Return what corrections added in all (less than 0: took away); what they left is left out."""
    counts: Counter[Place] = Counter()
    took_part: Counter[Channel] = Counter()
    abstained: Counter[Channel] = Counter()
    for correction in made:
        for count in session.where(CorrectedCount, correction=correction.id):
            counts[count.channel, count.option, count.level] += count.after - count.before
        for turnout in session.where(CorrectedTurnout, correction=correction.id):
            took_part[turnout.channel] += turnout.after - turnout.before
            abstained[turnout.channel] += turnout.abstained_after - turnout.abstained_before
    return Totals(filled(counts), filled(took_part), filled(abstained))


def filled(numbers: Mapping[K, int]) -> dict[K, int]:
    """Return the numbers that are not 0."""
    return {key: number for key, number in numbers.items() if number}
