"""Every screen of real evenings, in every state and shape: nothing cut off or on top of another."""

import pytest

from tests.support.pages.checks import LOOKS, faults
from tests.support.pages.evening import views
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.theme import Theme


@pytest.mark.seconds
@LOOKS
def test_a_real_evening_reads_well(width: float, theme: Theme) -> None:
    found = [
        (name, fault)
        for name, view in views().items()
        for page in pages_of(view, width, theme, measure)
        for fault in faults(page)
    ]
    assert found == []
