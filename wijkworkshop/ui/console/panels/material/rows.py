"""Which rows the list of the material has: subjects with one of them open, or what was found."""

from collections.abc import Sequence

from wijkworkshop.core.public.material import meets
from wijkworkshop.core.public.material_index import Thing, found
from wijkworkshop.core.public.material_screens import Filter
from wijkworkshop.core.terms import Subject
from wijkworkshop.ui.console.panels.material.list_view import DIGITS, Row
from wijkworkshop.ui.console.panels.material.words import thing_words


def rows_open(every: Sequence[Thing], opened: Subject | None) -> list[Row]:
    """Return the subjects, the first ten with a digit, and what is in the one that is open."""
    inside = {thing.subject for thing in every if thing.slug}
    rows: list[Row] = []
    keys = iter(DIGITS)
    for thing in every:
        if not thing.slug:
            has = thing.subject is opened if thing.subject in inside else None
            rows.append(Row(thing, thing_words(thing), key=next(keys, ""), opened=has))
        elif thing.subject is opened:
            depth = 2 if "/" in thing.slug else 1
            rows.append(Row(thing, thing_words(thing), depth))
    return rows


def rows_found(every: Sequence[Thing], asked: str, wanted: Filter) -> list[Row]:
    """Return what a search finds; with a filter only measures, and the list of them on top."""
    filtered = wanted != Filter()
    if filtered:
        every = [
            each for each in every if each.subject is Subject.MEASURES and _is_in(each, wanted)
        ]
    titled = [(each, thing_words(each)) for each in every]
    hits = found(asked, titled) if asked else tuple(every)
    return [Row(each, thing_words(each)) for each in hits]


def _is_in(thing: Thing, wanted: Filter) -> bool:
    return thing.measure is None or meets(thing.measure, wanted)
