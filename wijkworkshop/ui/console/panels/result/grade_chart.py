"""Grades on the console: a histogram per item over one axis, as the room sees it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.ui.console.panels.result.view import ResultView
from wijkworkshop.ui.widgets import BASE, BOLD, HALF_BOLD, Label

ROW = 62
AXIS = 26
LABEL, TOLD = 200, 112
SCALE = 0.46
"""How large a pixel of the page is on the console."""


class GradeLines(QWidget):
    """The labels of the items, their histograms, and the middle of each."""

    def __init__(self, view: ResultView, parent: QWidget | None = None) -> None:
        """Draw the grades of a result that has a chart."""
        from wijkworkshop.ui.drawing.charts import GradeChart  # noqa: PLC0415  (0.2 s, grades only)

        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(_column([each.label for each in view.lines], LABEL))
        chart = GradeChart()
        chart.setFixedHeight(ROW * len(view.lines) + AXIS)
        if view.chart is not None:
            chart.show_chart(view.chart, SCALE)
        chart.setAccessibleName(view.finding)
        line.addWidget(chart, 1)
        told = ["\n".join(filter(None, (each.total, each.said))) for each in view.lines]
        line.addWidget(_column(told, TOLD, bold=True))


def _column(texts: list[str], wide: int, *, bold: bool = False) -> QWidget:
    column = QWidget()
    column.setFixedWidth(wide)
    down = QVBoxLayout(column)
    down.setContentsMargins(0, 0, 0, AXIS)
    down.setSpacing(0)
    for text in texts:
        label = Label(text, BASE if bold else 14, BOLD if bold else HALF_BOLD, wrap=not bold)
        label.setFixedHeight(ROW)
        side = Qt.AlignmentFlag.AlignRight if bold else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignBottom)
        down.addWidget(label)
    return column
