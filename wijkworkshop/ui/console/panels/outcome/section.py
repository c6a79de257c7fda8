"""A part of the panel of an outcome: a titled card about entries of one kind."""

from gettext import gettext as looked_up

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.session import Session
from wijkworkshop.core.summaries.thread_steps import Spot
from wijkworkshop.ui.console.panels.outcome.entry_form import EntryForm
from wijkworkshop.ui.console.panels.sections import titled


class Section(QWidget):
    """Shows entries of a block, and asks what is to be done with them."""

    def __init__(
        self, kind: type[Entry], block: int, session: Session, ask: Ask, title: str = ""
    ) -> None:
        """Be about the entries of a kind in a block."""
        super().__init__()
        self.kind, self.block = kind, block
        self.session, self.ask = session, ask
        self.card = titled(title or looked_up(kind.FORM.title))
        self.card.body.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def show_session(self, session: Session) -> None:
        """Show the entries as the session has them."""
        raise NotImplementedError

    def show_content(self, content: Catalogue) -> None:
        """Take the content of the session, where a section shows some of it."""

    def show_refused(self) -> None:
        """Know that what was asked last was not done."""

    def focus_first(self) -> None:
        """Start where one begins to fill in."""

    def focus_at(self, spot: Spot) -> None:
        """Start at the place where something is filled in."""
        self.focus_first()


class RecordSection(Section):
    """The one record of a block."""

    def __init__(self, kind: type[Entry], block: int, session: Session, ask: Ask) -> None:
        """Make the form of the record, stored or not."""
        super().__init__(kind, block, session, ask)
        self.form = EntryForm(session.find(kind, block, 0) or kind(block=block), session, ask)
        self.card.body.addWidget(self.form)

    def show_session(self, session: Session) -> None:
        """Show the record."""
        self.form.show_session(session)

    def focus_first(self) -> None:
        """Start in the first field."""
        self.form.focus_first()

    def show_refused(self) -> None:
        """Know that the record was not stored."""
        self.form.show_refused()
