"""Phones vote for a while: no error, nothing lost, and the server grows no larger."""

import sys
from pathlib import Path

import pytest

from tests.support.soak import MOST_BYTES, soak


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="how much memory another process has")
def test_phones_vote_for_a_while(tmp_path: Path) -> None:
    told = soak(tmp_path, phones=200, rounds=4, seconds=5.0, pause=0.5)
    assert (told["errors"], told["refused"], told["lost"]) == (0, 0, 0)
    assert told["votes"] > 200 * 4
    assert told["grown"] < MOST_BYTES
