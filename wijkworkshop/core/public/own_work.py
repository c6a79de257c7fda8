"""The mark of what is ours: the makers' elaboration, beside the deck's own words.

Text that is ours ends in the mark; where a whole page is ours, the line above it does instead.
"""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from wijkworkshop.core.catalogue.origin import is_ours, origins_of
from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.voting.rounds import Round

MARK = "*"

T = TypeVar("T")


def own(text: str) -> str:
    """Return a text of ours with its mark, before a colon at its end; nothing stays nothing."""
    if not text or text.rstrip(":").endswith(MARK):
        return text
    return f"{text[:-1]}{MARK}:" if text.endswith(":") else f"{text}{MARK}"


def asked(vote: Round) -> str:
    """Return what a round asks; a question that is not the deck's own carries the mark."""
    return vote.question if vote.literal else own(vote.question)


def with_marks(screen: T) -> T:
    """Return a screen in which every text that is ours ends in the mark, and its heading says so.

    A screen whose heading is marked already is ours as a whole, and stays as it is.
    """
    return cast("T", _marked(screen, own_work=False))


def _marked(value: object, *, own_work: bool) -> object:
    if isinstance(value, tuple):
        return tuple(_marked(each, own_work=own_work) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    heading = getattr(value, "heading", None)
    if isinstance(heading, Heading) and heading.own_work:
        return value
    own_work = own_work or getattr(value, "own_work", False) is True
    known = origins_of(type(value))
    parts = {
        each.name: _text(
            getattr(value, each.name), ours=is_ours(known[each.name], own_work=own_work)
        )
        if each.name in known
        else _marked(getattr(value, each.name), own_work=own_work)
        for each in fields(value)
        if each.init
    }
    marked = replace(value, **parts)
    if isinstance(heading, Heading) and marked != value:
        return replace(cast("Any", marked), heading=replace(heading, marked=True))
    return marked


def _text(value: object, *, ours: bool) -> object:
    """Return a text, or each text of a list, with the mark when it is ours."""
    if not ours or value is None:
        return value
    return own(value) if isinstance(value, str) else tuple(map(own, cast("tuple[str, ...]", value)))
