"""An act that is taken back, with what words about it need."""

from typing import Generic, TypeVar

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.ui.console.panels.quote_line import shortened
from wijkworkshop.wording.dutch import quoted

A_co = TypeVar("A_co", bound=Request, covariant=True)
R = TypeVar("R", bound=Record)


class ActBack(Generic[A_co]):
    """What was asked (`asked`), and the records that it touched: before it and after it."""

    def __init__(self, asked: A_co, undo: Undo, session: Session) -> None:
        """Look at an act; `session` tells the names of what it is about."""
        self.asked = asked
        self.before = undo.before
        self.after = undo.before.after(undo.done)
        self.session = session

    def found(self, kind: type[R], *key: object) -> R | None:
        """Return a record as the act left it, or as it was before, or as it is now."""
        looked = (each.find(kind, *key) for each in (self.after, self.before, self.session))
        return next((record for record in looked if record is not None), None)

    def round(self, number: int) -> str:
        """Return the name of a round, in quotes."""
        vote = self.found(Round, number)
        return quote(vote.name if vote else "")


def quote(text: str) -> str:
    """Return the beginning of what people typed in one line, in quotes."""
    return quoted(shortened(" ".join(text.split())))
