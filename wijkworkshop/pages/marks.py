"""What a page is made of: frozen marks in a space that is 1080 high, in reading order."""

from dataclasses import dataclass, field
from enum import StrEnum, auto

HEIGHT = 1080.0

Color = str


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in the space of the page."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.y + self.height

    def inset(self, across: float, down: float | None = None) -> "Rect":
        """Return this rectangle with room taken off at each side."""
        down = across if down is None else down
        return Rect(self.x + across, self.y + down, self.width - 2 * across, self.height - 2 * down)

    def moved(self, across: float = 0.0, down: float = 0.0) -> "Rect":
        """Return this rectangle somewhere else."""
        return Rect(self.x + across, self.y + down, self.width, self.height)

    def centred(self, width: float, height: float) -> "Rect":
        """Return a rectangle of another size in the middle of this one."""
        return self.inset((self.width - width) / 2, (self.height - height) / 2)

    def covers(self, other: "Rect", slack: float = 0.5) -> bool:
        """Tell whether the other lies within this one."""
        return (
            self.x - slack <= other.x
            and self.y - slack <= other.y
            and self.right + slack >= other.right
            and self.bottom + slack >= other.bottom
        )


class Align(StrEnum):
    """Where the lines of a text stand in its rectangle, across."""

    LEFT = auto()
    CENTRE = auto()
    RIGHT = auto()


class Stand(StrEnum):
    """Where the lines of a text stand in its rectangle, down."""

    TOP = auto()
    MIDDLE = auto()
    BOTTOM = auto()


class Role(StrEnum):
    """What a text is for: it decides how small it may be, and its contrast."""

    TITLE = auto()
    BODY = auto()
    CAPTION = auto()
    INSIDE = auto()  # a bold number inside a bar: 3:1, its total stands beside it in ink


class Shape(StrEnum):
    """A marker that tells groups apart without colour."""

    CIRCLE = auto()
    SQUARE = auto()
    TRIANGLE = auto()
    DIAMOND = auto()
    PENTAGON = auto()
    HEXAGON = auto()
    STAR = auto()
    PLUS = auto()
    TRIANGLE_DOWN = auto()
    CROSS = auto()
    BAR = auto()
    BARS = auto()  # two of them: several groups together
    RING = auto()
    DASH = auto()


@dataclass(frozen=True, slots=True)
class Type:
    """How a text may be set: from `size` down to `floor`, `thrift` smaller to save a line."""

    size: float
    weight: int = 400
    floor: float = 36
    leading: float = 1.22
    tabular: bool = False
    thrift: float = 0.9
    exact: bool = False  # for addresses and passwords: a slash tells their zero from an O


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text cut into lines: the size it got, each line and its width, and what went wrong."""

    size: float
    lines: tuple[str, ...]
    widths: tuple[float, ...]
    elided: bool = False
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A fitted text."""

    rect: Rect
    text: str
    type: Type
    color: Color
    fitted: Fitted
    align: Align = Align.LEFT
    stand: Stand = Stand.MIDDLE
    role: Role = Role.BODY

    @property
    def line_height(self) -> float:
        """Return the height that a line takes."""
        return self.fitted.size * self.type.leading

    @property
    def ink(self) -> Rect:
        """Return the part of the rectangle that the lines take."""
        width = max(self.fitted.widths, default=0.0)
        height = self.line_height * len(self.fitted.lines)
        across = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[self.align]
        down = {Stand.TOP: 0.0, Stand.MIDDLE: 0.5, Stand.BOTTOM: 1.0}[self.stand]
        x = self.rect.x + across * (self.rect.width - width)
        return Rect(x, self.rect.y + down * (self.rect.height - height), width, height)


@dataclass(frozen=True, slots=True)
class Corners:
    """The radius of each corner of a box."""

    top_left: float = 0.0
    top_right: float = 0.0
    bottom_right: float = 0.0
    bottom_left: float = 0.0


@dataclass(frozen=True, slots=True)
class Box:
    """A filled and perhaps edged rectangle, with round corners where asked."""

    rect: Rect
    fill: Color
    edge: Color = ""
    corners: Corners = Corners()
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A hairline along the top of its rectangle."""

    rect: Rect
    color: Color


@dataclass(frozen=True, slots=True)
class Marker:
    """A shape with a colour."""

    rect: Rect
    shape: Shape
    color: Color


@dataclass(frozen=True, slots=True)
class Dial:
    """The ring of a timer; `share` is what is left of it."""

    rect: Rect
    share: float
    color: Color
    rest: Color


@dataclass(frozen=True, slots=True)
class Icon:
    """A pictogram of `resources/icons`, by name; an empty name draws nothing."""

    rect: Rect
    name: str
    color: Color


@dataclass(frozen=True, slots=True)
class Corner:
    """A triangle in the upper right corner of its rectangle (upper left when flipped)."""

    rect: Rect
    color: Color
    radius: float = 0.0
    flipped: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A curve from the left edge of its rectangle to the right edge; a `loose` one is dotted.

    It begins at the top and ends at the bottom, or the other way when it is `rising`; a `straight`
    one is no curve.
    """

    rect: Rect
    color: Color
    rising: bool = False
    loose: bool = False
    straight: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of grades: the figures, and the same picture as plain marks.

    A window may draw it with a charting library; everything else draws `drawn`.
    """

    rect: Rect
    levels: tuple[int, ...]
    rows: tuple[tuple[int, ...], ...]
    middles: tuple[float | None, ...]
    fill: Color
    text: Color
    line: Color
    rest: Color  # of the columns beside the middle
    drawn: tuple["Mark", ...] = ()
    flipped: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo or map: a JPEG in base64; it is drawn over its whole rectangle."""

    rect: Rect
    data: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code: a row of '0' and '1' (dark) for each row of modules.

    Its rectangle is a square, with four modules of white at each side, whatever the theme.
    """

    rect: Rect
    modules: tuple[str, ...]


Mark = Text | Box | Rule | Marker | Dial | Icon | Corner | Link | Chart | Picture | Qr
Marks = tuple[Mark, ...]


def flat(marks: Marks) -> Marks:
    """Return the marks with every chart replaced by its plain marks."""
    return tuple(
        part for mark in marks for part in (mark.drawn if isinstance(mark, Chart) else (mark,))
    )


def texts(marks: Marks) -> tuple[Text, ...]:
    """Return the texts of a page, in reading order."""
    return tuple(mark for mark in flat(marks) if isinstance(mark, Text))


def same(radius: float) -> Corners:
    """Return four equal corners."""
    return Corners(radius, radius, radius, radius)
