"""A step in joining by phone as a card: a code to scan, and what people can type instead."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from gettext import gettext as _

from wijkworkshop.core.public.joining import Joining
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Box, Marks, Rect, Stand, Text, Type, same
from wijkworkshop.pages.page_parts import tile
from wijkworkshop.pages.phones.typed import Step, heights, typed
from wijkworkshop.pages.qr import qr, wifi
from wijkworkshop.pages.space import Space

WORDS = Type(56, 700, floor=40, leading=1.14)
ORDINAL = Type(52, 700, floor=40, tabular=True)

PAD, EDGE, DISC = 28.0, 20.0, 80.0
TIGHT = 8.0
"""Between a code and the edge of its card: a code has its own white, and the back row scans it."""

BY_ITSELF = 1.4
"""So much larger are the words of a card that has the page to itself."""


@dataclass(frozen=True)
class Places:
    """Where the parts of a card stand."""

    code: Rect
    words: Rect
    lines: tuple[Rect, ...]


def steps_of(screen: Joining) -> tuple[Step, ...]:
    """Return what to do: join the Wi-Fi where its name is known, then open the page."""
    typed = (_("Of typ"), screen.address)
    if screen.cards_only:
        page = Step(_("Scan de code op uw stemkaart"), lines=(typed,))
    else:
        page = Step(_("Open de pagina"), screen.page, (typed, (_("Code"), screen.code)))
    if not screen.wifi_name:
        return (page,)
    known = [(_("Netwerk"), screen.wifi_name)]
    if screen.wifi_password:
        known.append((_("Wachtwoord"), screen.wifi_password))
    code = wifi(screen.wifi_name, screen.wifi_password)
    return (Step(_("Verbind met de wifi"), code, tuple(known)), page)


def cards(steps: Sequence[Step], rect: Rect, space: Space) -> Marks:
    """Draw the steps beside each other, each with its ordinal when there are more."""
    boxes = cols(rect, *[None] * len(steps), gap=36)
    marks: Marks = ()
    for place, (step, box) in enumerate(zip(steps, boxes, strict=True), 1):
        marks += _card(step, str(place) if len(steps) > 1 else "", box, space)
    return _one_size(marks, [step.words for step in steps], space)


def _one_size(marks: Marks, said: Sequence[str], space: Space) -> Marks:
    """Return the marks with what to do in one size on all cards."""
    heads = [mark for mark in marks if isinstance(mark, Text) and mark.text in said]
    same_size = dict(zip(map(id, heads), space.same_size(heads), strict=True))
    return tuple(same_size.get(id(mark), mark) for mark in marks)


def _card(step: Step, ordinal: str, box: Rect, space: Space) -> Marks:
    part = _places(step, box, space)
    marks: Marks = (
        space.box(box, space.theme.card),
        *_words(step.words, ordinal, part.words, space),
        *((qr(part.code, step.code),) if step.code else _own_card(part.code, space)),
    )
    return (*marks, *typed(step, part.lines, space, 1.0 if ordinal else BY_ITSELF))


def _places(step: Step, box: Rect, space: Space) -> Places:
    if box.width > 1.5 * box.height:
        return _wide(step, box, space)
    tall = heights(step, box.width - 2 * PAD - 24, space)
    low = Rect(box.x, box.bottom - PAD - sum(tall) + 8, box.width, sum(tall)).inset(PAD + 12, 0)
    inside = Rect(box.x, box.y, box.width, low.y - box.y)
    lines = rows(low, *tall)
    if space.narrow:
        words, code = rows(inside.inset(PAD, 0), DISC + 40, None)
        return Places(code.inset(6).moved(down=-4), words.moved(down=8), lines)
    side = min(inside.height - 2 * TIGHT, 0.56 * inside.width)
    code, words = cols(inside.inset(TIGHT, 0), side, None, gap=PAD)
    return Places(Rect(code.x, inside.y + TIGHT, side, side), words.inset(0, 52), lines)


def _wide(step: Step, box: Rect, space: Space) -> Places:
    """Return the places in a card that has the page to itself: everything beside its code."""
    code, rest = cols(box.inset(EDGE), box.height - 2 * EDGE, None, gap=PAD)
    rest = rest.inset(12, 60)
    tall = [each + 24 for each in heights(step, rest.width, space)]
    words, low = rows(rest, None, sum(tall), gap=20)
    return Places(code, words, rows(low, *tall))


def _words(said: str, ordinal: str, rect: Rect, space: Space) -> Marks:
    """Draw what to do after its ordinal, or below it where there is height."""
    theme = space.theme
    high = rect.height > 200
    if not ordinal:
        kind = replace(WORDS, size=BY_ITSELF * WORDS.size)
        return (space.text(rect, said, kind, theme.card.text, stand=Stand.TOP),)
    disc = Rect(rect.x, rect.y if high else rect.y + (rect.height - DISC) / 2, DISC, DISC)
    beside = (rows if high else cols)(rect, DISC, None, gap=22)[1]
    stand = Stand.TOP if high else Stand.MIDDLE
    return (
        Box(disc, theme.strong.fill, corners=same(DISC / 2)),
        space.text(disc, ordinal, ORDINAL, theme.strong.text, align=Align.CENTRE),
        space.text(beside, said, WORDS, theme.card.text, stand=stand),
    )


def _own_card(rect: Rect, space: Space) -> Marks:
    side = 0.62 * min(rect.width, rect.height)
    return tile(rect.centred(side, side), "id", space.theme.tint, radius=28.0)
