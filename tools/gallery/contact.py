"""Contact sheets: many pictures small, beside and below each other."""

from collections.abc import Sequence
from math import sqrt

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

GAP = 10
GREY = QColor("#808080")
MOST = 48_000_000
"""Pixels of a sheet at the most: Qt reads no image of more than 256 MB, at four bytes each."""


class ContactSheet:
    """A sheet that takes pictures one by one, so that none of them has to be kept for it."""

    def __init__(self, count: int, across: int = 4, wide: int = 640) -> None:
        """Begin a sheet for so many pictures, `wide` pixels each; all have the shape of the first.

        `across` is how many are beside each other.
        """
        self._count, self._across, self._wide = count, across, wide
        self._added, self._tall = 0, 1
        self.image = self._empty()

    def add(self, image: QImage) -> None:
        """Put a picture on the next place."""
        if not self._added:
            self._fit(image.height() / image.width())
            self.image = self._empty()
        down, across = divmod(self._added, self._across)
        left, top = across * (self._wide + GAP), down * (self._tall + GAP)
        painter = QPainter(self.image)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(left, top, self._wide, self._tall), image)
        painter.end()
        self._added += 1

    def _fit(self, shape: float) -> None:
        """Give the pictures their height; of very many, each is smaller."""
        rows = -(-self._count // self._across)
        pixels = self._across * (self._wide + GAP) * rows * (self._wide * shape + GAP)
        self._wide = int(self._wide * min(1.0, sqrt(MOST / pixels)))
        self._tall = round(self._wide * shape)

    def _empty(self) -> QImage:
        tall = max(1, -(-self._count // self._across) * (self._tall + GAP))
        sheet = QImage(self._across * (self._wide + GAP), tall, QImage.Format.Format_RGB32)
        sheet.fill(GREY)
        return sheet


def contact_sheet(images: Sequence[QImage], across: int = 4, wide: int = 640) -> QImage:
    """Return the pictures small, beside and below each other."""
    sheet = ContactSheet(len(images), across, wide)
    for image in images:
        sheet.add(image)
    return sheet.image
