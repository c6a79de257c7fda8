"""What there is to talk about in step 2, a tile each; the one in the room stands out."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from wijkworkshop.pages.board.cells import around
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.alignment_board.view import PointLine, PointsView
from wijkworkshop.ui.console.panels.alignment_board.words import (
    line_words,
    read_words,
    tile_state,
    tile_words,
)
from wijkworkshop.ui.console.panels.board.pieces import CHOSEN, READ
from wijkworkshop.ui.console.panels.board.words import standing_words
from wijkworkshop.ui.style.app_font import BOLD, REGULAR, app_font
from wijkworkshop.ui.widgets import paint_pictogram
from wijkworkshop.ui.widgets.shapes import paint_box

TALL, ICON, PAD, AFTER = 62, 18, 8, 7
"""Pixels: high enough for three lines, a pictogram, and the room around these."""

MOST, GAP = 4, 6
SIZE = 14

BROKEN = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class PointTile(QAbstractButton):
    """Says a clash or a question in a few short lines; a click lets the room talk about it."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self._line: PointLine | None = None
        self._read = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # arrows go along all of them
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_line(self, line: PointLine, *, now: bool, read: bool) -> None:
        """Say this one; it stands out while it is read aloud."""
        self._line, self._read = line, read
        self.setChecked(now)
        self.setAccessibleDescription(standing_words(in_hand=False, read=read))
        self.setText(tile_words(line))
        self.setToolTip(line_words(line))
        self.setAccessibleName(read_words(line))
        self.update()

    @property
    def line(self) -> PointLine | None:
        """Return what it says."""
        return self._line

    def nextCheckState(self) -> None:
        """Stay as it is: what the session says decides."""

    def sizeHint(self) -> QSize:
        """Return the height of a name and where it stands; it is as wide as there is room for."""
        return QSize(TALL, TALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what it is about, and where it stands."""
        if self._line is None:
            return
        painter, now = QPainter(self), self.isChecked()
        tone = READ if self._read else CHOSEN if now else LIGHT.card
        paint_box(painter, QRectF(self.rect()), tone.fill, tone.edge)
        spot = QRectF(PAD, (TALL - ICON) / 2, ICON, ICON)
        paint_pictogram(painter, spot, _icon(self._line, now=now), LIGHT.ink)
        room = QRect(_left(), 0, _room(self.width()), TALL)
        name, state = self.text(), tile_state(self._line, now=now)
        high = _size(name, room.width(), BOLD).height()
        under = _size(state, room.width(), REGULAR).height()
        room.setTop((TALL - high - under) // 2)
        for words, weight, color in (
            (name, BOLD if now else REGULAR, LIGHT.ink),
            (state, REGULAR, LIGHT.muted),
        ):
            painter.setFont(app_font(SIZE, weight, tabular=True))
            painter.setPen(QColor(color))
            painter.drawText(room, BROKEN, words)
            room.setTop(room.top() + high)


def fits(line: PointLine, wide: int) -> bool:
    """Tell whether a tile of so many pixels can say all of a line."""
    room = _room(wide)
    states = [_size(tile_state(line, now=each), room, REGULAR) for each in (True, False)]
    name, state = _size(tile_words(line), room, BOLD), max(states, key=QSize.height)
    return max(name.width(), state.width()) <= room and name.height() + state.height() <= TALL


def _left() -> int:
    return PAD + ICON + AFTER


def _room(wide: int) -> int:
    """Return the pixels that a tile has for words."""
    return wide - _left() - PAD


def _size(words: str, room: int, weight: int) -> QSize:
    metrics = QFontMetrics(app_font(SIZE, weight, tabular=True))
    return metrics.boundingRect(QRect(0, 0, room, 10_000), int(BROKEN), words).size()


class PointTiles(QWidget):
    """As many tiles as there is room for, around the one in the room."""

    chosen = Signal(object)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._view: PointsView | None = None
        self.tiles = [PointTile() for _tile in range(MOST)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for tile in self.tiles:
            tile.clicked.connect(lambda _on=False, of=tile: self._choose(of))
            row.addWidget(tile, 1)

    def show_view(self, view: PointsView) -> None:
        """Show what there is to talk about."""
        self._view = view
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for."""
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        if self._view is None:
            return
        lines, at, read = self._view.lines, self._view.at, self._view.read
        shown = self._around(lines, at or read or 0)
        for place, tile in enumerate(self.tiles):
            tile.setVisible(place < len(shown))
            if place < len(shown):
                number = shown[place]
                tile.show_line(lines[number], now=number == at, read=number == read)

    def _around(self, lines: Sequence[PointLine], at: int) -> range:
        """Return as many places around one as can be read beside each other."""
        for most in range(MOST, 1, -1):
            shown = around(at, len(lines), most)
            wide = (self.width() + GAP) // max(1, len(shown)) - GAP
            if all(fits(lines[each], wide) for each in shown):
                return shown
        return around(at, len(lines), 1)

    def _choose(self, tile: PointTile) -> None:
        if tile.line is not None:
            self.chosen.emit(tile.line.point)


def _icon(line: PointLine, *, now: bool) -> str:
    if now:
        return "player-play"
    return "circle-check" if line.decided else "circle-dashed"
