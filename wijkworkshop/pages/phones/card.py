"""The card beside the options of a round: the code for phones, and how to vote on paper."""

from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.joining import Joining
from wijkworkshop.core.public.screens import Ballot
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Marks, Rect, Rule, Text, Type
from wijkworkshop.pages.page_parts import fits, tile
from wijkworkshop.pages.qr import qr
from wijkworkshop.pages.space import MARGIN, Space
from wijkworkshop.wording.forms import how_to_vote

WORDS = Type(40, 600, floor=36, leading=1.15)
TYPED = Type(40, 700, floor=32, leading=1.15, exact=True)

TOP = 116.0
HEAD, LINE, PAPER = 84.0, 52.0, 144.0
ROOM = 10.0
LOW_LINE = 46.0
LOW_PAPER = replace(WORDS, size=36, floor=32, weight=400)
LONG_ADDRESS = "192.168.188.188:8080"
SMALLEST = 260.0
"""A code that gives way to the line about paper; the page to join has a larger one."""


def width_of_card(space: Space) -> float:
    """Return how wide the card is: about a quarter of the page."""
    return min(500.0, 0.267 * space.width)


def phone_card(screen: Ballot, join: Joining, space: Space, bottom: float) -> Marks:
    """Draw the card down to a height; on a low one there is no room for the line about paper."""
    wide = width_of_card(space)
    box = Rect(space.width - MARGIN - wide, TOP, wide, bottom - TOP)
    typed = _typed(join, space, wide - 2 * ROOM)
    others = HEAD + LINE * len(typed) + 12
    paper = PAPER if has_paper(screen, bottom) else 0.0
    side = min(wide - 2 * ROOM, box.height - others - paper - 16)
    air = max(0.0, box.height - others - paper - 16 - side) / 2
    below = (*[LINE] * len(typed), None, paper + 0.6 * air)
    head, code, _gap, *lines, _rest, low = rows(box.inset(ROOM, 0), HEAD + air, side, ROOM, *below)
    return (
        space.box(box, space.theme.card),
        _centred(space, head, _("Met uw telefoon"), WORDS),
        *((qr(code, join.page),) if join.code else _own_card(code, space)),
        *(replace(text, rect=line) for text, line in zip(typed, lines, strict=True)),
        *(_paper(screen, space, low) if paper else ()),
    )


def low_card(screen: Ballot, join: Joining, space: Space) -> tuple[Marks, bool]:
    """Draw the card beside the question only, its words beside its code: options get the rest.

    The second is whether it says how to vote on paper.
    """
    typed = _typed(join, space, space.width_of(LONG_ADDRESS, TYPED))
    said = [_centred(space, Rect(0, 0, 0, 0), _("Met uw telefoon"), WORDS), *typed]
    wide = max(space.width_of(each.text, each.type) for each in said) + 4
    box = Rect(0, TOP, SMALLEST + wide + 5.6 * ROOM, SMALLEST + 2 * ROOM)
    box = box.moved(across=space.width - MARGIN - box.width)
    code, words = cols(box.inset(ROOM), SMALLEST, wide, gap=1.8 * ROOM)
    paper = _low_paper(screen, space, rows(words, LOW_LINE * len(said), None)[1])
    place = words if paper else words.centred(wide, LOW_LINE * len(said))
    lines = rows(place, *[LOW_LINE] * len(said), None)
    marks = (
        space.box(box, space.theme.card),
        *((qr(code, join.page),) if join.code else _own_card(code, space)),
        *(
            space.text(line, each.text, each.type, space.theme.card.text)
            for line, each in zip(lines, said, strict=False)
        ),
    )
    return (*marks, *paper), bool(paper)


def _low_paper(screen: Ballot, space: Space, rect: Rect) -> Marks:
    """Return how to vote on paper, where a low card has room for it."""
    words = how_to_vote(Channel.PAPER, screen.form)
    text = space.text(rect.inset(0, 4), words, LOW_PAPER, space.theme.card.text)
    known = Channel.PAPER in FORMS[screen.form].channels
    return (text,) if known and fits((text,)) else ()


def has_paper(screen: Ballot, bottom: float) -> bool:
    """Tell whether the card says how to vote on paper."""
    least = HEAD + 2 * LINE + SMALLEST + PAPER
    return bottom - TOP >= least and Channel.PAPER in FORMS[screen.form].channels


def _typed(join: Joining, space: Space, wide: float) -> list[Text]:
    """Return what people can type instead: the address, and the code."""
    words = [join.address]
    if space.width_of(join.address, replace(TYPED, size=TYPED.floor)) > wide:
        host, _colon, port = join.address.rpartition(":")
        words = [host, f":{port}"]
    place = Rect(0, 0, wide, LINE)
    lines = [_centred(space, place, each, TYPED) for each in words]
    if not join.code:
        return [_centred(space, place, _("Scan uw stemkaart"), WORDS), *lines]
    said = _("code {code}").format(code=join.code)
    return [*lines, _centred(space, place, said, TYPED)]


def _own_card(rect: Rect, space: Space) -> Marks:
    side = 0.5 * min(rect.width, rect.height)
    return tile(rect.centred(side, side), "id", space.theme.tint, radius=24.0)


def _paper(screen: Ballot, space: Space, rect: Rect) -> Marks:
    line = Rect(rect.x + 24, rect.y, rect.width - 48, 2)
    words = how_to_vote(Channel.PAPER, screen.form)
    return (
        Rule(line, space.theme.line),
        _centred(space, rect.inset(14, 8), words, WORDS),
    )


def _centred(space: Space, rect: Rect, words: str, kind: Type) -> Text:
    return space.text(rect, words, kind, space.theme.card.text, align=Align.CENTRE)
