"""Steps 1 and 2 of a half day at their boards, by keyboard only: what the room sees.

No mouse, no request and no method: keys go to whatever has the focus.
"""

import re
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.driving import Clock, at_the_laptop
from tests.support.halve_dag import Evening
from tests.support.keystrokes import SEARCHING, Work
from tests.support.two_boards import MOST, NOON, Counted, half_day_at_step_1
from tests.support.two_boards.rules import DECISIONS, SHEETS, types_sheets, walks_the_clashes


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
        sys.stdout.write(f"\nkeys: {told}\nstep 2: {_step_2(host).told}\n")
    for part, most in MOST.items():
        assert host.pressed[part.__name__] <= most, part.__name__
    _as_the_document_says(_step_2(host))


def _step_2(host: Counted) -> Work:
    """Return the work at the table: a line read for each table's row, a decision for each clash.

    Who does it and when are heard, and decided by the room.
    """
    keys = sum(host.pressed[part.__name__] for part in (types_sheets, walks_the_clashes))
    return Work(keys, len(DECISIONS), 2 * len(SHEETS))


def _as_the_document_says(work: Work) -> None:
    """See that the document tells these keys and minutes."""
    text = Path("docs/de-bijeenkomst.md").read_text(encoding="utf-8")
    found = re.search(r"en een dag: (\d+) toetsen, ongeveer (\d+) minuut.*?ongeveer (\d+)", text)
    assert found is not None, work.told
    told = tuple(map(int, found.groups()))
    assert told == (work.keys, work.minutes(), work.minutes(SEARCHING)), work.told
