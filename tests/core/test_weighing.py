"""Weighing measures: one level a measure, and only margins are published."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import (
    PARK,
    TERRACE,
    TOWER,
    Evening,
    block,
    dots,
    evening,
    options,
    voting,
)
from tests.support.strategies import answers
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.choices import DropOption, PutOption, TakeOptions
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.public.result_screens import Quadrants
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import Change
from wijkworkshop.core.terms import Actor, BlockKind, Channel, FormKind, Group, OptionSource
from wijkworkshop.core.voting.ballots import Answers, Ballot
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.weighing import (
    DONT_KNOW,
    NO,
    OPEN,
    YES,
    Quadrant,
    Weighing,
    every_level,
    in_order,
    keys_of,
    margins,
    weighing_of,
)
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.step_sources import numbered_apart
from wijkworkshop.core.voting.tally import Tally, result_of, tally_ballots

FORM = FORMS[FormKind.WEIGHING]
STEPS = st.integers(1, 5)
SAID = st.sampled_from([OPEN, YES, NO, DONT_KNOW])
WEIGHINGS = st.builds(Weighing, STEPS, STEPS, SAID, SAID, SAID)
THREE = options(TERRACE, TOWER, PARK)


@given(WEIGHINGS)
def test_a_weighing_is_one_level_and_back(weighing: Weighing) -> None:
    assert Weighing.of(weighing.level) == weighing
    assert weighing.level in FORM.adds(0)


def test_every_level_is_a_weighing_of_its_own() -> None:
    assert len(set(every_level())) == 25 * 4**3
    assert {Weighing.of(level).level for level in every_level()} == set(every_level())


@given(WEIGHINGS)
def test_what_is_typed_for_a_weighing_says_it(weighing: Weighing) -> None:
    assert weighing_of(keys_of(weighing)) == weighing


def tally_of(*weighings: Weighing, option: int = 1) -> Tally:
    found = Counter(each.level for each in weighings)
    return Tally({(option, level, Group.UNKNOWN): n for level, n in found.items()})


@given(st.lists(WEIGHINGS, min_size=1, max_size=8))
def test_margins_say_the_means_and_count_every_answer(given_: list[Weighing]) -> None:
    found = margins(tally_of(*given_), 1)
    assert found.weighed == len(given_)
    assert abs(found.impact - 10 * sum(w.impact for w in given_) / len(given_)) <= 0.5
    assert 10 <= found.feasibility <= 50
    for said, answered in ((found.can, "can"), (found.may, "may"), (found.want, "want")):
        assert sum(said) == sum(getattr(each, answered) != OPEN for each in given_)


@given(st.lists(WEIGHINGS, min_size=1, max_size=8))
def test_margins_do_not_tell_which_answers_went_together(given_: list[Weighing]) -> None:
    """Other weighings with the same answers to each question have the same margins."""
    shuffled = [
        Weighing(first.impact, other.feasibility, first.can, other.may, first.want)
        for first, other in zip(given_, given_[::-1], strict=True)
    ]
    assert margins(tally_of(*given_), 1) == margins(tally_of(*shuffled), 1)


@pytest.mark.parametrize(
    ("impact", "feasibility", "quadrant"),
    [
        (3, 3, Quadrant.DO_NOW),
        (5, 2, Quadrant.PREPARE),
        (2, 3, Quadrant.SMALL),
        (2, 2, Quadrant.NOT_NOW),
    ],
)
def test_from_three_on_a_mean_is_high(impact: int, feasibility: int, quadrant: Quadrant) -> None:
    assert margins(tally_of(Weighing(impact, feasibility)), 1).quadrant is quadrant


def test_a_mean_is_high_when_it_reads_as_three() -> None:
    almost = [Weighing(3, 3)] * 29 + [Weighing(2, 3)]
    assert margins(tally_of(*almost), 1).impact == 30
    assert margins(tally_of(*almost), 1).quadrant is Quadrant.DO_NOW


def test_the_finding_names_what_can_be_done_now_most_helpful_first() -> None:
    tally = (
        tally_of(Weighing(4, 4), option=1)
        + tally_of(Weighing(5, 5), option=2)
        + tally_of(Weighing(5, 1), option=3)
    )
    found = FORM.finding(tally, THREE, {})
    assert (found.kind, found.options) == (FindingKind.DO_NOW, (TOWER, TERRACE))
    assert found.numbers == (2, 3)
    assert [option.label for option, _ in in_order(tally, THREE)] == [TOWER, TERRACE, PARK]
    nothing = FORM.finding(tally_of(*[Weighing(5, 1)] * 8), THREE, {})
    assert nothing == Finding(FindingKind.NOTHING_NOW, (), (0, 1))


@given(st.lists(answers(FormKind.WEIGHING, [1, 2, 3]), max_size=6))
def test_every_measure_that_was_weighed_has_one_place(cast: list[Answers]) -> None:
    ballots = [
        Ballot(1, number, Channel.TABLES, Group.UNKNOWN, number, each)
        for number, each in enumerate(cast, 1)
    ]
    tally = tally_ballots(ballots, FORM.adds(0))
    placed = {option.number: each.weighed for option, each in in_order(tally, THREE)}
    assert placed == dict(Counter(option for each in cast for option, _level in each))
    assert (tally.people(), tally.tables()) == (0, len(cast))


def weighing_evening(*labels: str) -> Evening:
    """Step 4: dots on the list of an actor, then the shortlist is weighed."""
    return evening(
        block(
            BlockKind.STEP_4,
            dots(*labels),
            voting(FormKind.WEIGHING, source=OptionSource.SHORTLIST),
        )
    )


def listed(now: Evening, count: int) -> Evening:
    """The evening with as many measures on the shortlist: all tie for the first place.

    Two people chose each.
    """
    vote = replace(now.session.get(Round, 1), actor=Actor.MUNICIPALITY)
    measures = tuple(
        replace(option, number=option.number + 9, measure=f"m{option.number}", icon="trees")
        for option in options_of(now.session, 1)
    )
    old = options_of(now.session, 1)
    now.session = now.session.after(Change(put=(vote,), remove=old)).after(Change(put=measures))
    now.do(OpenRound(1))
    for number in range(1, count + 1):
        now.do(*(CastBallot(1, slip, ((number + 9, 1),)) for slip in (number, 100 + number)))
    now.do(CloseRound(1), SettleRound(1))
    return now


def test_measures_keep_their_numbers_and_pictograms() -> None:
    now = listed(weighing_evening("A", "B", "C"), 3)
    now.do(OpenRound(2))
    found = options_of(now.session, 2)
    assert [(each.number, each.measure, each.icon) for each in found] == [
        (10, "m1", "trees"), (11, "m2", "trees"), (12, "m3", "trees"),
    ]  # fmt: skip


def test_more_than_twelve_measures_are_chosen_from_first() -> None:
    now = listed(weighing_evening(*"ABCDEFGHIJKLMN"), 14)
    assert now.refuses(OpenRound(2)) is Reason.TOO_MANY_OPTIONS
    now.do(TakeOptions(2), DropOption(2, 10), DropOption(2, 11), OpenRound(2))
    left = options_of(now.session, 2)
    assert [each.number for each in left] == list(range(12, 24))
    assert all(each.measure for each in left)


def test_options_are_taken_once_and_only_before_the_round_opens() -> None:
    now = listed(weighing_evening("A", "B", "C"), 3)
    assert now.refuses(TakeOptions(1)) is Reason.OPTIONS_FIXED
    now.do(TakeOptions(2))
    assert now.refuses(TakeOptions(2)) is Reason.OPTIONS_FIXED
    now.do(PutOption(2, 0, "Nog iets"), OpenRound(2))
    assert options_of(now.session, 2)[-1].label == "Nog iets"


def test_tables_weigh_and_the_room_sees_means_only() -> None:
    now = evening(block(BlockKind.STEP_4, voting(FormKind.WEIGHING, TERRACE, TOWER, PARK)))
    now.do(ChooseChannel(1, Channel.TABLES), OpenRound(1))
    for table, level in ((1, 43_120), (2, 52_110), (4, 34_100)):
        now.do(CastBallot(1, table, ((1, level),), channel=Channel.TABLES))
    now.do(CloseRound(1), SettleRound(1), RevealRound(1))
    screen = lit_view(now.session, now.now).screen
    assert isinstance(screen, Quadrants)
    (only,) = screen.weighed
    assert (only.impact, only.feasibility, only.quadrant) == (40, 30, Quadrant.DO_NOW)
    assert (only.can, only.may, only.want) == ((3, 0, 0), (1, 1, 0), (0, 0, 0))
    assert (screen.foot.tables, screen.foot.voters) == (3, 0)
    assert result_of(now.session, 1).by_group() == {}


def test_agreements_can_be_voted_on_as_one_package() -> None:
    fist = voting(FormKind.FIST_TO_FIVE, source=OptionSource.AGREEMENTS)
    now = evening(block(BlockKind.STEP_4, fist))
    assert now.refuses(OpenRound(1)) is Reason.NO_OPTIONS
    for title in ("Plein opknappen", "Spreekuur"):
        now.do(PutEntry(Agreement(title=title, block=1)))
    now.do(OpenRound(1))
    assert [each.label for each in options_of(now.session, 1)] == [
        "Plein opknappen\u00a0· Spreekuur"
    ]


def test_a_groups_own_measures_never_share_a_number() -> None:
    def own(number: int, measure: str = "") -> RoundOption:
        return RoundOption(number, f"{number}{measure}", "", "", "", measure, number)

    found = numbered_apart([own(10), own(8), own(10, "sociale-huur"), own(8)])
    assert [each.number for each in found] == [8, 10, 11, 12]
    assert next(each for each in found if each.measure).number == 10
