"""Which rows the list of the material has: subjects with one of them open, or what was found."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wijkworkshop.core.public.material import meets
from wijkworkshop.core.public.material_index import Thing, found, offered, suggested
from wijkworkshop.core.public.material_screens import Filter
from wijkworkshop.core.terms import BlockKind, Subject
from wijkworkshop.ui.console.panels.material.list_view import DIGITS, Row
from wijkworkshop.ui.console.panels.material.words import thing_words


def rows_open(every: Sequence[Thing], opened: Subject | None, kind: BlockKind) -> list[Row]:
    """Return the subject for a block of this kind, the cards that belong there, then the others.

    The first ten have a digit. What is in the subject that is open stands below it.
    """
    keys = iter(DIGITS)
    first = suggested(kind)[0]
    rows = [
        *_rows_of(every, first, opened),
        *map(_row, offered(every, kind)),
        *(
            row
            for subject in Subject
            if subject is not first
            for row in _rows_of(every, subject, opened)
        ),
    ]
    return [row if row.depth else replace(row, key=next(keys, "")) for row in rows]


def _rows_of(every: Sequence[Thing], subject: Subject, opened: Subject | None) -> Iterator[Row]:
    """Yield a subject, and what is in it where it is open."""
    within = [each for each in every if each.subject is subject]
    for thing in within:
        if not thing.slug:
            yield _row(thing, opened=subject is opened if len(within) > 1 else None)
        elif subject is opened:
            yield _row(thing, 2 if "/" in thing.slug else 1)


def _row(thing: Thing, depth: int = 0, opened: bool | None = None) -> Row:
    of = thing.card or thing.measure
    return Row(thing, thing_words(thing), depth, opened=opened, icon=of.icon if of else "")


def rows_found(every: Sequence[Thing], asked: str, wanted: Filter) -> list[Row]:
    """Return what a search finds; with a filter only measures, and the list of them on top."""
    filtered = wanted != Filter()
    if filtered:
        every = [
            each for each in every if each.subject is Subject.MEASURES and _is_in(each, wanted)
        ]
    titled = [(each, thing_words(each)) for each in every]
    hits = found(asked, titled) if asked else tuple(every)
    return [_row(each) for each in hits]


def _is_in(thing: Thing, wanted: Filter) -> bool:
    return thing.measure is None or meets(thing.measure, wanted)
