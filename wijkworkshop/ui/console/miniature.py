"""What the room sees, in small."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import HEIGHT
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.stage.stage import NARROWEST, WIDEST, Stage
from wijkworkshop.ui.style.fonts import measure
from wijkworkshop.ui.widgets.shapes import paint_box

RADIUS = 7.0


class Miniature(QWidget):
    """A stage in a frame with round corners, in the shape of the projector's screen."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """Frame a stage."""
        super().__init__(parent)
        self.stage = stage
        self._ratio = 9 / 16
        stage.setParent(self)
        stage.set_still(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_shape(self, size: QSize) -> None:
        """Take the shape of another screen."""
        if size.width() > 0 and size.height() > 0:
            self._ratio = size.height() / size.width()
            self.stage.set_shape(size)
            self.updateGeometry()

    def pages(self, view: PublicView) -> int:
        """Return how many pages a view takes in this shape."""
        width = min(WIDEST, max(NARROWEST, round(HEIGHT / self._ratio)))
        return len(pages_of(view, width, LIGHT, measure))

    def hasHeightForWidth(self) -> bool:
        """Keep the shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width: as wide as it may be, though a layout asks for more."""
        return round((min(width, self.maximumWidth()) - 2) * self._ratio) + 2

    def sizeHint(self) -> QSize:
        """Return a size in that shape."""
        return QSize(320, self.heightForWidth(320))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the stage within the frame, its corners cut."""
        self.stage.setGeometry(self.rect().adjusted(1, 1, -1, -1))
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.stage.rect()), RADIUS, RADIUS)
        self.stage.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        paint_box(QPainter(self), QRectF(self.rect()), LIGHT.card.fill, LIGHT.line, RADIUS + 1)
