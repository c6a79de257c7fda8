"""Is it a mixed neighbourhood? Figures beside experience, what is striking, and two verdicts."""

from collections.abc import Callable, Sequence
from gettext import gettext as _

from wijkworkshop.core.catalogue import Experience, LookBack
from wijkworkshop.core.public.material_screens import CasePage
from wijkworkshop.core.terms import Group
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Color, Marks, Rect, Role, Rule, Type
from wijkworkshop.pages.material.case_back import own_sources, unknown
from wijkworkshop.pages.material.frame import Frame
from wijkworkshop.pages.material.tile import Tile, bar
from wijkworkshop.pages.material.tiles import Grid, pages_of_tiles, tiled
from wijkworkshop.pages.paging import before_number, joined
from wijkworkshop.pages.points import PointList, points
from wijkworkshop.pages.space import SUBHEAD, Space

Framing = Callable[[str, str], Frame]

ASKED = 40.0  # the size of the open question
BODY = Type(46, 400, floor=36, leading=1.22)
CAVEAT = Type(40, 600, floor=36, leading=1.18)
RANK = Type(42, 700, floor=33, leading=1.14)
NAME = Type(42, 400, floor=33, leading=1.14)


def mixed(screen: CasePage, space: Space, framing: Framing) -> tuple[Marks, ...]:
    """Draw what there is: figures and experience, findings, verdicts, the deck's points."""
    back, verdict = screen.case.look_back, screen.case.verdict
    sides = back.statistics or back.experience
    return joined(
        space,
        (_sides(screen, space, framing),) if sides else (),
        _findings(screen, space, framing) if back.findings else (),
        _verdicts(screen, space, framing),
        _points(screen, space, framing) if verdict.points else (),
    )


def _sides(screen: CasePage, space: Space, framing: Framing) -> Marks:
    """Draw figures beside experience; the caveat stands right under the head of the figures."""
    back, theme = screen.case.look_back, space.theme
    frame = framing(_("De cijfers, en wat bewoners voelen"), own_sources(screen))
    left, right = cols(frame.rect, None, None, gap=36)
    figures = _card(space, left, _("De cijfers werden beter"), theme.accent)
    felt = _card(space, right, _("Zo voelen bewoners het"), theme.groups[Group.RESIDENTS])
    return (
        *frame.marks,
        *figures[0],
        *_figures(space, figures[1], back),
        *felt[0],
        *_ranks(space, felt[1], back.experience),
    )


def _card(space: Space, rect: Rect, head: str, color: Color) -> tuple[Marks, Rect]:
    """Return a card with its head, and the room that is left in it."""
    inside = rect.inset(*((32, 18) if space.narrow else (44, 30)))
    top, under, rest = rows(inside, 54, 22, None)
    words = space.text(top, head, SUBHEAD, space.theme.card.text, role=Role.TITLE)
    return (space.box(rect, space.theme.card), words, bar(under, color)), rest


def _figures(space: Space, rect: Rect, back: LookBack) -> Marks:
    caveat = "\n".join(each.text for each in back.caveats)
    marks: Marks = ()
    if caveat:
        tone = space.theme.sand
        tall = space.height_of(caveat, CAVEAT, rect.width - 48) + 28
        place, rect = rows(rect, min(tall, 0.4 * rect.height), None, gap=22)
        words = space.text(place.inset(24, 12), caveat, CAVEAT, tone.text)
        marks = (space.box(place, tone), words)
    listed = PointList(rect, points([each.text for each in back.statistics]))
    kind = listed.type_in(space, BODY)
    return (*marks, *listed.draw(space, kind, space.theme.accent))


def _ranks(space: Space, rect: Rect, felt: Sequence[Experience]) -> Marks:
    """Draw a row for each thing that residents feel, with its place in the city."""
    marks: Marks = ()
    tall = min(110.0, rect.height / max(1, len(felt)))
    places = rows(rect, *[tall] * len(felt))
    pairs = [cols(place.inset(0, 4), 0.5 * place.width, None, gap=20) for place in places]
    names = space.same_size(
        [space.text(pair[0], each.text, NAME) for pair, each in zip(pairs, felt, strict=True)]
    )
    ranks = space.same_size(
        [space.text(pair[1], each.rank, RANK) for pair, each in zip(pairs, felt, strict=True)]
    )
    for place, name, rank in zip(places, names, ranks, strict=True):
        first = place.y == rect.y
        line = () if first else (Rule(Rect(place.x, place.y, place.width, 2), space.theme.line),)
        marks += (*line, name, rank)
    return marks


def _findings(screen: CasePage, space: Space, framing: Framing) -> tuple[Marks, ...]:
    frame = framing(_("Dit valt op"), own_sources(screen))
    tiles = [
        Tile(
            each.text,
            over=_("Opvallend"),
            foot=f"‘{each.deck_words}’" if each.deck_words else "",
            icon="alert-triangle",
            tone=space.theme.sand,
        )
        for each in screen.case.look_back.findings
    ]
    return pages_of_tiles(space, frame.rect, tiles, 1, lambda _shown: frame.marks)


def _verdicts(screen: CasePage, space: Space, framing: Framing) -> tuple[Marks, ...]:
    """Draw the verdict on output and on outcome apart, and displacement as a question."""
    verdict = screen.case.verdict
    frame = framing(verdict.title, own_sources(screen))
    tiles = [
        _verdict(_("Wat is er gedaan? (output)"), verdict.output),
        _verdict(_("Wat merken bewoners ervan? (outcome)"), verdict.outcome),
    ]
    moved = verdict.displacement
    if moved is None:
        return pages_of_tiles(space, frame.rect, tiles, 2, lambda _shown: frame.marks)
    said = Tile(moved.deck_words or moved.text, moved.text, icon="help", tone=space.theme.sand)
    tall = Grid((said,), 1).needed(space, frame.rect.width, ASKED)
    tall = min(tall, 0.5 * frame.rect.height)
    above, below = rows(frame.rect, None, tall, gap=30)
    ask = tiled(space, below, [said], 1)
    pages = pages_of_tiles(space, above, tiles, 2, lambda _shown: frame.marks)
    return tuple(before_number(page, ask, len(pages)) for page in pages)


def _verdict(question: str, said: str | None) -> Tile:
    return Tile(question, said or unknown(), dashed=said is None)


def _points(screen: CasePage, space: Space, framing: Framing) -> tuple[Marks, ...]:
    """Draw the deck's points, plainly and in its own words."""
    frame = framing(screen.case.verdict.title, own_sources(screen))
    tiles = [
        Tile("", each.text, foot=f"‘{each.deck_words}’" if each.deck_words else "")
        for each in screen.case.verdict.points
    ]
    return pages_of_tiles(space, frame.rect, tiles, 2, lambda _shown: frame.marks)
