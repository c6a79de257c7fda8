"""The table of step 2 with what there is to talk about below it: here keys go along all of it."""

from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.ui.console.panels.alignment_board.matrix import MatrixTable
from wijkworkshop.ui.console.panels.alignment_board.tiles import PointTiles
from wijkworkshop.ui.console.panels.alignment_board.view import PointsView
from wijkworkshop.ui.console.panels.alignment_board.words import aloud_words, read_words
from wijkworkshop.ui.console.panels.board.surface import Surface

PAD, GAP = 8, 6


class Walk(Surface):
    """Shows the table while there is room for it, and the tiles."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(_("Botsingen en vragen"))
        self.matrix, self.tiles = MatrixTable(), PointTiles()
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(GAP)
        column.addWidget(self.matrix)
        column.addWidget(self.tiles)

    def show_view(self, view: PointsView) -> None:
        """Show all of it, with the one that the room talks about."""
        self.matrix.show_view(view.matrix)
        self.tiles.show_view(view)
        here = view.here
        aloud = aloud_words(view)
        self.say(aloud or (read_words(here) if here else _("De zaal ziet de hele tabel.")))

    def spares(self, high: int, room: int) -> bool:
        """Tell whether it can spare so much height of its room: nothing of it goes for that."""
        wanted = self.matrix.whole_height() if self._has_room(room) else 0
        return self._left(room) - high >= wanted

    def fit(self, room: int, *, talking: bool) -> None:
        """Take so much height; the table goes where it would be too low, while the room talks."""
        shown = self._has_room(room) or not talking
        self.matrix.setVisible(shown)
        if shown:
            high = max(self.matrix.least_height(), self._left(room))
            self.matrix.setFixedHeight(min(self.matrix.whole_height(), high))

    def _has_room(self, room: int) -> bool:
        """Tell whether enough of the table is seen in so much height."""
        return self._left(room) >= self.matrix.least_height()

    def _left(self, room: int) -> int:
        """Return the height that is left for the table beside the tiles."""
        return room - 2 * PAD - GAP - self.tiles.sizeHint().height()
