"""Pictures as PNG files, written quickly.

Most of the time of drawing went into `QImage.save`: it tries every filter on every row, which
makes pictures of plain surfaces no smaller. Without filters this takes a third of that.
"""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QImage

QUICK = 2
"""How hard zlib tries, of 9: from 3 on it takes longer, and wins a few percent."""

ROWS = 64
"""How many rows are turned into bytes at once: a large sheet would take its memory three times."""

SIGNATURE, NO_FILTER = b"\x89PNG\r\n\x1a\n", b"\0"
EIGHT_BITS, RGB = 8, 2


def save(image: QImage, file: Path) -> Path:
    """Write a picture without transparency, and return where. Raises OSError when it cannot."""
    header = struct.pack(">2I5B", image.width(), image.height(), EIGHT_BITS, RGB, 0, 0, 0)
    packed = zlib.compressobj(QUICK)
    with file.open("wb") as out:
        out.write(SIGNATURE + _chunk(b"IHDR", header))
        for rows in _rows(image):
            out.write(_chunk(b"IDAT", packed.compress(rows)))
        out.write(_chunk(b"IDAT", packed.flush()) + _chunk(b"IEND", b""))
    return file


def _rows(image: QImage) -> Iterator[bytes]:
    """Yield the rows of pixels from the top, some at a time, each row after its filter."""
    wide = 3 * image.width()
    for top in range(0, image.height(), ROWS):
        tall = min(ROWS, image.height() - top)
        part = image.copy(0, top, image.width(), tall).convertToFormat(QImage.Format.Format_RGB888)
        pixels, line = part.constBits(), part.bytesPerLine()
        yield b"".join(NO_FILTER + pixels[row * line : row * line + wide] for row in range(tall))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
