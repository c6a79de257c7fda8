"""Looking back at a case: main goal, goals against results, and for whom it was."""

from gettext import gettext as _
from itertools import chain

from wijkworkshop.core.catalogue import GoalResult, Shift
from wijkworkshop.core.public.material_screens import CasePage
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Icon, Marks, Rect, Role, Text, Type
from wijkworkshop.pages.material.frame import Framing, quotes, source_line, source_words
from wijkworkshop.pages.material.tile import Tile
from wijkworkshop.pages.material.tiles import Cut, headed, pages_of_tiles
from wijkworkshop.pages.paging import joined
from wijkworkshop.pages.space import FINDING, HEAD, Space

YEAR = Type(60, 700, floor=44, tabular=True)
GROUP = Type(52, 600, floor=38, leading=1.16)
ARROW = 64.0
FIRST = 0.36  # of the width, for the goals


def look_back(screen: CasePage, space: Space, framing: Framing) -> tuple[Marks, ...]:
    """Draw what there is of a look back."""
    back = screen.case.look_back
    return joined(
        space,
        _goal(screen, space, framing),
        _results(screen, space, framing) if back.results else (),
        _shifts(screen, space, framing) if back.shifts else (),
        _facts(screen, space, framing) if back.facts else (),
    )


def own_sources(screen: CasePage) -> str:
    """Return the sources of the case as a whole."""
    wanted = screen.case.sources
    return source_line(tuple(each for each in screen.sources if each.source.slug in wanted))


def unknown() -> str:
    """Return what stands where nobody knows."""
    return _("onbekend")


def _goal(screen: CasePage, space: Space, framing: Framing) -> tuple[Marks, ...]:
    """Draw the main goal and the period."""
    case = screen.case
    frame = framing(case.look_back.title, own_sources(screen))
    goal = Tile(
        case.main_goal or unknown(),
        over=" · ".join(filter(None, (_("Hoofddoel"), case.look_back.deck_titles.goal))),
        foot=quotes(case.main_goal_words),
        tone=space.theme.strong if case.main_goal else None,
        dashed=case.main_goal is None,
    )
    about = Tile(case.text, over=_("Waar gaat het over?"))
    when = Tile(case.period, over=_("Wanneer?"), icon="calendar")
    return pages_of_tiles(space, frame.rect, [goal, when, about], 1, lambda _shown: frame.marks)


def _results(screen: CasePage, space: Space, framing: Framing) -> tuple[Marks, ...]:
    """Draw a row for each goal: what was wanted, what came of it, and what that means."""
    back = screen.case.look_back
    results = back.results
    frame = framing(_("Wat was het plan, en wat kwam ervan?"), "", back.deck_titles.results)
    first = results[0]
    said = (
        _("Doel ({year})").format(year=first.goal_year),
        _("Resultaat ({year})").format(year=first.result_year),
    )
    texts, body = headed(space, frame.rect, said, FIRST)
    tiles = tuple(chain.from_iterable(_row(each, space) for each in results))
    around: Marks = (*frame.marks, *texts)
    return pages_of_tiles(space, body, tiles, Cut(2, least=2, first=FIRST), lambda _shown: around)


def _row(each: GoalResult, space: Space) -> tuple[Tile, Tile]:
    known = each.result is not None
    tone = space.theme.tint if known else None
    result = Tile(f"→\u00a0{each.result or unknown()}", each.text, tone=tone, dashed=not known)
    return Tile(each.goal), result


def _shifts(screen: CasePage, space: Space, framing: Framing) -> tuple[Marks, ...]:
    """Draw for whom it was, year after year; a year that nobody knows of is said to be so."""
    back = screen.case.look_back
    frame = framing(_("Voor wie was de vernieuwing?"), own_sources(screen))
    row, ask = rows(frame.rect, None, 0.3 * frame.rect.height, gap=34)
    places = cols(row, *[None] * len(back.shifts), gap=ARROW)
    marks: Marks = frame.marks
    pairs = list(zip(places, back.shifts, strict=True))
    words = space.same_size([_group(place, each, space) for place, each in pairs])
    for (place, each), text in zip(pairs, words, strict=True):
        marks += (*_year(place, each, space), text)
    for place in places[:-1]:
        arrow = Rect(place.right, place.y, ARROW, place.height)
        marks += (Icon(arrow.centred(48, 48), "arrow-right", space.theme.accent),)
    strong = space.theme.strong
    question = space.text(
        ask.inset(40, 20), back.shift_question, FINDING, strong.text, role=Role.TITLE
    )
    return ((*marks, space.box(ask, strong), question),)


def _year(place: Rect, each: Shift, space: Space) -> Marks:
    known = each.target_group is not None
    tone = space.theme.card if known else space.theme.empty
    inside = place.inset(28, 24)
    year, label, _rest = rows(inside, 72, 44, None, gap=4)
    return (
        space.box(place, tone, dashed=not known),
        space.text(year, str(each.year), YEAR, space.theme.accent, role=Role.TITLE),
        space.text(label, each.label, HEAD, space.theme.muted, role=Role.CAPTION),
    )


def _group(place: Rect, each: Shift, space: Space) -> Text:
    inside = place.inset(28, 24)
    _year_at, _label, rest = rows(inside, 72, 44, None, gap=4)
    words = each.target_group or unknown()
    return space.text(rest, words, GROUP)


def _facts(screen: CasePage, space: Space, framing: Framing) -> tuple[Marks, ...]:
    """Draw what others found, each with its source."""
    frame = framing(_("Wat weten we verder?"), "")
    tiles = [
        Tile("", fact.text, foot=source_words(screen.sources, (fact.source,)))
        for fact in screen.case.look_back.facts
    ]
    columns = 1 if len(tiles) < 3 else 2
    return pages_of_tiles(space, frame.rect, tiles, Cut(columns, 3), lambda _shown: frame.marks)
