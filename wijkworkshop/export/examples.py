"""Good outcomes of each kind of block, from the example session, which is made up."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.navigation import homes
from wijkworkshop.core.outcome_views import OUTCOME_VIEWS
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.export.chapters.answers import sentence
from wijkworkshop.export.chapters.outcomes import outcome_parts
from wijkworkshop.export.parts import Answer, Card, Heading, Matrix, Part, Table

MOST = 3
"""Most cards, rows of a table and rows of a matrix that are shown."""


def example_parts(example: Session, kind: BlockKind) -> tuple[Part, ...]:
    """Return the parts of the outcome of the first block of a kind, shortened; empty if none."""
    home = homes(example).get(kind)
    if home is None or kind not in OUTCOME_VIEWS:
        return ()
    block = example.get(Block, home)
    own = sentence(example, block)
    said = (Answer(_("Onze zin"), own),) if own else ()
    return (*said, *_shortened(outcome_parts(example, block, 0)))


def _shortened(parts: Iterable[Part]) -> Iterator[Part]:
    cards = 0
    for part in parts:
        if isinstance(part, Card):
            cards += 1
        match part:
            case Table():
                yield replace(part, rows=part.rows[:MOST])
            case Matrix():
                yield replace(part, rows=part.rows[:MOST])
            case Heading():
                pass
            case _ if cards <= MOST or not isinstance(part, Card):
                yield part
