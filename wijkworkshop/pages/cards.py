"""The cards of a harvest beside each other: a goal, an area, an agreement, in one size."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from gettext import gettext as _

from wijkworkshop.core.document import Card
from wijkworkshop.core.terms import ProgrammeGoal
from wijkworkshop.pages.labelled_lines import LabelledLines
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Icon, Marks, Rect, Role, Stand, Text, Type
from wijkworkshop.pages.notice import Notice, lines_above, notice_of
from wijkworkshop.pages.page_parts import tile
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.outcomes import ROOM, programme_goal_icon, programme_goal_words

TITLE = Type(44, 700, floor=38, leading=1.12)
TILE, ACROSS, DOWN, GAP, BETWEEN, TAG = 84.0, 40.0, 34.0, 20.0, 36.0, 46.0
FEW, FOR_COLUMNS = 3, 900.0  # more lines than this: two columns; in a wide card one sooner


@dataclass(frozen=True, slots=True)
class _Card:
    """A card with what is in it, to be drawn in a rectangle."""

    card: Card
    ledger: LabelledLines
    notice: Notice


@dataclass(frozen=True, slots=True)
class Deck:
    """Cards to stand beside each other in a width; titles, lines and notices have one size."""

    width: float
    cards: tuple[Card, ...]

    def needed(self, space: Space, kind: Type) -> float:
        """Return the height of the cards in this type."""
        head, body, notice = self._heights(space, kind)
        return 2 * DOWN + head + (body + GAP if body else 0) + (notice + GAP if notice else 0)

    def draw(self, space: Space, rect: Rect, kind: Type) -> Marks:
        """Draw the cards, as high as the rectangle."""
        head, body, notice = self._heights(space, kind)
        share = min(1.0, rect.height / self.needed(space, kind))
        head, notice = head * share, notice * share
        places = cols(rect, *[None] * len(self.cards), gap=BETWEEN)
        above = GAP if notice else 0.0
        sizes = (head, GAP, None, above, notice)
        shown = list(self._shown())
        left = rows(rect.inset(0, DOWN), *sizes)[2].height
        air = self._air(space, left, kind) if body or notice else left / 2
        cut = [rows(place.inset(ACROSS, DOWN + air), *sizes)[::2] for place in places]
        titles = space.same_size(
            [_title(space, part[0], each.card, kind) for part, each in zip(cut, shown, strict=True)]
        )
        marks: Marks = ()
        for place, part, each, title in zip(places, cut, shown, titles, strict=True):
            marks += (space.box(place, space.theme.card), *_theme(space, part[0], each.card))
            marks += (*_icon(space, part[0], each.card), title)
            marks += each.ledger.draw(space, part[1], kind)
            marks += each.notice.draw(space, part[2], kind)
        return marks

    def _air(self, space: Space, height: float, kind: Type) -> float:
        """Return what all cards leave above and below, where the fullest does not fill this."""
        return min(each.ledger.air(space, height, kind) for each in self._shown())

    def _inside(self) -> float:
        count = max(1, len(self.cards))
        return (self.width - BETWEEN * (count - 1)) / count - 2 * ACROSS

    def _shown(self) -> Iterator[_Card]:
        wide = self._inside()
        for card in self.cards:
            lines = lines_above(card)
            columns = 2 if len(lines) > (FEW - 1 if wide > FOR_COLUMNS else FEW) else 1
            yield _Card(card, LabelledLines(wide, lines, columns), notice_of(card))

    def _heights(self, space: Space, kind: Type) -> tuple[float, float, float]:
        """Return what the highest head, lines and notice take."""
        shown, wide = list(self._shown()), self._inside()
        return (
            max((_head_height(space, wide, each.card, kind) for each in shown), default=0.0),
            max((each.ledger.needed(space, kind) for each in shown), default=0.0),
            max((each.notice.needed(space, wide, kind) for each in shown), default=0.0),
        )


def _title_type(kind: Type) -> Type:
    size = max(TITLE.floor, kind.size + 2)
    return replace(TITLE, size=size, floor=min(TITLE.floor, size), thrift=1.0)


def card_words(card: Card) -> str:
    """Return the title of a card."""
    if card.table:
        return _("Tafel {number}").format(number=card.table)
    title = ROOM.words(card.title)
    return f"{card.number}\u00a0\u00a0{title}" if card.number else title


def _head_height(space: Space, wide: float, card: Card, kind: Type) -> float:
    beside = TILE + 24 if card.icon else 0.0
    words = space.height_of(card_words(card), _title_type(kind), wide - beside)
    return max(words + 6, TILE if card.icon else 0.0) + _above(card)


def _above(card: Card) -> float:
    """Return what the tag of a card takes above its title."""
    return TAG if card.theme else 0.0


def _below_tag(rect: Rect, card: Card) -> Rect:
    above = _above(card)
    return replace(rect, y=rect.y + above, height=rect.height - above)


def _theme(space: Space, rect: Rect, card: Card) -> Marks:
    """Draw the pictogram and the word of the sub-goal that a card is tagged with."""
    if card.theme is None:
        return ()
    sign, said = cols(replace(rect, height=TAG - 8), TAG - 8, None, gap=12)
    words = theme_words(card.theme)
    color = space.theme.accent
    return (Icon(sign, programme_goal_icon(card.theme), color), space.caption(said, words, color))


def theme_words(theme: ProgrammeGoal) -> str:
    """Return which sub-goal of the national programme a card is tagged with."""
    return _("Doel van het Rijk: {goal}").format(goal=programme_goal_words(theme))


def _title(space: Space, rect: Rect, card: Card, kind: Type) -> Text:
    rect = _below_tag(rect, card)
    words = cols(rect, TILE, None, gap=24)[1] if card.icon else rect
    color = space.theme.card.text
    stand = Stand.MIDDLE if card.icon else Stand.TOP
    return space.text(
        words, card_words(card), _title_type(kind), color, stand=stand, role=Role.TITLE
    )


def _icon(space: Space, rect: Rect, card: Card) -> Marks:
    if not card.icon:
        return ()
    beside = cols(_below_tag(rect, card), TILE, None)[0]
    return tile(beside.centred(TILE, TILE), card.icon, space.theme.tint)
