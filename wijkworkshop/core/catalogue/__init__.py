"""What ships with the app, as values: measures, items to vote on, cards, cases, terms, sources.

`wijkworkshop.content` reads them from TOML; a session keeps its own copy of what it uses.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from wijkworkshop.core.catalogue.alike import Alike, Tension
from wijkworkshop.core.catalogue.cases import (
    Case,
    DeckTitles,
    Experience,
    Fact,
    GoalResult,
    LookBack,
    Outlook,
    Shift,
    Verdict,
)
from wijkworkshop.core.catalogue.origin import Deck
from wijkworkshop.core.catalogue.rules import Rule
from wijkworkshop.core.catalogue.story import (
    Argument,
    Attention,
    Comeback,
    Concept,
    Context,
    Definition,
    Event,
    FrameLine,
    Knowledge,
    Party,
    Project,
    ProjectPart,
    Question,
    Report,
    Side,
    SubGoal,
    Swing,
    Topic,
    as_item,
    pendulum,
)
from wijkworkshop.core.catalogue.voting import Item, Measure
from wijkworkshop.core.catalogue.wording import Advice, Credits, Source, Term, Wording
from wijkworkshop.core.terms import Actor, Subject

__all__ = [
    "Advice",
    "Alike",
    "Argument",
    "Attention",
    "Case",
    "Catalogue",
    "Comeback",
    "Concept",
    "Context",
    "Credits",
    "DeckTitles",
    "Definition",
    "Event",
    "Experience",
    "Fact",
    "FrameLine",
    "GoalResult",
    "Item",
    "Knowledge",
    "LookBack",
    "Measure",
    "Outlook",
    "Party",
    "Project",
    "ProjectPart",
    "Question",
    "Report",
    "Rule",
    "Shift",
    "Side",
    "Source",
    "SubGoal",
    "Swing",
    "Tension",
    "Term",
    "Topic",
    "Verdict",
    "Wording",
    "as_item",
    "pendulum",
]


@dataclass(frozen=True)
class Catalogue:
    """Everything that ships, and a version that changes with any word of it."""

    measures: tuple[Measure, ...]
    items: Mapping[str, tuple[Item, ...]]  # by list: 'statements', 'expectations', 'readings', ...
    advice: tuple[Advice, ...]
    terms: tuple[Term, ...]
    sources: tuple[Source, ...]  # the deck's links
    further: tuple[Source, ...]  # publications that cards, events and cases rest on beside those
    credits: Credits
    definition: Definition
    motives: tuple[Argument, ...]
    evidence: tuple[Argument, ...]
    events: tuple[Event, ...]
    context: Context
    reports: tuple[Report, ...]
    comeback: Comeback
    project: Project
    knowledge: tuple[Knowledge, ...]
    concepts: tuple[Concept, ...]
    cases: tuple[Case, ...]
    alike: tuple[Alike, ...]  # measures that people confuse
    tensions: tuple[Tension, ...]  # ready examples of what works against a goal
    rules: tuple[Rule, ...]  # that many cities have, to choose rows of step 2 from
    version: str
    deck_titles: Mapping[Subject, Deck] = field(default_factory=dict)  # of slides, by subject
    hidden: frozenset[str] = frozenset()  # slugs of items and cases that are left out here

    def of_actor(self, actor: Actor) -> tuple[Measure, ...]:
        """Return the measures on this actor's list, in the deck's order."""
        return tuple(measure for measure in self.measures if actor in measure.actors)

    def case(self, slug: str) -> Case:
        """Return the case with this slug."""
        return next(each for each in self.cases if each.slug == slug)

    def source(self, slug: str) -> Source:
        """Return the publication with this slug; content that names another is not loaded."""
        return next(each for each in self.all_sources() if each.slug == slug)

    def all_sources(self) -> Iterator[Source]:
        """Return the deck's links, then the others."""
        yield from self.sources
        yield from self.further
