"""The system ends the app while a session is open: it closes as by hand, and says that it did."""

import os
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.starting import new_archive
from wijkworkshop.core.session_records import Draft
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

ROOT = Path(__file__).parent.parent
PATIENCE_S = 120.0
"""After which an app that does not open, or does not leave, is ended."""

APP = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from wijkworkshop.app import run

timers = []

def clock():
    if not timers:  # the app asks what time it is once it runs
        timers.append(QTimer(interval=20, timeout=look))
        timers[0].start()
    return datetime.now(UTC)

def look():
    found = {type(each).__name__: each for each in QApplication.topLevelWidgets()}
    if "Console" in found and found["Console"].isVisible():
        timers[0].stop()
        found["Console"].side.note.begin("Half een zin")
        print("open", flush=True)
    elif found["StartWindow"].screen_page.list.row is not None:
        QTest.keyClick(found["StartWindow"].screen_page.list, Qt.Key.Key_Return)

sys.exit(run(Path(sys.argv[1]), clock=clock))
"""


@pytest.mark.seconds
@pytest.mark.skipif(os.name != "posix", reason="this system sends no signals")
@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_it_leaves_in_good_order(tmp_path: Path, told: signal.Signals) -> None:
    archive = new_archive(tmp_path, datetime.now(UTC))
    command = [sys.executable, "-c", APP, str(archive)]
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdout=pipe, stderr=pipe, cwd=ROOT, text=True, env=environment
    ) as app:
        given_up = threading.Timer(PATIENCE_S, app.kill)
        given_up.start()
        assert app.stdout is not None
        opened = app.stdout.readline()
        app.send_signal(told)
        _said, wrong = app.communicate()
        given_up.cancel()
    assert opened == "open\n", wrong
    assert app.returncode == 0, wrong
    assert not archive.with_name(f"{archive.name}-wal").exists()
    store = Store(open_archive(archive))
    assert [draft.text for draft in store.load("avond").all(Draft)] == ["Half een zin"]
    store.close()
