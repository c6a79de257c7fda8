"""What the room will see: a button that opens it in a window."""

from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.session import Session
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.prepare.part import Part
from wijkworkshop.ui.prepare.room_window import PAGE, walk_of
from wijkworkshop.ui.stage.stage import Stage
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.flow import Flow
from wijkworkshop.ui.widgets.label import Label

SHOWN, LARGE = (480, 360), (600, 450)
FOR_LARGE = 780
"""Pixels of width from which the screen is shown large."""


class RoomPart(Part):
    """`open_requested` asks for the window."""

    open_requested = Signal()

    def __init__(self) -> None:
        """Wait for the session."""
        about = _(
            "Blader door alle schermen van de avond, op de maat van een kleine beamer: "
            "1024 bij 768. Zo weet u wat de zaal ziet, en wat niet op één scherm past."
        )
        super().__init__(_("Wat de zaal ziet"), about)
        self._screens = 0
        self.open = Act(_("Bladeren door de schermen"), kind=Kind.PRIMARY, icon="device-projector")
        self.stage = Stage()
        self.stage.set_shape(PAGE)
        self.stage.setFixedSize(*SHOWN)
        holder = QWidget()
        flow = Flow(holder)
        flow.addWidget(self.open)
        self.body.addWidget(holder)
        self.body.addWidget(self.stage, 0, Qt.AlignmentFlag.AlignLeft)
        keys = _("In dat venster: → en ← bladeren, Home begint opnieuw, Esc sluit.")
        self.body.addWidget(Label(keys, 15, color=LIGHT.muted, wrap=True))
        self.body.addStretch(1)
        self.open.clicked.connect(self.open_requested)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the screen larger where there is room."""
        super().resizeEvent(event)
        self.stage.setFixedSize(*(LARGE if self.width() >= FOR_LARGE else SHOWN))

    @property
    def status(self) -> str:
        """Return how many screens there are."""
        words = ngettext("{count} scherm", "{count} schermen", self._screens)
        return words.format(count=self._screens)

    def show_session(self, session: Session) -> None:
        """Show the first screen small."""
        walk = walk_of(session)
        self._screens = len(walk)
        self.stage.show_view(PublicView(screen_at(session, walk[0])))
