"""The list of the material: subjects that open to what is in them, or what a search found."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from wijkworkshop.core.public.material_index import Thing
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.lettering import BASE, BOLD, REGULAR, lettering
from wijkworkshop.ui.widgets import paint_pictogram
from wijkworkshop.ui.widgets.rows import WRAPPED, paint_bar, text_height
from wijkworkshop.ui.widgets.scroll import plain_list

ROW = Qt.ItemDataRole.UserRole
LEAST, INDENT, KEY, ARROW = 36, 22, 22, 20
DIGITS = "1234567890"


@dataclass(frozen=True)
class Row:
    """A line: a thing with its title, how deep it stands, its digit, and whether it is open.

    `opened` is None where nothing is in it.
    """

    thing: Thing
    title: str
    depth: int = 0
    key: str = ""
    opened: bool | None = None


class MaterialList(QListWidget):
    """`chosen` carries the row under the bar; `digit` a subject by its number.

    `opened` and `closed` ask to show or hide what is in the row; letters are `typed`.
    """

    chosen = Signal(object)
    shown = Signal()
    digit = Signal(str)
    opened = Signal()
    closed = Signal()
    typed = Signal(str)
    away = Signal()
    leafed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(_("Materiaal"))
        self.setMinimumHeight(220)
        plain_list(self)
        self.currentRowChanged.connect(lambda _at: self.chosen.emit(self.row_here))
        self.itemDoubleClicked.connect(lambda _item: self.shown.emit())

    @property
    def row_here(self) -> Row | None:
        """Return the row under the bar."""
        item = self.item(self.currentRow())
        found: Row | None = item.data(ROW) if self.currentRow() >= 0 else None
        return found

    def show_rows(self, rows: Sequence[Row], choose: Thing | None) -> None:
        """Show these rows, with the bar on a thing, or else on the first."""
        self.blockSignals(True)
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.title)
            item.setData(ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(row))
            self.addItem(item)
        things = [row.thing for row in rows]
        at = things.index(choose) if choose in things else 0
        self.setCurrentRow(at if rows else -1)
        self.blockSignals(False)
        self.chosen.emit(self.row_here)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows, left and right close and open, a digit shows a subject, letters search."""
        key, text = Qt.Key(event.key()), event.text()
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        signal = KEYS.get(key)
        if signal is not None:
            getattr(self, signal).emit()
        elif key in LEAFS:
            self.leafed.emit(LEAFS[key])
        elif not held and text in tuple(DIGITS):
            self.digit.emit(text)
        elif not held and text.isprintable() and text.strip():
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)


KEYS = {
    Qt.Key.Key_Return: "shown",
    Qt.Key.Key_Enter: "shown",
    Qt.Key.Key_Right: "opened",
    Qt.Key.Key_Left: "closed",
    Qt.Key.Key_Delete: "away",
    Qt.Key.Key_Backspace: "away",
}
LEAFS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


def _spoken(row: Row) -> str:
    """Return what a screen reader says of a row."""
    opened = {None: "", True: _("open"), False: _("dicht")}[row.opened]
    key = _("toets {key}").format(key=row.key) if row.key else ""
    return ", ".join(part for part in (row.title, key, opened) if part)


class RowDelegate(QStyledItemDelegate):
    """Paints the title with its digit, and an arrow where there is something in it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of the title, over as many lines as it takes."""
        row: Row = index.data(ROW)
        high = text_height(self, option, row.title, _font(row), _left(row) + ARROW + 14)
        return QSize(100, max(LEAST, high + 14))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row."""
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        paint_bar(painter, rect, option, 7.0)
        painter.setFont(lettering(13))
        painter.setPen(QColor(LIGHT.muted))
        key = rect.adjusted(8 + INDENT * row.depth, 0, 0, 0)
        painter.drawText(key, Qt.AlignmentFlag.AlignVCenter, row.key)
        painter.setFont(_font(row))
        painter.setPen(QColor(LIGHT.ink))
        painter.drawText(rect.adjusted(_left(row), 0, -ARROW - 8, 0), WRAPPED, row.title)
        if row.opened is not None:
            arrow = QRectF(rect.right() - ARROW - 2, rect.center().y() - 8, 16, 16)
            name = "chevron-down" if row.opened else "chevron-right"
            paint_pictogram(painter, arrow, name, LIGHT.muted)
        painter.restore()


def _left(row: Row) -> int:
    return 8 + KEY + (INDENT // 2) * row.depth


def _font(row: Row) -> QFont:
    return lettering(BASE, BOLD if row.opened else REGULAR)
