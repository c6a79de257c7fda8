"""Opening a file or a folder in another program."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_outside(path: Path) -> bool:
    """Open a file, or a folder; return whether it is there and something opens it."""
    return path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
