"""The dark bar at the top: which evening, who is there, what the projector does, the time."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from gettext import gettext as _
from gettext import ngettext
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.attendance import attendance
from wijkworkshop.core.navigation import parked
from wijkworkshop.core.phones.records import PhonesSeen, Submission, phones_run
from wijkworkshop.core.presence import present
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.ui.console.attendance_words import attendance_words
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.keys import Does, first_key
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.table import PANELS
from wijkworkshop.ui.console.practice_strip import HIGH as STRIP
from wijkworkshop.ui.console.practice_strip import PracticeStrip
from wijkworkshop.ui.laptop.screens import Kind as Screens
from wijkworkshop.ui.laptop.screens import Placement
from wijkworkshop.ui.network.connection_problems import LASTING
from wijkworkshop.ui.network.hosting import Hosted
from wijkworkshop.ui.style.palette import HEADER, ON_DARK
from wijkworkshop.ui.widgets import BOLD, Act, Kind, Label, paint_background
from wijkworkshop.wording.dutch import date_of, time_of

HIGH = 56


@dataclass(frozen=True)
class HeaderView:
    """What the header says of a session."""

    name: str
    day: str
    present: int
    zone: str
    hint: str = ""  # who is missing
    residents: int | None = None  # when they are few
    parked: int = 0
    phones: int | None = None  # how many joined, None while phones take no part
    waiting: int = 0  # words that they sent
    practice: bool = False


def header_view(session: Session) -> HeaderView:
    """Return what the header says."""
    details = session.get(Details, 1)
    there = present(session)
    found = attendance(session, there)
    return HeaderView(
        details.name,
        date_of(details.day),
        sum(there.values()),
        details.zone,
        " ".join(attendance_words(found)),
        found.residents if found.few_residents else None,
        len(parked(session)),
        _joined(session),
        len(session.table(Submission)),
        details.practice,
    )


def _joined(session: Session) -> int | None:
    seen = session.find(PhonesSeen, 1)
    return (seen.joined if seen else 0) if phones_run(session) else None


class Header(QWidget):
    """Name, date, presence, black screen, projection, clock; `pressed` has a Does or a panel."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty header."""
        super().__init__(parent)
        self._view: HeaderView | None = None
        self._narrow = self._lost = self._tight = self._gone = False
        self._seen = ChangeTracker()
        self.name = Label("", 17, BOLD, "#FFFFFF", elide=True)
        self.day = Label("", color=ON_DARK)
        self.presence = Act("", PANELS[Mode.PRESENCE].key, Kind.CHIP)
        self.phones = Act(_("Telefoons"), PANELS[Mode.PHONES].key, Kind.CHIP)
        self.details = Act(_("Gegevens"), PANELS[Mode.DETAILS].key, Kind.CHIP)
        self.parking = Act("", PANELS[Mode.PARKING].key, Kind.CHIP)
        self.listen = Act(_("Luisteren"), PANELS[Mode.LISTENING].key, Kind.CHIP)
        self.black = Act(_("Zwart scherm"), first_key(Does.BLACK), Kind.CHIP)
        self.projection = Act("", first_key(Does.PLACE_AGAIN), Kind.CHIP)
        self.time = Label("", 17, BOLD, "#FFFFFF", tabular=True)
        self.practice = PracticeStrip()
        self.details.setAccessibleName(self.details.text())
        self._icons = {
            self.details: "edit",
            self.presence: "users",
            self.phones: "device-mobile",
            self.parking: "list-check",
            self.listen: "ear",
            self.black: "moon",
            self.projection: "device-projector",
        }
        self._arrange()
        for act, does in (
            (self.details, Mode.DETAILS),
            (self.presence, Mode.PRESENCE),
            (self.phones, Mode.PHONES),
            (self.parking, Mode.PARKING),
            (self.listen, Mode.LISTENING),
            (self.black, Does.BLACK),
            (self.projection, Does.PLACE_AGAIN),
        ):
            act.clicked.connect(partial(self.pressed.emit, does))

    def show_session(self, session: Session, now: datetime) -> None:
        """Show whose evening it is and who is there."""
        watched = self._seen.watch(session)
        if self._seen.is_new:
            self._show(header_view(watched))
        self.show_time(now)

    def show_time(self, now: datetime) -> None:
        """Show the time of day."""
        if self._view is not None:
            self.time.show_text(time_of(now.astimezone(ZoneInfo(self._view.zone))))

    def show_black(self, black: bool) -> None:
        """Show whether the room sees a black screen."""
        self.black.setCheckable(True)
        self.black.setChecked(black)
        self.black.show_text(_("Scherm is zwart") if black else _("Zwart scherm"))

    def show_hosted(self, hosted: Hosted) -> None:
        """Show whether phones can come in now; what mends itself at once is not told."""
        self._lost = hosted.cut_off or hosted.server in LASTING
        if self._view is not None:
            self.phones.show_text(self._by_phone(self._view))
            self._fit()

    def show_placement(self, placement: Placement, *, seen: bool) -> None:
        """Show on which screen the projection stands."""
        words = {
            Screens.SECOND: _("Projectie: scherm 2"),
            Screens.SINGLE: _("Geen tweede scherm"),
            Screens.MIRRORED: _("Schermen zijn gelijk"),
        }[placement.kind]
        self._gone = placement.kind is Screens.SECOND and not seen
        self.projection.show_text(_("Projectie is weg") if self._gone else words)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the height of the bar."""
        return QSize(800, HIGH)

    def _show(self, view: HeaderView) -> None:
        self._view = view
        self.name.show_text(view.name)
        self.day.show_text(view.day)
        self.presence.show_text(self._there(view))
        self.presence.show_icon("info-circle" if view.hint else "")
        self.presence.setToolTip(view.hint)
        self.phones.show_text(self._by_phone(view))
        self.parking.show_text(_("Parkeerlijst {n}").format(n=view.parked))
        self.parking.setVisible(view.parked > 0)
        self._show_practice(shown=view.practice)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the name."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out the date, then the words of the projection, before the name is cut.

        That the projection is gone stays in words.
        """
        self.day.setVisible(not self._narrow)
        icon = self._icons[self.projection]
        self.projection.fold(icon if self._tight else "")
        if self._row.sizeHint().width() > self.width():
            self.day.hide()
        if self._row.sizeHint().width() > self.width() and not self._gone:
            self.projection.fold(icon)

    def _show_practice(self, *, shown: bool) -> None:
        self.practice.setVisible(shown)
        self.setFixedHeight(HIGH + (STRIP if shown else 0))

    def _there(self, view: HeaderView) -> str:
        """Return how many there are, with the residents when they are few and there is room."""
        words = _("Aanwezig {n}").format(n=view.present)
        if view.residents is None or self._narrow:
            return words
        few = ngettext("{n} bewoner", "{n} bewoners", view.residents).format(n=view.residents)
        return f"{words} · {few}"

    def _by_phone(self, view: HeaderView) -> str:
        """Return whether phones take part, and how many."""
        if view.phones is None:
            return _("Telefoons")
        if self._lost:
            return _("Telefoons werken niet")
        if view.waiting and not self._narrow:
            words = _("Telefoons {n} · inbreng {waiting}")
            return words.format(n=view.phones, waiting=view.waiting)
        return _("Telefoons aan · {n}").format(n=view.phones)

    def _arrange(self) -> None:
        paint_background(self, HEADER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QWidget()
        self._row = row = QHBoxLayout(bar)
        column.addWidget(bar, 1)
        column.addWidget(self.practice)
        self._show_practice(shown=False)
        row.setContentsMargins(22, 0, 18, 0)
        row.setSpacing(6)
        row.addWidget(self.name)
        row.addSpacing(14)
        row.addWidget(self.day)
        row.addStretch(1)
        for act in self._icons:
            row.addWidget(act)
        row.addSpacing(10)
        row.addWidget(self.time)

    def fold(
        self, narrow: bool, crowded: bool = False, small: bool = False, tight: bool = False
    ) -> None:
        """Leave out words, then the date; where it is tight, show pictograms only."""
        away = {self.listen: crowded, self.parking: small, self.black: crowded}
        for act, icon in self._icons.items():
            act.fold(icon if tight or away.get(act) else "")
        self._narrow, self._tight = narrow, tight
        self.details.show_text("" if small else _("Gegevens"))
        self.details.show_icon("edit" if small else "")
        if self._view is not None:
            self.presence.show_text(self._there(self._view))
            self.phones.show_text(self._by_phone(self._view))
        self._fit()
