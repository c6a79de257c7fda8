"""The offer to take newer content into the session, made once."""

from gettext import gettext as _

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.acts.content_update import TakeContent
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.ui.widgets import Act, Banner


class ContentOffer(QWidget):
    """Says that there is newer content, and goes away with the answer."""

    def __init__(self, ask: Ask) -> None:
        """Offer nothing yet."""
        super().__init__()
        self._ask = ask
        self._request: TakeContent | None = None
        self.take = Act(_("Overnemen")).make_small()
        self.later = Act(_("Niet nu")).make_small()
        banner = Banner(
            _("Er is nieuwe inhoud. Overnemen?"),
            _("Rondes die al open gingen, blijven zoals ze zijn."),
            self.take,
        )
        row = banner.layout()
        if isinstance(row, QBoxLayout):
            row.addWidget(self.later)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(banner)
        self.take.clicked.connect(self._take)
        self.later.clicked.connect(self.hide)
        self.hide()

    def offer(self, request: TakeContent) -> None:
        """Offer to do this."""
        self._request = request
        self.show()

    def _take(self) -> None:
        self.hide()
        if self._request is not None:
            self._ask(self._request)
