"""F7: how this laptop shows things, for whoever sees little or does not want things to move."""

from collections.abc import Callable
from dataclasses import replace
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.overlay import Overlay
from wijkworkshop.ui.style.display import LETTERS, Display, DisplayChoice
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Flow, Label

WIDE = 620
Change = Callable[[Display, bool], Display]


class DisplayCard(Overlay):
    """Three choices; the first two work at once, the third when the app starts again."""

    def __init__(self, parent: QWidget, choice: DisplayChoice) -> None:
        """Make it, closed."""
        super().__init__(parent, WIDE)
        self.setAccessibleName(_("Beeld"))
        self.choice = choice
        self.dark = self._switch(_("Donkere projectie"), lambda shown, on: replace(shown, dark=on))
        self.still = self._switch(_("Rustig beeld"), lambda shown, on: replace(shown, still=on))
        self.sizes = {size: self._size(size) for size in LETTERS}
        self.when = Label("", BASE, color=LIGHT.muted, wrap=True)
        self.lost = Label("", BASE, BOLD, wrap=True)
        self._arrange()
        choice.changed.connect(self._show)
        self._show(choice.display)

    def take_focus(self) -> None:
        """Put the focus on the first choice."""
        self.dark.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show(self, display: Display) -> None:
        self.dark.setChecked(display.dark)
        self.still.setChecked(display.still)
        for size, act in self.sizes.items():
            act.setChecked(size == display.letters)
        waits = display.letters != self.choice.began
        self.when.show_text(_("Sluit Wijkworkshop en open het weer: dan is alles zo groot."))
        self.when.setVisible(waits)
        lost = _("Dit kon niet worden bewaard. Het geldt tot u de app sluit.")
        self.lost.show_text("" if self.choice.kept else lost, hide_empty=True)

    def _switch(self, words: str, change: Change) -> Act:
        act = Act(words)
        act.setCheckable(True)
        act.clicked.connect(lambda on: self.choice.choose(change(self.choice.display, on)))
        return act

    def _size(self, size: int) -> Act:
        act = Act(_("{n}%").format(n=size))
        act.setCheckable(True)
        act.setAccessibleName(_("Letters {n}%").format(n=size))
        act.clicked.connect(lambda: self._choose_size(size))
        return act

    def _choose_size(self, size: int) -> None:
        self.choice.choose(replace(self.choice.display, letters=size))
        self._show(self.choice.display)  # the one that is chosen stays so

    def _arrange(self) -> None:
        body = self.card.body
        body.addWidget(Label(_("Beeld"), 24, BOLD))
        for act, words in (
            (self.dark, _("Lichte letters op zwart, met veel verschil. Voor een lichte zaal.")),
            (self.still, _("Niets beweegt of groeit op de projectie.")),
        ):
            act.setAccessibleDescription(words)
            body.addSpacing(6)
            body.addWidget(act, 0, Qt.AlignmentFlag.AlignLeft)
            body.addWidget(Label(words, BASE, color=LIGHT.muted, wrap=True))
        body.addSpacing(14)
        body.addWidget(Label(_("Hoe groot is alles op deze laptop?"), BASE, BOLD, wrap=True))
        sizes = QWidget()
        row = Flow(sizes)
        for act in self.sizes.values():
            row.addWidget(act)
        body.addWidget(sizes)
        body.addWidget(self.when)
        body.addWidget(self.lost)
        body.addSpacing(8)
        body.addWidget(Label(_("Esc sluit dit."), BASE, BOLD))
