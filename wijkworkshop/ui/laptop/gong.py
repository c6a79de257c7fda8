"""The soft gong when the time is up: played by a program of the system, or else a plain beep."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from wijkworkshop import places

LINUX = ("pw-play", "paplay", "aplay")
"""Programs that play a file, the best first."""

Start = Callable[[str, list[str]], bool]
Find = Callable[[str], str | None]


def sound() -> Path:
    """Return the file of the gong."""
    return places.resources() / "sounds" / "gong.wav"


def start(program: str, arguments: list[str]) -> bool:
    """Start a program that goes on by itself; tell whether it began."""
    return bool(QProcess.startDetached(program, arguments)[0])


class Gong:
    """Sounds, and never waits for it; what cannot be played beeps."""

    def __init__(
        self,
        platform: str = sys.platform,
        find: Find = shutil.which,
        start: Start = start,
        beep: Callable[[], None] = QApplication.beep,
    ) -> None:
        """Play as this platform does."""
        self._platform, self._find, self._start, self._beep = platform, find, start, beep

    def __call__(self) -> None:
        """Sound once."""
        if not self._played(sound()):
            self._beep()

    def _played(self, file: Path) -> bool:
        if not file.is_file():
            return False
        if self._platform == "win32":
            return _on_windows(file)
        programs = ("afplay",) if self._platform == "darwin" else LINUX
        found = next(filter(None, map(self._find, programs)), None)
        return found is not None and self._start(found, [str(file)])


def _on_windows(file: Path) -> bool:
    if sys.platform != "win32":
        return False
    import winsound  # noqa: PLC0415 - is there on Windows only

    flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
    try:
        winsound.PlaySound(str(file), flags)
    except RuntimeError:  # no sound card
        return False
    return True
