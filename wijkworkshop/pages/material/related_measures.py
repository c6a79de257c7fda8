"""Measures beside each other: what people confuse, with what differs; and what can clash."""

from collections.abc import Sequence
from gettext import gettext as _

from wijkworkshop.core.catalogue import Alike, Measure, Tension
from wijkworkshop.core.public.material_screens import MeasurePage, TensionsPage
from wijkworkshop.core.terms import Subject
from wijkworkshop.pages.marks import Marks
from wijkworkshop.pages.material.frame import framed
from wijkworkshop.pages.material.tile import Tile
from wijkworkshop.pages.material.tiles import Below, pages_above, pages_of_tiles
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.material import actors_words, subject_words

SAID = 42.0  # the size of what differs


def measure_tile(each: Measure, space: Space, *, chosen: bool) -> Tile:
    """Return a measure with its explanation and whose it is."""
    return Tile(
        f"{each.number}\u00a0\u00a0{each.short}",
        each.explanation,
        over=actors_words(each),
        tone=space.theme.strong if chosen else None,
    )


def alike(
    screen: MeasurePage, pair: Alike, measures: Sequence[Measure], space: Space
) -> tuple[Marks, ...]:
    """Draw measures that people confuse beside each other, and below them what differs."""
    kicker = f"{subject_words(Subject.MEASURES)} · {screen.measure.short}"
    frame = framed(space, screen.heading, kicker, _("Dit lijkt op elkaar"))
    said = Tile(_("Wat is het verschil?"), pair.difference, tone=space.theme.sand)
    tiles = [measure_tile(each, space, chosen=each == screen.measure) for each in measures]
    below = Below((said,), SAID)
    return pages_above(space, frame.rect, tiles, len(tiles), below, frame.marks)


def tensions(screen: TensionsPage, space: Space) -> tuple[Marks, ...]:
    """Draw what can work against a goal, or against each other."""
    kicker = subject_words(Subject.TENSIONS)
    foot = _("Voorbeelden van de makers van deze app. In stap 2 beslist de groep zelf.")
    frame = framed(space, screen.heading, kicker, _("Dit kan botsen"), foot)
    tiles = [_tension(tension, measures) for tension, measures in screen.tensions]
    return pages_of_tiles(space, frame.rect, tiles, 2, lambda _shown: frame.marks)


def _tension(tension: Tension, measures: Sequence[Measure]) -> Tile:
    return Tile(tension_words(tension, measures), tension.why)


def tension_words(tension: Tension, measures: Sequence[Measure]) -> str:
    """Return what works against what, on two lines."""
    named = [f"{each.number}\u00a0{each.short}" for each in measures]
    other = _("doel: {goal}").format(goal=tension.against) if tension.against else ""
    head, *rest = [*named, *([other] if other else [])]
    against = _("tegenover {other}").format(other=_(" en ").join(rest)) if rest else ""
    return "\n".join(part for part in (head, against) if part)
