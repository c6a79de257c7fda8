"""What a page function draws in: the width, the theme, the measure and the moment."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from wijkworkshop.core.public.screens import Countdown
from wijkworkshop.pages.fitting import Measure, fit, height_of, same_size, width_of
from wijkworkshop.pages.marks import (
    HEIGHT,
    Align,
    Box,
    Color,
    Rect,
    Role,
    Stand,
    Text,
    Type,
    same,
)
from wijkworkshop.pages.theme import Theme, Tone
from wijkworkshop.translating import language
from wijkworkshop.wording.dutch import from_the_right

MARGIN = 96.0
TALL = 1.35  # leading
NARROW = 1600.0  # under this width a page is laid out for 4:3

MONUMENT = Type(132, 700, floor=84, leading=1.1)
HEADLINE = Type(84, 700, floor=54, leading=1.12)
FINDING = Type(60, 700, floor=40, leading=1.16)
SUBHEAD = Type(44, 600, floor=38, leading=1.2)
LEAD = Type(40, 400, floor=36, leading=1.26)
BODY = Type(42, 400, floor=36, leading=1.26)
LABEL = Type(38, 400, floor=36, leading=1.18)
TABLE = Type(36, 400, floor=33, leading=1.14)
HEAD = Type(34, 600, floor=32, leading=1.14)
CAPTION = Type(30, 400, floor=28, leading=1.2)
NUMBER = Type(38, 700, floor=36, tabular=True)


def airy(kind: Type, text: str) -> Type:
    """Return the type with room for marks above and below the letters of Arabic and Hebrew."""
    return replace(kind, leading=max(TALL, kind.leading)) if from_the_right(text) else kind


@dataclass(frozen=True)
class Space:
    """The room that a page has, and what it is drawn with."""

    width: float
    theme: Theme
    measure: Measure
    moment: float = 1.0  # 0 to 1: how far growing bars have come
    countdown: Countdown | None = None
    language: tuple[str, str] = field(default_factory=language)  # pages are kept for each

    @property
    def narrow(self) -> bool:
        """Tell whether this is a page for 4:3."""
        return self.width < NARROW

    @property
    def timeless(self) -> "Space":
        """Return the same without a timer, for what a tick of the clock does not change."""
        return replace(self, countdown=None)

    @property
    def whole(self) -> Rect:
        """Return the whole page."""
        return Rect(0, 0, self.width, HEIGHT)

    def within(self, top: float, bottom: float) -> Rect:
        """Return the part of the page between two heights, within the margins."""
        return Rect(MARGIN, top, self.width - 2 * MARGIN, bottom - top)

    def text(
        self,
        rect: Rect,
        text: str,
        kind: Type,
        color: Color = "",
        *,
        align: Align = Align.LEFT,
        stand: Stand = Stand.MIDDLE,
        role: Role = Role.BODY,
    ) -> Text:
        """Set a text in a rectangle, in ink unless another colour is given."""
        kind = airy(kind, text)
        fitted = fit(text, kind, rect.width, rect.height, self.measure)
        return Text(rect, text, kind, color or self.theme.ink, fitted, align, stand, role)

    def caption(self, rect: Rect, text: str, color: Color = "", align: Align = Align.LEFT) -> Text:
        """Set a caption, muted unless another colour is given."""
        color = color or self.theme.muted
        return self.text(rect, text, CAPTION, color, align=align, role=Role.CAPTION)

    def box(self, rect: Rect, tone: Tone, radius: float = 18.0, dashed: bool = False) -> Box:
        """Return a round-cornered box."""
        return Box(rect, tone.fill, tone.edge, same(radius), dashed)

    def width_of(self, text: str, kind: Type) -> float:
        """Return the width of a text in one line."""
        return width_of(text, kind, self.measure)

    def height_of(self, text: str, kind: Type, width: float) -> float:
        """Return the height of a text in this width."""
        return height_of(text, airy(kind, text), width, self.measure)

    def same_size(self, texts: Sequence[Text]) -> tuple[Text, ...]:
        """Give texts of one kind one size."""
        return same_size(texts, self.measure)
