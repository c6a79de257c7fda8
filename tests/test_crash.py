"""The app is killed at any moment; started again, it offers to go on, and nothing is gone."""

import json
import select
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support.crashing import STEPS, state
from tests.support.driving import Clock, Facilitator, at_the_laptop, plain
from tests.support.starting import NAME, new_archive
from tests.support.storage.power import writes_in
from tests.support.waiting import until
from wijkworkshop.core.navigation import here, is_black, position, seconds_left
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.timers import timer_here
from wijkworkshop.ui.stage.stage import Stage

ROOT = Path(__file__).parent.parent
MOMENTS = range(2, len(STEPS), 2)
SLOW = pytest.mark.slow
State = Mapping[str, Any]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive with a session that is about to start."""
    return new_archive(tmp_path, datetime.now(UTC))


def run_and_kill(archive: Path, steps: int, *, during: bool = False) -> State:
    """Let the app do some steps and kill it; `during`: when it stores something of the next step.

    Returns what it said to be stored last.
    """
    command = [sys.executable, "-m", "tests.support.crashing", str(archive)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=ROOT, bufsize=0) as app:
        assert app.stdin is not None
        assert app.stdout is not None
        output, said = app.stdout, b""
        for _ in range(steps):
            app.stdin.write(b"\n")
            said = read_line(app.stdout)
        if during:
            writes = writes_in(archive)
            app.stdin.write(b"\n")
            until(lambda: writes() or select.select([output], [], [], 0)[0])
        app.kill()
        rest = app.stdout.read().rpartition(b"\n")[0]
    found: State = json.loads(rest or said)
    return found


def read_line(stream: IO[bytes]) -> bytes:
    line = bytearray()
    while not line.endswith(b"\n"):
        more = stream.read(65536)
        assert more, "the app ended by itself"
        line += more
    return bytes(line)


def goes_on(host: Facilitator, before: State, *, exactly: bool) -> None:
    """Go on as the app offers, and compare with what was stored."""
    host.click(f"Verder met: {NAME}")
    host.opens()
    after = state(host.live.session)
    assert after["revision"] >= before["revision"]
    assert after == before or not exactly
    for kept in ("Contribution", "PresenceChange"):
        assert after[kept][: len(before[kept])] == before[kept]
    assert host.find("Notitie", QPlainTextEdit).toPlainText() == after["draft"]


def sees_the_same(host: Facilitator, now: datetime) -> None:
    """Show the room what it saw, with the time that is left."""
    session = host.live.session
    shown = Stage()
    shown.set_still(True)
    seen = PublicView() if is_black(session) else lit_view(session, now)
    shown.show_view(seen, position(session).part)
    host.sees(plain(shown.text()))
    shown.deleteLater()
    timer = timer_here(session)
    if timer is not None and here(session).screen is ScreenKind.ROUND:
        left = max(0, seconds_left(timer, now))
        assert any(f"{each // 60:02}:{each % 60:02}" in host.room for each in (left, left + 1))


@pytest.mark.seconds
@pytest.mark.parametrize("steps", [12, *(pytest.param(n, marks=SLOW) for n in MOMENTS if n != 12)])
def test_killed_between_two_acts_it_goes_on_just_there(
    qtbot: QtBot, archive: Path, steps: int
) -> None:
    before = run_and_kill(archive, steps)
    now = datetime.now(UTC)
    with at_the_laptop(qtbot, archive.parent, Clock(now)) as host:
        goes_on(host, before, exactly=True)
        sees_the_same(host, now)


@pytest.mark.parametrize("steps", [8, *(pytest.param(n, marks=SLOW) for n in MOMENTS if n != 8)])
def test_killed_during_an_act_it_loses_nothing_that_was_stored(
    qtbot: QtBot, archive: Path, steps: int
) -> None:
    before = run_and_kill(archive, steps, during=True)
    now = datetime.now(UTC)
    with at_the_laptop(qtbot, archive.parent, Clock(now)) as host:
        goes_on(host, before, exactly=False)
        sees_the_same(host, now)
