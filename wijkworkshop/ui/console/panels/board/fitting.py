"""A board whose table takes the height that other parts leave in the column where it stands."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from wijkworkshop.ui.console.panels.board.at_board import AtBoard
from wijkworkshop.ui.console.panels.in_view import area_around

FITTING = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest)
GAP, BELOW = 10, 16
"""Pixels between its parts, and kept free below them."""


class FittingBoard(AtBoard):
    """Fits its table whenever something takes more or less."""

    _area: QScrollArea | None = None
    _arranged = False
    """Whether all its parts are there."""

    def event(self, event: QEvent) -> bool:
        """Fit the table to the height that is left, whenever something takes more or less."""
        done = super().event(event)
        if event.type() in FITTING and self._arranged:
            self._fit()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit it to a window of another height, too."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Know the column in which it stands."""
        super().showEvent(event)
        if self._area is None and (area := area_around(self)) is not None:
            self._area = area
            area.viewport().installEventFilter(self)
        self._fit()

    def _fit(self) -> None:
        """Give the table what is left; nothing before it stands in a column."""
        content = self._area.widget() if self._area is not None else None
        if self._area is not None and content is not None:
            top = self.mapTo(content, QPoint(0, 0)).y()
            self._fit_in(self._area.viewport().height() - top - BELOW)

    def _fit_in(self, room: int) -> None:
        """Stand in so many pixels of height, where that is possible."""
        raise NotImplementedError

    def _height(self, part: QWidget) -> int:
        """Return what a part takes, in pixels."""
        return part.heightForWidth(self.width()) + GAP
