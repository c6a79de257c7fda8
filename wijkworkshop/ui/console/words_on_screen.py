"""The words of the glossary on the screen that the room sees; each can be shown large."""

from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.overlays import ShowOver
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.catalogue import Catalogue, Term
from wijkworkshop.core.public.glossary_terms import terms_on_screen
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Over
from wijkworkshop.core.terms import Subject
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.keys import Does, first_key
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Flow, Kind, Label


class WordsOnScreen(QWidget):
    """A button for each word; without content or words it is not there."""

    def __init__(self, ask: Ask) -> None:
        """Show nothing yet."""
        super().__init__()
        self._ask = ask
        self.content: Catalogue | None = None
        self._terms: tuple[Term, ...] = ()
        self._flow = Flow(gap=2)
        title = _("Woorden op dit scherm · {key}").format(key=first_key(Does.WORD))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(2)
        column.addWidget(Label(title, BASE, BOLD, LIGHT.muted))
        column.addLayout(self._flow)
        self.hide()

    def show_session(self, session: Session) -> None:
        """Show the words of the screen where the session is."""
        terms = terms_on_screen(session, self.content) if self.content is not None else ()
        if terms == self._terms:
            return
        self._terms = terms
        empty(self._flow)
        for term in terms:
            self._flow.addWidget(self._act(term))
        self.setVisible(bool(terms))

    def _act(self, term: Term) -> Act:
        act = Act(term.word, kind=Kind.QUIET).make_small()
        act.setAccessibleName(_("Leg uit: {word}").format(word=term.word))
        act.setToolTip(term.gloss)
        request = ShowOver(Over.MATERIAL, Subject.TERMS, term.identifier)
        act.clicked.connect(lambda: self._ask(request))
        return act
