"""What the deck tells before its cases: definition, arguments, policy, programme, project.

`deck_words` and `label` are the deck's own; every `text` is ours, in plain Dutch (B1). Slugs
in `sources` name publications. Sentences of third parties are told in our own words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum, auto
from itertools import groupby, zip_longest

from wijkworkshop.core.catalogue.origin import Deck, Either, Ours
from wijkworkshop.core.catalogue.voting import Item
from wijkworkshop.core.catalogue.wording import Wording
from wijkworkshop.core.terms import BlockKind


class Side(StrEnum):
    """Which way an argument points."""

    FOR = auto()
    AGAINST = auto()
    CAUTION = auto()  # neither: how it is done matters


class Attention(StrEnum):
    """How much policy looked at neighbourhoods: the deck's pendulum (S08)."""

    HIGH = auto()
    LOW = auto()


class Topic(StrEnum):
    """A list of the catalogue that a part of the knowledge base leads to."""

    EVIDENCE = auto()
    MOTIVES = auto()
    COUNTER_ARGUMENTS = auto()
    INSTRUMENTS = auto()
    STEPS = auto()


@dataclass(frozen=True)
class FrameLine:
    """What holds whatever a group answers: no single definition, a means and not an end (S01)."""

    slug: str
    deck_words: Deck
    text: Ours
    always: bool = False  # the deck's 'Maar altijd'


@dataclass(frozen=True)
class Question:
    """One of the five questions that make a definition (S01)."""

    slug: str
    number: int
    label: Deck
    text: Ours
    icon: str


@dataclass(frozen=True)
class Definition:
    """What a mixed neighbourhood is: a frame and five questions; `open_end` stays open."""

    title: Deck
    frame: tuple[FrameLine, ...]
    questions: tuple[Question, ...]
    open_end: Deck


@dataclass(frozen=True)
class Argument:
    """A reason for or against mixing, or a card with evidence; to be shown, counted, voted on.

    `label` is the deck's word for its three motives (S02) and ours for the others; `short` is
    a plain label where that is jargon. `basis` says on what it rests, `blocks` in which parts of
    the session it is offered. What ships has as many cards for as against, in each part too.
    """

    slug: str
    number: int
    side: Side
    label: Either
    text: Ours
    short: str = ""
    basis: str = ""
    icon: str = ""
    blocks: tuple[BlockKind, ...] = ()
    sources: tuple[str, ...] = ()
    own_work: bool = False


def as_item(argument: Argument) -> Item:
    """Return the argument as something to count or vote on."""
    return Item(
        slug=argument.slug,
        number=argument.number,
        text=argument.label,
        explanation=argument.text,
        icon=argument.icon,
        own_work=argument.own_work,
        short=argument.short,
    )


@dataclass(frozen=True)
class Event:
    """A moment or period of the policy timeline (S03-S08); `ends` is None for a moment."""

    slug: str
    years: str
    starts: int
    ends: int | None
    title: Either
    text: Ours
    attention: Attention
    sources: tuple[str, ...] = ()
    own_work: bool = False  # the title is ours as well


@dataclass(frozen=True)
class Swing:
    """A stretch of the pendulum; the last one has no end."""

    attention: Attention
    starts: int
    ends: int | None


def pendulum(events: Iterable[Event]) -> tuple[Swing, ...]:
    """Return the swings of attention in events that stand in order of time."""
    runs = groupby(events, lambda event: event.attention)
    starts = [(attention, next(run).starts) for attention, run in runs]
    later = [year for _, year in starts[1:]]
    return tuple(
        Swing(attention, year, end) for (attention, year), end in zip_longest(starts, later)
    )


@dataclass(frozen=True)
class Party:
    """What changed for one party after 2012 (S05); housing associations have three questions."""

    slug: str
    number: int
    name: Deck
    deck_words: Deck
    text: Ours
    icon: str
    questions: tuple[Deck, ...] = ()


@dataclass(frozen=True)
class Context:
    """The changed context after 2012, party by party, and what it led to (S05)."""

    title: Deck
    parties: tuple[Party, ...]
    consequences: tuple[Wording, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """A national report on liveability (S06, S07); title and address are those of its source."""

    source: str
    month: int
    year: int
    text: Ours


@dataclass(frozen=True)
class SubGoal:
    """One of the three sub-goals of the national programme (S08)."""

    slug: str
    number: int
    title: Deck
    text: Ours
    icon: str


@dataclass(frozen=True)
class Comeback:
    """Mixing on the agenda again: the national programme and the housing agenda (S08)."""

    title: Deck
    deck_words: Deck
    text: Ours
    programme: Wording
    aim: Wording  # of the programme
    sub_goals: tuple[SubGoal, ...]
    agenda: Wording  # paraphrased: the deck quotes a third party
    sources: tuple[str, ...]


@dataclass(frozen=True)
class ProjectPart:
    """One of the three parts of the project behind the deck (S09)."""

    slug: str
    number: int
    title: Deck
    text: Ours
    source: str
    icon: str


@dataclass(frozen=True)
class Project:
    """The project 'Inhoud geven aan de gemengde wijk'."""

    title: Deck
    text: Ours
    parts: tuple[ProjectPart, ...]


@dataclass(frozen=True)
class Knowledge:
    """A part of the knowledge base (S10) and the lists that show what it says."""

    slug: str
    number: int
    title: Deck
    text: Ours
    icon: str
    shows: tuple[Topic, ...]


@dataclass(frozen=True)
class Concept:
    """A notion that needs more than a gloss, to be talked about (S10: gentle gentrification)."""

    term: str  # identifier in the glossary
    title: Deck
    text: Ours
    example: Ours
    discuss: tuple[Ours, ...]
    sources: tuple[str, ...]
