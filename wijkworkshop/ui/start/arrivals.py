"""A session that comes in: from a stick or a backup, also when it is here already."""

from dataclasses import replace
from gettext import gettext as _
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from wijkworkshop.core.evening import Details
from wijkworkshop.core.session import Change
from wijkworkshop.storage.arriving import Same, is_here, take_in
from wijkworkshop.storage.transfer import Parcel
from wijkworkshop.ui.start.dialog import Dialog
from wijkworkshop.ui.start.needs import Here
from wijkworkshop.ui.start.page import Page

ANSWERS = (Same.COPY, Same.REPLACE, None)
"""What the buttons mean, in their order; the last one leaves it as it is."""


class Arrivals(QObject):
    """Takes sessions in, and asks what to do when one is here already."""

    def __init__(self, here: Here) -> None:
        """Take them into this archive."""
        super().__init__(here.window)
        self._here = here

    def fetch(self) -> None:
        """Ask for a file on a stick, and take in what is in it."""
        found = self._here.needs.asking.from_stick(self._here.window, Path.home())
        if found is not None:
            self.take_from(found)

    def take_from(self, file: Path) -> None:
        """Take in what is in a file."""
        from wijkworkshop.storage.session_opening import (
            open_session_file,
        )

        self._here.attempts.attempt(lambda: self.arrive(open_session_file(file)))

    def arrive(self, parcel: Parcel) -> None:
        """Take a session in, or ask first. Raises StorageProblem and Refused."""
        opened = self._here.archive()
        if opened is None:
            return
        if is_here(opened.store.archive, parcel.session.id):
            self._ask(parcel)
        else:
            self._take(parcel, None)

    def _ask(self, parcel: Parcel) -> None:
        dialog = same_dialog(parcel.session.get(Details, 1).name, self._here.window)
        dialog.chosen.connect(lambda place: self._answer(parcel, ANSWERS[place]))
        self._here.attempts.show(dialog)

    def _answer(self, parcel: Parcel, same: Same | None) -> None:
        if same is not None:
            self._here.attempts.attempt(lambda: self._take(parcel, same))

    def _take(self, parcel: Parcel, same: Same | None) -> None:
        opened = self._here.archive()
        if opened is None:
            return
        parcel = _named_a_copy(parcel) if same is Same.COPY else parcel
        stored = take_in(opened.store.archive, parcel, self._here.needs.ids, same)
        self._here.list_again(stored)
        name = parcel.session.get(Details, 1).name
        self._tell(_("‘{name}’ staat in de lijst").format(name=name))

    def _tell(self, title: str) -> None:
        over = self._here.window.currentWidget()
        (over if isinstance(over, Page) else self._here.window.screen_page).tell(title, "")


def same_dialog(name: str, parent: QWidget | None = None) -> Dialog:
    """Return what asks what to do with a session that is here already; the answers in order."""
    text = _(
        "‘{name}’ staat al in dit archief. Met een kopie houdt u allebei. "
        "Bij vervangen verdwijnt wat er nu staat."
    ).format(name=name)
    buttons = [_("Als kopie"), _("Vervangen"), _("Laten staan")]
    return Dialog(_("Deze bijeenkomst staat er al"), text, buttons, parent=parent)


def _named_a_copy(parcel: Parcel) -> Parcel:
    details = parcel.session.get(Details, 1)
    name = _("{name} (kopie)").format(name=details.name)
    session = parcel.session.after(Change(put=(replace(details, name=name),)))
    return replace(parcel, session=session)
