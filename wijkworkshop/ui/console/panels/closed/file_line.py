"""One file of a closed session: how far it is, where it was made, and what can be done with it."""

from gettext import gettext as _
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.primary_action import ToKeep
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.closed.view import FileView, State
from wijkworkshop.ui.console.panels.closed.words import again_words, gone_words
from wijkworkshop.ui.console.panels.tile import Tile
from wijkworkshop.ui.files.opening import open_outside
from wijkworkshop.ui.style.palette import GOOD, WRONG
from wijkworkshop.ui.widgets import BOLD, Act, Flow, Label, show_part
from wijkworkshop.ui.widgets.label import breakable

ICONS = {ToKeep.REPORT: "file-text", ToKeep.COPY: "upload"}
MARKS = {
    State.MAKING: ("hourglass", LIGHT.accent),
    State.MADE: ("circle-check", GOOD),
    State.WRONG: ("alert-triangle", WRONG),
}


class FileLine(QWidget):
    """`again_requested` asks to make the file once more."""

    again_requested = Signal()

    def __init__(self, view: FileView, *, offer: bool) -> None:
        """Show it; `offer` when no larger button makes the file."""
        super().__init__()
        self.view = view
        self._trouble = Label("", color=WRONG, wrap=True)
        self._trouble.hide()
        icon, color = MARKS.get(view.state, (ICONS[view.what], LIGHT.accent))
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(Label(view.title, 17, BOLD, wrap=True))
        words.addWidget(Label(view.text, wrap=True))
        if view.path is not None:
            words.addWidget(Label(breakable(str(view.path)), 14, color=LIGHT.muted, wrap=True))
        words.addWidget(self._trouble)
        words.addWidget(self._acts(offer=offer))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(14)
        row.addWidget(Tile(icon, color), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(f"{view.title}. {view.text}")

    def _acts(self, *, offer: bool) -> QWidget:
        """Return the row of what can be done with the file, with nothing while it is made."""
        holder = QWidget()
        row = Flow(holder, gap=4)
        path, going = self.view.path, self.view.state is State.MAKING
        if path is not None and not going:
            if self.view.what is ToKeep.REPORT:
                row.addWidget(self._opens(_("Openen"), "external-link", path))
            row.addWidget(self._opens(_("Map openen"), "folder-open", path.parent))
        if offer and not going:
            again = Act(again_words(self.view.what)).make_small()
            again.clicked.connect(self.again_requested)
            row.addWidget(again)
        show_part(holder, row.count() > 0)
        return holder

    def _opens(self, words: str, icon: str, path: Path) -> Act:
        act = Act(words, icon=icon).make_small()
        act.setAccessibleName(f"{words}: {path.name}")
        act.clicked.connect(lambda: self._open(path))
        return act

    def _open(self, path: Path) -> None:
        self._trouble.show_text("" if open_outside(path) else gone_words(), hide_empty=True)
