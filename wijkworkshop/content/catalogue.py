"""Loads the catalogue and gives it a version."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.relations import alike_of, with_measures
from wijkworkshop.content.sayings import check_sayings
from wijkworkshop.content.shapes import LONGEST, Problem
from wijkworkshop.content.story import story_of
from wijkworkshop.content.texts import Texts, texts_in, texts_of
from wijkworkshop.core.catalogue import (
    Advice,
    Catalogue,
    Credits,
    Item,
    Measure,
    Rule,
    Source,
    Term,
    as_item,
)
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ContentFile


@dataclass(frozen=True)
class MeasuresFile:
    """`measures.toml`."""

    measures: tuple[Measure, ...]


@dataclass(frozen=True)
class ItemsFile:
    """`items.toml`: the lists that people vote on, by name."""

    items: Mapping[str, tuple[Item, ...]]


@dataclass(frozen=True)
class AdviceFile:
    """`advice.toml`; everything in it is said by one speaker."""

    advice: tuple[Advice, ...]


@dataclass(frozen=True)
class GlossaryFile:
    """`glossary.toml`."""

    terms: tuple[Term, ...]


@dataclass(frozen=True)
class SourcesFile:
    """`sources.toml`: the deck's links, other publications, and whose work this is."""

    sources: tuple[Source, ...]
    further: tuple[Source, ...]
    credits: Credits


@dataclass(frozen=True)
class RulesFile:
    """`rules.toml`; a session that was begun before there was one carries none."""

    rules: tuple[Rule, ...] = ()


def load_catalogue(folder: Path, own: Path | None = None) -> Catalogue:
    """Return the catalogue of shipped and own content. Raises ContentMistakes."""
    return catalogue_of(texts_of(folder, own))


@lru_cache(2)
def catalogue_of(texts: Texts) -> Catalogue:
    """Return what the texts say, read once however often it is asked for.

    Raises ContentMistakes.
    """
    texts.check_names()
    measures = texts.read("measures.toml", MeasuresFile, _check).measures
    items = texts.read("items.toml", ItemsFile, _check).items
    advice = texts.read("advice.toml", AdviceFile).advice
    terms = texts.read("glossary.toml", GlossaryFile).terms
    sources = texts.read("sources.toml", SourcesFile)
    slugs = frozenset(source.slug for source in (*sources.sources, *sources.further))
    told = story_of(texts, slugs, frozenset(term.identifier for term in terms))
    beside = alike_of(texts, measures)
    rules = texts.read("rules.toml", RulesFile)
    cards = {name: tuple(map(as_item, cards)) for name, cards in _fields(told.arguments).items()}
    texts.check_slugs()
    everything = (measures, items, advice, terms, sources, told, beside, rules)
    return Catalogue(
        measures=measures,
        items={**with_measures(items, measures), **cards},  # arguments can be voted on as well
        advice=advice,
        terms=terms,
        version=version_of((*everything, texts.own_values) if texts.own_values else everything),
        hidden=texts.hidden("cases").union(*(texts.hidden("items", name) for name in items)),
        **_fields(sources),
        **_fields(told.story),
        **_fields(told.arguments),
        **_fields(told.timeline),
        **_fields(told.cases),
        **_fields(beside),
        **_fields(rules),
    )


def carried_catalogue(session: Session) -> Catalogue | None:
    """Return the catalogue that a session carries; it is cached.

    None when it carries none, or one in a format that this version does not know.
    """
    return _carried(session.all(ContentFile))


@lru_cache(1)
def _carried(files: tuple[ContentFile, ...]) -> Catalogue | None:
    try:
        return catalogue_of(texts_in(files)) if files else None
    except ContentMistakes:
        return None


def version_of(everything: tuple[object, ...]) -> str:
    """Return a version that changes with any text, own texts of blocks and run sheets included."""
    return sha256(repr(_bare(everything)).encode()).hexdigest()[:12]


def _bare(value: Any) -> Any:
    """Return what a value holds without the names of its types and fields: these may change."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return tuple(_bare(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, Mapping):
        return tuple((_bare(key), _bare(each)) for key, each in value.items())
    if isinstance(value, set | frozenset):
        return tuple(sorted(map(_bare, value)))
    return tuple(map(_bare, value)) if isinstance(value, tuple | list) else value


def _fields(record: Any) -> dict[str, Any]:
    """Return the fields of a file by name; a catalogue has fields of the same names."""
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _check(record: object) -> Iterator[Problem]:
    """Yield what types cannot check: second choices differ, and every item has a short label."""
    match record:
        case Measure(step=step, secondary_step=second) if step == second:
            yield Problem(("secondary_step",), "dit is dezelfde stap als 'step'")
        case Measure(instrument_type=kind, secondary_type=second) if kind == second:
            yield Problem(("secondary_type",), "dit is hetzelfde soort als 'instrument_type'")
        case Item(text=text, short="") if len(text) > LONGEST["short"]:
            what = f"deze tekst is langer dan {LONGEST['short']} tekens; geef ook een 'short'"
            yield Problem(("text",), what)
    if isinstance(record, Item):
        yield from check_sayings(record)
