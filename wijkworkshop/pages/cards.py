"""The cards of a harvest beside each other: a goal, an area, an agreement, in one size."""

from dataclasses import dataclass, replace
from functools import lru_cache
from gettext import gettext as _

from wijkworkshop.core.public.screens import Line, OutcomeCard, OutcomeField
from wijkworkshop.pages.dutch import joined
from wijkworkshop.pages.furniture import tile
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.ledger import Ledger
from wijkworkshop.pages.marks import Icon, Marks, Rect, Role, Stand, Text, Type
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.wording import outcome_words

TITLE = Type(44, 700, floor=38, leading=1.12)
LINE = Type(48, 400, floor=36, leading=1.18)
EFFECT = Type(38, 600, floor=36, leading=1.18)
NAME = Type(30, 600, floor=28, leading=1.2)

NOTICE, TILE = 164.0, 84.0


@dataclass(frozen=True, slots=True)
class _Parts:
    """A card cut into its parts."""

    whole: Rect
    head: Rect
    sheet: Ledger
    notice: Rect
    card: OutcomeCard


@lru_cache(maxsize=64)
def cards(space: Space, rect: Rect, shown: tuple[OutcomeCard, ...]) -> Marks:
    """Draw the cards; titles, lines and notices each have one size."""
    places = cols(rect, *[None] * len(shown), gap=36)
    high = max(_head_height(space, place, card) for place, card in zip(places, shown, strict=True))
    parts = [
        _cut(place, card, min(high, 160.0), alone=len(shown) == 1)
        for place, card in zip(places, shown, strict=True)
    ]
    titles = space.same_size([_title(space, part) for part in parts])
    size = min(part.sheet.type_in(space, LINE).size for part in parts)
    kind = replace(LINE, size=size, floor=size, thrift=1.0)
    needed = max(_needed(space, part, kind) for part in parts)
    if needed < 0.8 * rect.height:
        return cards(space, replace(rect, height=needed), shown)
    return tuple(
        mark
        for part, title in zip(parts, titles, strict=True)
        for mark in _card(space, part, title, kind)
    )


def _cut(rect: Rect, card: OutcomeCard, head: float, alone: bool) -> _Parts:
    noticed = _effect_of(card) is not None or not card.complete
    top, body, notice = rows(rect.inset(40, 34), head, None, NOTICE if noticed else 0, gap=20)
    lines = tuple(
        line for line in card.lines if line is not _effect_of(card) and (line.text or card.complete)
    )
    return _Parts(rect, top, Ledger(body, lines, 2 if len(lines) > 3 or alone else 1), notice, card)


def _needed(space: Space, part: _Parts, kind: Type) -> float:
    """Return the height of a card in this type, with air below."""
    return part.whole.height - part.sheet.rect.height + part.sheet.needed(space, kind) + 30


def _effect_of(card: OutcomeCard) -> Line | None:
    return next((line for line in card.lines if line.label is OutcomeField.OUTCOME), None)


def _head_height(space: Space, place: Rect, card: OutcomeCard) -> float:
    beside = TILE + 24 if card.icon else 0.0
    least = replace(TITLE, size=TITLE.floor)
    words = space.height_of(card.title, least, place.width - 80 - beside)
    return max(words + 6, TILE if card.icon else 60)


def _title(space: Space, part: _Parts) -> Text:
    beside = (TILE, 24.0) if part.card.icon else (0.0, 0.0)
    words = cols(part.head, beside[0], None, gap=beside[1])[1]
    return space.text(words, part.card.title, TITLE, space.theme.card.text, role=Role.TITLE)


def _card(space: Space, part: _Parts, title: Text, kind: Type) -> Marks:
    icon = cols(part.head, TILE, None)[0].centred(TILE, TILE)
    return (
        space.box(part.whole, space.theme.card),
        *(tile(icon, part.card.icon, space.theme.tint) if part.card.icon else ()),
        title,
        *part.sheet.draw(space, kind),
        *_notice(space, part.notice, part.card),
    )


def _notice(space: Space, rect: Rect, card: OutcomeCard) -> Marks:
    """Return what residents will notice, or what is still missing."""
    effect = _effect_of(card)
    if card.complete or (effect and effect.text):
        return _effect(space, rect, effect) if effect else ()
    theme = space.theme
    missing = [_asked(line) for line in card.lines if not line.text]
    words = _("Nog niet af")
    if missing:
        words = _("Nog niet af: {missing}").format(missing=joined(missing))
    sign, said = cols(rect.inset(32, 12), 60, None, gap=28)
    return (
        space.box(rect, theme.sand, 14),
        Icon(sign.centred(60, 60), "alert-triangle", theme.sand.text),
        space.text(said, words, EFFECT, theme.sand.text),
    )


def _asked(line: Line) -> str:
    """Return a label within a sentence; 'Klaar' asks for a date."""
    words = _("wanneer klaar?") if line.label is OutcomeField.DUE else outcome_words(line.label)
    return words[:1].lower() + words[1:]


def _effect(space: Space, rect: Rect, effect: Line) -> Marks:
    theme = space.theme
    name, said = rows(rect.inset(28, 14), 40, None)
    label = outcome_words(effect.label)
    return (
        space.box(rect, theme.tint, 14),
        space.text(name, label, NAME, theme.tint.text, role=Role.CAPTION),
        space.text(said, effect.text or _("nog open"), EFFECT, theme.tint.text, stand=Stand.TOP),
    )
