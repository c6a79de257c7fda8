"""The lower part of a card: what matters most of it, or what is still missing."""

from dataclasses import dataclass, replace
from gettext import gettext as looked_up

from wijkworkshop.core.document import Card, Fact
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Icon, Marks, Rect, Role, Stand, Type
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.outcomes import fact_words, missing_words

NAME = Type(30, 600, floor=28, leading=1.2)
SIGN, LABEL, PAD, DOWN = 60.0, 40.0, 28.0, 16.0


@dataclass(frozen=True, slots=True)
class Notice:
    """What stands in the lower part of a card: a line that matters, or a warning, or nothing."""

    line: Fact | None = None
    warning: str = ""

    def needed(self, space: Space, width: float, kind: Type) -> float:
        """Return the height that it takes, with its edges."""
        kind = _bold(kind)
        if self.warning:
            words = space.height_of(self.warning, kind, width - 3 * PAD - SIGN)
            return max(SIGN, words) + 2 * DOWN
        if self.line:
            wide = width - 2 * PAD
            return (
                LABEL + space.height_of(_said(space, self.line, kind, wide), kind, wide) + 2 * DOWN
            )
        return 0.0

    def draw(self, space: Space, rect: Rect, kind: Type) -> Marks:
        """Draw it."""
        kind = _bold(kind)
        if self.warning:
            return self._warning(space, rect, kind)
        return self._line(space, rect, self.line, kind) if self.line else ()

    def _warning(self, space: Space, rect: Rect, kind: Type) -> Marks:
        tone = space.theme.sand
        sign, said = cols(rect.inset(PAD, DOWN), SIGN, None, gap=PAD)
        return (
            space.box(rect, tone, 14),
            Icon(sign.centred(SIGN, SIGN), "alert-triangle", tone.text),
            space.text(said, self.warning, kind, tone.text),
        )

    def _line(self, space: Space, rect: Rect, line: Fact, kind: Type) -> Marks:
        tone = space.theme.tint
        name, said = rows(rect.inset(PAD, DOWN), LABEL, None)
        label, words = looked_up(line.label.said), _said(space, line, kind, said.width)
        return (
            space.box(rect, tone, 14),
            space.text(name, label, NAME, tone.text, role=Role.CAPTION),
            space.text(said, words, kind, tone.text, stand=Stand.TOP),
        )


def notice_of(card: Card) -> Notice:
    """Return what belongs below a card."""
    if not card.complete:
        return Notice(warning=missing_words(card.facts))
    return Notice(next((line for line in card.facts if line.matters), None))


def lines_above(card: Card) -> tuple[Fact, ...]:
    """Return the lines that are not in the notice; what a warning names is left out."""
    below = notice_of(card).line
    return tuple(line for line in card.facts if line is not below and (line.known or card.complete))


def _said(space: Space, line: Fact, kind: Type, width: float) -> str:
    """Return the words of a line; pieces that do not fit beside each other stand below."""
    words = fact_words(line)
    return words if space.width_of(words, kind) <= width else words.replace(" · ", "\n")


def _bold(kind: Type) -> Type:
    size = max(36.0, kind.size - 6)
    return replace(kind, weight=600, size=size, floor=min(size, kind.floor))
