"""Windows that are drawn: no clock changes them meanwhile, and they leave no memory behind."""

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QWidget

NEVER_MS = 2**31 - 1
"""24 days: no picture takes that long."""


def stop_time(window: QWidget) -> None:
    """Put off what a window would do after a while: where drawing is slow that would show."""
    for timer in window.findChildren(QTimer):
        if timer.interval() > 0:
            timer.setInterval(NEVER_MS)


def discard(*windows: QWidget) -> None:
    """Close windows and give back their memory: no event loop runs that would do it later."""
    for window in windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
