"""How rows get their height and are painted: a painter of each kind of row does the work."""

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wijkworkshop.ui.lists.model import ROW, Index

R = TypeVar("R")
R_contra = TypeVar("R_contra", contravariant=True)


@dataclass(frozen=True)
class RowState:
    """Whether a row is chosen, and whether keys go to it."""

    chosen: bool
    focused: bool


class RowPainter(Protocol[R_contra]):
    """Paints one kind of row; sizes are in logical pixels."""

    def height(self, row: R_contra, width: int) -> int:
        """Return how high a row is in a list that is so wide."""

    def paint(self, painter: QPainter, rect: QRectF, row: R_contra, state: RowState) -> None:
        """Paint a row in its place; the painter smooths edges."""


class RowDelegate(QStyledItemDelegate, Generic[R]):
    """Lets a painter do it."""

    def __init__(self, view: QAbstractItemView, painter: RowPainter[R]) -> None:
        """Be the delegate of this view."""
        super().__init__(view)
        self._view, self._painter = view, painter

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height in the width that is seen; a row is as wide as the list.

        Qt lays rows out in another width, which leaves room for a scroll bar.
        """
        return QSize(0, self._painter.height(index.data(ROW), self._view.viewport().width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        flags = QStyle.StateFlag
        state = RowState(
            bool(option.state & flags.State_Selected), bool(option.state & flags.State_HasFocus)
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.paint(painter, QRectF(option.rect), index.data(ROW), state)
        painter.restore()
