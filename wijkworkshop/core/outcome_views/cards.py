"""The cards of a document, whatever part they are in."""

from collections.abc import Iterator

from wijkworkshop.core.document import Areas, Card, Document, RoomDocument
from wijkworkshop.core.outcome_views.area_plan import area_card


def cards_of(document: Document | RoomDocument) -> Iterator[Card]:
    """Yield the cards of a document, with one for each area."""
    for part in document:
        if isinstance(part, Card):
            yield part
        elif isinstance(part, Areas):
            yield from map(area_card, part.areas)
