"""The part of a count that scrolls sideways: the cells, with the head and foot of each column."""

from collections.abc import Iterable
from gettext import gettext as _
from itertools import product

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.in_view import bring_in_view
from wijkworkshop.ui.console.panels.tally.cell import WIDEST, CountCell
from wijkworkshop.ui.console.panels.tally.lines import Lines, paint_rules
from wijkworkshop.ui.console.panels.tally.sheet import Place, RowKind, Sheet
from wijkworkshop.ui.style.app_font import BOLD, REGULAR, app_font
from wijkworkshop.ui.style.palette import WRONG

NARROWEST, PAD = 48, 8
"""Pixels of a column at the least, and around its title."""

HEAD = 15
"""The size of the titles of columns."""

FEW = 160
"""So many cells are made at once; of a larger sheet those that are looked at, or typed in."""


class TallyBoard(QWidget):
    """Cells in rows and columns; `typed` at every key, `finished` with a number that is new."""

    typed = Signal(object)
    finished = Signal(str, int, object)
    left_by_tab = Signal(bool)

    def __init__(self, sheet: Sheet, lines: Lines, parent: QWidget | None = None) -> None:
        """Make the cells of a sheet."""
        super().__init__(parent)
        self._sheet, self._lines = sheet, lines
        self._rows = [row for row in sheet.rows if row.typed_in]
        self._kinds = {row.key: row.kind for row in self._rows}
        self._at_column = {column.key: at for at, column in enumerate(sheet.columns)}
        self._column: int | None = None
        self.places = tuple((row.key, column.key) for column in sheet.columns for row in self._rows)
        self.cells: dict[Place, CountCell] = {}
        self._wanted: set[Place] = set()
        if len(self.places) <= FEW:
            for place in self.places:
                self.cell(place)

    def cell(self, place: Place) -> CountCell:
        """Return the cell at a place; it is made when it is first needed."""
        if place not in self.cells:
            made = self._make(place)
            self.cells[place] = made
            made.show_number(self._sheet.values.get(place))
            made.setAccessibleName(self._said(place))
            self._put(place)
            made.show()
        return self.cells[place]

    def put_on(self, lines: Lines, width: int) -> None:
        """Stand on these lines, in this width."""
        self._lines = lines
        self.setFixedSize(max(width, self.least_width()), lines.height)
        self._place_cells()

    @property
    def current(self) -> int | None:
        """Return the column in which somebody types, or did last."""
        return self._column

    def least_width(self) -> int:
        """Return the width under which the columns have to scroll."""
        return self._width_for(column.short or column.title for column in self._sheet.columns)

    def whole_width(self) -> int:
        """Return the width in which the columns have their whole titles."""
        return self._width_for(column.title for column in self._sheet.columns)

    def _width_for(self, titles: Iterable[str]) -> int:
        return max(NARROWEST, self._widest(titles) + PAD) * len(self._sheet.columns)

    def _widest(self, titles: Iterable[str]) -> int:
        head = QFontMetrics(app_font(HEAD, BOLD, tabular=True)).horizontalAdvance
        return max(map(head, titles), default=0)

    def _heads(self) -> tuple[str, ...]:
        """Return the titles of the columns: short ones where not all fit in whole."""
        columns = self._sheet.columns
        room = self.width() // max(1, len(columns)) - PAD
        fits = self._widest(column.title for column in columns) <= room
        return tuple(column.title if fits else column.short or column.title for column in columns)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the sums of a sheet, mark what cannot be right, and name the cells."""
        before, self._sheet = self._sheet, sheet
        for place, cell in self.cells.items():
            if before.values.get(place) != sheet.values.get(place):
                cell.setAccessibleName(self._said(place))
        self.update()

    def go(self, row: int, column: int) -> None:
        """Put the focus in a cell."""
        place = (self._rows[row].key, self._sheet.columns[column].key)
        self.cell(place).setFocus(Qt.FocusReason.TabFocusReason)

    def column_rect(self, index: int) -> QRect:
        """Return where a column stands."""
        wide = self.width() / max(1, len(self._sheet.columns))
        return QRect(round(index * wide), 0, round(wide), self.height())

    def _place_cells(self) -> None:
        for place in self.cells:
            self._put(place)

    def _put(self, place: Place) -> None:
        """Put a cell in the middle of its place."""
        cell, (at, line) = self.cells[place], (self._at_column[place[1]], self._lines.of(place[0]))
        rect, high = self.column_rect(at), cell.sizeHint().height()
        wide = min(WIDEST + 16, rect.width() - 8)
        x = rect.x() + (rect.width() - wide) // 2
        cell.setGeometry(x, line.y + (line.height - high) // 2, wide, high)

    def _want(self, shown: QRect) -> None:
        """Make the cells that came in view, once this is painted."""
        new = self._places_in(shown) - self.cells.keys()
        if new and not self._wanted:
            QTimer.singleShot(0, self, self._make_wanted)
        self._wanted |= new

    def _make_wanted(self) -> None:
        wanted, self._wanted = self._wanted, set()
        self._let_go_of_some()
        for place in wanted:
            self.cell(place)

    def _let_go_of_some(self) -> None:
        """Keep no more cells than a sheet that is looked at needs."""
        if len(self.cells) <= FEW:
            return
        kept = self._places_in(self.visibleRegion().boundingRect()) | {self.places[0]}
        for place in [each for each in self.cells if each not in kept]:
            if not self.cells[place].hasFocus():
                cell = self.cells.pop(place)
                cell.hide()
                cell.deleteLater()

    def _places_in(self, shown: QRect) -> set[Place]:
        """Return the places that are, if only in part, in a rectangle."""
        lines = {row.key: self._lines.of(row.key) for row in self._rows}
        rows = [
            key
            for key, line in lines.items()
            if line.y <= shown.bottom() and line.y + line.height > shown.top()
        ]
        columns = [
            key for key, at in self._at_column.items() if self.column_rect(at).intersects(shown)
        ]
        return set(product(rows, columns))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the column in use, the rules, the titles and the sums."""
        if len(self.cells) < len(self.places):
            self._want(event.rect())
        painter = QPainter(self)
        keys = [column.key for column in self._sheet.columns]
        if self._column in keys:
            painter.fillRect(self.column_rect(keys.index(self._column)), QColor("#FDF3E1"))
        paint_rules(painter, self._lines, self.width())
        for index, title in enumerate(self._heads()):
            self._paint_column(painter, index, title)

    def _paint_column(self, painter: QPainter, index: int, title: str) -> None:
        column, sheet = self._sheet.columns[index], self._sheet
        red = WRONG if sheet.too_many(column.key) else LIGHT.ink
        counted, possible = sheet.counted(column.key), sheet.possible(column.key)
        for key, text, color, weight in (
            (self._lines.head, title, LIGHT.ink, BOLD),
            (self._lines.counted, words(counted), red, BOLD),
            (self._lines.possible, words(possible), LIGHT.muted, REGULAR),
        ):
            painter.setFont(app_font(HEAD if key == self._lines.head else 16, weight, tabular=True))
            painter.setPen(QColor(color))
            line, rect = self._lines.of(key), self.column_rect(index)
            place = QRectF(rect.x(), line.y, rect.width(), line.height)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _make(self, place: Place) -> CountCell:
        row, column = place
        quiet = self._kinds[row] is not RowKind.COUNT
        cell = CountCell(quiet=quiet, parent=self)
        cell.textChanged.connect(lambda: self.typed.emit(place))
        cell.finished.connect(lambda number: self.finished.emit(row, column, number))
        cell.focused.connect(lambda: self._enter(column, cell))
        cell.moved.connect(lambda down, right: self._step((row, column), down, right))
        cell.entered.connect(lambda: self._next_row((row, column)))
        cell.tabbed.connect(lambda forward: self._next_column((row, column), forward))
        return cell

    def _enter(self, column: int, cell: CountCell) -> None:
        if column != self._column:
            self._column = column
            self.update()
        bring_in_view(cell)

    def _at(self, place: Place) -> tuple[int, int]:
        rows = [row.key for row in self._rows]
        return rows.index(place[0]), [each.key for each in self._sheet.columns].index(place[1])

    def _step(self, place: Place, down: int, right: int) -> None:
        row, column = self._at(place)
        row, column = row + down, column + right
        if 0 <= row < len(self._rows) and 0 <= column < len(self._sheet.columns):
            self.go(row, column)

    def _next_row(self, place: Place) -> None:
        """Go down; from the bottom to the top of the next column."""
        row, column = self._at(place)
        if row + 1 < len(self._rows):
            self.go(row + 1, column)
        elif column + 1 < len(self._sheet.columns):
            self.go(0, column + 1)
        else:
            self.left_by_tab.emit(True)

    def _next_column(self, place: Place, forward: bool) -> None:
        """Go to the next column; from the last one to the next row, and at the end out."""
        row, column = self._at(place)
        wide = len(self._sheet.columns)
        at = row * wide + column + (1 if forward else -1)
        if 0 <= at < wide * len(self._rows):
            self.go(*divmod(at, wide))
        else:
            self.left_by_tab.emit(forward)

    def _said(self, place: Place) -> str:
        row = next(row for row in self._rows if row.key == place[0])
        column = next(each for each in self._sheet.columns if each.key == place[1])
        label = row.said or f"{row.number} {row.label}".strip()
        return _("{column}, {row}: {number}").format(
            column=column.title, row=label, number=self._sheet.values.get(place, _("leeg"))
        )


def words(number: int | None) -> str:
    """Return a number, or nothing while nothing was counted."""
    return "" if number is None else str(number)
