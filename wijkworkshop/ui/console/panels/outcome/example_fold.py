"""An example of a filled outcome beside the forms: folded in until somebody asks for it."""

from gettext import gettext as _

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop import places
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.export.examples import example_parts
from wijkworkshop.ui.widgets import Act, Flow
from wijkworkshop.ui.widgets.example_view import ExampleView

KEY = "F3"
WITHOUT = frozenset(
    {BlockKind.RECAP, BlockKind.BREAK, BlockKind.SLACK, BlockKind.PRACTICE, BlockKind.RESULT}
)
"""Kinds of blocks that the example has no outcome of."""


class ExampleFold(QWidget):
    """A button with a key, and under it what the example session has for such a block."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be folded in."""
        super().__init__(parent)
        self._kind: BlockKind | None = None
        self._shown: BlockKind | None = None
        self.act = Act(_("Voorbeeld"), KEY).make_small()
        self.act.setCheckable(True)
        self.view = ExampleView()
        self.view.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        Flow(holder).addWidget(self.act)
        column.addWidget(holder)
        column.addWidget(self.view)
        self.act.toggled.connect(self._fold)
        QShortcut(QKeySequence(KEY), self).activated.connect(self.act.toggle)

    def show_block(self, kind: BlockKind) -> None:
        """Be about a kind of block; another one folds it in again."""
        if kind is not self._kind:
            self._kind = kind
            self.act.setChecked(False)
            self.setVisible(kind not in WITHOUT)

    def _fold(self, out: bool) -> None:
        if out and self._kind is not None and self._shown is not self._kind:
            self._shown = self._kind
            self._fill(self._kind)
        self.view.setVisible(out)

    def _fill(self, kind: BlockKind) -> None:
        from wijkworkshop.example import ended  # noqa: PLC0415 - 0.1 s, when it is opened

        example = ended(places.resources(), places.run_sheets())
        self.view.setAccessibleName(_("Voorbeeld van een goede uitkomst"))
        self.view.show_parts(example_parts(example, kind))
