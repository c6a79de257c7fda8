"""The measured degree of agreement on a proposal (dossier A.4). Never from a mean alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from wijkworkshop.core.one_answer import one_turns
from wijkworkshop.core.small_groups import SMALLEST
from wijkworkshop.core.terms import ConsensusLabel, Group
from wijkworkshop.core.voting.tally import Cell, Tally
from wijkworkshop.core.voting.thresholds import (
    BROAD,
    BROAD_IN_GROUP,
    CARRIED,
    LABEL_FROM,
    PASSES,
)

FINGERS = range(6)
PASSING = FINGERS[PASSES:]


@dataclass(frozen=True)
class Verdict:
    """What was measured of a proposal: its label, and what that rests on.

    `support` of the `voters` hold up three fingers or more, `blocks` of them a closed fist. The
    groups in which the label was tested are `tested`, in the order of the terms. `least` is how
    many people it takes for a label. It is `close` when one other answer makes it another label.
    """

    label: ConsensusLabel
    support: int
    voters: int
    blocks: int
    tested: tuple[Group, ...]
    least: int = LABEL_FROM
    close: bool = False


def support(tally: Tally, option: int, group: Group | None = None) -> tuple[int, int]:
    """Return how many hold up three fingers or more, of how many."""
    groups = None if group is None else (group,)
    yes, everybody = (tally.in_levels(option, each, groups) for each in (PASSING, FINGERS))
    return yes, everybody


def blocks(tally: Tally, option: int) -> int:
    """Return how many hold up a closed fist."""
    return tally.at_level(option, 0)


def verdict(
    tally: Tally, option: int, present: Mapping[Group, int], label_from: int = 0
) -> Verdict:
    """Return what was measured of a proposal, given who is present per group.

    `label_from` is how many people it takes for a label; fewer than `LABEL_FROM` it never takes.
    """
    least = max(LABEL_FROM, label_from)
    yes, everybody = support(tally, option)
    found = label(tally, option, present, least)
    tested = tuple(group for group in Group if _is_tested(tally, option, group))
    close = is_close(tally, option, present, least)
    return Verdict(found, yes, everybody, blocks(tally, option), tested, least, close)


def is_close(
    tally: Tally, option: int, present: Mapping[Group, int], least: int = LABEL_FROM
) -> bool:
    """Tell whether one other answer about a proposal makes it another label.

    Who holds a proposal back stands in every title, and one closed fist always takes away that it
    is broadly carried: so whether there is one is left as it is.
    """
    held = blocks(tally, option) > 0

    def said(cells: Mapping[Cell, int]) -> ConsensusLabel:
        return _label(replace(tally, cells=cells), option, present, least, held=held)

    about = {cell: number for cell, number in tally.cells.items() if cell[0] == option}
    return one_turns(about, said, _others)


def _others(cell: Cell) -> Iterator[Cell]:
    """Yield an answer of the same group that supports a proposal, and one that does not."""
    option, _level, group = cell
    for level in (PASSES - 1, PASSES):
        yield option, level, group


def carried_by_one(support: int, voters: int) -> bool:
    """Tell whether one of those who answered decides whether a proposal is carried at all."""
    return one_turns(
        {True: support, False: voters - support},
        lambda answers: answers[True] / voters >= CARRIED,
        lambda yes: (not yes,),
    )


def label(
    tally: Tally, option: int, present: Mapping[Group, int], least: int = LABEL_FROM
) -> ConsensusLabel:
    """Return the label of a proposal, given who is present per group.

    Broadly carried: at least 80% in all, 67% in every group of five or more, and no block. That is
    never said without residents: fewer than five are heard first, and where none are known to be
    there it is carried, and not tested with them. Who voted was there, also when nobody noted it
    or they have left since.
    """
    return _label(tally, option, present, least, held=blocks(tally, option) > 0)


def _label(
    tally: Tally, option: int, present: Mapping[Group, int], least: int, *, held: bool
) -> ConsensusLabel:
    yes, everybody = support(tally, option)
    if everybody < least:
        return ConsensusLabel.TOO_FEW
    if yes / everybody < CARRIED:
        return ConsensusLabel.DIVIDED
    sizes = [support(tally, option, group) for group in Group]
    low = any(n >= SMALLEST and good / n < BROAD_IN_GROUP for good, n in sizes)
    if yes / everybody < BROAD or low or held:
        return ConsensusLabel.CARRIED_WITH_CONCERNS
    return _broad(tally, option, present)


def _broad(tally: Tally, option: int, present: Mapping[Group, int]) -> ConsensusLabel:
    """Return how a proposal that so many support is called: that depends on the residents."""
    if _is_tested(tally, option, Group.RESIDENTS):
        return ConsensusLabel.BROADLY_CARRIED
    voted = tally.by_group()
    residents = max(present.get(Group.RESIDENTS, 0), voted.get(Group.RESIDENTS, 0))
    some = residents > 0 or Group.RESIDENTS in tally.merged
    if some and residents < SMALLEST:
        return ConsensusLabel.HEAR_RESIDENTS_FIRST
    may_have_voted = {Group.RESIDENTS, Group.UNKNOWN} & voted.keys()
    if residents and may_have_voted:
        return ConsensusLabel.BROADLY_CARRIED
    return ConsensusLabel.CARRIED


def _is_tested(tally: Tally, option: int, group: Group) -> bool:
    """Tell whether enough people of a group answered to test a label in it."""
    return group is not Group.UNKNOWN and support(tally, option, group)[1] >= SMALLEST
