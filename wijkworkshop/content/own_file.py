"""The file of own content beside an archive: read, checked as a whole, and written at once."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.reading import MOST_BYTES, source_of, values_of

ENDING = ".eigen.toml"
FORMER, BROKEN = ".vorige", ".stuk"
Check = Callable[[str], object]
"""Raises ContentMistakes when own content with this text does not hold."""


def own_path(archive: Path) -> Path:
    """Return where the own content of an archive stands."""
    return archive.with_name(f"{archive.stem}{ENDING}")


def text_of(own: Mapping[str, Any]) -> str:
    """Return own content as TOML."""
    import tomli_w  # noqa: PLC0415 - when something is changed

    return tomli_w.dumps(own) if own else ""


class OwnFile:
    """One file; the version before the last change is kept beside it."""

    def __init__(self, path: Path) -> None:
        """Use a file; it need not be there."""
        self.path = path

    @property
    def former(self) -> Path:
        """Return where the version before the last change is."""
        return self.path.with_name(f"{self.path.name}{FORMER}")

    @property
    def broken(self) -> Path:
        """Return where a version that did not hold is kept when it is replaced."""
        return self.path.with_name(f"{self.path.name}{BROKEN}")

    @property
    def text(self) -> str:
        """Return its text, empty when it is not there. Raises ContentMistakes."""
        return source_of(self.path) if self.path.exists() else ""

    @property
    def raw(self) -> str:
        """Return its text to be mended, whatever stands in it, as far as that can be read."""
        return _lenient(self.path)

    @property
    def former_text(self) -> str:
        """Return the text of the version before, as far as that can be read."""
        return _lenient(self.former)

    def values(self) -> dict[str, Any]:
        """Return what it says. Raises ContentMistakes."""
        return values_of(self.path, self.text)

    def put(self, own: Mapping[str, Any], check: Check) -> str:
        """Replace what it says, and return the text. Raises ContentMistakes: nothing is written."""
        text = text_of(own)
        self.write(text, check)
        return text

    def write(self, text: str, check: Check) -> None:
        """Replace its text, unless it does not hold. Raises ContentMistakes or OSError."""
        check(text)
        if self.path.exists():
            kept = self.former if self._holds(check) else self.broken
            _write(kept, self.path.read_bytes())
        _write(self.path, text.encode("utf-8"))

    def _holds(self, check: Check) -> bool:
        try:
            check(self.text)
        except ContentMistakes:
            return False
        return True


def save_copy(path: Path, text: str) -> None:
    """Write own content to a file for somebody else, at once. Raises OSError."""
    _write(path, text.encode("utf-8"))


def _lenient(path: Path) -> str:
    with suppress(OSError), path.open("rb") as stream:
        return stream.read(MOST_BYTES).decode("utf-8", "replace")
    return ""


def _write(path: Path, content: bytes) -> None:
    """Write a file under another name, see to it that it is on the disk, and rename it."""
    beside = path.with_name(f"{path.name}.part")
    beside.unlink(missing_ok=True)
    opened = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(opened, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    beside.replace(path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    with suppress(OSError):  # Windows opens no folders
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
