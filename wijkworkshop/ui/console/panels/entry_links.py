"""The ways from a block to where one types: its outcome, what people say, the parking list."""

from collections.abc import Callable, Collection
from functools import partial
from gettext import gettext as _
from gettext import gettext as looked_up

from PySide6.QtWidgets import QWidget

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.ui.console.panels.panel import Mode, Panels
from wijkworkshop.ui.widgets import Act, Flow


class EntryLinks(QWidget):
    """A button for each panel that has a way; what is asked on that way comes before it."""

    def __init__(
        self, ask: Ask, go: Callable[[str], None], panels: Panels, only: Collection[str] = ()
    ) -> None:
        """Make a button for each panel that has a way, with its key; of `only` these, or of all."""
        super().__init__()
        row = Flow(self, gap=4)
        self._acts: dict[str, Act] = {}
        for each in panels.values():
            if not each.way or (only and each.name not in only):
                continue
            act = Act(looked_up(each.way), each.key).make_small()
            if each.asks is not None:
                act.clicked.connect(partial(ask, each.asks))
            act.clicked.connect(partial(go, each.name))
            row.addWidget(act)
            self._acts[each.name] = act

    def show_waiting(self, number: int) -> None:
        """Say how many words of phones wait where contributions are."""
        act, words = self._acts[Mode.CONTRIBUTIONS], _("Inbreng")
        many = _("Inbreng · {n} van telefoons").format(n=number)
        act.show_text(many if number else words)
