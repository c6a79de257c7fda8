"""The options of a round, with beside each what was read from the slip so far."""

from collections.abc import Mapping, Sequence
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BOLD, REGULAR, app_font
from wijkworkshop.ui.widgets.shapes import paint_box

ROW, TALL, NUMBER, GAP = 30, 48, 32, 16
TWO_COLUMNS, MANY = 600, 12
"""Pixels: a row, one of two lines, a number, a gap; the width and the options from which there are
two columns."""


class SlipPreview(QWidget):
    """Number, label and answer of each option, in one column or two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._options: tuple[RoundOption, ...] = ()
        self._answers: Mapping[int, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_options(self, options: Sequence[RoundOption]) -> None:
        """Show these options."""
        if tuple(options) != self._options:
            self._options = tuple(options)
            self._fit()
            self.update()

    def show_answers(self, answers: Mapping[int, str]) -> None:
        """Show what was read, by the number of the option."""
        if answers != self._answers:
            self._answers = answers
            self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(320, self._rows() * self._row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use two columns where there is room."""
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the options; one with an answer stands out."""
        painter, rows = QPainter(self), max(1, self._rows())
        wide, tall = self._wide(), self._row()
        for place, option in enumerate(self._options):
            x, y = (place // rows) * (wide + GAP), (place % rows) * tall
            self._paint_option(painter, QRectF(x, y, wide, tall), option)

    def _paint_option(self, painter: QPainter, rect: QRectF, option: RoundOption) -> None:
        answer = self._answers.get(option.number, "")
        if answer:
            paint_box(painter, rect.adjusted(0, 1, 0, -1), LIGHT.tint.fill, radius=6.0)
        middle, inner = Qt.AlignmentFlag.AlignVCenter, rect.adjusted(8, 0, -10, 0)
        painter.setPen(QColor(LIGHT.accent))
        painter.setFont(app_font(15, BOLD, tabular=True))
        painter.drawText(inner, middle, str(option.number))
        painter.setPen(QColor(LIGHT.ink))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, answer)
        font = app_font(15, BOLD if answer else REGULAR)
        painter.setFont(font)
        taken = QFontMetrics(font).horizontalAdvance(answer) + 8 if answer else 0
        label = inner.adjusted(NUMBER, 0, -taken, 0)
        two = rect.height() >= TALL
        room = (1.8 if two else 1.0) * label.width()
        cut = QFontMetrics(font).elidedText(option.label, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(label, middle | Qt.TextFlag.TextWordWrap if two else middle, cut)

    def _columns(self) -> int:
        return 2 if self.width() >= TWO_COLUMNS and len(self._options) > MANY else 1

    def _rows(self) -> int:
        return ceil(len(self._options) / self._columns())

    def _fit(self) -> None:
        self.setFixedHeight(max(ROW, self._rows() * self._row()))

    def _wide(self) -> float:
        return (self.width() - GAP * (self._columns() - 1)) / self._columns()

    def _row(self) -> int:
        """Return the height of a row: two lines where a label is too long for one."""
        room = self._wide() - NUMBER - 18
        plain = QFontMetrics(app_font(15, REGULAR))
        long = any(plain.horizontalAdvance(option.label) > room for option in self._options)
        return TALL if long else ROW
