"""Reading the QR codes in a picture, as a phone does: with somebody else's reader."""

import numpy as np
import zxingcpp
from PySide6.QtGui import QImage


def codes_in(image: QImage) -> set[str]:
    """What the QR codes in a picture say."""
    return {each.text for each in zxingcpp.read_barcodes(grey(image))}


def grey(image: QImage) -> np.ndarray:
    """The shades of a picture, 0 to 255, a row for each of its rows."""
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : plain.width()].copy()  # the picture does not live on
