"""From four lists with dots to a shortlist (deck S21): places within a list, no shares across."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.core.dotted import LISTS, SHARED, step_4, voted
from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.choices import PutOption
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, InvalidateRound, OpenRound, RepeatRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.outcomes.action_plan import AddedToShortlist
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.terms import Actor
from wijkworkshop.core.voting.shortlist import Place, shortlist, standings, tops, voted_lists

CITY, LANDLORDS, REGION = (
    Actor.MUNICIPALITY,
    Actor.HOUSING_ASSOCIATIONS,
    Actor.METROPOLITAN_REGION,
)


def listed(tonight: Evening) -> list[int]:
    return [each.option.number for each in shortlist(tonight.session)]


def test_the_top_three_of_each_actor_and_both_of_the_region() -> None:
    tonight = step_4()
    voted(tonight, 1, m10=1, m11=4, m12=3, m13=2)
    voted(tonight, 2, m17=1, m18=2, m19=3)
    voted(tonight, 3, m23=1, m24=2)
    assert listed(tonight) == [11, 12, 13, 19, 18, 17, 24, 23]


def test_whoever_has_as_many_dots_as_the_third_comes_along() -> None:
    tonight = step_4()
    voted(tonight, 1, m10=5, m11=2, m12=2, m13=2, m14=1)
    assert listed(tonight) == [10, 11, 12, 13]


def test_a_measure_without_dots_does_not_come_on_by_itself() -> None:
    tonight = step_4()
    voted(tonight, 3, m24=2)
    assert listed(tonight) == [24]


def test_a_measure_of_two_actors_is_one_line_with_two_contexts() -> None:
    tonight = step_4()
    voted(tonight, 1, m10=6, m16=2)
    voted(tonight, 2, m17=1, m16=3)
    shared = [each for each in standings(tonight.session) if each.option.number == SHARED]
    assert [each.places for each in shared] == [
        (Place(CITY, 2, 2, 6, shared=False), Place(LANDLORDS, 3, 1, 4, shared=False))
    ]
    assert listed(tonight).count(SHARED) == 1
    assert [each.option.number for each in tops(tonight.session)].count(SHARED) == 1


def test_measures_with_as_many_dots_share_a_place() -> None:
    tonight = step_4()
    voted(tonight, 1, m10=3, m11=2, m12=2, m13=1)
    places = {each.option.number: each.places[0] for each in standings(tonight.session)}
    assert {number: place.place for number, place in places.items()} == {
        10: 1, 11: 2, 12: 2, 13: 4, 14: 5, SHARED: 5,
    }  # fmt: skip
    assert {number for number, place in places.items() if place.shared} == {11, 12, 14, SHARED}


COUNTS = st.lists(st.integers(0, 5), min_size=6, max_size=6)


@settings(max_examples=25, deadline=None)
@given(COUNTS, COUNTS, COUNTS)
def test_a_list_is_the_same_whatever_the_other_lists_got(
    city: list[int], landlords: list[int], region: list[int]
) -> None:
    """Nothing compares measures of lists of different length: each list has a top of its own."""
    given_dots = dict(zip(LISTS, (city, landlords, region), strict=True))
    together = step_4()
    alone = {}
    for number, (actor, measures) in enumerate(LISTS.items(), 1):
        dots = {f"m{m}": n for m, n in zip(measures, given_dots[actor], strict=False)}
        by_itself = step_4()
        voted(by_itself, number, **dots)
        alone[actor] = {
            each.option.number: each.places[0]
            for each in standings(by_itself.session)
            if each.places[0].actor is actor
        }
        assert [each.option.number for each in tops(by_itself.session)] == listed(by_itself)
        voted(together, number, **dots)
    for each in standings(together.session):
        for place in each.places:
            assert place == alone[place.actor][each.option.number]
    on_top = [each.option.number for each in tops(together.session)]
    assert on_top == listed(together)
    assert set(on_top) == {
        number
        for places in alone.values()
        for number, place in places.items()
        if place.dots and place.place <= 3
    }


def test_without_a_settled_list_there_is_no_shortlist() -> None:
    tonight = step_4()
    tonight.do(OpenRound(1), CastBallot(1, 1, ((10, 2),)), CloseRound(1))
    assert shortlist(tonight.session) == ()
    assert standings(tonight.session) == ()
    assert tops(tonight.session) == ()


def test_of_a_repeated_round_the_last_one_counts() -> None:
    tonight = step_4()
    voted(tonight, 1, m10=2)
    tonight.do(RepeatRound(1))
    assert listed(tonight) == [10]
    voted(tonight, 4, m11=2)
    assert listed(tonight) == [11]
    assert [vote.id for vote in voted_lists(tonight.session)] == [4]


def test_a_repeated_round_in_which_too_few_voted_replaces_nothing() -> None:
    tonight = step_4()
    voted(tonight, 1, m10=2)
    tonight.do(RepeatRound(1), OpenRound(4), CastBallot(4, 1, ((11, 2),)), CloseRound(4))
    tonight.do(SettleRound(4))
    assert listed(tonight) == [10]
    assert [vote.id for vote in voted_lists(tonight.session)] == [1]


def test_an_invalid_round_does_not_count() -> None:
    tonight = step_4()
    voted(tonight, 1, m10=2)
    tonight.do(InvalidateRound(1, "Stickers vielen eraf"))
    assert listed(tonight) == []


def added(number: int, actor: Actor, reason: str) -> PutEntry:
    return PutEntry(AddedToShortlist(block=1, number=number, actor=actor, reason=reason))


def test_an_addition_by_hand_needs_a_reason() -> None:
    tonight = step_4()
    voted(tonight, 3, m24=2)
    assert tonight.refuses(added(23, REGION, "  ")) is Reason.REASON_NEEDED
    tonight.do(added(23, REGION, "Zonder de regio lukt het niet"))
    assert [(each.option.number, each.reason) for each in shortlist(tonight.session)] == [
        (24, ""),
        (23, "Zonder de regio lukt het niet"),
    ]


def test_an_addition_that_the_votes_brought_already_changes_nothing() -> None:
    tonight = step_4()
    voted(tonight, 3, m24=2)
    tonight.do(added(24, REGION, "Toch"))
    assert [each.reason for each in shortlist(tonight.session)] == [""]


def test_a_measure_of_the_group_itself_is_not_taken_for_another_actors() -> None:
    """An option added to a list gets a number that measures of other actors may have."""
    tonight = step_4()
    tonight.do(PutOption(1, 24, "Speeltuin"))
    voted(tonight, 1, m24=5)
    voted(tonight, 3, m24=2, m23=1)
    labels = {each.option.label for each in shortlist(tonight.session)}
    assert labels == {"Speeltuin", "Maatregel 24", "Maatregel 23"}


def test_an_addition_means_the_measure_on_that_actors_list() -> None:
    tonight = step_4()
    tonight.do(PutOption(1, 24, "Speeltuin"), added(24, REGION, "Nodig"))
    assert [each.option.label for each in shortlist(tonight.session)] == ["Maatregel 24"]
