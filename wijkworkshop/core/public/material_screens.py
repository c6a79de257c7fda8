"""What the room sees of the material: a frozen screen for each subject, from the content's values.

Sources are counted as they stand in the content, so that a number means the same on every page.
"""

from dataclasses import dataclass
from enum import StrEnum, auto

from wijkworkshop.core.catalogue import (
    Advice,
    Alike,
    Argument,
    Case,
    Comeback,
    Concept,
    Context,
    Credits,
    Definition,
    Event,
    Item,
    Knowledge,
    Measure,
    Party,
    Project,
    Question,
    Report,
    Source,
    Swing,
    Tension,
    Term,
)
from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.terms import Actor, Cluster, InstrumentType


@dataclass(frozen=True)
class Reference:
    """A publication with its number in the list of sources."""

    number: int
    source: Source


References = tuple[Reference, ...]


class CaseTab(StrEnum):
    """The three parts of a case (S11)."""

    LOOK_BACK = auto()
    MIXED = auto()
    OUTLOOK = auto()


@dataclass(frozen=True)
class TimelinePage:
    """Policy from 1945 to 2024 as a line, with the pendulum of attention; or one event on it."""

    heading: Heading
    events: tuple[Event, ...]
    swings: tuple[Swing, ...]
    sources: References
    event: Event | None = None


@dataclass(frozen=True)
class ContextPage:
    """What changed after 2012 for each party, or for one of them, and what it led to."""

    heading: Heading
    context: Context
    party: Party | None
    sources: References


@dataclass(frozen=True)
class DefinitionPage:
    """The five questions that make a definition, or one of them."""

    heading: Heading
    definition: Definition
    question: Question | None


@dataclass(frozen=True)
class ArgumentsPage:
    """As many reasons for as against, beside each other; `evidence` for cards with research."""

    heading: Heading
    arguments: tuple[Argument, ...]
    evidence: bool
    sources: References


@dataclass(frozen=True)
class ArgumentPage:
    """One card, large: a reason for or against, or what research says."""

    heading: Heading
    argument: Argument
    sources: References


@dataclass(frozen=True)
class ReportsPage:
    """The national reports, each with its date and where to find it."""

    heading: Heading
    reports: tuple[tuple[Report, Source], ...]


@dataclass(frozen=True)
class ComebackPage:
    """Mixing on the agenda again: the national programme with its sub-goals, and the agenda."""

    heading: Heading
    comeback: Comeback
    sources: References


@dataclass(frozen=True)
class AdvicePage:
    """The programme office's words, never without who says them.

    `plain_first` puts our neutral words on top: residents are in the room.
    """

    heading: Heading
    advice: tuple[Advice, ...]
    plain_first: bool


@dataclass(frozen=True)
class CasePage:
    """A case under its tabs, all of them or one."""

    heading: Heading
    case: Case
    tabs: tuple[CaseTab, ...]
    sources: References


@dataclass(frozen=True)
class CasesPage:
    """The cases to choose from."""

    heading: Heading
    cases: tuple[Case, ...]


@dataclass(frozen=True)
class ReadingsPage:
    """Five ways to explain what was found, each with a question mark."""

    heading: Heading
    readings: tuple[Item, ...]


@dataclass(frozen=True)
class MeasurePage:
    """One measure, those that people take for it, side by side, and the others of its cluster."""

    heading: Heading
    measure: Measure
    alike: tuple[tuple[Alike, tuple[Measure, ...]], ...]
    beside: tuple[Measure, ...]


@dataclass(frozen=True)
class Filter:
    """Which measures are wanted; None: whatever it is."""

    actor: Actor | None = None
    kind: InstrumentType | None = None
    cluster: Cluster | None = None
    step: int = 0


@dataclass(frozen=True)
class MeasureList:
    """The measures that a filter leaves, of so many."""

    heading: Heading
    wanted: Filter
    measures: tuple[Measure, ...]
    among: int


@dataclass(frozen=True)
class TensionsPage:
    """Measures that are known to work against a goal or each other, with the measures."""

    heading: Heading
    tensions: tuple[tuple[Tension, tuple[Measure, ...]], ...]


@dataclass(frozen=True)
class TermPage:
    """A word of the field, large; with more about it where the deck says more."""

    heading: Heading
    term: Term
    concept: Concept | None
    sources: References


@dataclass(frozen=True)
class GlossaryPage:
    """All words with their explanation."""

    heading: Heading
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class KnowledgePage:
    """The five parts of the knowledge base, or one of them with the screens that it leads to."""

    heading: Heading
    parts: tuple[Knowledge, ...]
    leads: "tuple[ArgumentsPage | MeasureList, ...]" = ()


@dataclass(frozen=True)
class ProjectPage:
    """The project behind the deck and its three parts, with where to read on."""

    heading: Heading
    project: Project
    sources: References


@dataclass(frozen=True)
class SourcesPage:
    """Every publication with its address as text, and whose work this is."""

    heading: Heading
    sources: References
    credits: Credits


MaterialScreen = (
    TimelinePage
    | ContextPage
    | DefinitionPage
    | ArgumentsPage
    | ArgumentPage
    | ReportsPage
    | ComebackPage
    | AdvicePage
    | CasePage
    | CasesPage
    | ReadingsPage
    | MeasurePage
    | MeasureList
    | TensionsPage
    | TermPage
    | GlossaryPage
    | KnowledgePage
    | ProjectPage
    | SourcesPage
)
