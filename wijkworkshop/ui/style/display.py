"""How this laptop shows things: dark or light for the room, calm, and the size of letters.

What the system says of motion Qt tells from 6.12 on (`QAccessibilityHints.motionPreference`).
"""

import os
from collections.abc import MutableMapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

LETTERS = (100, 125, 150, 200)
"""Percent: how large everything in the windows may be."""

FACTOR = "QT_SCALE_FACTOR"
MOST = 4096
"""Characters of a file that is read at all."""


@dataclass(frozen=True)
class Display:
    """What somebody chose for this laptop."""

    dark: bool = False
    still: bool = False
    letters: int = LETTERS[0]


def read_display(file: Path) -> Display:
    """Return what a file says; what it does not say, or says in no way we know, is as usual."""
    try:
        with file.open(encoding="utf-8") as opened:
            said = opened.read(MOST)
    except (OSError, ValueError):
        return Display()
    return _display_of(said)


def _display_of(said: str) -> Display:
    import json  # noqa: PLC0415 - most laptops have no such file, and the window waits for this

    try:
        found = json.loads(said)
    except (ValueError, RecursionError):
        return Display()
    if not isinstance(found, dict):
        return Display()
    letters = found.get("letters")
    known = letters if type(letters) is int and letters in LETTERS else LETTERS[0]
    return Display(found.get("dark") is True, found.get("still") is True, known)


def write_display(file: Path, display: Display) -> None:
    """Keep it for the next start; raise OSError when the disk does not take it."""
    import json  # noqa: PLC0415 - no start waits for it

    draft = file.with_name(f"{file.name}.nieuw")
    try:
        draft.write_text(json.dumps(asdict(display)), encoding="utf-8")
        draft.replace(file)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise


def beside(archive: Path) -> Path:
    """Return the file beside an archive."""
    return archive.with_name(f"{archive.stem}.beeld.json")


def enlarge(display: Display, environment: MutableMapping[str, str] = os.environ) -> None:
    """Let Qt draw every window larger; it asks once, when the application is made.

    A factor that somebody set for the whole system stays.
    """
    if display.letters != LETTERS[0]:
        environment.setdefault(FACTOR, f"{display.letters / 100:g}")


class DisplayChoice(QObject):
    """What is chosen now; `changed` carries the new Display.

    Without a file it is forgotten at the end.
    """

    changed = Signal(object)

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        """Start with what the file says."""
        super().__init__(parent)
        self._file = file
        self.display = read_display(file) if file is not None else Display()
        self.began = self.display.letters  # the size that the windows have now
        self.kept = True

    def choose(self, display: Display) -> None:
        """Show things in another way from now on; `kept` tells whether the disk took it."""
        if display == self.display:
            return
        self.display = display
        self.kept = self._keep()
        self.changed.emit(display)

    def _keep(self) -> bool:
        if self._file is None:
            return True
        try:
            write_display(self._file, self.display)
        except OSError:
            return False
        return True
