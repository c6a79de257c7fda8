"""The blocks that can be put in a run sheet."""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from wijkworkshop.content.sheet_files import SheetFile
from wijkworkshop.content.workbench import Workbench
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.ui.sheets.words import kind_words
from wijkworkshop.ui.style.app_font import BASE, app_font


class AddMenu(QMenu):
    """`chosen` carries the kind of block; one that leaves an outcome is there once."""

    chosen = Signal(object)

    def __init__(self, sheet: SheetFile, bench: Workbench, parent: QWidget) -> None:
        """Make a line for each kind."""
        super().__init__(parent)
        self.setAccessibleName(_("Onderdeel toevoegen"))
        self.setFont(app_font(BASE))
        there = {block.kind for block in sheet.blocks}
        for kind in bench.texts:
            action = self.addAction(kind_words(kind, bench))
            action.setEnabled(can_add(kind, there))
            action.triggered.connect(lambda _on, kind=kind: self.chosen.emit(kind))


def can_add(kind: BlockKind, there: set[BlockKind]) -> bool:
    """Tell whether a block of this kind can be put in."""
    return kind not in OUTCOMES or kind not in there
