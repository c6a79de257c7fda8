"""A matrix that does not fit on a page is shown around what the room talks about."""

from hypothesis import given
from hypothesis import strategies as st

from wijkworkshop.pages.board.cells import around


@given(st.integers(1, 25), st.integers(1, 5), st.data())
def test_what_is_shown_of_a_large_matrix_is_around_what_is_talked_about(
    count: int, most: int, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, count - 1))
    shown = around(at, count, most)
    assert at in shown
    assert len(shown) == min(count, most)
    assert 0 <= shown[0] <= shown[-1] < count
