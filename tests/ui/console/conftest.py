"""What tests of the console share."""

import pytest

from tests.support.console.desk import Hands


@pytest.fixture
def hands() -> Hands:
    return Hands()
