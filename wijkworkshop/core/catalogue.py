"""What ships with the app, as values: measures, items to vote on, cards, terms, sources.

`wijkworkshop.content` reads them from TOML; a session keeps its own copy of what it uses.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from wijkworkshop.core.terms import Actor, Cluster, InstrumentType


@dataclass(frozen=True)
class Measure:
    """One of the deck's 24 measures (S21); a shared one has two actors and stays one record.

    `title` is the deck's wording, `short` our label for screens (at most 45 characters).
    """

    slug: str
    number: int
    short: str
    title: str
    actors: tuple[Actor, ...]
    instrument_type: InstrumentType
    secondary_type: InstrumentType | None
    step: int
    secondary_step: int | None
    cluster: Cluster
    explanation: str
    argument_for: str
    risk: str
    icon: str


@dataclass(frozen=True)
class Item:
    """Something to vote on that is not a measure: a statement, a reading, a principle.

    `short` is the label for screens (at most 45 characters) where `text` is longer than that.
    """

    slug: str
    number: int
    text: str
    explanation: str = ""
    icon: str = ""
    own_work: bool = False  # 'uitwerking door de makers van deze app'
    short: str = ""


@dataclass(frozen=True)
class Advice:
    """A line of the programme office's advice (S20), in its words, and where the app uses it."""

    slug: str
    text: str
    where: str
    speaker: str


@dataclass(frozen=True)
class Term:
    """A word of the field with its explanation in plain Dutch (B1)."""

    identifier: str
    word: str
    gloss: str


@dataclass(frozen=True)
class Source:
    """A publication that the deck links to; `address` is shown as text."""

    slug: str
    publisher: str
    title: str
    address: str
    slides: tuple[str, ...]


@dataclass(frozen=True)
class Credits:
    """Whose ideas these are, and how to reach them."""

    author: str
    role: str
    organisation: str
    site: str
    mail: str
    own_work: str


@dataclass(frozen=True)
class Catalogue:
    """Everything that ships, and a version that changes with any word of it."""

    measures: tuple[Measure, ...]
    items: Mapping[str, tuple[Item, ...]]  # by list: 'statements', 'expectations', 'readings', ...
    advice: tuple[Advice, ...]
    terms: tuple[Term, ...]
    sources: tuple[Source, ...]
    credits: Credits
    version: str

    def of_actor(self, actor: Actor) -> tuple[Measure, ...]:
        """Return the measures on this actor's list, in the deck's order."""
        return tuple(measure for measure in self.measures if actor in measure.actors)
