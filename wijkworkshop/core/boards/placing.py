"""Where a card lies, when the host of its table says that it is not right there.

A host's phone owns its `PlaceAnswer`, the facilitator her `LaidCard` and `LaidAnew`; where the card
lies follows from these. A card with an answer 'no' is loose until she lays it anew, also when that
is at the same place.
"""

from typing import TypeVar

from wijkworkshop.core.boards.records import LaidAnew, PlaceAnswer
from wijkworkshop.core.outcomes.laid_card import LaidCard
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import CardOrigin

C = TypeVar("C", bound=LaidCard)


def answer_about(session: Session, card: LaidCard) -> PlaceAnswer | None:
    """Return what the host of a card's table said about where it lay; None when nothing.

    The number of a card that was taken off can be that of another by now.
    """
    found = session.find(PlaceAnswer, card.id)
    theirs = found and (card.origin, card.table) == (CardOrigin.PHONE, found.table)
    return found if theirs else None


def refused_place(session: Session, card: LaidCard) -> int:
    """Return the place that a host refused for a card, 0 when she laid it anew since."""
    answer, anew = answer_about(session, card), session.find(LaidAnew, card.id)
    if answer is None or answer.fits or (anew and anew.answer >= answer.version):
        return 0
    return answer.place


def as_it_lies(session: Session, card: C) -> C:
    """Return a card where it lies by now; one of which its host said 'no' there is loose."""
    refused = card.place and not card.edition and refused_place(session, card) == card.place
    return card.at(0) if refused else card


def laid(session: Session, card: LaidCard, place: int) -> tuple[LaidCard | LaidAnew, ...]:
    """Return the records of laying a card at a place, whatever its host said about that place."""
    answer, there = answer_about(session, card), card.at(place)
    if answer is None or as_it_lies(session, there) == there:
        return (there,)
    return (there, LaidAnew(card.id, answer.version, card.block))


def made_loose(session: Session, kind: type[C], block: int) -> tuple[C, ...]:
    """Return the cards of a block that their hosts made loose, as loose ones."""
    cards = session.where(kind, block=block, edition=0)
    return tuple(lying for card in cards if (lying := as_it_lies(session, card)) != card)
