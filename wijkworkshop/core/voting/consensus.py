"""The measured degree of agreement on a proposal (dossier A.4). Never from a mean alone."""

from collections.abc import Mapping

from wijkworkshop.core.small_groups import SMALLEST
from wijkworkshop.core.terms import ConsensusLabel, Group
from wijkworkshop.core.voting.tally import Tally
from wijkworkshop.core.voting.thresholds import BROAD, BROAD_IN_GROUP, CARRIED, PASSES


def support(tally: Tally, option: int, group: Group | None = None) -> tuple[int, int]:
    """Return how many hold up three fingers or more, of how many."""
    groups = None if group is None else (group,)
    levels = {level: tally.at_level(option, level, groups) for level in range(6)}
    return sum(number for level, number in levels.items() if level >= PASSES), sum(levels.values())


def blocks(tally: Tally, option: int) -> int:
    """Return how many hold up a closed fist."""
    return tally.at_level(option, 0)


def label(tally: Tally, option: int, present: Mapping[Group, int]) -> ConsensusLabel:
    """Return the label of a proposal, given who is present per group.

    Broadly carried: at least 80% in all, 67% in every group of five or more, and no block.
    With fewer than five residents present that is never said: they are heard first. Who voted
    was there, also when nobody noted it or they have left since.
    """
    share = _share(support(tally, option))
    if share < CARRIED:
        return ConsensusLabel.DIVIDED
    sizes = {group: support(tally, option, group) for group in Group}
    low = any(n >= SMALLEST and _share((yes, n)) < BROAD_IN_GROUP for yes, n in sizes.values())
    if share < BROAD or low or blocks(tally, option):
        return ConsensusLabel.CARRIED_WITH_CONCERNS
    if _few_residents(tally, present):
        return ConsensusLabel.HEAR_RESIDENTS_FIRST
    return ConsensusLabel.BROADLY_CARRIED


def _few_residents(tally: Tally, present: Mapping[Group, int]) -> bool:
    """Tell whether there are residents, and as far as known fewer than five."""
    residents = max(present.get(Group.RESIDENTS, 0), tally.by_group().get(Group.RESIDENTS, 0))
    there = residents > 0 or Group.RESIDENTS in tally.merged
    return there and residents < SMALLEST


def _share(yes_of_all: tuple[int, int]) -> float:
    yes, everybody = yes_of_all
    return yes / everybody if everybody else 0.0
