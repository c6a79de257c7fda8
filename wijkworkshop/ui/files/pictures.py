"""Reading a picture from somebody's file: believed only as far as it can be drawn anew.

It is decoded within limits, made small and drawn onto a new picture, so that nothing of the file
comes along: no place, no camera, no date. Anything else is refused, and the file is not touched.
"""

import base64
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum, auto
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMessageLogContext,
    QSize,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from wijkworkshop.core.pictures import MOST_DATA, MOST_SIDE

MOST_BYTES = 40 * 2**20
MOST_PIXELS = 120_000_000
LONGEST_SIDE = 30_000
MEBIBYTES = 512
"""What decoding may take; four bytes for each pixel that is allowed."""

FORMATS = (b"png", b"jpeg", b"webp")
QUALITIES = (88, 80, 70, 60, 50)
SIDES = (MOST_SIDE, 1200, 900, 600)
CUT_SHORT = ("premature", "unexpected", "truncated")
"""What decoders say of a file that is not whole."""


class Wrong(StrEnum):
    """Why a file gives no picture."""

    UNREADABLE = auto()
    TOO_LARGE = auto()
    TOO_MANY_PIXELS = auto()
    OTHER_FORMAT = auto()
    MOVING = auto()
    DAMAGED = auto()


class PictureProblem(Exception):
    """A file gives no picture that can be kept."""

    def __init__(self, wrong: Wrong) -> None:
        """Keep what is wrong."""
        super().__init__(wrong)
        self.wrong = wrong


@dataclass(frozen=True)
class SmallPicture:
    """A picture that can be kept: JPEG as base64, and its size in pixels."""

    data: str
    width: int
    height: int


def read_picture(path: Path) -> SmallPicture:
    """Return the picture in a file, small and bare. Raises PictureProblem."""
    return small(_decoded(_bytes_of(path)))


def small(image: QImage) -> SmallPicture:
    """Return an image as a small JPEG without anything that came with it."""
    for side in SIDES:
        drawn = _drawn_anew(image, side)
        for quality in QUALITIES:
            data = base64.b64encode(_jpeg(drawn, quality)).decode()
            if len(data) <= MOST_DATA:
                return SmallPicture(data, drawn.width(), drawn.height())
    raise PictureProblem(Wrong.TOO_MANY_PIXELS)


def _bytes_of(path: Path) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise PictureProblem(Wrong.UNREADABLE)
        if found.st_size > MOST_BYTES:
            raise PictureProblem(Wrong.TOO_LARGE)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise PictureProblem(Wrong.UNREADABLE) from error
    if len(data) > MOST_BYTES:
        raise PictureProblem(Wrong.TOO_LARGE)
    return data


def _decoded(data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    with _limited(), _listening() as said:
        reader = QImageReader(buffer)
        reader.setDecideFormatFromContent(True)
        _check(reader, data)
        reader.setAutoTransform(True)
        image = reader.read()
    if image.isNull() or any(words in line for line in said for words in CUT_SHORT):
        raise PictureProblem(Wrong.DAMAGED)
    return image


def _check(reader: QImageReader, data: bytes) -> None:
    """Refuse by what the file says of itself, before it is decoded."""
    kind = bytes(reader.format().data())
    if kind not in FORMATS:
        raise PictureProblem(Wrong.OTHER_FORMAT)
    if reader.imageCount() > 1 or (kind == b"png" and b"acTL" in data[:65536]):
        raise PictureProblem(Wrong.MOVING)
    size = reader.size()
    if size.width() < 1 or size.height() < 1:
        raise PictureProblem(Wrong.DAMAGED)
    sides = (size.width(), size.height())
    if max(sides) > LONGEST_SIDE or sides[0] * sides[1] > MOST_PIXELS:
        raise PictureProblem(Wrong.TOO_MANY_PIXELS)


def _drawn_anew(image: QImage, side: int) -> QImage:
    """Return the image on white paper, no larger than this; a new image has no metadata."""
    size = image.size()
    if max(size.width(), size.height()) > side:
        size = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
    size = size.expandedTo(QSize(1, 1))
    scaled = image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    drawn = QImage(size, QImage.Format.Format_RGB32)
    drawn.fill(QColor("#ffffff"))
    painter = QPainter(drawn)
    painter.drawImage(0, 0, scaled)
    painter.end()
    return drawn


def _jpeg(image: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "JPG", quality):  # type: ignore[call-overload]  # stubs: bytes
        raise PictureProblem(Wrong.DAMAGED)
    return bytes(buffer.data().data())


@contextmanager
def _limited() -> Iterator[None]:
    """Let decoding take so much memory and no more."""
    before = QImageReader.allocationLimit()
    QImageReader.setAllocationLimit(MEBIBYTES)
    try:
        yield
    finally:
        QImageReader.setAllocationLimit(before)


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Take what decoders say, in lower case: a damaged file is told by us, not in the log."""
    said: list[str] = []

    def take(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        said.append(words.lower())

    before = qInstallMessageHandler(take)
    try:
        yield said
    finally:
        qInstallMessageHandler(before)
