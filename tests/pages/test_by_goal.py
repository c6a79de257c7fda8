"""A round about many cells goes by goal: the goal once, the instruments below it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.pages.checks import IN_WIDTHS, faults
from tests.support.phone_examples import FORMS_BY_PHONE
from wijkworkshop.core.public.joining import Joining
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.public.screens import Ballot, PublicView
from wijkworkshop.core.terms import FormKind
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.by_goal import MANY, cells_of_a_goal, shared_goal, without_goal
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import texts
from wijkworkshop.pages.theme import LIGHT

INSTRUMENTS = (
    "Voorrang bij sociale en economische binding",
    "Verkoop van sociale huurwoningen",
    "Sociaal beheer",
    "Betere voorzieningen en openbare ruimte",
    "Achterstallig onderhoud aanpakken",
)
GOALS = ("Wie vooruitkomt, kan hier blijven", "Buren kennen elkaar", "Jongeren wonen hier")


def cells(goals: tuple[str, ...], instruments: tuple[str, ...]) -> tuple[Choice, ...]:
    names = [f"{instrument} → {goal}" for goal in goals for instrument in instruments]
    return tuple(Choice(number, name) for number, name in enumerate(names, 1))


def rating(join: Joining | None) -> Ballot:
    found = next(each for each in FORMS_BY_PHONE.values() if each.form is FormKind.CELL_RATING)
    return replace(found, choices=cells(GOALS, INSTRUMENTS), join=join)


@IN_WIDTHS
@pytest.mark.parametrize("by_phone", [True, False])
def test_each_goal_has_a_page_that_names_it_once(by_phone: bool, width: float) -> None:
    join = next(each.join for each in FORMS_BY_PHONE.values() if each.join) if by_phone else None
    pages = pages_of(PublicView(rating(join)), width, LIGHT, measure)
    assert len(pages) == len(GOALS)
    for goal, page in zip(GOALS, pages, strict=True):
        said = [text.text for text in texts(page)]
        assert faults(page) == []
        assert [words for words in said if goal in words] == [f"Doel: {goal}"]
        assert {*INSTRUMENTS} <= {*said}


@given(st.lists(st.sampled_from(GOALS), max_size=20))
def test_goals_get_pages_only_where_each_has_as_many_cells_together(order: list[str]) -> None:
    choices = [Choice(number, f"Regel → {goal}") for number, goal in enumerate(order, 1)]
    each = cells_of_a_goal(choices)
    if each:
        assert each >= MANY
        for start in range(0, len(choices), each):
            assert shared_goal(choices[start : start + each])
    else:
        names = dict.fromkeys(order)
        sorted_out = [goal for goal in names for _cell in range(order.count(goal))]
        even = len({order.count(goal) for goal in names}) == 1
        few = even and order.count(order[0]) < MANY
        assert len(names) < 2 or order != sorted_out or not even or few


def test_one_cell_and_what_is_no_cell_keep_their_words() -> None:
    one, *_others = cells(GOALS, INSTRUMENTS)
    assert shared_goal([one]) == ""
    assert shared_goal([Choice(1, "Sociaal beheer"), Choice(2, "Verkoop")]) == ""
    assert without_goal(one).label == INSTRUMENTS[0]
