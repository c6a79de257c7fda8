"""Loads the measures, the items to vote on, the advice, the terms and the sources."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from wijkworkshop.content.reading import read
from wijkworkshop.content.shapes import LONGEST, Problem
from wijkworkshop.core.catalogue import (
    Advice,
    Catalogue,
    Credits,
    Item,
    Measure,
    Source,
    Term,
)


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
    """`sources.toml`: publications, and whose work this is."""

    sources: tuple[Source, ...]
    credits: Credits


def load_catalogue(folder: Path) -> Catalogue:
    """Return everything that ships, or raise `ContentMistakes`."""
    measures = read(folder / "measures.toml", MeasuresFile, _check).measures
    items = read(folder / "items.toml", ItemsFile, _check).items
    advice = read(folder / "advice.toml", AdviceFile).advice
    terms = read(folder / "glossary.toml", GlossaryFile).terms
    sources = read(folder / "sources.toml", SourcesFile)
    everything = (measures, items, advice, terms, sources)
    version = sha256(repr(everything).encode()).hexdigest()[:12]
    return Catalogue(measures, items, advice, terms, sources.sources, sources.credits, version)


def _check(record: object) -> Iterator[Problem]:
    """Say what types alone cannot: second choices differ, and every item has a short label."""
    match record:
        case Measure(step=step, secondary_step=second) if step == second:
            yield Problem(("secondary_step",), "dit is dezelfde stap als 'step'")
        case Measure(instrument_type=kind, secondary_type=second) if kind == second:
            yield Problem(("secondary_type",), "dit is hetzelfde soort als 'instrument_type'")
        case Item(text=text, short="") if len(text) > LONGEST["short"]:
            what = f"deze tekst is langer dan {LONGEST['short']} tekens; geef ook een 'short'"
            yield Problem(("text",), what)
