"""The page on which a broken file of own content is mended, or the version before put back."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from wijkworkshop.content.mistakes import ContentMistake
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.field import Field
from wijkworkshop.ui.widgets.flow import Flow
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.page import Page

MOST = 4
"""Mistakes that are shown at once."""


class RepairPage(Page):
    """Shows the text with what is wrong. `kept` carries the text, `former_requested` nothing."""

    kept = Signal(str)
    former_requested = Signal()

    def __init__(self, text: str, *, former: bool) -> None:
        """Show the text of the file; `former` tells whether there is a version before it."""
        about = _("De app gebruikt intussen wat is meegeleverd. Er is niets verloren.")
        super().__init__(_("Eigen inhoud herstellen"), about)
        self.wrong = Label("", 16, color=WRONG, wrap=True)
        self.text = Field(_("Uw eigen inhoud"), lines=16)
        self.text.put_text(text)
        self.keep = Act(_("Controleer en bewaar"), "Ctrl+Enter", Kind.PRIMARY)
        self.former = Act(_("Zet de vorige versie terug"), icon="history")
        self.former.setVisible(former)
        holder = QWidget()
        row = Flow(holder, gap=8)
        for act in (self.keep, self.former):
            row.addWidget(act)
        for each in (self.wrong, self.text, holder):
            self.body.addWidget(each)
        self.body.addStretch(1)
        self.keep.clicked.connect(self._keep)
        self.text.entered.connect(self._keep)  # Ctrl+Enter while somebody types
        self.former.clicked.connect(self.former_requested)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._keep)
        self.go_to(self.text)

    def show_mistakes(self, mistakes: Sequence[ContentMistake]) -> None:
        """Say what is wrong, and go to the line of the first."""
        lines = [
            _("Regel {line}, bij ‘{key}’: {what}").format(
                line=each.line, key=each.key or "…", what=each.what
            )
            for each in mistakes[:MOST]
        ]
        self.wrong.show_text("\n".join(lines))
        editor = self.text.editor
        if isinstance(editor, QPlainTextEdit) and mistakes:
            block = editor.document().findBlockByNumber(mistakes[0].line - 1)
            cursor = QTextCursor(block)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            editor.setTextCursor(cursor)
        self.text.setFocus()

    def _keep(self) -> None:
        self.kept.emit(self.text.text)
