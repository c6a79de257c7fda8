"""The Wi-Fi that phones join, remembered on this laptop for the next evening."""

from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QObject

MOST = 4096
"""Characters of a file that is read at all."""
LONGEST = 63
"""Characters of a password of a Wi-Fi; a name has at most 32 bytes."""


@dataclass(frozen=True)
class Wifi:
    """What a phone needs to join; without a name there is nothing to show."""

    name: str = ""
    password: str = ""


def read_wifi(file: Path) -> Wifi:
    """Return what a file says; what it says in no way we know is nothing."""
    import json  # noqa: PLC0415 - no start waits for it

    try:
        with file.open(encoding="utf-8") as opened:
            found = json.loads(opened.read(MOST))
    except (OSError, ValueError, RecursionError):
        return Wifi()
    if not isinstance(found, dict):
        return Wifi()
    name, password = found.get("name"), found.get("password")
    if not (isinstance(name, str) and isinstance(password, str)):
        return Wifi()
    return Wifi(name[:LONGEST], password[:LONGEST])


def write_wifi(file: Path, wifi: Wifi) -> None:
    """Keep it for the next evening; where the disk does not take it, it is typed again then."""
    import json  # noqa: PLC0415 - as above

    draft = file.with_name(f"{file.name}.nieuw")
    try:
        draft.touch(mode=0o600)
        draft.write_text(json.dumps(asdict(wifi)), encoding="utf-8")
        draft.replace(file)
    except OSError:
        with suppress(OSError):
            draft.unlink()


def beside(archive: Path) -> Path:
    """Return the file beside an archive."""
    return archive.with_name(f"{archive.stem}.wifi.json")


class WifiChoice(QObject):
    """What was shown last; without a file it is forgotten at the end."""

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        """Look when it is asked for: no start waits for it."""
        super().__init__(parent)
        self._file = file
        self._wifi: Wifi | None = None

    @property
    def wifi(self) -> Wifi:
        """Return it."""
        if self._wifi is None:
            self._wifi = read_wifi(self._file) if self._file is not None else Wifi()
        return self._wifi

    def choose(self, wifi: Wifi) -> None:
        """Remember it."""
        if wifi == self.wifi:
            return
        self._wifi = wifi
        if self._file is not None:
            write_wifi(self._file, wifi)
