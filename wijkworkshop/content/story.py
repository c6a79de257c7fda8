"""Loads the deck's material: definition, arguments, timeline, programme, project and cases."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from operator import attrgetter

from wijkworkshop.content.shapes import Problem
from wijkworkshop.content.texts import Texts
from wijkworkshop.core.catalogue import (
    Argument,
    Case,
    Comeback,
    Concept,
    Context,
    Definition,
    Event,
    Knowledge,
    Project,
    Report,
    Verdict,
)
from wijkworkshop.core.terms import Subject


@dataclass(frozen=True)
class StoryFile:
    """`story.toml`."""

    definition: Definition
    context: Context
    reports: tuple[Report, ...]
    comeback: Comeback
    project: Project
    knowledge: tuple[Knowledge, ...]
    concepts: tuple[Concept, ...]
    deck_titles: Mapping[Subject, str]  # of slides


@dataclass(frozen=True)
class ArgumentsFile:
    """`arguments.toml`."""

    motives: tuple[Argument, ...]
    evidence: tuple[Argument, ...]


@dataclass(frozen=True)
class TimelineFile:
    """`timeline.toml`."""

    events: tuple[Event, ...]


@dataclass(frozen=True)
class CasesFile:
    """`cases.toml`."""

    cases: tuple[Case, ...]


@dataclass(frozen=True)
class DeckMaterial:
    """All material of the deck."""

    story: StoryFile
    arguments: ArgumentsFile
    timeline: TimelineFile
    cases: CasesFile


def story_of(texts: Texts, sources: frozenset[str], terms: frozenset[str]) -> DeckMaterial:
    """Return the material; it may refer to these sources and terms only. Raises ContentMistakes."""
    check = partial(_check, sources, terms)
    events = texts.read("timeline.toml", TimelineFile, check).events
    return DeckMaterial(
        texts.read("story.toml", StoryFile, check),
        texts.read("arguments.toml", ArgumentsFile, check),
        TimelineFile(tuple(sorted(events, key=attrgetter("starts")))),  # own ones stand last
        texts.read("cases.toml", CasesFile, check),
    )


def _check(sources: frozenset[str], terms: frozenset[str], record: object) -> Iterator[Problem]:
    """Yield what types cannot check: unknown references, years, an open question."""
    yield from _names(sources, record)
    match record:
        case Concept(term=term) if term not in terms:
            yield Problem(("term",), f"het begrip '{term}' staat niet in glossary.toml")
        case Event(starts=starts, ends=int(ends)) if ends <= starts:
            yield Problem(("ends",), "dit jaar ligt niet na 'starts'")
        case Verdict(displacement=asked) if asked and "?" not in asked.text + asked.deck_words:
            yield Problem(("displacement",), "dit is een open vraag en heeft een vraagteken")


def _names(sources: frozenset[str], record: object) -> Iterator[Problem]:
    """Yield a problem for each publication that is not in `sources.toml`."""
    unknown = "de bron '{}' staat niet in sources.toml"
    for place, slug in enumerate(getattr(record, "sources", ())):
        if slug not in sources:
            yield Problem(("sources", place), unknown.format(slug))
    slug = getattr(record, "source", None)
    if slug is not None and slug not in sources:
        yield Problem(("source",), unknown.format(slug))
