"""Results by group: the largest difference, and the reading in which each group weighs the same."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from tests.support.strategies import BUDGET, answers
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.reading_results import ReadResult
from wijkworkshop.core.acts.rounds import CloseRound, HideRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.public.result_screens import (
    Distribution,
    GroupTable,
    Preference,
    Quadrants,
    Ranking,
)
from wijkworkshop.core.public.results import result_screen
from wijkworkshop.core.public.view import lit_screen
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import Lens, ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind, Group
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.by_group import (
    FLOOR,
    GroupGap,
    Measure,
    Saying,
    changes_order,
    difference,
    even_first,
    in_even_order,
    largest_gap,
    lines_of,
    measure_of,
    rounded,
)
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import median, result_of
from wijkworkshop.pages.group_table import foot_pieces, title_words
from wijkworkshop.wording.groups import gap_words

R, M, C, U = (
    Group.RESIDENTS, Group.MUNICIPALITY, Group.HOUSING_ASSOCIATIONS, Group.UNKNOWN
)  # fmt: skip
HEAD = Heading(BlockKind.STEP_1, "Stap 1", "", ())
NUMBERS = (1, 2, 3)
Ballots = Sequence[tuple[Group, Answers]]


def held(form: FormKind, cast: Ballots) -> Evening:
    """A settled round in which these ballots were cast."""
    asked = voting(form, TERRACE, TOWER, PARK, budget=BUDGET if form is FormKind.DOTS else 0)
    now = evening(block(BlockKind.STEP_4, asked), groups=())
    now.do(OpenRound(1))
    for number, (group, given_answers) in enumerate(cast, 1):
        now.do(CastBallot(1, number, given_answers, group))
    now.do(CloseRound(1), SettleRound(1))
    return now


@st.composite
def rounds(draw: st.DrawFn) -> tuple[FormKind, Ballots]:
    """Rounds of each form, of two to four groups of up to twelve people."""
    form = draw(st.sampled_from([kind for kind in FormKind if kind is not FormKind.WEIGHING]))
    groups = draw(st.lists(st.sampled_from([R, M, C, U]), min_size=2, max_size=4, unique=True))
    one = answers(form, NUMBERS)
    cast = [
        (group, each) for group in groups for each in draw(st.lists(one, min_size=4, max_size=12))
    ]
    return form, cast


def gap_of(now: Evening) -> GroupGap | None:
    vote = now.session.get(Round, 1)
    return largest_gap(vote, result_of(now.session, 1), options_of(now.session, 1))


def value(said: Saying) -> Fraction:
    return said.value


@settings(max_examples=120, deadline=None)
@given(rounds())
def test_the_difference_is_the_largest_and_none_is_said_under_the_floor(
    drawn: tuple[FormKind, Ballots],
) -> None:
    now = held(*drawn)
    vote, gap = now.session.get(Round, 1), gap_of(now)
    measure = measure_of(vote)
    lines = lines_of(now.session, vote)
    apart = [
        abs(one.value - other.value) for line in lines for one, other in permutations(line.parts, 2)
    ]
    if gap is None:
        return
    assert difference(gap) == max(apart) >= FLOOR[measure]
    assert {gap.one.groups, gap.other.groups} <= set(result_of(now.session, 1).parts)
    low, high = (gap.other, gap.one) if measure is not Measure.PLACE else (gap.one, gap.other)
    assert low.most < high.least  # two people in each group cannot have turned it


@settings(max_examples=120, deadline=None)
@given(rounds())
def test_a_group_says_only_what_the_result_shows_of_it(drawn: tuple[FormKind, Ballots]) -> None:
    """The second reading tells nobody more: it is worked out from figures that are shown."""
    now = held(*drawn)
    vote = now.session.get(Round, 1)
    screen = result_screen(now.session, vote, HEAD)
    assert not isinstance(screen, Quadrants)
    named = [n for n, each in enumerate(screen.buckets) if each.groups != (U,)]
    for line in lines_of(now.session, vote):
        shown = [_shown(screen, vote, line.option.number, place) for place in named]
        if line.parts:
            assert [part.value for part in line.parts] == pytest.approx(shown)
            assert float(line.even or 0) == pytest.approx(sum(shown) / len(shown))
        else:
            assert line.even is None


def _shown(
    screen: Ranking | Preference | Distribution, vote: Round, number: int, place: int
) -> float:
    """What a group says of an option by the figures that the room sees."""
    if isinstance(screen, Ranking):
        votes = {bar.choice.number: bar.parts[place] for bar in screen.bars}
        return votes[number] / sum(votes.values()) if sum(votes.values()) else -1
    if isinstance(screen, Preference):
        (found,) = [line for line in screen.lines if line.choice.number == number]
        return found.parts[place] or 0
    (spread,) = [each for each in screen.spreads if each.choice.number == number]
    if not spread.parts:
        return -1
    levels = dict(zip(screen.scale, spread.parts[place], strict=True))
    if measure_of(vote) is Measure.MIDDLE:
        return median(levels) or 0
    yes = (1,) if vote.form is FormKind.CELL_RATING else FORMS[vote.form].yes
    return sum(levels[level] for level in yes) / sum(levels.values())


@settings(max_examples=60, deadline=None)
@given(rounds())
def test_the_second_reading_is_the_mean_of_the_groups_in_its_own_order(
    drawn: tuple[FormKind, Ballots],
) -> None:
    now = held(*drawn)
    vote = now.session.get(Round, 1)
    lines, measure = lines_of(now.session, vote), measure_of(vote)
    order = in_even_order(lines, measure)
    means = [sum(map(value, line.parts), Fraction(0)) / len(line.parts) for line in order]
    assert [line.even for line in order] == means
    assert means == sorted(means, reverse=measure is not Measure.PLACE)
    assert len(order) == len([line for line in lines if len(line.parts) > 1])
    shown = [rounded(line.even or Fraction(0), measure) for line in order]
    assert even_first(order, measure) == tuple(
        line.option for line, number in zip(order, shown, strict=True) if number == shown[0] > 0
    )
    if changes_order(lines, measure):
        better = -1 if measure is Measure.PLACE else 1
        counted = sorted(order, key=lambda line: -better * line.whole.value if line.whole else 0)
        assert counted != list(order)


def chose(group: Group, *numbers: int) -> Ballots:
    return [(group, ((number, 1),)) for number in numbers]


LARGE_AND_SMALL = [*chose(R, *[1] * 16, *[2] * 6, *[3] * 4), *chose(M, *[2] * 7, 1, 3)]
"""Residents choose the first, the municipality the second; residents are three times as many."""


def test_the_difference_stands_in_people_with_its_option() -> None:
    now = held(FormKind.SINGLE_CHOICE, LARGE_AND_SMALL)
    gap = gap_of(now)
    assert gap is not None
    assert gap_words(gap, FormKind.SINGLE_CHOICE) == (
        f"Groepen verschillen het meest bij ‘{TOWER}’: "
        "Gemeente 7 van de 9 mensen, Bewoners 6 van de 26 mensen"
    )


def test_dots_are_called_dots() -> None:
    cast = [*[(R, ((1, 3),))] * 9, *[(R, ((2, 1),))] * 3, *[(M, ((2, 2), (3, 1)))] * 8,
            *[(M, ((1, 3),))] * 2]  # fmt: skip
    now = held(FormKind.DOTS, cast)
    words = gap_words(gap_of(now), FormKind.DOTS)
    assert "Bewoners 27 van de 30 stippen" in words
    assert "Gemeente 6 van de 30 stippen" in words
    assert "mensen" not in words


def test_one_or_two_people_make_no_difference_between_groups() -> None:
    """Four of eight against one of eight is more than a third; two in each group turn it."""
    now = held(
        FormKind.SINGLE_CHOICE, [*chose(R, 1, 2, 2, 2, 3, 3, 3, 3), *chose(M, *[1] * 4, 2, 2, 3, 3)]
    )
    assert result_of(now.session, 1).parts
    assert gap_of(now) is None


def test_groups_that_are_too_small_are_not_compared() -> None:
    now = held(FormKind.SINGLE_CHOICE, [*chose(R, *[1] * 9), *chose(M, 2, 2, 2)])
    assert gap_of(now) is None


def test_who_named_no_group_is_no_group() -> None:
    now = held(FormKind.SINGLE_CHOICE, [*chose(R, *[1] * 9, 2, 3), *chose(U, *[2] * 9, 1, 3)])
    assert gap_of(now) is None
    now.do(RevealRound(1))
    assert now.refuses(ReadResult(Lens.EVEN)) is Reason.NO_GROUPS_SHOWN


def shown(now: Evening) -> GroupTable:
    screen = lit_screen(now.session)
    assert isinstance(screen, GroupTable)
    return screen


def test_the_room_reads_a_result_by_group_and_evenly_when_it_is_asked_for() -> None:
    now = held(FormKind.SINGLE_CHOICE, LARGE_AND_SMALL)
    assert now.refuses(ReadResult(Lens.EVEN)) is Reason.ROUND_NOT_SHOWN
    now.do(RevealRound(1))
    assert isinstance(lit_screen(now.session), Ranking)  # as it was counted, by default
    now.do(ReadResult(Lens.BY_GROUP))
    assert [row.choice.number for row in shown(now).rows] == [1, 2, 3]
    assert not shown(now).even
    now.do(ReadResult(Lens.EVEN))
    assert [row.choice.number for row in shown(now).rows] == [2, 1, 3]
    assert shown(now).first == (TOWER,)
    now.do(ReadResult(Lens.COUNTED))
    assert isinstance(lit_screen(now.session), Ranking)


def test_the_room_reads_which_option_is_not_shown_by_group() -> None:
    """All eight of the municipality say the same of the third: only its whole is shown."""
    cast: list[tuple[Group, Answers]] = [
        *((R, ((1, each), (2, each), (3, each))) for each in [4] * 4 + [1] * 4),
        *((M, ((1, each), (2, each), (3, 1))) for each in [4] * 4 + [1] * 4),
    ]
    now = held(FormKind.RECOGNITION, cast)
    now.do(RevealRound(1), ReadResult(Lens.EVEN))
    assert [row.choice.number for row in shown(now).rows] == [1, 2]
    assert "nummer 3 niet per groep: te kleine aantallen" in foot_pieces(shown(now))
    now.do(ReadResult(Lens.BY_GROUP))
    assert [bool(row.parts) for row in shown(now).rows] == [True, True, False]
    assert "nummer 3 niet per groep: te kleine aantallen" in foot_pieces(shown(now))


def test_nothing_is_on_top_where_nobody_said_so() -> None:
    cast: list[tuple[Group, Answers]] = [
        (group, ((1, 1), (2, 1), (3, 1))) for group in (R, M) for _person in range(8)
    ]
    now = held(FormKind.RECOGNITION, cast)
    now.do(RevealRound(1), ReadResult(Lens.EVEN))
    assert shown(now).first == ()
    assert title_words(shown(now)) == "Elke groep telt even zwaar"


def test_a_result_is_as_counted_again_after_we_went_on() -> None:
    now = held(FormKind.SINGLE_CHOICE, LARGE_AND_SMALL)
    now.do(RevealRound(1), ReadResult(Lens.EVEN))
    now.do(HideRound(1), RevealRound(1))
    assert isinstance(lit_screen(now.session), Ranking)
    now.do(
        ReadResult(Lens.EVEN),
        ShowScreen(1, ScreenKind.QUESTION),
        ShowScreen(1, ScreenKind.ROUND, 1),
    )
    assert isinstance(lit_screen(now.session), Ranking)


def test_a_weighing_shows_no_groups() -> None:
    cast = [(group, ((1, 43000), (2, 15000))) for group in [R] * 9 + [M] * 9]
    now = held(FormKind.WEIGHING, cast)
    now.do(RevealRound(1))
    assert now.refuses(ReadResult(Lens.BY_GROUP)) is Reason.NO_GROUPS_SHOWN
