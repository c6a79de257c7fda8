"""Showing a part of a window, or leaving it out."""

from PySide6.QtWidgets import QWidget


def show_part(widget: QWidget, wanted: bool) -> None:
    """Show a widget or hide it; one without a parent waits (it would become a window)."""
    if not wanted or widget.parentWidget() is not None:
        widget.setVisible(wanted)
