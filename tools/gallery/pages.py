"""Pictures of pages, to look at beside the designs."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import HEIGHT, Marks
from wijkworkshop.pages.theme import LIGHT, Theme
from wijkworkshop.ui.fonts import measure
from wijkworkshop.ui.painting import paint

SIZES = ((1920, 1080), (1280, 800), (1024, 768))


def picture(marks: Marks, size: QSize) -> QImage:
    """Return a page as a picture of this size."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    painter = QPainter(image)
    painter.scale(size.height() / HEIGHT, size.height() / HEIGHT)
    paint(painter, marks)
    painter.end()
    return image


def page_pictures(
    views: Mapping[str, PublicView],
    out: Path,
    sizes: Sequence[tuple[int, int]] = SIZES,
    theme: Theme = LIGHT,
) -> tuple[Path, ...]:
    """Write every page of every view in each size, and a contact sheet per size."""
    out.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for wide, tall in sizes:
        space = HEIGHT * wide / tall
        images = [
            (f"{name}-{part + 1}", picture(marks, QSize(wide, tall)))
            for name, view in views.items()
            for part, marks in enumerate(pages_of(view, space, theme, measure))
        ]
        written += [
            _saved(image, out / f"{name}-{theme.name}-{wide}x{tall}.png") for name, image in images
        ]
        sheet = contact_sheet([image for _name, image in images])
        written.append(_saved(sheet, out / f"sheet-{theme.name}-{wide}x{tall}.png"))
    return tuple(written)


def contact_sheet(images: Sequence[QImage], across: int = 4, wide: int = 640) -> QImage:
    """Return the pictures small, beside and below each other."""
    tall = round(wide * images[0].height() / images[0].width()) if images else 1
    down = -(-len(images) // across)
    sheet = QImage(across * (wide + 10), max(1, down * (tall + 10)), QImage.Format.Format_RGB32)
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for place, image in enumerate(images):
        row, column = divmod(place, across)
        painter.drawImage(QRectF(column * (wide + 10), row * (tall + 10), wide, tall), image)
    painter.end()
    return sheet


def _saved(image: QImage, file: Path) -> Path:
    if not image.save(str(file)):
        raise OSError(file)
    return file
