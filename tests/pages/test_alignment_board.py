"""A matrix that does not fit on a page is shown around what the room talks about."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.alignment_board_examples import CLASH
from wijkworkshop.core.outcome_views.alignment import ToldDecision
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.terms import Decision
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.board.cells import around
from wijkworkshop.pages.board.voices import CHOICES
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.theme import LIGHT


@given(st.integers(1, 25), st.integers(1, 5), st.data())
def test_what_is_shown_of_a_large_matrix_is_around_what_is_talked_about(
    count: int, most: int, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, count - 1))
    shown = around(at, count, most)
    assert at in shown
    assert len(shown) == min(count, most)
    assert 0 <= shown[0] <= shown[-1] < count


@pytest.mark.parametrize("decision", CHOICES)
@pytest.mark.parametrize("owner", ["gemeente", "woningcorporaties"])
def test_a_decision_never_takes_the_table_out_of_sight(decision: Decision, owner: str) -> None:
    decided = replace(CLASH, decided=ToldDecision(decision, "", owner, date(2027, 7, 1)))
    assert len(pages_of(PublicView(decided), 1920, LIGHT, measure)) == 1
