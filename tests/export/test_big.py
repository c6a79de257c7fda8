"""A session as large as they come on paper: nothing left out, nothing too small to read."""

from itertools import chain

from tests.support.big import LAST, MEASURES, OWN, STEP_2, big_evening
from tests.support.big_outcomes import GOALS, INSTRUMENTS
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.export.chapters.alignment import MOST
from wijkworkshop.export.chapters.outcomes import outcome_parts
from wijkworkshop.export.paper import MOST_TICKS, slips
from wijkworkshop.export.parts import Matrix


def test_a_long_list_stands_on_slips_that_can_be_read() -> None:
    session = big_evening().session
    made = slips(session, {Group.RESIDENTS: 1}, spare=0)
    asked = list(chain.from_iterable(page.questions for page in made.pages))
    long = [each for each in asked if "deel" in each.title]
    said = [choice.title for each in long for choice in each.choices]
    assert said == [each.label for each in options_of(session, LAST)]
    assert len(said) == MEASURES + OWN
    assert all(len(each.choices) <= MOST_TICKS for each in asked)
    assert all(each.how.endswith(f"Dit is voor alle {len(long)} delen samen.") for each in long)


def test_a_large_matrix_goes_on_below_itself() -> None:
    session = big_evening().session
    parts = outcome_parts(session, session.get(Block, STEP_2), 0)
    found = [part for part in parts if isinstance(part, Matrix)]
    columns = [name for matrix in found for name in matrix.columns]
    assert len(columns) == len(set(columns)) == GOALS
    assert all(len(each.columns) <= MOST and len(each.rows) == INSTRUMENTS for each in found)
