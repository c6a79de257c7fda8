"""The spread of grades as a chart with axes; imported only by whoever shows one.

Importing pyqtgraph takes a fifth of a second, so nothing else does.
"""

from gettext import gettext as _

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from wijkworkshop.pages.marks import Chart
from wijkworkshop.ui.style.fonts import page_font

COLUMN = 0.76  # of the width of a grade
ROW, HIGHEST = 1.0, 0.66  # a row is one high; its highest column leaves room for a number
AXIS = 52.0
FIGURES, GRADES = 28.0, 32.0


class GradeChart(pg.PlotWidget):  # type: ignore[misc]
    """A histogram for each item over one axis of grades, as the page draws it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty, without anything to click or drag."""
        super().__init__(parent, background=None)
        self.setAntialiasing(True)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setMouseEnabled(x=False, y=False)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self._see_through()
        self.setAccessibleName(_("Verdeling van de cijfers"))
        plot = self.getPlotItem()
        plot.setContentsMargins(0, 0, 0, 0)
        plot.hideAxis("left")
        self.getViewBox().setDefaultPadding(0)

    def _see_through(self) -> None:
        """Let the page show behind the columns."""
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(False)

    def show_chart(self, chart: Chart, scale: float = 1.0) -> None:
        """Draw these figures; `scale` is how large a pixel of the page is here."""
        self.clear()
        self._axis(chart, scale)
        most = max((count for row in chart.rows for count in row), default=0) or 1
        for place, row in enumerate(chart.rows):
            base = (len(chart.rows) - 1 - place) * ROW
            self._row(chart, row, chart.middles[place], base, HIGHEST / most, scale)
        first, last = chart.levels[0], chart.levels[-1]
        self.setXRange(first - 0.5, last + 0.5, padding=0)
        self.setYRange(0, max(1, len(chart.rows)) * ROW, padding=0)
        self.getViewBox().invertX(chart.flipped)

    def _axis(self, chart: Chart, scale: float) -> None:
        axis = self.getPlotItem().getAxis("bottom")
        axis.setPen(pg.mkPen(chart.line, width=max(1, round(1.6 * scale))))
        axis.setTextPen(pg.mkPen(chart.text))
        axis.setTickFont(page_font(GRADES * scale, 600, tabular=True))
        axis.setStyle(
            tickLength=0, tickTextOffset=max(2, round(8 * scale)), hideOverlappingLabels=False
        )
        axis.setTicks([[(level, str(level)) for level in chart.levels]])
        axis.setHeight(max(8, round(AXIS * scale)))

    def _row(
        self,
        chart: Chart,
        row: tuple[int, ...],
        middle: float | None,
        base: float,
        unit: float,
        scale: float,
    ) -> None:
        levels = [level for level, count in zip(chart.levels, row, strict=True) if count]
        counts = [count for count in row if count]
        brushes = [
            QColor(chart.fill if middle is not None and abs(level - middle) <= 0.5 else chart.rest)
            for level in levels
        ]
        if levels:
            self.addItem(
                pg.BarGraphItem(
                    x=levels,
                    y0=[base] * len(levels),
                    height=[count * unit for count in counts],
                    width=COLUMN,
                    brushes=brushes,
                    pen=pg.mkPen(None),
                )
            )
        for level, count in zip(levels, counts, strict=True):
            figure = pg.TextItem(str(count), color=chart.text, anchor=(0.5, 1.0))
            figure.setFont(page_font(FIGURES * scale, 600))
            figure.setPos(level, base + count * unit - 0.04)
            self.addItem(figure)
