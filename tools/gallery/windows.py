"""Windows that have been drawn."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


def discard(*windows: QWidget) -> None:
    """Close windows and give back their memory: no event loop runs that would do it later."""
    for window in windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
