"""Pictograms of `resources/icons`, in any colour."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from wijkworkshop.pages.marks import Icon, Rect
from wijkworkshop.ui.drawing.painting import paint


def paint_pictogram(painter: QPainter, rect: QRectF, name: str, color: str) -> None:
    """Paint a pictogram; an empty name, or one that is not there, paints nothing."""
    place = Rect(rect.x(), rect.y(), rect.width(), rect.height())
    paint(painter, (Icon(place, name, color),))
