"""Every text of a screen that is read from the right, kept apart from the words around it."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar, cast

from wijkworkshop.core.messages import Msgid
from wijkworkshop.wording.dutch import isolated

T = TypeVar("T")


def isolate_text(value: T) -> T:
    """Return a screen in which no such text can turn another; without one it is the same object."""
    return cast("T", _kept(value))


def _kept(value: object) -> object:
    if isinstance(value, str):
        return value if isinstance(value, Enum | Msgid) or value.isascii() else isolated(value)
    if type(value) is tuple:
        found = tuple(map(_kept, value))
        return found if _differ(found, value) else value
    if not is_dataclass(value) or isinstance(value, type):
        return value
    parts = {each.name: getattr(value, each.name) for each in fields(value)}
    found = tuple(map(_kept, parts.values()))
    if not _differ(found, tuple(parts.values())):
        return value
    return replace(value, **dict(zip(parts, found, strict=True)))


def _differ(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return any(each is not another for each, another in zip(one, other, strict=True))
