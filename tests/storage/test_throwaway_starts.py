"""What a killed process left is gone after the next start of anything; what is in use stays."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.test_throwaway import KILLED
from tests.support.starting import new_archive
from wijkworkshop.storage.throwaway import PREFIX, Throwaway

if sys.platform == "win32":
    pytest.skip("nothing is killed so there", allow_module_level=True)

from datetime import UTC, datetime

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
COMMANDS = (
    ("sessions",),
    ("new", "--name", "Avond"),
    ("export", "nergens", "--out", "uit.pdf"),
    ("slips", "nergens", "--out", "uit.pdf"),
    ("cards", "nergens", "--out", "uit.pdf", "--address", "10.0.0.1"),
    ("doctor",),
    ("rehearse", "--session", "nergens"),
)
SERVE = ("serve", "--session", "nergens", "--address", "127.0.0.1", "--port", "0")
WINDOW = """
import sys
from pathlib import Path
from wijkworkshop import app as root
app = root.make_application(["x"])
window = root.StartWindow()
root.load_when_painted(app, window, Path(sys.argv[1]), root.forget, root.steady_clock())
left = lambda: [each for folder in sys.argv[2:] for each in Path(folder).glob("wijkworkshop-*")]
def look():
    if len(left()) == 2:
        app.quit()
from PySide6.QtCore import QTimer
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
root.once_painted(window, lambda: print(len(left()), flush=True))
window.show()
app.exec()
"""


class Room:
    """An archive, where temporary things go, and in both what a dead and a living one made."""

    def __init__(self, folder: Path) -> None:
        self.archive, self.temporary = new_archive(folder, NOW), folder / "tijdelijk"
        self.temporary.mkdir()
        self.places = (self.archive.parent, self.temporary)
        self.living = [Throwaway(each) for each in self.places]
        for each in self.places:
            subprocess.run([sys.executable, "-c", KILLED, str(each)], check=False)

    @property
    def left(self) -> set[Path]:
        return {each for place in self.places for each in place.glob(f"{PREFIX}*")}

    def run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        homes = dict.fromkeys(("TMPDIR", "XDG_STATE_HOME", "XDG_DATA_HOME"), str(self.temporary))
        return subprocess.run(
            [sys.executable, *arguments],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"},
        )


@pytest.fixture
def room(tmp_path: Path) -> Room:
    found = Room(tmp_path)
    assert len(found.left) == 4
    return found


@pytest.mark.seconds
@pytest.mark.parametrize("arguments", [*COMMANDS, SERVE], ids=lambda arguments: arguments[0])
def test_a_command_removes_it(room: Room, arguments: tuple[str, ...]) -> None:
    command, *rest = arguments
    done = room.run("-m", "wijkworkshop", command, "--archive", str(room.archive), *rest)
    assert "Traceback" not in done.stderr
    assert room.left == {each.path for each in room.living}
    for each in room.living:
        each.remove()


@pytest.mark.seconds
def test_the_window_removes_it_once_it_has_been_painted(room: Room) -> None:
    done = room.run("-c", WINDOW, str(room.archive), *map(str, room.places))
    assert done.stdout == "4\n", done.stderr
    assert room.left == {each.path for each in room.living}
    for each in room.living:
        each.remove()
