"""Which rules and plans are offered as rows of step 2: nobody has to think of them (dossier B.6).

First what many cities have, then those of the deck's measures that are about rules, money or
organising. Somebody chooses: none of them becomes a row by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.outcome_views.measured import without_number
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Actor, InstrumentType

KINDS = (InstrumentType.ALLOCATION, InstrumentType.ECONOMIC, InstrumentType.ORGANISATION)
"""Kinds of measures that can be a rule or a plan (dossier B.6)."""


@dataclass(frozen=True)
class Offered:
    """A row to choose: whose it is (`owner`), or on whose lists it stands when it is a measure."""

    text: str
    owner: str = ""
    actors: tuple[Actor, ...] = ()


def offered_rules(session: Session, block: int, content: Catalogue) -> tuple[Offered, ...]:
    """Return what can be chosen: all that is not a row yet."""
    rules = session.where(Instrument, block=block, edition=0)
    there = {_same(without_number(each.text)) for each in rules}
    return tuple(each for names, each in _every(content) if there.isdisjoint(map(_same, names)))


def _every(content: Catalogue) -> Iterator[tuple[tuple[str, ...], Offered]]:
    """Yield each with all that it is called."""
    for rule in content.rules:
        yield (rule.text,), Offered(rule.text, rule.owner)
    for each in content.measures:
        if each.instrument_type in KINDS:
            yield (each.short, each.title), Offered(each.short, actors=each.actors)


def _same(text: str) -> str:
    return " ".join(text.split()).casefold()
