"""The checks of this laptop, at the press of a button; `doctor` says the same in a terminal."""

from collections.abc import Callable, Sequence
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtWidgets import QWidget

from wijkworkshop.core.session import Session
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.laptop.checks import Check, Grade, grade_words
from wijkworkshop.ui.prepare.columns import Columns
from wijkworkshop.ui.prepare.found_list import found_row
from wijkworkshop.ui.prepare.part import Part
from wijkworkshop.ui.style.app_font import BASE, BOLD
from wijkworkshop.ui.style.palette import GOOD, WRONG
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.flow import Flow
from wijkworkshop.ui.widgets.label import Label

SIGNS = {
    Grade.GOOD: ("circle-check", GOOD),
    Grade.CARE: ("alert-triangle", "#7A4B00"),
    Grade.BAD: ("circle-x", WRONG),
    Grade.UNKNOWN: ("help", LIGHT.muted),
}
"""A shape and a colour per grade; the word stands beside it."""


class LaptopPart(Part):
    """Shows what was found, the worst in words too."""

    wide = True

    def __init__(self, look: Callable[[], Sequence[Check]]) -> None:
        """Look when the button is pressed."""
        about = _("Doe dit met de beamer eraan, het liefst in de zaal zelf.")
        super().__init__(_("Controleer deze laptop"), about, _("Deze laptop"))
        self._look = look
        self.checks: tuple[Check, ...] = ()
        self.check = Act(_("Controleer deze laptop"), kind=Kind.PRIMARY, icon="device-laptop")
        self.summary = Label("", 16, BOLD, wrap=True)
        self._list: QWidget | None = None
        holder = QWidget()
        flow = Flow(holder)
        flow.addWidget(self.check)
        self.body.addWidget(holder)
        self.body.addWidget(self.summary)
        self.summary.hide()
        self._card = Card()
        self._card.hide()
        self.body.addWidget(self._card)
        self.body.addStretch(1)
        self.check.clicked.connect(self.look)

    @property
    def status(self) -> str:
        """Return how many things need attention, once it was looked at."""
        return _attention(self.checks) if self.checks else _("nog niet gecontroleerd")

    @property
    def done(self) -> bool:
        """Tell whether it was looked at, and nothing needs attention."""
        return bool(self.checks) and not _worse(self.checks)

    def show_session(self, session: Session) -> None:
        """The laptop is the same for every session."""

    def look(self) -> None:
        """Measure, and show what was found."""
        self.show_checks(self._look())

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show these."""
        self.checks = tuple(checks)
        self.check.show_text(_("Controleer opnieuw"))
        self.summary.show_text(_attention(self.checks).capitalize())
        self.summary.show()
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self._list = Columns(across=True, air=14)
        self._list.show_rows([_row(check) for check in self.checks])
        self._card.body.addWidget(self._list)
        self._card.show()
        self.status_changed.emit()


def _row(check: Check) -> QWidget:
    title = _("{title}: {grade}").format(title=check.title, grade=grade_words(check.grade))
    lines = [
        Label(title, 16, BOLD, wrap=True),
        Label(check.found, BASE, color=LIGHT.muted, wrap=True),
    ]
    if check.advice:
        lines.append(Label(check.advice, BASE, wrap=True))
    return found_row(SIGNS[check.grade], *lines)


def _worse(checks: Sequence[Check]) -> list[Check]:
    return [check for check in checks if check.grade in (Grade.CARE, Grade.BAD)]


def _attention(checks: Sequence[Check]) -> str:
    found = len(_worse(checks))
    if not found:
        return _("alles is in orde")
    return ngettext("{count} aandachtspunt", "{count} aandachtspunten", found).format(count=found)
