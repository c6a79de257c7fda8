"""What a block leaves behind: labelled lines, or a card for each goal, area or agreement."""

from collections.abc import Sequence
from gettext import gettext as _

from wijkworkshop.core.public.screens import Harvest, Line, OutcomeCard, OutcomeField
from wijkworkshop.pages.dutch import joined
from wijkworkshop.pages.furniture import header, tile, titled
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.ledger import ledger
from wijkworkshop.pages.marks import Icon, Marks, Rect, Role, Stand, Type
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.sentences import harvest_words
from wijkworkshop.pages.space import FINDING, SUBHEAD, Space
from wijkworkshop.pages.wording import outcome_words

TITLE = Type(44, 700, floor=38, leading=1.12)
LINE = Type(38, 400, floor=36, leading=1.18)
EFFECT = Type(38, 600, floor=36, leading=1.18)
NAME = Type(30, 600, floor=28, leading=1.2)

NOTICE = 170.0


def harvest(screen: Harvest, space: Space) -> tuple[Marks, ...]:
    """Draw the outcome of a block."""
    title = titled(space, harvest_words(screen), FINDING, 150)
    top: Marks = (*header(space, screen.heading), title)
    rect = space.within(title.rect.bottom + 32, 1000)
    lines = _sheet(screen, space, rect, top) if screen.lines or not screen.cards else ()
    return (*lines, *(_cards(screen, space, rect, top) if screen.cards else ()))


def _sheet(screen: Harvest, space: Space, rect: Rect, top: Marks) -> tuple[Marks, ...]:
    def page(lines: Sequence[Line]) -> Marks:
        if not lines:
            return (*top, space.text(rect, _("Nog open"), SUBHEAD, stand=Stand.TOP))
        inside = rect.inset(48, 40)
        card = space.box(rect, space.theme.card)
        return (*top, card, *ledger(space, inside, lines, 1 if len(lines) < 5 else 2))

    return spread(screen.lines, space, page, most=8)


def _cards(screen: Harvest, space: Space, rect: Rect, top: Marks) -> tuple[Marks, ...]:
    full = any(len(card.lines) > 3 for card in screen.cards)
    most = (1 if space.narrow else 2) if full else (2 if space.narrow else 3)

    def page(cards: Sequence[OutcomeCard]) -> Marks:
        wide = cols(rect, *[None] * len(cards), gap=36)
        drawn = (
            _card(space, place, card, len(cards)) for place, card in zip(wide, cards, strict=True)
        )
        return (*top, *(mark for marks in drawn for mark in marks))

    return spread(screen.cards, space, page, most=most)


def _card(space: Space, rect: Rect, card: OutcomeCard, beside: int) -> Marks:
    inside = rect.inset(40, 34)
    effect = next((line for line in card.lines if line.label is OutcomeField.OUTCOME), None)
    noticed = effect is not None or not card.complete
    head, body, notice = rows(inside, 96, None, NOTICE if noticed else 0, gap=20)
    icon, words = cols(head, 84 if card.icon else 0, None, gap=24 if card.icon else 0)
    shown = [line for line in card.lines if line is not effect and (line.text or card.complete)]
    columns = 2 if len(shown) > 3 or beside == 1 else 1
    return (
        space.box(rect, space.theme.card),
        *(tile(icon.centred(84, 84), card.icon, space.theme.tint) if card.icon else ()),
        space.text(words, card.title, TITLE, space.theme.card.text, role=Role.TITLE),
        *ledger(space, body, shown, columns, LINE),
        *(_notice(space, notice, card, effect) if noticed else ()),
    )


def _notice(space: Space, rect: Rect, card: OutcomeCard, effect: Line | None) -> Marks:
    """Return what residents will notice, or what is still missing."""
    if card.complete or (effect and effect.text):
        return _effect(space, rect, effect) if effect else ()
    theme = space.theme
    missing = [_asked(line) for line in card.lines if not line.text]
    words = (
        _("Nog niet af: {missing}").format(missing=joined(missing)) if missing else _("Nog niet af")
    )
    sign, said = cols(rect.inset(32, 12), 64, None, gap=28)
    return (
        space.box(rect, theme.sand, 14),
        Icon(sign.centred(60, 60), "alert-triangle", theme.sand.text),
        space.text(said, words, EFFECT, theme.sand.text),
    )


def _asked(line: Line) -> str:
    words = outcome_words(line.label)
    return words[:1].lower() + words[1:].removesuffix("?")


def _effect(space: Space, rect: Rect, effect: Line) -> Marks:
    theme = space.theme
    name, said = rows(rect.inset(28, 16), 40, None)
    label = outcome_words(effect.label)
    return (
        space.box(rect, theme.tint, 14),
        space.text(name, label, NAME, theme.tint.text, role=Role.CAPTION),
        space.text(said, effect.text or _("nog open"), EFFECT, theme.tint.text, stand=Stand.TOP),
    )
