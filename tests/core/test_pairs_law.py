"""What settling two rounds together tells, against ballots that are counted by hand here."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound, SettleWithoutOther
from wijkworkshop.core.public.comparison import comparison
from wijkworkshop.core.public.result_screens import Movement
from wijkworkshop.core.public.screens import Heading
from wijkworkshop.core.terms import BlockKind, FormKind, Group
from wijkworkshop.core.voting.disclosure.movement import told_apart
from wijkworkshop.core.voting.rounds import Matched, Moved, Round
from wijkworkshop.core.voting.tally import result_of

Said = tuple[tuple[int, int], ...]
Cast = Mapping[int, Said]
FIRST, LATER = 1, 2
FORMS_TRIED = (FormKind.AGREE, FormKind.FIST_TO_FIVE, FormKind.DOTS, FormKind.SINGLE_CHOICE,
               FormKind.RANKING)  # fmt: skip
LEVELS = {FormKind.AGREE: (0, 1, 2, 4, 5), FormKind.FIST_TO_FIVE: (0, 2, 3, 5)}
ORDERS = (((1, 2), (2, 4), (3, 6)), ((1, 4), (2, 2), (3, 6)), ((1, 6), (2, 4), (3, 2)))


def said(form: FormKind) -> st.SearchStrategy[Said]:
    if form is FormKind.RANKING:
        return st.sampled_from(ORDERS)
    if form is FormKind.SINGLE_CHOICE:
        return st.integers(1, 3).map(lambda option: ((option, 1),))
    if form is FormKind.DOTS:
        return st.sampled_from([((1, 2),), ((1, 1), (2, 1)), ((3, 1),), ((2, 2),)])
    items = st.sampled_from([(1,), (1, 2), (1, 2), (1, 2, 3), (1, 2, 3), (1, 2, 3)])
    return items.flatmap(
        lambda options: st.tuples(*(st.sampled_from(LEVELS[form]) for _ in options)).map(
            lambda levels: tuple(zip(options, levels, strict=True))
        )
    )


def cast(form: FormKind) -> st.SearchStrategy[tuple[Cast, Cast]]:
    """Return the votes of two rounds; most people are in both."""
    everybody = st.dictionaries(
        st.integers(1, 40), st.tuples(said(form), said(form)), min_size=5, max_size=30
    )
    away = st.tuples(st.sampled_from([0, 0, 2, 7]), st.sampled_from([0, 0, 1, 8]))

    def split(people: dict[int, tuple[Said, Said]], gone: tuple[int, int]) -> tuple[Cast, Cast]:
        numbers = sorted(people)
        first = {n: people[n][0] for n in numbers[gone[0] :]}
        later = {n: people[n][1] for n in numbers[: len(numbers) - gone[1]]}
        return first, later

    return st.builds(split, everybody, away)


def held(form: FormKind, first: Cast, later: Cast, apart: bool = False) -> Evening:
    asked = replace(voting(form, TERRACE, TOWER, PARK, budget=2), title="Voor")
    now = evening(block(BlockKind.QUESTION_2, asked, replace(asked, title="Na", pairs_with=1)))
    for round_id, votes in ((FIRST, first), (LATER, later)):
        now.do(OpenRound(round_id))
        for number, answers in votes.items():
            group = Group.RESIDENTS if number % 2 else Group.MUNICIPALITY
            now.do(CastBallot(round_id, number, answers, group))
        now.do(CloseRound(round_id), SettleRound(round_id))
        if apart and round_id == FIRST:
            now.do(SettleWithoutOther(FIRST))
    return now


def of_form(
    draw_from: Sequence[FormKind] = FORMS_TRIED,
) -> st.SearchStrategy[tuple[FormKind, Cast, Cast]]:
    return st.sampled_from(draw_from).flatmap(
        lambda form: cast(form).map(lambda both: (form, *both))
    )


@given(of_form())
def test_the_totals_are_those_of_two_rounds_that_are_settled_apart(
    story: tuple[FormKind, Cast, Cast],
) -> None:
    together, apart = held(*story), held(*story, apart=True)
    for number in (FIRST, LATER):
        assert result_of(together.session, number) == result_of(apart.session, number)
        one, other = (now.session.get(Round, number) for now in (together, apart))
        assert one.withheld is other.withheld
    assert not apart.session.all(Moved)


def step(form: FormKind, option: int, early: Said, late: Said) -> int:
    one, other = dict(early).get(option, 0), dict(late).get(option, 0)
    if form is FormKind.AGREE and 0 in (one, other):
        return 0
    return (
        (one > other) - (other > one) if form is FormKind.RANKING else (other > one) - (one > other)
    )


@given(of_form())
def test_what_is_told_of_those_in_both_adds_up(story: tuple[FormKind, Cast, Cast]) -> None:
    form, first, later = story
    now = held(*story)
    for row in now.session.all(Moved):
        option = row.option
        scale = form in LEVELS
        both = [
            number
            for number in first.keys() & later.keys()
            if not scale or (option in dict(first[number]) and option in dict(later[number]))
        ]
        steps = [step(form, option, first[number], later[number]) for number in both]
        cells = steps.count(1), steps.count(0), steps.count(-1)
        assert sum(cells) == row.both == len(both)
        assert all(told in (None, cell) for told, cell in zip(told_of(row), cells, strict=True))
        parts = Movement(row.both, *told_of(row)).parts
        assert not parts or sum(number for number, _ in parts) == row.both
        assert all(number == 0 or number >= 5 for number, _ in parts)


@given(of_form())
def test_who_is_in_one_round_only_is_nobody_or_six_at_least(
    story: tuple[FormKind, Cast, Cast],
) -> None:
    form, first, later = story
    now = held(*story)
    for row in now.session.all(Moved):
        answered = [
            sum(form not in LEVELS or row.option in dict(each) for each in votes.values())
            for votes in (first, later)
        ]
        others = [number - row.both for number in answered]
        assert min(others) == 0
        assert max(others) == 0 or max(others) >= 6
        assert row.both >= 6


def told_of(row: Moved) -> tuple[int | None, int | None, int | None]:
    return row.up, row.same, row.down


NUMBERS = st.integers(0, 30)


@given(NUMBERS, NUMBERS, NUMBERS)
@example(8, 13, 1)
@example(1, 2, 30)
def test_no_number_from_one_to_four_is_told(up: int, same: int, down: int) -> None:
    told = told_apart(up, same, down)
    parts = Movement(up + same + down, *told).parts
    assert all(number == 0 or number >= 5 for number, _ in parts)
    if not any(0 < number < 5 for number in (up, same, down)):
        assert told == (up, same, down)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ((8, 9, 5), ((8, "up"), (9, "same"), (5, "down"))),
        ((8, 13, 1), ((8, "up"), (14, "same down"))),
        ((2, 11, 9), ((13, "up same"), (9, "down"))),
        ((3, 15, 4), ((7, "up down"), (15, "same"))),
        ((0, 22, 0), ((0, "up"), (22, "same"), (0, "down"))),
        ((1, 20, 1), ()),
        ((20, 1, 1), ()),
    ],
)
def test_small_numbers_are_told_together(
    cells: tuple[int, int, int], told: tuple[tuple[int, str], ...]
) -> None:
    parts = Movement(sum(cells), *told_apart(*cells)).parts
    assert tuple((number, " ".join(ways)) for number, ways in parts) == told


def agreeing(numbers: Sequence[int], level: int) -> dict[int, Said]:
    return dict.fromkeys(numbers, ((1, level),))


def mixed(numbers: Sequence[int], turn: int = 0) -> dict[int, Said]:
    return {number: ((1, 1 + (number + turn) % 5),) for number in numbers}


def rows(first: Cast, later: Cast) -> tuple[Moved, ...]:
    return held(FormKind.AGREE, first, later).session.all(Moved)


def test_seven_people_who_all_filled_in_both_are_told_of() -> None:
    (row,) = rows(agreeing(range(1, 8), 2), agreeing(range(1, 8), 4))
    assert (row.both, row.before, row.after) == (7, 0, 7)
    assert told_of(row) == (7, 0, 0)


def test_of_seven_people_nobody_is_seen_to_move_alone() -> None:
    (row,) = rows(mixed(range(1, 8)), {**mixed(range(1, 8)), 1: ((1, 5),)})
    assert Movement(row.both, *told_of(row)).parts == ((7, ("up", "same")), (0, ("down",)))


@pytest.mark.parametrize("left", [1, 2, 5])
def test_when_a_few_of_seven_left_nothing_is_told_of_those_in_both(left: int) -> None:
    """Else the first result less theirs is what those few said."""
    everybody = mixed(range(1, 13 + left))
    assert rows(everybody, {n: each for n, each in everybody.items() if n > left}) == ()
    assert rows({n: each for n, each in everybody.items() if n > left}, everybody) == ()


def test_when_six_left_who_said_the_same_nothing_is_told() -> None:
    left, stayed = agreeing(range(1, 7), 5), mixed(range(7, 20))
    assert rows({**left, **stayed}, stayed) == ()
    assert rows({**left, 1: ((1, 1),), **stayed}, stayed) == ()
    assert len(rows({**left, 1: ((1, 1),), 2: ((1, 2),), **stayed}, stayed)) == 1


def test_when_all_who_stayed_said_the_same_nothing_is_told() -> None:
    assert (
        rows({**mixed(range(1, 8)), **agreeing(range(8, 18), 4)}, agreeing(range(8, 18), 4)) == ()
    )


def test_the_room_sees_those_in_both_where_it_may_of_every_item() -> None:
    left, stayed = mixed(range(1, 8)), mixed(range(8, 20))
    now = held(FormKind.AGREE, {**left, **stayed}, mixed(range(8, 20), 1))
    found = comparison(
        now.session, now.session.get(Round, LATER), Heading(BlockKind.QUESTION_2, "")
    )
    assert found is not None
    assert (found.of_both, found.both, found.either) == (True, 12, 19)
    assert [(item.early.of, item.late.of) for item in found.items] == [(12, 12), (0, 0), (0, 0)]
    assert now.session.get(Matched, LATER).both == 12
