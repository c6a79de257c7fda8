"""Adding up: ballots and counts become one tally, whatever the order or the channel."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import TypeVar

from wijkworkshop.core.session import Session
from wijkworkshop.core.small_groups import Parts, in_order
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.core.voting.corrected import added_by, filled
from wijkworkshop.core.voting.rounds import (
    Correction,
    Count,
    MergedGroup,
    ResultCell,
    ResultTurnout,
    Round,
    Turnout,
)

K = TypeVar("K")
Cell = tuple[int, int, Group]
"""Option number, level, group."""


@dataclass(frozen=True)
class Tally:
    """Votes per cell, and who took part per channel and group.

    `cells` counts dots (dots) or people (all other forms). Adding two tallies adds both. In the
    stored result of a round the votes of the `merged` groups are under `Group.UNKNOWN`.
    """

    cells: Mapping[Cell, int] = field(default_factory=dict)
    voters: Mapping[tuple[Channel, Group], int] = field(default_factory=dict)
    abstained: Mapping[tuple[Channel, Group], int] = field(default_factory=dict)
    merged: frozenset[Group] = frozenset()

    def __add__(self, other: "Tally") -> "Tally":
        """Return both together."""
        return Tally(
            _sum(self.cells, other.cells),
            _sum(self.voters, other.voters),
            _sum(self.abstained, other.abstained),
            self.merged | other.merged,
        )

    @property
    def parts(self) -> Parts:
        """Return which groups a stored result shows together: largest first, the merged ones last.

        It is empty when the result shows everybody together only.
        """
        people = self.by_group()
        apart = [group for group in people if not (self.merged and group is Group.UNKNOWN)]
        alone = sorted(apart, key=lambda group: (-people[group], list(Group).index(group)))
        parts: Parts = tuple((group,) for group in alone)
        parts += (in_order(self.merged),) if self.merged else ()
        return parts if len(parts) > 1 else ()

    def of_part(self, option: int, part: Iterable[Group]) -> int:
        """Return the votes of a part for an option, of everybody when it names no groups."""
        return self.total(option, self.kept_under(part) or None)

    def in_part(self, option: int, level: int, part: Iterable[Group]) -> int:
        """Return the people of a part, or all when it names no groups, at a level of an option."""
        return self.at_level(option, level, self.kept_under(part) or None)

    def kept_under(self, part: Iterable[Group]) -> tuple[Group, ...]:
        """Return the groups under which a stored result keeps the votes of a part."""
        return tuple({Group.UNKNOWN if each in self.merged else each: None for each in part})

    def is_split(self, option: int) -> bool:
        """Tell whether a stored result keeps the answers to an option by its parts."""
        return bool(self.parts) and all(
            self.total(option, self.kept_under(part)) for part in self.parts
        )

    def together(self, options: Set[int] | None = None) -> "Tally":
        """Return the same votes without groups: those for these options, or all."""
        cells: Counter[Cell] = Counter()
        for (option, level, group), number in self.cells.items():
            kept = Group.UNKNOWN if options is None or option in options else group
            cells[option, level, kept] += number
        if options is not None:
            return replace(self, cells=dict(cells))
        named = self.groups() - ({Group.UNKNOWN} if self.merged else set())
        voters, abstained = _ungrouped(self.voters), _ungrouped(self.abstained)
        return Tally(dict(cells), voters, abstained, self.merged | named)

    def of_groups(self, groups: Collection[Group]) -> "Tally":
        """Return the votes of these groups alone."""
        cells = {cell: number for cell, number in self.cells.items() if cell[2] in groups}
        return replace(self, cells=cells)

    def options(self) -> frozenset[int]:
        """Return the options that have any vote."""
        return frozenset(option for (option, _, _), number in self.cells.items() if number)

    def levels(self, option: int) -> frozenset[int]:
        """Return the levels at which an option has any vote."""
        cells = self.cells.items()
        return frozenset(level for (each, level, _), number in cells if each == option and number)

    def groups(self) -> frozenset[Group]:
        """Return the groups that voted."""
        return frozenset({group for (_, _, group), n in self.cells.items() if n}).union(
            group for (_, group), n in self.voters.items() if n
        )

    def total(self, option: int, groups: Iterable[Group] | None = None) -> int:
        """Return all votes for an option, of these groups or of everybody."""
        wanted = None if groups is None else set(groups)
        return sum(
            number
            for (each, _, group), number in self.cells.items()
            if each == option and (wanted is None or group in wanted)
        )

    def at_level(self, option: int, level: int, groups: Iterable[Group] | None = None) -> int:
        """Return the people who answered an option with a level."""
        wanted = Group if groups is None else groups
        return sum(self.cells.get((option, level, group), 0) for group in wanted)

    def in_levels(
        self, option: int, levels: Iterable[int], groups: Collection[Group] | None = None
    ) -> int:
        """Return the people who answered an option with one of these levels."""
        return sum(self.at_level(option, level, groups) for level in levels)

    def given(self) -> int:
        """Return all votes for all options."""
        return sum(self.cells.values())

    def people(self) -> int:
        """Return how many people took part; tables that voted as one are none."""
        return sum(n for (channel, _), n in self.voters.items() if channel is not Channel.TABLES)

    def tables(self) -> int:
        """Return how many tables voted as one."""
        return self.by_channel().get(Channel.TABLES, 0)

    def by_group(self) -> dict[Group, int]:
        """Return how many people took part per group."""
        people = ((place, n) for place, n in self.voters.items() if place[0] is not Channel.TABLES)
        return _collect((group, n) for (_, group), n in people)

    def by_channel(self) -> dict[Channel, int]:
        """Return how many took part per channel, in the order of the channels."""
        found = _collect((channel, n) for (channel, _), n in self.voters.items())
        return {channel: found[channel] for channel in Channel if channel in found}


def tally_ballots(ballots: Iterable[Ballot], adds: Mapping[int, tuple[int, int]]) -> Tally:
    """Add up ballots; `adds` says per level in which cell it counts and for how much."""
    cells: Counter[Cell] = Counter()
    voters: Counter[tuple[Channel, Group]] = Counter()
    for ballot in ballots:
        voters[ballot.channel, ballot.group] += 1
        for option, level in ballot.answers:
            cell_level, number = adds[level]
            cells[option, cell_level, ballot.group] += number
    return Tally(filled(cells), filled(voters))


def tally_counts(counts: Iterable[Count], turnouts: Iterable[Turnout]) -> Tally:
    """Add up what was counted by hand."""
    cells: Counter[Cell] = Counter()
    for count in counts:
        cells[count.option, count.level, count.group] += count.number
    voters: Counter[tuple[Channel, Group]] = Counter()
    abstained: Counter[tuple[Channel, Group]] = Counter()
    for turnout in turnouts:
        voters[turnout.channel, turnout.group] += turnout.took_part
        abstained[turnout.channel, turnout.group] += turnout.abstained
    return Tally(filled(cells), filled(voters), filled(abstained))


def result_of(session: Session, round_id: int) -> Tally:
    """Return the result of a settled round that counts: the corrected one, where it was corrected.

    It is empty when it is withheld.
    """
    vote = session.find(Round, round_id)
    if vote is not None and vote.withheld:
        return Tally()
    settled, made = _settled(session, round_id), session.where(Correction, round=round_id)
    return _corrected(session, settled, made)


def results_of(session: Session, round_id: int) -> tuple[Tally, ...]:
    """Return all results that a round had: as it was settled, and after each correction."""
    settled = _settled(session, round_id)
    made = session.where(Correction, round=round_id)
    since = (made[: number + 1] for number in range(len(made)))
    return settled, *(_corrected(session, settled, each) for each in since)


def _settled(session: Session, round_id: int) -> Tally:
    turnouts = session.where(ResultTurnout, round=round_id)
    return Tally(
        {
            (cell.option, cell.level, cell.group): cell.number
            for cell in session.where(ResultCell, round=round_id)
        },
        {(each.channel, each.group): each.voters for each in turnouts if each.voters},
        {(each.channel, each.group): each.abstained for each in turnouts if each.abstained},
        frozenset(each.group for each in session.where(MergedGroup, round=round_id)),
    )


def _corrected(session: Session, settled: Tally, made: Sequence[Correction]) -> Tally:
    """Return a settled result as it is after these corrections.

    Nobody knows of which group a corrected number is: a corrected option stands without groups, or
    the whole round does. What was corrected back to what it was at first is as it was.
    """
    more = added_by(session, made)
    if not (more.counts or more.took_part or more.abstained):
        return settled
    tally, group = settled, next(iter(settled.groups()), Group.UNKNOWN)
    if len(settled.groups()) > 1:
        whole = more.took_part or any(each.whole for each in made)
        tally = settled.together(None if whole else {option for _, option, _ in more.counts})
        group = Group.UNKNOWN
    cells: Counter[Cell] = Counter()
    for (_, option, level), number in more.counts.items():
        cells[option, level, group] += number
    voters = {(channel, group): number for channel, number in more.took_part.items()}
    abstained = {(channel, group): number for channel, number in more.abstained.items()}
    both = tally + Tally(cells, voters, abstained)
    return replace(both, cells=filled(both.cells), voters=filled(both.voters))


def result_records(
    round_id: int, tally: Tally
) -> tuple[ResultCell | ResultTurnout | MergedGroup, ...]:
    """Return the records that keep a tally as a round's result."""
    cells = tuple(
        ResultCell(option, level, group, number, round=round_id)
        for (option, level, group), number in tally.cells.items()
    )
    places = sorted(set(tally.voters) | set(tally.abstained))
    turnouts = tuple(
        ResultTurnout(
            channel,
            group,
            tally.voters.get((channel, group), 0),
            tally.abstained.get((channel, group), 0),
            round=round_id,
        )
        for channel, group in places
    )
    merged = tuple(MergedGroup(group, round_id) for group in sorted(tally.merged))
    return cells + turnouts + merged


def median(people_per_level: Mapping[int, int]) -> float | None:
    """Return the middle answer, halfway between two when it falls between; None without answers."""
    answers = sorted(people_per_level.items())
    total = sum(number for _, number in answers)
    if total == 0:
        return None
    low, high = (total - 1) // 2, total // 2
    return (_nth(answers, low) + _nth(answers, high)) / 2


def quartiles(people_per_level: Mapping[int, int]) -> tuple[int, int] | None:
    """Return the answers between which the middle half lies; None without answers.

    As many people stand before the first as behind the second, so turning a scale turns both.
    """
    answers = sorted(people_per_level.items())
    total = sum(number for _, number in answers)
    if total == 0:
        return None
    place = (total - 1) // 4
    return _nth(answers, place), _nth(answers, total - 1 - place)


def _nth(answers: list[tuple[int, int]], place: int) -> int:
    for level, number in answers:
        if place < number:
            return level
        place -= number
    raise IndexError(place)


def _ungrouped(people: Mapping[tuple[Channel, Group], int]) -> dict[tuple[Channel, Group], int]:
    return _collect(((channel, Group.UNKNOWN), number) for (channel, _), number in people.items())


def _sum(one: Mapping[K, int], other: Mapping[K, int]) -> dict[K, int]:
    return {key: one.get(key, 0) + other.get(key, 0) for key in {**one, **other}}


def _collect(pairs: Iterable[tuple[K, int]]) -> dict[K, int]:
    collected: Counter[K] = Counter()
    for key, number in pairs:
        collected[key] += number
    return dict(collected)
