"""A start of the app, in a process of its own: what is there when, and what is asked early."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.starting import NAME, new_archive
from wijkworkshop.storage.archive import open_archive

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HEAVY = (
    "sqlalchemy", "pyqtgraph", "numpy", "typst", "wijkworkshop.content", "wijkworkshop.export",
    "wijkworkshop.storage.store", "wijkworkshop.pages.drawing", "wijkworkshop.ui.console",
    "starlette", "uvicorn", "jinja2", "segno", "wijkworkshop.web",
)  # fmt: skip

START = """
import sys, threading
from datetime import UTC, datetime
from pathlib import Path
import wijkworkshop.cli
from wijkworkshop import app as root
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

def say(*what):
    print(*what, flush=True)

def heavy():
    return [name for name in sys.argv[2].split() if name in sys.modules]

app = root.make_application(["x"])
window = root.StartWindow()
"""
GO = """
clock = lambda: datetime(2026, 11, 24, 12, tzinfo=UTC)
root.load_when_painted(app, window, Path(sys.argv[1]), root.forget, clock)
window.show()
app.exec()
say("threads", threading.active_count())
"""


def told(archive: Path, steps: str) -> list[str]:
    """What a start says that takes these steps; it ends without an error."""
    done = subprocess.run(
        [sys.executable, "-c", START + steps + GO, str(archive), " ".join(HEAVY)],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(archive.parent)},
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout.splitlines()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return new_archive(tmp_path, NOW)


def test_the_first_paint_imports_nothing_heavy(archive: Path) -> None:
    steps = "root.once_painted(window, lambda: (say(heavy()), app.quit()))\n"
    assert told(archive, steps) == ["[]", "threads 1"]


LISTED = """
def at_first():
    root.once_painted(window, when_listed)

root.once_painted(window, at_first)
"""

LOOK = """
def when_listed():
    say(heavy())
    say(window.screen_page.list.row.name)
    app.quit()
"""


def test_the_list_is_painted_before_the_rest_is_loaded(archive: Path) -> None:
    """And leaving while the rest is being loaded leaves no thread."""
    assert told(archive, LOOK + LISTED) == ["[]", NAME, "threads 1"]


ASK = """
def when_listed():
    QTest.keyClick(window.screen_page.list, Qt.Key.Key_Return)
    say("asked", heavy())
    app.focusWindowChanged.connect(opened)

def opened(front):
    if front is not None and front.title() and front.title() != window.windowTitle():
        say("opened", "sqlalchemy" in heavy())
        app.focusWindowChanged.disconnect(opened)
        app.quit()
"""


@pytest.mark.seconds
def test_what_is_asked_early_is_done_as_soon_as_it_can_be(archive: Path) -> None:
    assert told(archive, ASK + LISTED) == ["asked []", "opened True", "threads 1"]
    open_archive(archive, environment={}).close()


TROUBLE = """
def when_listed():
    say(window.screen_page.list.row)
    app.focusObjectChanged.connect(lambda front: told(app.activeModalWidget()))

def told(dialog):
    if dialog is not None:
        say(dialog.windowTitle())
        app.quit()
"""


@pytest.mark.seconds
def test_what_cannot_be_listed_is_told_when_the_archive_is_opened(tmp_path: Path) -> None:
    archive = tmp_path / "archief.db"
    archive.write_text("geen archief", encoding="utf-8")
    first, *others = told(archive, TROUBLE + LISTED)
    assert first == "None"
    assert "geen archief" in others[0]
