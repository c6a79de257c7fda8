"""Cards of areas: their sections below each other, with rules between."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wijkworkshop.core.document import ChosenArea
from wijkworkshop.pages.area_pieces import Pieces, Section
from wijkworkshop.pages.layout import cols
from wijkworkshop.pages.marks import Marks, Rect, Rule
from wijkworkshop.pages.page_parts import fits
from wijkworkshop.pages.space import Space

PAD, GAP, RULE = 26.0, 10.0, 29.0
BETWEEN, SPLIT = 24.0, 80.0

Cards = tuple[Marks, tuple[Rect, ...]]
"""Cards, and where they stand."""


@dataclass(frozen=True)
class Setter:
    """Sets cards so many times larger than usual, with so much more room within them.

    Why it is so and what stays stands on them only with `remarks`.
    """

    space: Space
    remarks: bool
    scale: float = 1.0
    loose: float = 0.0

    def cards(self, rect: Rect, areas: Sequence[ChosenArea]) -> Cards:
        """Draw the cards of areas in a rectangle; one has it to itself, in columns that fit."""
        alone = self._alone(rect, areas[0]) if len(areas) == 1 else None
        return alone if alone and fits(alone[0]) else self._beside(rect, areas)

    @property
    def _gap(self) -> float:
        return GAP * self.scale + self.loose

    @property
    def _rule(self) -> float:
        return RULE * self.scale + 2 * self.loose

    def _sections(self, area: ChosenArea, wide: float) -> tuple[Section, ...]:
        return Pieces(self.space, wide, self.scale).sections(area, remarks=self.remarks)

    def _tall(self, section: Section) -> float:
        return sum(each.tall for each in section) + max(0, len(section) - 1) * self._gap

    def _beside(self, rect: Rect, areas: Sequence[ChosenArea]) -> Cards:
        """Draw cards beside each other, with their rules in line."""
        places = cols(rect, *[None] * len(areas), gap=BETWEEN)
        cards = [self._sections(area, places[0].width - 2 * PAD) for area in areas]
        heights = [max(map(self._tall, each)) for each in zip(*cards, strict=True)]
        tall, heights = self._within(rect.height, heights)
        places = tuple(replace(place, height=tall) for place in places)
        marks: Marks = ()
        for place, sections in zip(places, cards, strict=True):
            marks += (self.space.box(place, self.space.theme.card),)
            marks += self._column(place.inset(PAD), sections, heights)
        return marks, places

    def _alone(self, rect: Rect, area: ChosenArea) -> Cards:
        """Draw one card over the whole width: the groups stand beside what is said of the area."""
        wide = (rect.width - 2 * PAD - SPLIT) / 2
        head, groups, places, said = self._sections(area, wide)
        first = self._tall(head) + self._tall(places) <= self._tall(groups)
        sides = ((head, places, said), (groups,)) if first else ((head, places), (groups, said))
        fitted = [self._within(rect.height, list(map(self._tall, side))) for side in sides]
        place = replace(rect, height=max(tall for tall, _heights in fitted))
        marks: Marks = (self.space.box(place, self.space.theme.card),)
        columns = cols(place.inset(PAD), wide, None, gap=SPLIT)
        for side, spot, (_tall, heights) in zip(sides, columns, fitted, strict=True):
            marks += self._column(spot, side, heights)
        return marks, (place,)

    def _within(self, room: float, heights: list[float]) -> tuple[float, list[float]]:
        """Return how high a card is, and its sections: as they need, or squeezed into the room."""
        shown = sum(1 for each in heights if each)
        fixed = 2 * PAD + self._rule * max(0, shown - 1)
        needed = sum(heights)
        share = max(0.0, min(1.0, (room - fixed) / needed))
        return fixed + needed * share, [each * share for each in heights]

    def _column(self, rect: Rect, sections: Sequence[Section], heights: Sequence[float]) -> Marks:
        """Draw sections below each other with rules between, each so high."""
        marks: Marks = ()
        top = rect.y
        for section, height in zip(sections, heights, strict=True):
            if marks and height:
                line = Rect(rect.x, top + self._rule / 2 - 1, rect.width, 2)
                marks += (Rule(line, self.space.theme.line),) if section else ()
                top += self._rule
            marks += self._stacked(replace(rect, y=top, height=height), section)
            top += height
        return marks

    def _stacked(self, rect: Rect, section: Section) -> Marks:
        """Draw pieces below each other; in less room than they need each is lower."""
        between = self._gap * max(0, len(section) - 1)
        needed = sum(each.tall for each in section)
        share = max(0.1, min(1.0, (rect.height - between) / needed)) if section else 1.0
        marks: Marks = ()
        top = rect.y
        for piece in section:
            marks += piece.draw(Rect(rect.x, top, rect.width, piece.tall * share))
            top += piece.tall * share + self._gap
        return marks
