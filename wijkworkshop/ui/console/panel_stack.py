"""The panels of the middle: each is made when it is first needed, and one of them is seen."""

from gettext import gettext as looked_up

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.panels.panel import Panel, PanelRow, Panels
from wijkworkshop.ui.console.words import frame_words
from wijkworkshop.ui.files.closing_files import ClosingFiles
from wijkworkshop.ui.network.hosting import Hosted


class PanelStack(QVBoxLayout):
    """Makes panels of the rows of a table; one that comes later knows what others were told."""

    def __init__(self, rows: Panels, console: ConsoleActions, content: Catalogue | None) -> None:
        """Make none yet."""
        super().__init__()
        self.rows, self._console = rows, console
        self._content, self._hosted, self._closing_files = content, Hosted(), ClosingFiles()
        self._made: dict[str, Panel] = {}

    def panel(self, name: str) -> Panel:
        """Return the panel of this name; a new one is hidden."""
        if name not in self._made:
            self._made[name] = self._make(self.rows[name])
        return self._made[name]

    def hide_others(self, name: str) -> None:
        """Hide all but this one."""
        for each, panel in tuple(self._made.items()):  # what was typed may open another one
            panel.setVisible(each == name)

    def show_content(self, content: Catalogue) -> None:
        """Let every panel show other content."""
        self._content = content
        for panel in self._made.values():
            panel.show_content(content)

    def show_hosted(self, hosted: Hosted) -> None:
        """Let every panel show how phones are served."""
        self._hosted = hosted
        for panel in self._made.values():
            panel.show_hosted(hosted)

    def show_closing_files(self, closing_files: ClosingFiles) -> None:
        """Let every panel show what was made of the session."""
        self._closing_files = closing_files
        for panel in self._made.values():
            panel.show_closing_files(closing_files)

    def _make(self, row: PanelRow) -> Panel:
        panel = row.make(self._console)
        panel.setVisible(False)
        if not row.steered and panel.focusPolicy() is Qt.FocusPolicy.NoFocus:
            panel.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # its keys work after a click too
            panel.setAccessibleName(frame_words(looked_up(row.frame)))
        panel.show_panels(self.rows)
        if self._content is not None:
            panel.show_content(self._content)
        panel.show_hosted(self._hosted)
        panel.show_closing_files(self._closing_files)
        self.addWidget(panel)
        return panel
