"""Whether a count can be right: what was counted at each place against what is possible."""

from collections.abc import Sequence
from dataclasses import dataclass

from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.corrected import Totals, corrected_channels, totals_of
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Count, Round, Turnout

ORDER = tuple(Group)
Place = tuple[int, Group]
"""A table and a group."""


@dataclass(frozen=True)
class PlaceSum:
    """What was counted for a table or a group, and the most that its people can give.

    `possible` is None while nobody said how many took part. `accepted` says that a sum that is
    too high was looked at and is right. `full` is true when every option has a number.
    """

    group: Group
    table: int
    counted: int
    possible: int | None
    accepted: bool
    full: bool

    @property
    def too_many(self) -> bool:
        """Tell whether more was counted than these people can give."""
        return self.possible is not None and self.counted > self.possible

    @property
    def needs_a_look(self) -> bool:
        """Tell whether somebody should count again, or say that it is right."""
        return self.too_many and not self.accepted


def place_sums(session: Session, vote: Round, channel: Channel) -> tuple[PlaceSum, ...]:
    """Return the sums of a count per place, tables in order and groups in the order of terms."""
    found: dict[Place, list[Count]] = {}
    for turnout in session.where(Turnout, round=vote.id, channel=channel):
        found[turnout.table, turnout.group] = []
    for count in session.where(Count, round=vote.id, channel=channel):
        found.setdefault((count.table, count.group), []).append(count)
    places = sorted(found, key=lambda place: (place[0], ORDER.index(place[1])))
    return tuple(_place_sum(session, vote, channel, place, found[place]) for place in places)


def accepted_excess(session: Session, vote: Round) -> dict[Channel, int]:
    """Return how many votes more were counted than can be, per channel, where that was accepted.

    Whoever corrected a count says so of all of it.
    """
    corrected = corrected_channels(session, vote.id)
    found = {
        channel: _accepted(session, vote, channel, corrected=channel in corrected)
        for channel in Channel
    }
    return {channel: more for channel, more in found.items() if more}


def _accepted(session: Session, vote: Round, channel: Channel, *, corrected: bool) -> int:
    if corrected:
        return max(0, excess(session, vote, totals_of(session, vote.id), channel))
    sums = (each for each in place_sums(session, vote, channel) if each.too_many and each.accepted)
    return sum(each.counted - (each.possible or 0) for each in sums)


def excess(session: Session, vote: Round, totals: Totals, channel: Channel) -> int:
    """Return how much more these counts are than people can give; 0 while nobody said how many."""
    people = totals.took_part.get(channel)
    if people is None:
        return 0
    most = FORMS[vote.form].most(people, vote.budget, len(options_of(session, vote.id)))
    return totals.counted(channel) - most


def _place_sum(
    session: Session, vote: Round, channel: Channel, place: Place, counts: Sequence[Count]
) -> PlaceSum:
    table, group = place
    turnout = session.find(Turnout, vote.id, channel, group, table)
    form, options = FORMS[vote.form], len(options_of(session, vote.id))
    possible = form.most(turnout.took_part, vote.budget, options) if turnout else None
    return PlaceSum(
        group,
        table,
        counted=sum(count.number for count in counts),
        possible=possible,
        accepted=bool(turnout and turnout.accepted),
        full=len(counts) == options * len(form.count_levels()),
    )
