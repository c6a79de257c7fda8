"""What stands on the card of an area: its goals, groups with arrows, the grain, places to meet."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from gettext import gettext as looked_up

from wijkworkshop.core.document import ChosenArea, TargetGroup
from wijkworkshop.core.messages import Label
from wijkworkshop.core.outcome_views.area_plan import STAYS
from wijkworkshop.core.outcome_views.labels import REASON
from wijkworkshop.pages.flow_marks import LADDER, TALL, flow_color, flow_marks, ladder
from wijkworkshop.pages.marks import (
    Box,
    Color,
    Icon,
    Marks,
    Rect,
    Role,
    Stand,
    Text,
    Type,
    same,
)
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.areas import (
    flow_words,
    for_whom_words,
    goal_words,
    grain_words,
    name_words,
    no_place_words,
)

NAME = Type(44, 700, leading=1.12)
GOAL = Type(36, 600, leading=1.16)
WORD = Type(38, 700, leading=1.14)
SAID = Type(36, 400, leading=1.16)
GRAIN = Type(36, 700, leading=1.14)
PILL = Type(34, 600, leading=1.14)
LABEL = Type(34, 600, leading=1.14)

ARROW, ARROW_TALL, ASIDE = 84.0, 62.0, 20.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a card: how high it is, and how it is drawn there."""

    tall: float
    draw: Callable[[Rect], Marks]


Section = tuple[Piece, ...]
"""Pieces of a card between two rules."""


@dataclass(frozen=True)
class Pieces:
    """Makes the pieces of cards of one width, so many times larger than usual."""

    space: Space
    width: float
    scale: float = 1.0

    def sections(self, area: ChosenArea, *, remarks: bool) -> tuple[Section, ...]:
        """Return the sections of a card; why it is so and what stays only with `remarks`."""
        said = ((STAYS, area.stays), (REASON, area.reason)) if remarks else ()
        return (
            (self._head(area), *self.goals(area)),
            tuple(self.group(_named(each)) for each in area.groups or (TargetGroup("", None),)),
            (self.grain(area), *self.places(area)),
            tuple(self._remark(label, words) for label, words in said if words),
        )

    def goals(self, area: ChosenArea) -> Section:
        """Return the goals of an area, or that it has none yet."""
        color = self.space.theme.accent if area.goals else self.space.theme.muted
        lines = goal_words(area)
        return tuple(self._beside("target-arrow", goal, GOAL, color) for goal in lines)

    def places(self, area: ChosenArea) -> Section:
        """Return where people meet, or the notice that there is no such place yet."""
        color = self.space.theme.card.text
        found = (self._beside("map-pin", each, SAID, color) for each in area.meeting_places)
        return tuple(found) or (self._no_place(),)

    def words(self, words: str) -> Piece:
        """Return a sentence."""
        kind = self._type(SAID)
        tall = self.space.height_of(words, kind, self.width)
        return Piece(tall, lambda rect: (self._ink(rect, words, kind),))

    def _type(self, kind: Type) -> Type:
        size = round(kind.size * self.scale)
        return replace(kind, size=size, floor=size, thrift=1.0)

    def _head(self, area: ChosenArea) -> Piece:
        star = 44 * self.scale if area.priority else 0.0
        kind, words, ink = self._type(NAME), name_words(area), self.space.theme.card.text
        wide = self.width - (star + 14 if star else 0.0)

        def draw(rect: Rect) -> Marks:
            name = replace(rect, width=wide)
            mark = Icon(
                Rect(rect.right - star, rect.y, star, star), "star", self.space.theme.accent
            )
            title = self.space.text(name, words, kind, ink, stand=Stand.TOP, role=Role.TITLE)
            return (title, *((mark,) if star else ()))

        return Piece(self.space.height_of(words, kind, wide), draw)

    def _beside(self, icon: str, words: str, kind: Type, color: Color) -> Piece:
        """Return words beside a pictogram."""
        kind, side = self._type(kind), 36 * self.scale
        left = side + 14 * self.scale

        def draw(rect: Rect) -> Marks:
            line = Rect(rect.x, rect.y, side, kind.size * kind.leading)
            text = Rect(rect.x + left, rect.y, rect.width - left, rect.height)
            return (
                Icon(line.centred(side, side), icon, self.space.theme.accent),
                self.space.text(text, words, kind, color, stand=Stand.TOP),
            )

        return Piece(max(side, self.space.height_of(words, kind, self.width - left)), draw)

    def group(self, group: TargetGroup) -> Piece:
        """Return the word for what happens with a group, beside its arrow and above its name."""
        kind, said = self._type(WORD), self._type(SAID)
        word, left = flow_words(group.flow), (ARROW + ASIDE) * self.scale
        wide = self.width - left
        first = self.space.height_of(word, kind, wide)
        then = self.space.height_of(group.name, said, wide) if group.name else 0.0

        def draw(rect: Rect) -> Marks:
            share = rect.height / (first + then)
            arrow = ARROW_TALL * self.scale
            two = min(rect.height, (kind.size + said.size) * kind.leading)
            two = two if group.name else rect.height
            mark = Rect(rect.x, rect.y, ARROW * self.scale, two).centred(
                ARROW * self.scale, min(arrow, two)
            )
            above = Rect(rect.x + left, rect.y, wide, first * share)
            below = Rect(above.x, above.bottom, wide, then * share)
            color = flow_color(self.space, group.flow)
            return (
                *flow_marks(self.space, mark, group.flow),
                self.space.text(above, word, kind, color, stand=Stand.TOP),
                *((self._ink(below, group.name, said),) if group.name else ()),
            )

        return Piece(first + then, draw)

    def grain(self, area: ChosenArea) -> Piece:
        """Return the ladder and the word of the grain."""
        kind, words = self._type(GRAIN), grain_words(area)
        left, high = (LADDER + ASIDE) * self.scale, TALL * self.scale
        tall = max(high, self.space.height_of(words, kind, self.width - left))

        def draw(rect: Rect) -> Marks:
            text = Rect(rect.x + left, rect.y, rect.width - left, rect.height)
            steps = rect.centred(rect.width, high)
            return (
                *ladder(self.space, steps, area.grain, self.scale),
                self.space.text(text, words, kind, self.space.theme.card.text),
            )

        return Piece(tall, draw)

    def _no_place(self) -> Piece:
        """Return the notice that people have no place to meet yet."""
        kind, words, tone = self._type(PILL), no_place_words(), self.space.theme.sand
        side, pad = 32 * self.scale, 16 * self.scale
        room = self.width - side - 12 - 2 * pad
        wide = min(room, self.space.width_of(words, kind) + 2)
        tall = max(side, self.space.height_of(words, kind, wide))

        def draw(rect: Rect) -> Marks:
            pill = Rect(rect.x, rect.y, wide + side + 12 + 2 * pad, rect.height)
            icon = replace(pill, x=pill.x + pad, width=side).centred(side, side)
            text = Rect(icon.right + 12, rect.y, wide, rect.height)
            return (
                Box(pill, tone.fill, corners=same(min(30.0, pill.height / 2))),
                Icon(icon, "alert-triangle", tone.text),
                self.space.text(text, words, kind, tone.text),
            )

        return Piece(tall + 16 * self.scale, draw)

    def _remark(self, label: Label, words: str) -> Piece:
        """Return what is said besides, below what it is about."""
        kind, said, name = self._type(LABEL), self._type(SAID), looked_up(label.said)
        first = self.space.height_of(name, kind, self.width)
        then = self.space.height_of(words, said, self.width)

        def draw(rect: Rect) -> Marks:
            share = rect.height / (first + then)
            above = replace(rect, height=first * share)
            below = Rect(rect.x, above.bottom, rect.width, then * share)
            muted = self.space.theme.muted
            return (
                self.space.text(above, name, kind, muted, stand=Stand.TOP, role=Role.CAPTION),
                self._ink(below, words, said),
            )

        return Piece(first + then, draw)

    def _ink(self, rect: Rect, words: str, kind: Type) -> Text:
        return self.space.text(rect, words, kind, self.space.theme.card.text, stand=Stand.TOP)


def _named(group: TargetGroup) -> TargetGroup:
    """Return a group of which nothing is known as the question for whom it is."""
    unknown = not group.name and group.flow is None
    return replace(group, name=for_whom_words()) if unknown else group
