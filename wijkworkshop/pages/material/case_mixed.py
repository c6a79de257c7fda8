"""Is it a mixed neighbourhood? Figures beside experience, what is striking, and two verdicts."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _

from wijkworkshop.core.catalogue import Experience, LookBack
from wijkworkshop.core.public.material_screens import CasePage
from wijkworkshop.core.terms import Group
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Color, Marks, Rect, Role, Type
from wijkworkshop.pages.material.case_back import own_sources, unknown
from wijkworkshop.pages.material.frame import Framing, quotes
from wijkworkshop.pages.material.tile import Tile, bar
from wijkworkshop.pages.material.tiles import Below, pages_above, pages_of_tiles
from wijkworkshop.pages.paging import joined
from wijkworkshop.pages.points import PointList, points
from wijkworkshop.pages.space import SUBHEAD, Space

ASKED = 40.0  # the size of the open question
BODY = Type(46, 400, floor=32, leading=1.22)
CAVEAT = Type(40, 600, floor=36, leading=1.18)


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
    """Draw figures and experience as large; the caveat stands right under the head of figures."""
    back, theme = screen.case.look_back, space.theme
    titles = back.deck_titles
    above = " · ".join(filter(None, (titles.statistics, titles.experience)))
    sources = "" if space.narrow and titles.indicators else own_sources(screen)
    foot = " ".join(filter(None, (quotes(titles.indicators), sources)))
    frame = framing(_("De cijfers, en wat bewoners voelen"), foot, above)
    left, right = cols(frame.rect, None, None, gap=36)
    figures = _card(space, left, _("De cijfers werden beter"), theme.accent)
    felt = _card(space, right, _("Zo voelen bewoners het"), theme.groups[Group.RESIDENTS])
    caveat, room = _caveat(space, figures[1], back)
    told = PointList(room, points([each.text for each in back.statistics]))
    said = PointList(felt[1], points([*felt_words(back.experience)]))
    kind = min((each.type_in(space, BODY) for each in (told, said)), key=lambda kind: kind.size)
    return (
        *frame.marks,
        *figures[0],
        *caveat,
        *told.draw(space, kind, theme.accent),
        *felt[0],
        *said.draw(space, kind, theme.groups[Group.RESIDENTS]),
    )


def _card(space: Space, rect: Rect, head: str, color: Color) -> tuple[Marks, Rect]:
    """Return a card with its head, and the room that is left in it."""
    inside = rect.inset(*((32, 18) if space.narrow else (44, 30)))
    top, under, rest = rows(inside, 54, 22, None)
    words = space.text(top, head, SUBHEAD, space.theme.card.text, role=Role.TITLE)
    return (space.box(rect, space.theme.card), words, bar(under, color)), rest


def _caveat(space: Space, rect: Rect, back: LookBack) -> tuple[Marks, Rect]:
    """Return what the figures do not say, and the room that is left below it."""
    caveat = "\n".join(each.text for each in back.caveats)
    if not caveat:
        return (), rect
    tone = space.theme.sand
    tall = space.height_of(caveat, CAVEAT, rect.width - 48) + 28
    place, rest = rows(rect, min(tall, 0.4 * rect.height), None, gap=22)
    words = space.text(place.inset(24, 12), caveat, CAVEAT, tone.text)
    return (space.box(place, tone), words), rest


def felt_words(felt: Sequence[Experience]) -> Iterator[str]:
    """Yield what residents feel, each with its place in the city where no line before says it."""
    led = False
    for each in felt:
        if each.lead:
            led = True
            yield each.lead
        yield each.text if led or not each.rank else f"{each.text}: {each.rank}"


def _findings(screen: CasePage, space: Space, framing: Framing) -> tuple[Marks, ...]:
    frame = framing(_("Dit valt op"), own_sources(screen))
    titles = screen.case.look_back.deck_titles
    tiles = [
        Tile(
            each.text,
            over=titles.findings.rstrip(":"),
            foot=quotes(each.deck_words),
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
    return pages_above(space, frame.rect, tiles, 2, Below((said,), ASKED), frame.marks)


def _verdict(question: str, said: str | None) -> Tile:
    return Tile(question, said or unknown(), dashed=said is None)


def _points(screen: CasePage, space: Space, framing: Framing) -> tuple[Marks, ...]:
    """Draw the deck's points, plainly and in its own words."""
    frame = framing(screen.case.verdict.title, own_sources(screen))
    tiles = [
        Tile("", each.text, foot=quotes(each.deck_words)) for each in screen.case.verdict.points
    ]
    return pages_of_tiles(space, frame.rect, tiles, 2, lambda _shown: frame.marks)
