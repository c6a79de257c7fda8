"""A count on a sheet: labels and sums stay, the columns between them scroll sideways."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.tally.board import TallyBoard, words
from wijkworkshop.ui.console.panels.tally.lines import lines_of, paint_rules
from wijkworkshop.ui.console.panels.tally.sheet import Column, Place, Row, RowKind, Sheet
from wijkworkshop.ui.style.app_font import BOLD, HALF_BOLD, REGULAR, app_font
from wijkworkshop.ui.widgets.scroll import thin_bars

SUMS = 62
NUMBER = 34
BAR = 12
"""Pixels for the sums, for the number of an option, and for the scroll bar."""


@dataclass(frozen=True)
class GridWords:
    """The words of a sheet that are not in its rows and columns."""

    total: str
    counted: str
    possible: str


class TallyGrid(QWidget):
    """Shows a sheet; `finished` carries row, column and a number (None: empty) that is new."""

    finished = Signal(str, int, object)
    changed = Signal(object)

    def __init__(self, sheet: Sheet, words_: GridWords, parent: QWidget | None = None) -> None:
        """Make the grid of a sheet."""
        super().__init__(parent)
        self._sheet, self._words = sheet, words_
        self._lines = lines_of(sheet.rows, lambda _row: 0)
        self._board = TallyBoard(sheet, self._lines)
        people = (RowKind.PEOPLE, RowKind.ABSTAINED)
        self._people = {row.key for row in sheet.rows if row.kind in people}
        self._known = frozenset(self._board.places)
        self._window = _window(self._board, self)
        self._board.typed.connect(self._typed)
        self._board.finished.connect(self.finished)
        self._board.left_by_tab.connect(self._go_out)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self._lines.height + BAR)
        for first in self._board.places[:1]:
            self.setFocusProxy(self._board.cell(first))
        self._board.show_sheet(sheet)

    @property
    def sheet(self) -> Sheet:
        """Return the sheet as it stands, with what is being typed."""
        return self._sheet

    @property
    def current(self) -> int | None:
        """Return the column in use."""
        return self._board.current

    def show_values(self, values: Mapping[Place, int | None]) -> None:
        """Show numbers from the session; a cell that somebody types in waits."""
        numbers = dict(self._sheet.values)
        with QSignalBlocker(self._board):
            for place, number in values.items():
                if place not in self._known:
                    continue
                cell = self._board.cells.get(place)
                if cell is not None:
                    cell.show_number(number)
                _note(numbers, place, cell.number if cell is not None else number)
        self._recount(numbers)

    def is_about(self, rows: tuple[Row, ...], columns: tuple[Column, ...]) -> bool:
        """Tell whether it has these rows and columns."""
        return (self._sheet.rows, self._sheet.columns) == (rows, columns)

    @property
    def places(self) -> tuple[Place, ...]:
        """Return the places of all cells."""
        return self._board.places

    def finish_cell(self) -> None:
        """Tell the number that is being typed, as if the cell was left."""
        for cell in self._board.cells.values():
            if cell.hasFocus():
                cell.returnPressed.emit()

    def drop_typing(self) -> None:
        """Forget what is being typed."""
        for cell in self._board.cells.values():
            if cell.hasFocus():
                cell.forget()

    def sizeHint(self) -> QSize:
        """Return a comfortable width and the height of all rows."""
        return QSize(680, self._lines.height + BAR)

    def minimumSizeHint(self) -> QSize:
        """Return the width at which two columns are left."""
        return QSize(360, self._lines.height + BAR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the labels what they need, the columns the rest."""
        left = self._label_width()
        wide = max(60, self.width() - left - SUMS)
        self._lines = lines_of(self._sheet.rows, lambda row: self._needed(row, left - 8))
        self._board.put_on(self._lines, wide)
        self.setFixedHeight(self._lines.height + BAR)
        self._window.setGeometry(left, 0, wide, self._lines.height + BAR)

    def _needed(self, row: Row, wide: int) -> int:
        """Return the height that a label needs in this width."""
        metrics = QFontMetrics(app_font(15, HALF_BOLD))
        room = QRect(0, 0, wide - _indent(row), 1000)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, row.label).height() + 10

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the labels and the sums."""
        painter = QPainter(self)
        paint_rules(painter, self._lines, self.width())
        for row in self._sheet.rows:
            line = self._lines.of(row.key)
            if not event.rect().intersects(QRect(0, line.y, self.width(), line.height)):
                continue
            self._paint_label(painter, row)
            if row.typed_in:
                quiet = row.kind is not RowKind.COUNT
                self._paint_sum(painter, row.key, self._sheet.row_sum(row.key), quiet=quiet)
        lines, sheet = self._lines, self._sheet
        self._paint_words(painter, lines.counted, self._words.counted, BOLD)
        self._paint_words(painter, lines.possible, self._words.possible, REGULAR)
        self._paint_sum(painter, lines.counted, sheet.all_counted())
        self._paint_sum(painter, lines.possible, sheet.all_possible(), quiet=True)
        self._paint_right(painter, lines.head, self._words.total, BOLD, LIGHT.ink)

    def _typed(self, place: Place) -> None:
        numbers = dict(self._sheet.values)
        _note(numbers, place, self._board.cells[place].number)
        self._recount(numbers)

    def _recount(self, numbers: Mapping[Place, int]) -> None:
        if numbers == self._sheet.values:
            return
        self._sheet = replace(self._sheet, values=numbers)
        self._board.show_sheet(self._sheet)
        self.update()
        self.changed.emit(self._sheet)

    def _go_out(self, forward: bool) -> None:
        """Leave the grid: the board's first or last cell hands the focus on."""
        places = self._board.places
        self._board.cell(places[-1] if forward else places[0]).setFocus()
        self.focusNextPrevChild(forward)

    def _label_width(self) -> int:
        spare = self.width() - SUMS - self._board.whole_width()
        return max(min(172, self.width() * 2 // 5), min(300, spare))

    def _paint_label(self, painter: QPainter, row: Row) -> None:
        weight = HALF_BOLD if row.kind is RowKind.HEADING else REGULAR
        if row.number:
            rect = self._cell(row.key, _indent(row) - NUMBER, NUMBER)
            painter.setFont(app_font(15, BOLD, tabular=True))
            painter.setPen(QColor(LIGHT.accent))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, row.number)
        self._paint_words(painter, row.key, row.label, weight, _indent(row))

    def _paint_words(
        self, painter: QPainter, key: str, text: str, weight: int, indent: int = 0
    ) -> None:
        quiet = key == self._lines.possible or key in self._people
        painter.setFont(app_font(15, weight))
        painter.setPen(QColor(LIGHT.muted if quiet else LIGHT.ink))
        rect = self._cell(key, indent, self._window.x() - 8 - indent)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rect, flags, text)

    def _paint_sum(
        self, painter: QPainter, key: str, number: int | None, *, quiet: bool = False
    ) -> None:
        weight, color = (REGULAR, LIGHT.muted) if quiet else (BOLD, LIGHT.ink)
        self._paint_right(painter, key, words(number), weight, color)

    def _paint_right(self, painter: QPainter, key: str, text: str, weight: int, color: str) -> None:
        painter.setFont(app_font(15 if key == self._lines.head else 16, weight, tabular=True))
        painter.setPen(QColor(color))
        rect = self._cell(key, self.width() - SUMS, SUMS)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _cell(self, key: str, x: int, width: int) -> QRectF:
        line = self._lines.of(key)
        return QRectF(QPoint(x, line.y), QSize(width, line.height))


def _note(numbers: dict[Place, int], place: Place, number: int | None) -> None:
    """Put a number in its place; an empty place is left out."""
    if number is None:
        numbers.pop(place, None)
    else:
        numbers[place] = number


def _indent(row: Row) -> int:
    """Return where a label begins, to the right of its number."""
    return 2 * NUMBER if row.level else NUMBER if row.number else 0


def _window(board: TallyBoard, parent: QWidget) -> QScrollArea:
    window = QScrollArea(parent)
    window.setFrameShape(QScrollArea.Shape.NoFrame)
    window.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    thin_bars(window)
    window.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    window.setWidget(board)
    window.viewport().setAutoFillBackground(False)
    board.setAutoFillBackground(False)
    return window
