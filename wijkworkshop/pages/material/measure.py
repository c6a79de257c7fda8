"""Measures: one with its pro and its risk, those that belong together, and lists of them."""

from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.material_screens import MeasureList, MeasurePage
from wijkworkshop.core.public.own_work import own
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.terms import Subject
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Stand, Type
from wijkworkshop.pages.material.frame import framed
from wijkworkshop.pages.material.related_measures import alike, measure_tile
from wijkworkshop.pages.material.tile import Tile
from wijkworkshop.pages.material.tiles import Cut, pages_of_tiles, tiled
from wijkworkshop.pages.options import option_list
from wijkworkshop.pages.page_parts import tile, to_come
from wijkworkshop.pages.paging import joined, spread
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.material import (
    actors_words,
    cluster_words,
    count_words,
    filter_words,
    kind_words,
    step_words,
    subject_words,
)

TITLE = Type(64, 700, floor=44, leading=1.14)
SAID = Type(60, 400, floor=38, leading=1.24)
MOST = 8
FEW = 4  # so many measures at most stand large, on a card each


def measure_page(screen: MeasurePage, space: Space) -> tuple[Marks, ...]:
    """Draw a measure; then what people take for it, and the others of its cluster."""
    shown = {measure for _alike, measures in screen.alike for measure in measures}
    others = [each for each in screen.beside if each != screen.measure and each not in shown]
    return joined(
        space,
        (_one(screen, space),),
        *(alike(screen, each, measures, space) for each, measures in screen.alike),
        _beside(screen, space) if others else (),
    )


def _one(screen: MeasurePage, space: Space) -> Marks:
    """Draw the deck's title, the plain explanation, and one pro beside one risk."""
    said = screen.measure
    kicker = f"{subject_words(Subject.MEASURES)} · {said.number} · {actors_words(said)}"
    steps = [step_words(step) for step in (said.step, said.secondary_step) if step]
    kinds = [kind_words(kind) for kind in (said.instrument_type, said.secondary_type) if kind]
    foot = own(" · ".join([*kinds, *steps, cluster_words(said.cluster)]))
    frame = framed(space, screen.heading, kicker, said.title, foot, TITLE)
    share = 0.42 * frame.rect.height
    about, sides = rows(frame.rect, share, None, gap=30)
    icon, text = cols(about, 150, None, gap=44)
    both = (
        Tile(_("Goed"), said.argument_for, icon="circle-check"),
        Tile(_("Let op"), said.risk, icon="alert-triangle"),
    )
    return (
        *frame.marks,
        *tile(replace(icon, height=150).moved(down=(about.height - 150) / 2), said.icon,
              space.theme.tint),
        space.text(text, said.explanation, SAID, stand=Stand.MIDDLE),
        *tiled(space, sides, both, 2),
    )  # fmt: skip


def _beside(screen: MeasurePage, space: Space) -> tuple[Marks, ...]:
    words = own(cluster_words(screen.measure.cluster))
    kicker = f"{subject_words(Subject.MEASURES)} · {screen.measure.short}"
    frame = framed(space, screen.heading, kicker, words)
    tiles = [measure_tile(each, space, chosen=each == screen.measure) for each in screen.beside]
    columns = 2 if len(tiles) != 3 or space.narrow else 3
    return pages_of_tiles(space, frame.rect, tiles, Cut(columns, 2), lambda _shown: frame.marks)


def measure_list(screen: MeasureList, space: Space) -> tuple[Marks, ...]:
    """Draw the measures that a filter leaves, and how many there are."""
    words, title = filter_words(screen.wanted), list_title(screen)
    foot = _("{count} van de {among}").format(count=len(screen.measures), among=screen.among)
    frame = framed(
        space, screen.heading, subject_words(Subject.MEASURES), title, foot if words else ""
    )
    if not screen.measures:
        return ((*frame.marks, *to_come(space, frame.rect, _("Geen maatregel past hierbij"))),)
    if len(screen.measures) <= FEW:
        tiles = [
            Tile(f"{each.number}\u00a0\u00a0{each.short}", icon=each.icon)
            for each in screen.measures
        ]
        return pages_of_tiles(space, frame.rect, tiles, 1, lambda _shown: frame.marks)
    choices = tuple(Choice(each.number, each.short, each.icon) for each in screen.measures)
    rect = _snug(frame.rect)
    return spread(
        choices, space, lambda shown: (*frame.marks, *option_list(shown, space, rect)), MOST
    )


def list_title(screen: MeasureList) -> str:
    """Return which measures these are, and how many."""
    words, count = filter_words(screen.wanted), count_words(len(screen.measures))
    return f"{words}: {count}" if words else _("{count} om uit te kiezen").format(count=count)


def _snug(rect: Rect) -> Rect:
    return rect.inset(0, 6)
