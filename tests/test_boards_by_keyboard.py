"""Steps 1 and 2 of a half day at their boards, by keyboard only: what the room sees.

No mouse, no request and no method: keys go to whatever has the focus.
"""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.driving import Clock, at_the_laptop
from tests.support.halve_dag import Evening
from tests.support.two_boards import MOST, NOON, Counted, half_day_at_step_1


@pytest.mark.slow  # quickly: test_board.py and test_alignment_board.py of the console
def test_steps_1_and_2_by_keyboard(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    half_day_at_step_1(tmp_path)
    clock = Clock(NOON)
    with at_the_laptop(qtbot, tmp_path, clock, somebody=Counted) as host:
        assert isinstance(host, Counted)
        evening = Evening(host, clock)
        for part in MOST:
            host.part = part.__name__
            part(evening)
    told = ", ".join(f"{keys} {part}" for part, keys in host.pressed.items())
    with capsys.disabled():
        sys.stdout.write(f"\nkeys: {told}\n")
    for part, most in MOST.items():
        assert host.pressed[part.__name__] <= most, part.__name__
