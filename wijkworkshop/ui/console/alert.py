"""One calm dialog for what nobody may miss: the disk, or a mistake of the app."""

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkworkshop.ui.console.overlay import Overlay
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Kind, Label
from wijkworkshop.ui.wording.words import Message


class Alert(Overlay):
    """Says what happened, that nothing is lost, and what to do; `closed` when it was read."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make it, closed."""
        super().__init__(parent, 520)
        self.setAccessibleName(_("Melding"))
        self.title = Label("", 20, BOLD, wrap=True)
        self.text = Label("", BASE, wrap=True)
        self.understood = Act(_("Begrepen"), _("Enter"), Kind.PRIMARY)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.understood)
        self.card.body.addWidget(self.title)
        self.card.body.addWidget(self.text)
        self.card.body.addSpacing(8)
        self.card.body.addLayout(row)
        self.understood.setDefault(True)
        self.understood.clicked.connect(self.close_again)

    def tell(self, message: Message) -> None:
        """Open with a message."""
        self.title.show_text(message.title)
        self.text.show_text(message.text)
        self.setAccessibleName(f"{message.title}. {message.text}")
        self.open()

    def take_focus(self) -> None:
        """Put the focus on the button."""
        self.understood.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_again(self) -> None:
        """Uncover the window."""
        super().close_again()
        self.closed.emit()
