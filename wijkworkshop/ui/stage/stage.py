"""The widget that shows a page: on the projection, and small on the console."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QRect,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
)
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.pages.drawing import GROWING, draw, pages_of
from wijkworkshop.pages.fitting import SOFT_HYPHEN
from wijkworkshop.pages.marks import HEIGHT, Chart, Mark, Marks, Rect, texts
from wijkworkshop.pages.theme import LIGHT, Theme
from wijkworkshop.ui.drawing.painting import paint, qrect
from wijkworkshop.ui.style.fonts import measure
from wijkworkshop.ui.widgets.accessibility import set_accessible_role
from wijkworkshop.wording.dutch import APART

if TYPE_CHECKING:
    from wijkworkshop.ui.drawing.charts import GradeChart

GROWING_MS = 200
UNSAID = dict.fromkeys(map(ord, SOFT_HYPHEN + APART))
WIDEST, NARROWEST = 2600.0, 1440.0


class Stage(QWidget):
    """Paints the marks of a public view, scaled to its own size.

    It lays out with the shape of the projector (`set_shape`), never with its own, so that the
    miniature breaks its lines where the room sees them break.
    """

    def __init__(
        self, theme: Theme = LIGHT, parent: QWidget | None = None, charts: bool = False
    ) -> None:
        """Start black, without a view; `charts` draws grades with the charting library."""
        super().__init__(parent)
        set_accessible_role(self, QAccessible.Role.Document)
        self._charts = charts
        self._chart: GradeChart | None = None
        self._theme = theme
        self._view = PublicView()
        self._part = 0
        self._width = 1920.0
        self._still = False
        self._marks: Marks = ()
        self._growing = QVariantAnimation(self)
        self._growing.setDuration(GROWING_MS)
        self._growing.setStartValue(0.0)
        self._growing.setEndValue(1.0)
        self._growing.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._growing.valueChanged.connect(self._turn)
        self._growing.finished.connect(self._place_chart)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor("#000000"))
        self.setPalette(palette)
        self._turn(1.0)

    @property
    def marks(self) -> Marks:
        """The marks on show, in reading order."""
        return self._marks

    @property
    def view(self) -> PublicView:
        """What is shown."""
        return self._view

    @property
    def parts(self) -> int:
        """How many pages this view takes."""
        return len(pages_of(self._view, self._width, self._theme, measure))

    def show_view(self, view: PublicView, part: int = 0) -> None:
        """Show a view; bars grow when they are new."""
        new = (view.screen, part) != (self._view.screen, self._part)
        self._view, self._part = view, part
        if new and self._grows():
            self._growing.stop()
            self._growing.start()
        elif self._growing.state() != QAbstractAnimation.State.Running:
            self._turn(1.0)

    def warm_up(self) -> None:
        """Load what charts are drawn with, so that no key waits for it later."""
        if self._charts:
            import wijkworkshop.ui.drawing.charts  # noqa: F401, PLC0415  (0.2 s)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._turn(1.0)

    def set_shape(self, size: QSize) -> None:
        """Lay out for a screen of this size."""
        ratio = size.width() / max(1, size.height())
        self._width = min(WIDEST, max(NARROWEST, round(HEIGHT * ratio)))
        self._turn(1.0)
        self.updateGeometry()

    def set_still(self, still: bool) -> None:
        """Show bars at once, for people who do not want things to move."""
        self._still = still
        if still and self._growing.state() == QAbstractAnimation.State.Running:
            self._growing.setCurrentTime(GROWING_MS)

    def text(self) -> str:
        """Return what a screen reader says: every text, in reading order."""
        return "\n".join(mark.text for mark in texts(self._marks)).translate(UNSAID)

    def hasHeightForWidth(self) -> bool:
        """Keep the shape of the projector."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that shows the whole page."""
        return round(width * HEIGHT / self._width)

    def sizeHint(self) -> QSize:
        """Ask for a miniature."""
        return QSize(320, self.heightForWidth(320))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks that the event touches."""
        painter = QPainter(self)
        area = self._area()
        painter.fillRect(event.rect(), QColor("#000000"))
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.translate(area.topLeft())
        scale = area.height() / HEIGHT
        painter.scale(scale, scale)
        touched = self._in_space(QRectF(event.rect()))
        paint(painter, self._painted(touched))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chart where the page has it."""
        super().resizeEvent(event)
        self._place_chart()

    def _painted(self, touched: QRectF) -> Marks:
        """Return the marks to paint here; a chart that stands on the page paints itself."""
        hosted = self._chart is not None and self._chart.isVisibleTo(self)
        return tuple(
            mark
            for mark in self._marks
            if qrect(_reach(mark)).intersects(touched) and not (hosted and isinstance(mark, Chart))
        )

    def _place_chart(self) -> None:
        """Put the chart on the page, once it has grown; hide it on other pages."""
        mark = next((mark for mark in self._marks if isinstance(mark, Chart)), None)
        growing = self._growing.state() == QAbstractAnimation.State.Running
        if mark is None or growing or not self._charts:
            if self._chart is not None:
                self._chart.hide()
            return
        if self._chart is None:
            from wijkworkshop.ui.drawing.charts import GradeChart  # noqa: PLC0415  (0.2 s)

            self._chart = GradeChart(self)
        self._chart.setGeometry(self._exact(mark.rect).toRect())
        self._chart.show_chart(mark, self._area().height() / HEIGHT)
        self._chart.show()

    def _grows(self) -> bool:
        if self._still or not self.isVisible() or not isinstance(self._view.screen, GROWING):
            return False
        return self._drawn(0.0) != self._drawn(1.0)

    def _drawn(self, moment: float) -> Marks:
        return draw(self._view, self._width, self._theme, measure, moment, self._part)

    def _turn(self, moment: float) -> None:
        """Take up new marks and repaint only where they differ."""
        before, self._marks = self._marks, self._drawn(moment)
        kept = set(before) & set(self._marks)
        for mark in (*before, *self._marks):
            if mark not in kept:
                self.update(self._on_screen(_reach(mark)))
        if before != self._marks:
            self.setAccessibleName(self.text())
            self._place_chart()

    def _area(self) -> QRectF:
        """Return the part of the widget that the page takes; the rest stays black."""
        scale = min(self.width() / self._width, self.height() / HEIGHT)
        width, height = self._width * scale, HEIGHT * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _on_screen(self, rect: Rect) -> QRect:
        return self._exact(rect).toAlignedRect().adjusted(-1, -1, 1, 1)

    def _exact(self, rect: Rect) -> QRectF:
        area = self._area()
        scale = area.height() / HEIGHT
        x, y = area.x() + rect.x * scale, area.y() + rect.y * scale
        return QRectF(x, y, rect.width * scale, rect.height * scale)

    def _in_space(self, rect: QRectF) -> QRectF:
        area = self._area()
        scale = HEIGHT / max(1.0, area.height())
        moved = rect.translated(-area.topLeft())
        return QRectF(
            moved.x() * scale, moved.y() * scale, moved.width() * scale, moved.height() * scale
        )


def _reach(mark: Mark) -> Rect:
    """Return where a mark may leave colour: glyphs and edges stand out a little."""
    return mark.rect.inset(-8, -14)
