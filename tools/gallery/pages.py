"""Pictures of pages, to look at beside the designs."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from tools.gallery.contact import ContactSheet
from tools.gallery.saving import save
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import HEIGHT, Marks
from wijkworkshop.pages.theme import LIGHT, Theme
from wijkworkshop.ui.drawing.painting import paint
from wijkworkshop.ui.style.fonts import measure

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
) -> Iterator[Path]:
    """Write every page of every view in each size, and a contact sheet per size."""
    out.mkdir(parents=True, exist_ok=True)
    for wide, tall in sizes:
        pages = _pages(views, HEIGHT * wide / tall, theme)
        sheet = ContactSheet(len(pages))
        for name, marks in pages.items():
            image = picture(marks, QSize(wide, tall))
            sheet.add(image)
            yield save(image, out / f"{name}-{theme.name}-{wide}x{tall}.png")
        yield save(sheet.image, out / f"sheet-{theme.name}-{wide}x{tall}.png")


def _pages(views: Mapping[str, PublicView], space: float, theme: Theme) -> Mapping[str, Marks]:
    return {
        f"{name}-{part}": marks
        for name, view in views.items()
        for part, marks in enumerate(pages_of(view, space, theme, measure), 1)
    }
