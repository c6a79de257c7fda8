"""The names of the columns above the list."""

from gettext import gettext as _

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.start.columns import columns
from wijkworkshop.ui.style.app_font import BASE, app_font

TALL = 40
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class ListHead(QWidget):
    """Paints the heads where the rows have their columns."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the heads."""
        painter = QPainter(self)
        painter.setFont(app_font(BASE))
        painter.setPen(QColor(LIGHT.muted))
        at = columns(QRectF(self.rect()))
        if at.date is not None:
            painter.drawText(at.date, LEFT, _("Datum"))
        painter.drawText(at.name, LEFT, _("Bijeenkomst"))
        if at.area is not None:
            painter.drawText(at.area, LEFT, _("Gebied"))
        painter.drawText(at.present, RIGHT, _("Deelnemers"))
        painter.drawText(at.mark.united(at.status), LEFT, _("Status"))
