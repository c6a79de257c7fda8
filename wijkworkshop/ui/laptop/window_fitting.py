"""Windows that stand on the screen with everything that they hold."""

from PySide6.QtWidgets import QStyle, QWidget


def show_fitting(window: QWidget) -> None:
    """Show a window; where its title bar would push it off the screen it fills the screen."""
    title = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    room = window.screen().availableSize()
    if window.width() > room.width() or window.height() + title > room.height():
        window.showMaximized()
    else:
        window.show()
