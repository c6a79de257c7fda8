"""A session that comes in: from a stick or a backup, also when it is here already."""

from dataclasses import replace
from datetime import datetime
from enum import IntEnum
from gettext import gettext as _
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Details
from wijkworkshop.storage.importing import (
    COPY,
    Moments,
    OnConflict,
    Replace,
    import_session,
    is_here,
    newer_here,
)
from wijkworkshop.storage.retention import BIN_DAYS
from wijkworkshop.storage.session_opening import open_session_file
from wijkworkshop.storage.transfer import Parcel
from wijkworkshop.ui.start.dependencies import ControllerContext
from wijkworkshop.ui.widgets.dialog import Dialog
from wijkworkshop.ui.widgets.page import Page
from wijkworkshop.ui.wording.dates import local, short_date
from wijkworkshop.wording.dutch import time_of


class Answer(IntEnum):
    """What the buttons mean, in their order."""

    COPY = 0
    REPLACE = 1
    LEAVE = 2


class ImportController(QObject):
    """Takes sessions in, and asks what to do when one is here already."""

    def __init__(self, here: ControllerContext) -> None:
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
        self._here.attempts.attempt(lambda: self.arrive(open_session_file(file)))

    def arrive(self, parcel: Parcel) -> None:
        """Take a session in, or ask first. Raises StorageProblem and Refused."""
        opened = self._here.archive()
        if opened is None:
            return
        archive = opened.store.archive
        if is_here(archive, parcel.session.id):
            self._ask(parcel, newer_here(archive, parcel))
        else:
            self._take(parcel, None)

    def _ask(self, parcel: Parcel, newer: Moments | None) -> None:
        name, window = _name_of(parcel), self._here.window
        dialog = newer_dialog(name, newer, window) if newer else same_dialog(name, window)
        dialog.chosen.connect(lambda place: self._answer(parcel, Answer(place), newer is not None))
        self._here.attempts.show(dialog)

    def _answer(self, parcel: Parcel, answer: Answer, newer: bool) -> None:
        attempt = self._here.attempts.attempt
        if answer is Answer.COPY:
            attempt(lambda: self._take(_named_a_copy(parcel), COPY))
        elif answer is Answer.REPLACE:
            name = _("{name} (vervangen)").format(name=_name_of(parcel))
            how = Replace(self._here.needs.clock(), name, newer)
            attempt(lambda: self._take(parcel, how))

    def _take(self, parcel: Parcel, same: OnConflict | None) -> None:
        opened = self._here.archive()
        if opened is None:
            return
        stored = import_session(opened.store.archive, parcel, self._here.needs.ids, same)
        self._here.list_again(stored)
        kept = ""
        if isinstance(same, Replace):
            kept = _("Wat er stond, vindt u nog {days} dagen in de prullenbak: ‘{name}’.")
            kept = kept.format(days=BIN_DAYS, name=same.name)
        self._tell(_("‘{name}’ staat in de lijst").format(name=_name_of(parcel)), kept)

    def _tell(self, title: str, text: str) -> None:
        over = self._here.window.currentWidget()
        (over if isinstance(over, Page) else self._here.window.screen_page).tell(title, text)


def same_dialog(name: str, parent: QWidget | None = None) -> Dialog:
    """Return what asks what to do with a session that is here already: see `Answer`."""
    text = _(
        "‘{name}’ staat al in dit archief. Met een kopie houdt u allebei. "
        "Bij vervangen gaat wat er nu staat naar de prullenbak."
    ).format(name=name)
    buttons = [_("Als kopie"), _("Vervangen"), _("Laten staan")]
    return Dialog(_("Deze bijeenkomst staat er al"), text, buttons, parent=parent)


def newer_dialog(name: str, moments: Moments, parent: QWidget | None = None) -> Dialog:
    """Return what asks the same where an older session would come in place of a newer one."""
    text = _(
        "‘{name}’ is hier veranderd op {here}. De versie die u kiest, is van {coming}. Met een "
        "kopie houdt u allebei. Bij vervangen gaat wat hier staat naar de prullenbak."
    ).format(name=name, here=_moment(moments.here), coming=_moment(moments.coming))
    buttons = [_("Als kopie"), _("Toch vervangen"), _("Laten staan")]
    return Dialog(_("Wat hier staat, is nieuwer"), text, buttons, parent=parent)


def _moment(moment: datetime) -> str:
    """Return 'di 24 nov 2026, 19.30'."""
    there = local(moment)
    return f"{short_date(there.date())}, {time_of(there)}"


def _name_of(parcel: Parcel) -> str:
    return parcel.session.get(Details, 1).name


def _named_a_copy(parcel: Parcel) -> Parcel:
    details = parcel.session.get(Details, 1)
    name = _("{name} (kopie)").format(name=details.name)
    session = parcel.session.after(Change(put=(replace(details, name=name),)))
    return replace(parcel, session=session)
