"""The file of own content beside an archive: checked as a whole, and written atomically."""

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
"""Raises ContentMistakes when this text is not valid as own content."""


def own_path(archive: Path) -> Path:
    """Return the path of an archive's own content."""
    return archive.with_name(f"{archive.stem}{ENDING}")


def text_of(own: Mapping[str, Any]) -> str:
    """Return own content as TOML."""
    import tomli_w  # noqa: PLC0415 - when something is changed

    return tomli_w.dumps(own) if own else ""


class OwnFile:
    """The file; the version before the last change is kept beside it."""

    def __init__(self, path: Path) -> None:
        """Use a file, which need not exist."""
        self.path = path

    @property
    def former(self) -> Path:
        """Return the path of the version before the last change."""
        return self.path.with_name(f"{self.path.name}{FORMER}")

    @property
    def broken(self) -> Path:
        """Return the path under which an invalid version is kept when it is replaced."""
        return self.path.with_name(f"{self.path.name}{BROKEN}")

    @property
    def text(self) -> str:
        """Return its text, empty when there is no file. Raises ContentMistakes."""
        return source_of(self.path) if self.path.exists() else ""

    @property
    def raw(self) -> str:
        """Return its text for repair, valid or not, as far as it can be decoded."""
        return _lenient(self.path)

    @property
    def former_text(self) -> str:
        """Return the text of the former version, as far as it can be decoded."""
        return _lenient(self.former)

    def values(self) -> dict[str, Any]:
        """Return its values. Raises ContentMistakes."""
        return values_of(self.path, self.text)

    def put(self, own: Mapping[str, Any], check: Check) -> str:
        """Write these values, and return the text. Raises ContentMistakes before writing."""
        text = text_of(own)
        self.write(text, check)
        return text

    def write(self, text: str, check: Check) -> None:
        """Write this text if it is valid. Raises ContentMistakes before writing, or OSError."""
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
    """Write own content to a file for somebody else, atomically. Raises OSError."""
    _write(path, text.encode("utf-8"))


def _lenient(path: Path) -> str:
    with suppress(OSError), path.open("rb") as stream:
        return stream.read(MOST_BYTES).decode("utf-8", "replace")
    return ""


def _write(path: Path, content: bytes) -> None:
    """Write a file under another name, sync it to the disk, and rename it."""
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
