"""How far a proposal is carried (dossier A.4): never from a mean, never over a small minority."""

from collections import Counter
from collections.abc import Mapping

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wijkworkshop.core.small_groups import SMALLEST
from wijkworkshop.core.terms import Channel, ConsensusLabel, Group
from wijkworkshop.core.voting.consensus import blocks, label, support, verdict
from wijkworkshop.core.voting.tally import Tally
from wijkworkshop.core.voting.thresholds import LABEL_FROM

BROADLY, CARRIED, CONCERNS, DIVIDED, HEAR, TOO_FEW = (
    ConsensusLabel.BROADLY_CARRIED,
    ConsensusLabel.CARRIED,
    ConsensusLabel.CARRIED_WITH_CONCERNS,
    ConsensusLabel.DIVIDED,
    ConsensusLabel.HEAR_RESIDENTS_FIRST,
    ConsensusLabel.TOO_FEW,
)
RESIDENTS, OFFICIALS, LANDLORDS = (
    Group.RESIDENTS,
    Group.MUNICIPALITY,
    Group.HOUSING_ASSOCIATIONS,
)
Fingers = Mapping[Group, Mapping[int, int]]
"""How many people of each group hold up how many fingers."""

HANDS = st.dictionaries(
    st.sampled_from([RESIDENTS, OFFICIALS, LANDLORDS, Group.UNKNOWN]),
    st.dictionaries(st.integers(0, 5), st.integers(1, 8), min_size=1),
)
MOSTLY_UP = st.dictionaries(
    st.sampled_from([RESIDENTS, OFFICIALS]),
    st.fixed_dictionaries({5: st.integers(1, 30)}, optional={2: st.integers(1, 4)}),
    min_size=1,
)
PRESENT = st.dictionaries(st.sampled_from([RESIDENTS, OFFICIALS]), st.integers(0, 20))


def tally(fingers: Fingers) -> Tally:
    cells = {
        (1, level, group): people
        for group, levels in fingers.items()
        for level, people in levels.items()
    }
    voters = {(Channel.HANDS, group): sum(levels.values()) for group, levels in fingers.items()}
    return Tally(cells, voters)


def labelled(fingers: Fingers, present: Mapping[Group, int] | None = None) -> ConsensusLabel:
    return label(tally(fingers), 1, {RESIDENTS: 12} if present is None else present)


def test_half_fives_and_half_fists_is_divided() -> None:
    """The same mean as when everybody holds up two or three."""
    assert labelled({RESIDENTS: {5: 10, 0: 10}}) is DIVIDED


def test_eight_of_ten_is_broadly_carried_and_less_is_not() -> None:
    assert labelled({RESIDENTS: {3: 8, 2: 2}}) is BROADLY
    assert labelled({RESIDENTS: {5: 79, 2: 21}}) is CONCERNS


def test_six_of_ten_is_carried_with_concerns_and_less_is_divided() -> None:
    assert labelled({RESIDENTS: {4: 6, 1: 4}}) is CONCERNS
    assert labelled({RESIDENTS: {5: 59, 2: 41}}) is DIVIDED


def test_one_block_is_a_concern() -> None:
    assert labelled({RESIDENTS: {5: 19, 0: 1}}) is CONCERNS


def test_professionals_do_not_outvote_residents() -> None:
    assert labelled({OFFICIALS: {5: 30}, RESIDENTS: {5: 3, 2: 2}}) is CONCERNS
    assert labelled({OFFICIALS: {5: 30}, RESIDENTS: {5: 4, 2: 2}}) is CONCERNS
    assert labelled({OFFICIALS: {5: 30}, RESIDENTS: {5: 4, 2: 1}}) is BROADLY


def test_three_residents_are_heard_first() -> None:
    assert labelled({OFFICIALS: {5: 20}, RESIDENTS: {5: 3}}, {RESIDENTS: 3}) is HEAR
    assert labelled({OFFICIALS: {5: 20}}, {RESIDENTS: 1}) is HEAR


def test_three_residents_who_voted_were_there_whatever_was_noted() -> None:
    assert labelled({OFFICIALS: {5: 20}, RESIDENTS: {5: 3}}, {}) is HEAR


def test_without_residents_it_is_never_broadly_carried() -> None:
    assert labelled({OFFICIALS: {5: 20}}, {OFFICIALS: 20}) is CARRIED
    assert labelled({OFFICIALS: {5: 20}}, {}) is CARRIED


def test_where_nobody_knows_who_was_there_it_is_not_broadly_carried() -> None:
    assert labelled({Group.UNKNOWN: {5: 20}}, {}) is CARRIED
    assert labelled({Group.UNKNOWN: {5: 20}}, {RESIDENTS: 12}) is BROADLY


def test_residents_who_were_there_and_did_not_vote_agreed_to_nothing() -> None:
    assert labelled({OFFICIALS: {5: 20}}, {RESIDENTS: 12, OFFICIALS: 20}) is CARRIED


def test_nobody_is_not_agreement() -> None:
    assert labelled({}) is TOO_FEW


def test_under_the_minimum_there_are_counts_and_no_label() -> None:
    assert labelled({RESIDENTS: {5: 9}}) is TOO_FEW
    assert labelled({RESIDENTS: {5: 10}}) is BROADLY
    found = verdict(tally({RESIDENTS: {5: 7, 0: 2}}), 1, {RESIDENTS: 12})
    assert (found.label, found.support, found.voters, found.blocks) == (TOO_FEW, 7, 9, 2)


def test_a_session_asks_for_more_people_and_never_for_fewer() -> None:
    fourteen = tally({RESIDENTS: {5: 14}})
    assert verdict(fourteen, 1, {}, 15).label is TOO_FEW
    assert verdict(fourteen, 1, {}, 14).label is BROADLY
    assert verdict(tally({RESIDENTS: {5: 9}}), 1, {}, 5).label is TOO_FEW


def test_a_label_names_the_groups_that_it_was_tested_in() -> None:
    fingers = {LANDLORDS: {5: 6}, RESIDENTS: {5: 8}, OFFICIALS: {5: 4}, Group.UNKNOWN: {5: 9}}
    assert verdict(tally(fingers), 1, {}).tested == (RESIDENTS, LANDLORDS)
    assert verdict(tally({Group.UNKNOWN: {5: 20}}), 1, {RESIDENTS: 12}).tested == ()


@given(MOSTLY_UP | HANDS, PRESENT)
def test_broadly_carried_keeps_every_promise(
    fingers: Fingers, present: Mapping[Group, int]
) -> None:
    counted = tally(fingers)
    if labelled(fingers, present) is not BROADLY:
        return
    yes, everybody = support(counted, 1)
    assert 100 * yes >= 80 * everybody >= 80 * LABEL_FROM
    assert blocks(counted, 1) == 0
    residents = max(present.get(RESIDENTS, 0), support(counted, 1, RESIDENTS)[1])
    assert residents >= SMALLEST
    assert RESIDENTS in fingers or Group.UNKNOWN in fingers
    for group in fingers:
        yes, size = support(counted, 1, group)
        assert size < SMALLEST or 100 * yes >= 67 * size


@given(HANDS, PRESENT)
def test_carried_is_never_said_of_less_than_sixty_per_cent(
    fingers: Fingers, present: Mapping[Group, int]
) -> None:
    yes, everybody = support(tally(fingers), 1)
    found = labelled(fingers, present)
    assert (found is TOO_FEW) == (everybody < LABEL_FROM)
    if found is not TOO_FEW:
        assert (found is not DIVIDED) == (100 * yes >= 60 * everybody)


@given(HANDS, PRESENT, st.data())
def test_one_more_finger_never_makes_it_worse(
    fingers: Fingers, present: Mapping[Group, int], data: st.DataObject
) -> None:
    can_rise = [(g, n) for g, levels in fingers.items() for n in levels if n < 5]
    assume(can_rise)
    group, level = data.draw(st.sampled_from(can_rise))
    levels = Counter(fingers[group]) - Counter([level]) + Counter([level + 1])
    raised = {**fingers, group: levels}
    assert better(labelled(raised, present)) >= better(labelled(fingers, present))


def better(found: ConsensusLabel) -> int:
    return {TOO_FEW: 0, DIVIDED: 0, CONCERNS: 1, HEAR: 2, CARRIED: 2, BROADLY: 2}[found]


@given(HANDS)
def test_support_of_the_groups_adds_up(fingers: Fingers) -> None:
    counted = tally(fingers)
    parts = [support(counted, 1, group) for group in Group]
    assert support(counted, 1) == (sum(yes for yes, _ in parts), sum(n for _, n in parts))


@pytest.mark.parametrize(("level", "supports"), [(0, 0), (1, 0), (2, 0), (3, 1), (4, 1), (5, 1)])
def test_three_fingers_or_more_is_support(level: int, supports: int) -> None:
    assert support(tally({RESIDENTS: {level: 1}}), 1) == (supports, 1)
