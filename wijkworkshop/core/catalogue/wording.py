"""Who says what: advice, terms, publications, credits."""

from dataclasses import dataclass

from wijkworkshop.core.catalogue.origin import Deck, Ours
from wijkworkshop.core.terms import BlockKind


@dataclass(frozen=True)
class Wording:
    """Something said plainly, and the deck's words for it where it has them."""

    text: Ours
    deck_words: Deck = ""


@dataclass(frozen=True)
class Advice:
    """A line of the programme office's advice (S20), in its words, and where the app uses it.

    `neutral` says the same in plain words that label nobody; it comes first where residents
    are in the room, and never without `text` and `speaker` beside it.
    """

    slug: str
    text: Deck
    neutral: Ours
    where: Ours
    blocks: tuple[BlockKind, ...]  # the parts of the session that work on it
    speaker: Deck
    diagnosis: bool = False  # what is wrong, not what to do


@dataclass(frozen=True)
class Term:
    """A word of the field with its explanation in plain Dutch (B1)."""

    identifier: str
    word: str
    gloss: Ours


@dataclass(frozen=True)
class Source:
    """A publication; `address` is shown as text. `slides` say where the deck links to it."""

    slug: str
    publisher: str
    title: str
    address: str
    slides: tuple[str, ...] = ()


@dataclass(frozen=True)
class Credits:
    """Whose ideas these are, and how to reach them."""

    author: Deck
    role: Deck
    organisation: Deck
    site: str
    mail: str
    photo: Deck  # whose photo the deck has
    own_work: str
