"""For whom it gets better: a button for each; they stay while one of them has the focus."""

from collections.abc import Callable, Set
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from wijkworkshop.core.terms import Beneficiary
from wijkworkshop.ui.console.panels.outcome.term_words import term_words
from wijkworkshop.ui.widgets import Act, Flow, show_part


class ForWhom(QWidget):
    """Buttons for the people that a goal is for; more than one can be on."""

    def __init__(self, turn: Callable[[Beneficiary], None]) -> None:
        """Make the buttons; `turn` is called with those that are turned on or off."""
        super().__init__()
        self.acts = {each: Act(term_words(each)).make_small() for each in Beneficiary}
        row = Flow(self, gap=6)
        for whom, act in self.acts.items():
            act.setCheckable(True)
            act.clicked.connect(partial(turn, whom))
            row.addWidget(act)

    def holds_focus(self) -> bool:
        """Tell whether somebody is choosing."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def focus_first(self) -> None:
        """Let keys choose."""
        next(iter(self.acts.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_whom(self, chosen: Set[Beneficiary], *, asked: bool) -> None:
        """Show who was chosen, where it is asked."""
        for whom, act in self.acts.items():
            act.setChecked(whom in chosen)
        show_part(self, asked)
