"""Renews the pictures in docs/pictures: a few of the gallery's, in few bytes.

python tools/pictures.py         draws the gallery (`./start gallery`) and takes them from it
python tools/pictures.py FOLDER  takes them from a gallery that was drawn before
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from tools.gallery.contact import contact_sheet

ROOT = Path(__file__).parent.parent
OUT = ROOT / "docs" / "pictures"
WIDE, SMALL = 1280, 960
COLOURS = 256
STEP = 0xF8F8F8
"""Colours that differ less than this are one to the eye, and share a place in the palette."""

PICTURES = {
    "start": "start/start-running-1440x900.png",
    "about": "start/about-1440x900.png",
    "content": "start/content-case-1440x900.png",
    "editor": "start/sheet-too-full-1440x900.png",
    "prepare": "start/prepare-packing-1440x900.png",
    "console": "console/console-open-1440x900.png",
    "console-phones": "console/console-phones-running-1440x900.png",
    "phone-nl": "phones/4-fist_to_five-filled-nl-390.png",
    "phone-ar": "phones/4-fist_to_five-filled-ar-390.png",
    "console-slips": "console/console-paper-1440x900.png",
    "console-stickers": "console/console-stickers-1440x900.png",
    "projection-question": "projection/*-question_1-*-question-1-light-1920x1080.png",
    "projection-vote": "projection/11-step_4-2-round-open-1-light-1920x1080.png",
    "projection-joining": "projection/97-joining-1-light-1920x1080.png",
    "projection-by-phone": "projection/96-by-phone-dots-1-light-1920x1080.png",
    "projection-results": "projection/11-step_4-2-round-shown-1-light-1920x1080.png",
    "projection-dark": "projection/11-step_4-2-round-shown-1-dark-1920x1080.png",
    "board": "boards/6-why-1-light-1920x1080.png",
    "board-rules": "boards/step_2-1-known-1-light-1920x1080.png",
    "console-large": "console/console-open-720x430@2.png",
    "material-timeline": "material/02-timeline-all-1-light-1920x1080.png",
    "material-case": "material/07-case-nieuw-west-2-light-1920x1080.png",
    "report": "paper/report-01.png",
    "slips": "paper/slips-01.png",
    "cards": "paper/cards-01.png",
}
SHEETS = {
    "sheet-console": ("console/console-*-1440x900.png", 140, 6),
    "sheet-projection": ("projection/[01]*-1-light-1920x1080.png", 172, 5),
    "sheet-report": ("paper/report-*.png", 114, 8),
}
"""Which pictures, how wide each is, how many beside each other."""

WITH_LARGE_WORDS = ("board", "board-rules", "projection-dark", "projection-results")
"""Pictures that can be read when they are small."""

LEFT_OUT = ("-counting-", "-ready-", "-open-", "-by_group-", "-even-", "black")
"""States that look alike for every round."""


def save(name: str, image: QImage) -> None:
    """Write a picture with a palette of its own: a third of the bytes, for the same eye."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    plain.setDevicePixelRatio(1)
    flag = Qt.ImageConversionFlag.ThresholdDither
    kept = plain.convertToFormat(QImage.Format.Format_Indexed8, palette(plain), flag)
    file = OUT / f"{name}.png"
    if not kept.save(str(file)):
        raise OSError(file)
    print(f"{file.name}: {file.stat().st_size // 1000} kB")


def palette(image: QImage) -> list[int]:
    """Return the colours that are used most, one for each that the eye tells apart."""
    pixels = np.frombuffer(image.constBits(), np.uint32)
    colours, counts = np.unique(pixels, return_counts=True)
    order = np.argsort(-counts, kind="stable")
    _, first = np.unique(colours[order] & STEP, return_index=True)
    return [int(colours[order][place]) for place in sorted(first)[:COLOURS]]


def smaller(file: Path, wide: int) -> QImage:
    """Return a picture no wider than this; averaged, so that words stay whole."""
    image = QImage(str(file))
    if image.isNull():
        raise OSError(file)
    smooth = Qt.TransformationMode.SmoothTransformation
    return image if image.width() <= wide else image.scaledToWidth(wide, smooth)


def chosen(gallery: Path, pattern: str) -> Iterator[Path]:
    """Return the pictures that go on a sheet, in the order of the afternoon."""
    for file in sorted(gallery.glob(pattern)):
        if not any(part in file.name for part in LEFT_OUT) or "console" in file.name:
            yield file


def take(gallery: Path) -> None:
    """Take the pictures from a gallery."""
    OUT.mkdir(exist_ok=True)
    for name, pattern in PICTURES.items():
        file = next(iter(sorted(gallery.glob(pattern))), gallery / pattern)
        wide = SMALL if name in WITH_LARGE_WORDS else WIDE
        save(name, smaller(file, 1440 if "console" in name else wide))
    for name, (pattern, wide, across) in SHEETS.items():
        images = [smaller(file, wide) for file in chosen(gallery, pattern)]
        save(name, contact_sheet(images, across, wide))


def main(arguments: list[str]) -> None:
    """Draw the gallery when there is none yet, and take the pictures."""
    if arguments:
        app = QGuiApplication([])
        take(Path(arguments[0]))
        del app
        return
    with TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "tools.gallery", folder], check=True, cwd=ROOT)
        take(Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
