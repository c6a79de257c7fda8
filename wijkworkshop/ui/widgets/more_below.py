"""Columns that scroll without a bar: a mark at the lower edge says that there is more below."""

from gettext import gettext as _

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.widgets.pictogram import paint_pictogram

WIDE, TALL, ICON = 44, 22, 18
KEPT = 40
"""Pixels of a page that stay in sight when it is turned."""


class MoreBelow(QAbstractButton):
    """A small button over the lower edge of an area; it shows the next page of what is in it.

    It takes the place of the scroll bar, which has no room of its own any more: so the edges of
    what stands in the area do not move when it becomes too long.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        """Stand over an area, away until there is more below."""
        super().__init__(area)
        self._area = area
        self._bar = area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Meer tonen"))
        self.setToolTip(self.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.resize(WIDE, TALL)
        self._bar.valueChanged.connect(self._show_need)
        self._bar.rangeChanged.connect(self._show_need)
        self.clicked.connect(self._turn)
        area.installEventFilter(self)
        self._show_need()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint an arrow that points down, on a tab."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.tint.fill))
        painter.drawRoundedRect(self.rect(), TALL / 2, TALL / 2)
        place = QRectF((WIDE - ICON) / 2, (TALL - ICON) / 2, ICON, ICON)
        paint_pictogram(painter, place, "chevron-down", LIGHT.tint.text)

    def _turn(self) -> None:
        self._bar.setValue(self._bar.value() + max(KEPT, self._bar.pageStep() - KEPT))

    def _show_need(self) -> None:
        self.setVisible(self._bar.value() < self._bar.maximum())
        self._place()

    def _place(self) -> None:
        self.move((self._area.width() - WIDE) // 2, self._area.height() - TALL - 2)
        self.raise_()
