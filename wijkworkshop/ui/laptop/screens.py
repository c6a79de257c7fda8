"""Choosing a screen for the projection, as a pure function of where the screens are."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum, auto


@dataclass(frozen=True, slots=True)
class Area:
    """A screen: its name, and where it lies in the desktop."""

    name: str
    x: int
    y: int
    width: int
    height: int


class Kind(StrEnum):
    """How the screens stand to each other."""

    SECOND = auto()  # the projector shows something of its own
    SINGLE = auto()  # there is one screen
    MIRRORED = auto()  # the projector shows what the laptop shows


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the projection goes; no screen when none shows something of its own."""

    kind: Kind
    console: Area | None
    projection: Area | None = None


def choose(screens: Sequence[Area], preferred: str = "", console: str = "") -> Placement:
    """Return where console and projection go; the first screen is the main one.

    `preferred` is the screen that was asked for, `console` the one that the console stands on.
    """
    if not screens:
        return Placement(Kind.SINGLE, None)
    home = _named(screens, console) or screens[0]
    others = [screen for screen in screens if screen.name != home.name]
    apart = [screen for screen in others if not _overlap(screen, home)]
    if apart:
        return Placement(Kind.SECOND, home, _named(apart, preferred) or apart[0])
    return Placement(Kind.MIRRORED if others else Kind.SINGLE, home)


def _named(screens: Sequence[Area], name: str) -> Area | None:
    return next((screen for screen in screens if screen.name == name), None)


def _overlap(one: Area, other: Area) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return across > 0 and down > 0
