"""Damaged archives in real commands, the real start window and the real server."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.damaged.conftest import Whole
from tests.support.damaged.commands import OPENING, command
from tests.support.damaged.readers import state_of
from tests.support.web.marked import marked_session
from tests.support.web.serving import PATIENCE_S, served_in
from tests.ui.start.conftest import Desk
from tests.ui.start.conftest import desk_at as desk_at  # noqa: PLC0414 - a fixture
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.ui.wording.failures import PROBLEMS
from wijkworkshop.web.process.endings import Ending

TITLES = {title for title, _text in PROBLEMS.values()}
"""Of what is known to go wrong."""

FEW, MORE = range(3), range(3, 51)
SLOW = pytest.mark.slow


def some(few: range, more: range) -> list[object]:
    return [*few, *(pytest.param(each, marks=SLOW) for each in more)]


def opens(path: Path) -> bool:
    try:
        open_archive(path, alone=False, environment={}).close()
    except StorageProblem:
        return False
    return True


@pytest.mark.seconds
@pytest.mark.parametrize("seed", some(FEW, MORE))
def test_a_command_ends_well_or_says_in_dutch_why_not(
    whole: Whole, tmp_path: Path, seed: int
) -> None:
    path = whole.damaged(seed, tmp_path)
    before, opened = state_of(path), opens(path)
    done = subprocess.run(
        [sys.executable, "-m", "wijkworkshop", *command(OPENING[seed % 6], path, tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S * 5,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1), done.stderr
    if not opened:
        assert done.returncode == 1
        assert done.stderr.partition(".")[0] in TITLES
        assert state_of(path) == before


START = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from wijkworkshop import app as root

LAST = "wijkworkshop.ui.controllers.content_updates"
app = root.make_application(["x"])
window = root.StartWindow()
clock = lambda: datetime(2026, 11, 24, 15, tzinfo=UTC)
root.load_when_painted(app, window, Path(sys.argv[1]), root.forget, clock)

def look():
    if LAST in sys.modules:
        dialog = app.activeModalWidget()
        rows = window.screen_page.list.model().rowCount()
        print(dialog.windowTitle() if dialog else f"rijen: {rows}")
        app.quit()

timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
window.show()
app.exec()
"""


@pytest.mark.seconds
@pytest.mark.parametrize("seed", some(range(50, 53), range(53, 86)))
def test_the_start_window_lists_or_says_why_not(whole: Whole, tmp_path: Path, seed: int) -> None:
    path = whole.damaged(seed, tmp_path)
    before, opened = state_of(path), opens(path)
    done = subprocess.run(
        [sys.executable, "-c", START, str(path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S * 5,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(tmp_path)},
    )
    assert "Traceback" not in done.stderr, done.stderr
    said = done.stdout.strip()
    assert said in TITLES or said.startswith("rijen: "), done.stderr
    if not opened:
        assert said in TITLES
        assert state_of(path) == before


def overwrite_words(path: Path, words: bytes) -> None:
    """Put bytes that are no text in the middle of words."""
    whole = path.read_bytes()
    with path.open("r+b") as file:
        file.seek(whole.index(words) + 1)
        file.write(b"\xff\xfe")


def test_an_archive_that_cannot_be_listed_is_not_held_open(
    whole: Whole, tmp_path: Path, desk_at: Callable[[Path], Desk]
) -> None:
    """Who closes the message leaves, in place of a window that waits for ever."""
    path = whole.damaged(0, tmp_path)
    path.write_bytes(whole.plain.read_bytes())
    overwrite_words(path, b"Samen wonen in Nieuw-West")
    desk = desk_at(path)
    assert desk.dialog.windowTitle() == "Het archief is beschadigd"
    QTest.keyClick(desk.dialog, Qt.Key.Key_Escape)
    assert not desk.window.isVisible()


@pytest.mark.seconds
def test_the_server_ends_when_its_archive_is_damaged_while_it_runs(tmp_path: Path) -> None:
    with served_in(tmp_path, marked_session(), OpenRound(1)) as served:
        served.store.archive.truncate_log()
        overwrite_words(served.archive, b"GEHEIM inbreng")
        served.do(CloseRound(1))
        assert served.left() == Ending.NO_ARCHIVE
        assert "the archive is damaged" in served.log()
