"""A page over the start screen: a title, a way back, and cards that scroll."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.style.sizes import NARROW_UNDER
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.banner import Banner
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.scroll import Scroll

WIDEST = 860


class Stack(QVBoxLayout):
    """Widgets under each other that make room for others as a whole."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        super().__init__()
        self.setSpacing(10)

    def show_instead(self, widgets: Sequence[QWidget]) -> None:
        """Show these in place of what was there."""
        while (old := self.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in widgets:
            self.addWidget(each)
            each.show()


class Page(QWidget):
    """Put what it shows in `body`. `left` goes back, also with Esc."""

    left = Signal()

    def __init__(self, title: str, about: str = "") -> None:
        """Make an empty page; `about` says in a line or two what it is for."""
        super().__init__()
        self.setAccessibleName(title)
        self.back = Act(_("Terug"), "Esc", Kind.QUIET, icon="arrow-left")
        self._title = Label(title, 27, BOLD)
        self._banner = Banner()
        self._banner.hide()
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 4, 18, 24)
        self.body.setSpacing(12)
        if about:
            self.body.addWidget(Label(about, 16, color=LIGHT.muted, wrap=True))
        self._lay_out(inside)
        self.back.clicked.connect(self.leave)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.leave)
        self.setFocusProxy(self.back)

    def tell(self, title: str, text: str = "") -> None:
        """Tell in passing what was done."""
        self._banner.show_text(title, text)
        self._banner.setVisible(bool(title))

    def leave(self) -> None:
        """Go back."""
        self.left.emit()

    def go_to(self, widget: QWidget) -> None:
        """Give the focus to a widget, also when the page is shown."""
        self.setFocusProxy(widget)
        widget.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take less room at the edges of a narrow screen."""
        super().resizeEvent(event)
        edge = 24 if self.width() < NARROW_UNDER else 48
        self._column.setContentsMargins(edge, 22, edge, 18)

    def _lay_out(self, inside: QWidget) -> None:
        column = self._column = QVBoxLayout(self)
        column.setSpacing(14)
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addSpacing(8)
        top.addWidget(self._title, 1)
        column.addLayout(top)
        inside.setMaximumWidth(WIDEST)
        whole = QWidget()  # as wide as the window, so that the scroll bar stands at its edge
        middle = QHBoxLayout(whole)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(inside, 1)
        middle.addStretch(0)
        self.scroll_area = Scroll(whole, LIGHT.paper)
        column.addWidget(self.scroll_area, 1)
        column.addWidget(self._banner)
