"""Asking where a copy of a session comes: sticks first, and a warning where it is no second one."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from wijkworkshop.storage.archive_location import synced_folder
from wijkworkshop.ui.files.drives import Drive, same_disk, sticks
from wijkworkshop.ui.files.file_dialogs import FileDialogs, unused
from wijkworkshop.ui.widgets.dialog import Dialog
from wijkworkshop.ui.wording.room_words import room_words


class Keep(Protocol):
    """Goes on with a place, and whether it is apart from the archive."""

    def __call__(self, target: Path, *, apart: bool) -> None:
        """Keep it there."""


@dataclass(frozen=True)
class Wish:
    """A copy that somebody wants: asked over which window, its name, the archive, what then."""

    over: QWidget
    name: str
    archive: Path
    then: Keep


class CopyPlace:
    """Asks once; `again` looks for the drives anew and asks once more."""

    def __init__(
        self, wish: Wish, drives: tuple[Drive, ...], asking: FileDialogs, again: Callable[[], None]
    ) -> None:
        """Know the drives that there are."""
        self._wish, self._drives, self._asking, self._again = wish, drives, asking, again

    def ask(self) -> None:
        """Offer the sticks; without any ask for a file at once."""
        found = sticks(self._drives, self._wish.archive)
        if not found:
            self._choose()
            return
        dialog = stick_dialog(found, self._wish.over)
        dialog.chosen.connect(lambda place: self._take(place, found))
        dialog.open()

    def _take(self, place: int, found: tuple[Drive, ...]) -> None:
        if place < len(found):
            self._wish.then(unused(found[place].root / self._wish.name), apart=True)
        elif place == len(found):
            self._choose()

    def _choose(self) -> None:
        target = self._asking.to_stick(self._wish.over, self._wish.name)
        if target is None:
            return
        same = same_disk(target, self._wish.archive, self._drives)
        synced = synced_folder(target.absolute(), os.environ)
        if not same and synced is None:
            self._wish.then(target, apart=True)
            return
        dialog = warning_dialog(self._wish.over, synced.name if synced else "")
        dialog.chosen.connect(lambda place: self._answer(place, target, apart=synced is not None))
        dialog.open()

    def _answer(self, place: int, target: Path, *, apart: bool) -> None:
        if place == 0:
            self._again()
        elif place == 1:
            self._wish.then(target, apart=apart)


def stick_dialog(found: tuple[Drive, ...], over: QWidget | None = None) -> Dialog:
    """Return what asks on which stick a copy comes; then another place, then not now."""
    text = _(
        "De app leest de kopie meteen terug. Wie de stick heeft, kan lezen wat er is gezegd. "
        "Wie wat stemde, gaat niet mee."
    )
    buttons = [*map(drive_words, found), _("Andere plek kiezen …"), _("Niet nu")]
    return Dialog(_("Kopie op een stick"), text, buttons, parent=over)


def warning_dialog(over: QWidget | None = None, synced: str = "") -> Dialog:
    """Return what warns of the disk of the archive, or of a folder that is synced."""
    if synced:
        title = _("Deze map wordt gedeeld")
        text = _(
            "Een programma zet wat in ‘{folder}’ staat ook op internet. Wie daarbij kan, kan "
            "lezen wat er is gezegd. Er is nog niets bewaard. Een stick is veiliger."
        ).format(folder=synced)
    else:
        title = _("Dit is dezelfde schijf als die van het archief")
        text = _(
            "Raakt de laptop weg of gaat hij stuk, dan is deze kopie ook weg. Er is nog niets "
            "bewaard. Doe een stick in de laptop en kies opnieuw."
        )
    buttons = [_("Andere plek kiezen …"), _("Toch hier bewaren"), _("Niet nu")]
    return Dialog(title, text, buttons, parent=over)


def drive_words(drive: Drive) -> str:
    """Return the name of a stick and how much is free on it."""
    return _("{name} · {room} vrij").format(name=drive.name, room=room_words(drive.free))
