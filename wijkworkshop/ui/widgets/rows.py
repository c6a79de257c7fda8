"""Rows of a list that are painted: how high their text makes them, and the bar under one."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.widgets.shapes import paint_box

WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)


def text_height(
    delegate: QStyledItemDelegate, option: QStyleOptionViewItem, text: str, font: QFont, taken: int
) -> int:
    """Return how high a text is over as many lines as it takes; `taken` is the width beside it."""
    view = delegate.parent()
    width = view.viewport().width() if isinstance(view, QListWidget) else option.rect.width()
    room = QRectF(0, 0, max(80, width - taken), 400).toRect()
    return QFontMetrics(font).boundingRect(room, WRAPPED, text).height()


def paint_bar(painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, radius: float) -> None:
    """Paint the bar under the row that is chosen; an edge tells that keys go there."""
    if option.state & QStyle.StateFlag.State_Selected:
        on = bool(option.state & QStyle.StateFlag.State_HasFocus)
        paint_box(painter, rect, LIGHT.tint.fill, LIGHT.accent if on else "", radius, 2.0)
