"""A list on a card: points with a dash, a line that leads others, a note, and a last word."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum, auto

from wijkworkshop.pages.marks import Color, Marker, Marks, Rect, Role, Rule, Shape, Stand, Type
from wijkworkshop.pages.space import Space

INDENT = 44.0
NOTE_SIZE = 0.8  # of the points


class Kind(StrEnum):
    """How a line stands in a list."""

    POINT = auto()
    LEADER = auto()  # ends in a colon, and the lines after it belong to it
    LED = auto()
    LAST = auto()  # closes what was led, under a rule
    NOTE = auto()  # belongs to the point above it
    ALONE = auto()  # the only line: no list


@dataclass(frozen=True, slots=True)
class Point:
    """A line of a list."""

    text: str
    kind: Kind = Kind.POINT


def points(lines: Sequence[str], note: str = "") -> tuple[Point, ...]:
    """Return the lines as points; a note stands with the first."""
    if len(lines) == 1 and not note:
        return (Point(lines[0], Kind.ALONE),)
    led, found = False, list[Point]()
    for place, text in enumerate(lines):
        leads = text.rstrip().endswith(":")
        last = led and place == len(lines) - 1 and ": " in text
        kind = Kind.LEADER if leads else Kind.LAST if last else Kind.LED if led else Kind.POINT
        found.append(Point(text, kind))
        led = led or leads
    if note:
        found.insert(1, Point(note, Kind.NOTE))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class PointList:
    """Points to be set in a rectangle."""

    rect: Rect
    points: tuple[Point, ...]

    def type_in(self, space: Space, kind: Type) -> Type:
        """Return the largest type in which all points fit."""
        sizes = (_fixed(kind, size) for size in range(int(kind.size), int(kind.floor), -1))
        fits = (size for size in sizes if self._needed(space, size) <= self.rect.height)
        return next(fits, _fixed(kind, kind.floor))

    def draw(self, space: Space, kind: Type, color: Color) -> Marks:
        """Draw the points in this type; what is too much is cut off, and says so."""
        needed = self._needed(space, kind)
        squeeze = min(1.0, self.rect.height / max(1.0, needed))
        wide = min(1.7, 1 + max(0.0, self.rect.height - needed) / max(1.0, self._air()))
        marks: Marks = ()
        top = self.rect.y
        for place, point in enumerate(self.points):
            top += self._gap(place) * wide * squeeze
            tall = self._height(space, point, kind) * squeeze
            marks += _drawn(space, replace(self.rect, y=top, height=tall), point, kind, color)
            top += tall
        return marks

    def _needed(self, space: Space, kind: Type) -> float:
        return self._air() + sum(self._height(space, point, kind) for point in self.points)

    def _air(self) -> float:
        return sum(self._gap(place) for place in range(len(self.points)))

    def _gap(self, place: int) -> float:
        """Return the least air above a point."""
        if not place:
            return 0.0
        return {Kind.LED: 12.0, Kind.NOTE: 6.0, Kind.LAST: 40.0}.get(self.points[place].kind, 24.0)

    def _height(self, space: Space, point: Point, kind: Type) -> float:
        place = _place(self.rect, point)
        return space.height_of(point.text, _type_of(point, kind), place.width)


def _fixed(kind: Type, size: float) -> Type:
    return replace(kind, size=size, floor=size, thrift=1.0)


def _type_of(point: Point, kind: Type) -> Type:
    if point.kind is Kind.NOTE:
        return _fixed(kind, max(34.0, round(NOTE_SIZE * kind.size)))
    return replace(kind, weight=700) if point.kind is Kind.LAST else kind


def _place(rect: Rect, point: Point) -> Rect:
    """Return where a line stands across: beside a dash, or at the edge."""
    if point.kind in (Kind.LEADER, Kind.LAST, Kind.ALONE):
        return rect
    return replace(rect, x=rect.x + INDENT, width=rect.width - INDENT)


def _drawn(space: Space, rect: Rect, point: Point, kind: Type, color: Color) -> Marks:
    ink = space.theme.card.text
    role = Role.CAPTION if point.kind is Kind.NOTE else Role.BODY
    text = space.text(
        _place(rect, point), point.text, _type_of(point, kind), ink, stand=Stand.TOP, role=role
    )
    middle = rect.y + text.line_height / 2
    if point.kind in (Kind.POINT, Kind.LED):
        return (Marker(Rect(rect.x, middle - 4, 22, 8), Shape.DASH, color), text)
    if point.kind is Kind.LAST:
        return (Rule(replace(rect, y=rect.y - 20, height=2), space.theme.line), text)
    return (text,)
