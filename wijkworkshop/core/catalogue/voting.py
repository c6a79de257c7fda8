"""What people vote on: the deck's measures, and everything else."""

from dataclasses import dataclass

from wijkworkshop.core.catalogue.origin import Deck, Either, Ours
from wijkworkshop.core.terms import Actor, Cluster, InstrumentType


@dataclass(frozen=True)
class Measure:
    """One of the deck's 24 measures (S21); a shared one has two actors and stays one record.

    `title` is the deck's wording, `short` our label for screens (at most 45 characters).
    """

    slug: str
    number: int
    short: str
    title: Deck
    actors: tuple[Actor, ...]
    instrument_type: InstrumentType
    secondary_type: InstrumentType | None
    step: int
    secondary_step: int | None
    cluster: Cluster
    explanation: Ours
    argument_for: Ours
    risk: Ours
    icon: str


@dataclass(frozen=True)
class Item:
    """Something to vote on that is not a measure: a statement, a reading, a principle.

    `short` is the label for screens (at most 45 characters) where `text` is longer than that.
    `said_by_one` and `said_by_many` go on after how many chose it, as an answer to the question of
    the list: '1 van de 26' 'wil hier blijven', '14 van de 26' 'willen hier blijven'.
    """

    slug: str
    number: int
    text: Either
    explanation: Ours = ""
    icon: str = ""
    own_work: bool = False  # 'uitwerking door de makers van deze app'
    short: str = ""
    said_by_one: Ours = ""
    said_by_many: Ours = ""
