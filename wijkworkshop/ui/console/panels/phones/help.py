"""When no phone comes: paper at once, and what is wrong most often."""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wijkworkshop.ui.console.panels.phones.words import helps, nobody_words
from wijkworkshop.ui.console.panels.sections import Line
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Banner, Card, Label

NAME = 170


class PhoneHelp(Card):
    """`paper_wanted` asks to go on without phones."""

    paper_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it, hidden: most evenings need none."""
        super().__init__(parent=parent)
        self.paper = Act(_("Verder op papier"), icon="notes").make_small()
        said = nobody_words()
        self.banner = Banner(said.title, said.text, self.paper, "device-mobile")
        self.body.addWidget(self.banner)
        self.body.addSpacing(2)
        self.body.setSpacing(0)
        for place, (what, advice) in enumerate(helps()):
            name = Label(what, BASE, BOLD, wrap=True)
            name.setFixedWidth(NAME)
            words = Label(advice, BASE, wrap=True)
            self.body.addWidget(Line(name, words, wide=1, ruled=place > 0))
        self.paper.clicked.connect(self.paper_wanted)
        self.hide()
