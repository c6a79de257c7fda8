"""What was half filled in for a new session, kept in a file until the session is made."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path

from wijkworkshop.core.terms import Group, InfluenceLevel
from wijkworkshop.ui.start.setup_input import SetupInput

TYPES: Mapping[str, tuple[type, ...]] = {"tables": (int, type(None)), "groups": (dict,)}


class DraftFile:
    """One draft, readable by its user only. What cannot be read or kept is no reason to stop."""

    def __init__(self, path: Path) -> None:
        """Use a file; it need not be there."""
        self._path = path

    def read(self) -> SetupInput | None:
        """Return the draft, None when there is none or when it is damaged."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            return _filled(found)
        except (OSError, ValueError, TypeError):
            return None

    def write(self, filled: SetupInput) -> None:
        """Keep the draft."""
        beside = self._path.with_name(f"{self._path.name}.part")
        with suppress(OSError):
            beside.touch(mode=0o600)
            beside.write_text(json.dumps(asdict(filled)), encoding="utf-8")
            beside.replace(self._path)

    def forget(self) -> None:
        """Remove the draft."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


class NoDraft(DraftFile):
    """For a form that is filled in from elsewhere: nothing is kept of it."""

    def __init__(self) -> None:
        """Use no file."""
        super().__init__(Path())

    def read(self) -> SetupInput | None:
        """Return nothing."""
        return None

    def write(self, filled: SetupInput) -> None:
        """Keep nothing."""

    def forget(self) -> None:
        """There is nothing to remove."""


def _filled(found: object) -> SetupInput:
    """Return what was read; raise ValueError or TypeError when it does not fit."""
    if not isinstance(found, dict):
        raise TypeError(found)
    for each in fields(SetupInput):
        value = found.get(each.name, "")
        if each.name in found and not isinstance(value, TYPES.get(each.name, (str,))):
            raise TypeError(each.name)
    filled = SetupInput(**found)  # unknown names raise
    InfluenceLevel(filled.level)
    for group, people in filled.groups.items():
        if int(people) < 0 or Group(group) is Group.UNKNOWN:
            raise ValueError(group)
    return filled
