"""The two lists of the page: what kinds of content there are, and the entries of one kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.lettering import BASE, BOLD, REGULAR, lettering
from wijkworkshop.ui.widgets.enter import ENTER
from wijkworkshop.ui.widgets.rows import WRAPPED, paint_bar, text_height
from wijkworkshop.ui.widgets.scroll import plain_list

ROW = Qt.ItemDataRole.UserRole
LEAST, PAD, SMALL = 42, 14, 13
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class Line:
    """A line of a list: what it stands for, its title, and a few words at its right."""

    value: Any
    title: str
    note: str = ""
    strong: bool = False  # somebody made it their own
    faint: bool = False  # it is hidden


class ContentList(QListWidget):
    """`chosen` carries what the line under the bar stands for; `entered` that Enter was pressed."""

    chosen = Signal(object)
    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Start empty; `name` is what a screen reader says."""
        super().__init__(parent)
        self.setItemDelegate(LineDelegate(self))
        self.setAccessibleName(name)
        plain_list(self)
        self.currentRowChanged.connect(lambda _at: self.chosen.emit(self.value))

    @property
    def value(self) -> Any:
        """Return what the line under the bar stands for."""
        item = self.item(self.currentRow()) if self.currentRow() >= 0 else None
        return item.data(ROW).value if item is not None else None

    def show_lines(self, lines: Sequence[Line], choose: object = None) -> None:
        """Show these lines with the bar on this one, or else on the first; nothing is told."""
        self.blockSignals(True)
        self.clear()
        for line in lines:
            item = QListWidgetItem(line.title)
            item.setData(ROW, line)
            spoken = ", ".join(part for part in (line.title, line.note) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.addItem(item)
        values = [line.value for line in lines]
        place = values.index(choose) if choose in values else 0
        self.setCurrentRow(place if lines else -1)
        self.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each line its height in the new width, and keep the one under the bar in sight."""
        super().resizeEvent(event)
        self.doItemsLayout()
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to what the line stands for."""
        if event.key() in ENTER:
            self.entered.emit()
            return
        super().keyPressEvent(event)


class LineDelegate(QStyledItemDelegate):
    """Paints a title, and a few words at its right."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of the title, over as many lines as it takes."""
        line: Line = index.data(ROW)
        taken = 2 * PAD + _note_width(line)
        high = text_height(self, option, line.title, _font(line), taken)
        return QSize(100, max(LEAST, high + 20))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a line."""
        line: Line = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        paint_bar(painter, rect, option, 8.0)
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        painter.setFont(lettering(SMALL))
        painter.setPen(QColor(LIGHT.accent if line.strong else LIGHT.muted))
        painter.drawText(inner, RIGHT, line.note)
        painter.setFont(_font(line))
        painter.setPen(QColor(LIGHT.muted if line.faint else LIGHT.ink))
        painter.drawText(inner.adjusted(0, 0, -_note_width(line), 0), WRAPPED, line.title)
        painter.restore()


def _font(line: Line) -> Any:
    return lettering(BASE, BOLD if line.strong else REGULAR)


def _note_width(line: Line) -> int:
    wide = QFontMetrics(lettering(SMALL)).horizontalAdvance(line.note)
    return wide + PAD if line.note else 0
