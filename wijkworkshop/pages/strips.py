"""An item of a distribution as a strip in parts, lowest answer to highest, with its numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from gettext import gettext as _

from wijkworkshop.core.findings import Finding
from wijkworkshop.core.public.screens import Distribution, Spread
from wijkworkshop.core.terms import FormKind
from wijkworkshop.pages.bars import stacked
from wijkworkshop.pages.dutch import number
from wijkworkshop.pages.furniture import HEAD_PLAIN
from wijkworkshop.pages.grouping import Band, bands
from wijkworkshop.pages.layout import cols, flow
from wijkworkshop.pages.marks import Box, Marker, Marks, Rect, Role, Rule, Stand, Text, Type, same
from wijkworkshop.pages.sentences import consensus_of, finding_words, support_words
from wijkworkshop.pages.space import MARGIN, TABLE, Space
from wijkworkshop.pages.theme import Tone
from wijkworkshop.pages.wording import level_words

ITEM = Type(40, 400, floor=34, leading=1.12)
LABEL = Type(34, 600, floor=32, leading=1.15)
PLAIN = Type(34, 400, floor=32, leading=1.15)

Item = tuple[Spread, Finding | None]


@dataclass(frozen=True, slots=True)
class _Step:
    """A level with its looks."""

    level: int
    tone: Tone


def steps(screen: Distribution, space: Space) -> tuple[_Step, ...]:
    """Return the levels of the scale with their tones; not knowing comes last."""
    theme = space.theme
    if screen.form is FormKind.RECOGNITION:
        ladder = (theme.ladder[0], theme.ladder[2], theme.ladder[3], theme.ladder[5])
        known = {level: ladder[level - 1] for level in range(1, 5)}
        unknown = Tone(theme.card.fill, theme.card.text, theme.empty.edge)
        return tuple(_Step(level, known.get(level, unknown)) for level in screen.scale)
    return tuple(_Step(level, theme.ladder[level]) for level in screen.scale)


def strips(screen: Distribution, space: Space, rect: Rect, items: Sequence[Item]) -> Marks:
    """Draw the items below each other; with one or two, each group gets a strip of its own."""
    if not items:
        return ()
    if len(items) <= 2 and len(screen.buckets) > 1:
        return _apart(screen, space, rect, items)
    tall = min(132.0, rect.height / len(items))
    places = [Rect(rect.x, rect.y + tall * n, rect.width, tall) for n in range(len(items))]
    wide = 0.44 * rect.width
    parts = [cols(place, wide, None, gap=32) for place in places]
    judged = screen.form is FormKind.FIST_TO_FIVE
    labels = space.same_size(
        [
            space.text(part[0].inset(0, 4), item.choice.label, ITEM)
            for part, (item, _found) in zip(parts, items, strict=True)
        ]
    )
    marks: Marks = ()
    for place, part, label, (item, found) in zip(places, parts, labels, items, strict=True):
        under = 42.0 if judged else 0.0
        high = min(56.0, part[1].height - under - 20)
        bar = Rect(part[1].x, part[1].y + (part[1].height - under - high) / 2, part[1].width, high)
        said = Rect(bar.x, bar.bottom + 2, bar.width, under)
        marks += (
            Rule(Rect(place.x, place.y, place.width, 2), space.theme.line),
            label,
            *_strip(screen, space, bar, item.levels),
            *(_verdict(space, said, found) if judged and found else ()),
        )
    return (*marks, Rule(Rect(rect.x, places[-1].bottom, rect.width, 2), space.theme.line))


def _strip(screen: Distribution, space: Space, rect: Rect, levels: tuple[int, ...]) -> Marks:
    tones = [step.tone for step in steps(screen, space)]
    return stacked(space, rect, list(zip(levels, tones, strict=True)), max(1, sum(levels)))


def _verdict(space: Space, rect: Rect, found: Finding) -> Marks:
    """Return the degree of agreement in words, with its rule."""
    label = consensus_of(found) or finding_words(found)
    pieces = [label[:1].upper() + label[1:]]
    if len(found.numbers) == 2:
        pieces.append(support_words(*found.numbers))
    return (space.text(rect, " · ".join(pieces), PLAIN, role=Role.CAPTION),)


def _apart(screen: Distribution, space: Space, rect: Rect, items: Sequence[Item]) -> Marks:
    """Draw one or two items, with a strip for everybody and one for each group."""
    high = (rect.height - 40 * (len(items) - 1)) / len(items)
    places = [Rect(rect.x, rect.y + (high + 40) * n, rect.width, high) for n in range(len(items))]
    return tuple(
        mark
        for place, (item, found) in zip(places, items, strict=True)
        for mark in _with_groups(screen, space, place, item, found)
    )


def _with_groups(
    screen: Distribution, space: Space, rect: Rect, item: Spread, found: Finding | None
) -> Marks:
    shown = bands(screen.buckets, space.theme)
    marks: Marks = ()
    top = rect.y
    judged = screen.form is FormKind.FIST_TO_FIVE
    if len(screen.spreads) > 1:
        tall = min(96.0, space.height_of(item.choice.label, LABEL, rect.width))
        marks += (
            space.text(replace(rect, height=tall), item.choice.label, LABEL, stand=Stand.TOP),
        )
        top += tall + 8
    if judged and found:
        marks += _verdict(space, Rect(rect.x, top, rect.width, 48), found)
        top += 56
    lines: list[tuple[Band | None, str, tuple[int, ...]]] = [(None, _("Iedereen"), item.levels)]
    lines += [(band, band.words, _summed(item, band.places)) for band in shown]
    tall = min(92.0, (rect.bottom - top) / len(lines))
    for place, (band, words, levels) in enumerate(lines):
        row = Rect(rect.x, top + tall * place, rect.width, tall)
        name, bar = cols(row, 0.27 * rect.width, None, gap=24)
        sign, said = cols(name, 30, None, gap=14) if band else (name, name)
        if band:
            marks += (Marker(sign.centred(26, 26), band.shape, band.color),)
        kind = TABLE if band else replace(TABLE, weight=700)
        strip = bar.centred(bar.width, min(58.0, tall - 14))
        voters = f"{words} {sum(levels)}"
        marks += (space.text(said, voters, kind), *_strip(screen, space, strip, levels))
    return marks


def _summed(item: Spread, places: Sequence[int]) -> tuple[int, ...]:
    columns = zip(*(item.parts[place] for place in places), strict=True)
    return tuple(sum(column) for column in columns)


def key(screen: Distribution, space: Space) -> Marks:
    """Return what the parts of a strip mean, with the top at zero; grades need no key."""
    if screen.form is FormKind.GRADE:
        return ()
    fist = screen.form is FormKind.FIST_TO_FIVE
    entries = [
        (
            step.tone,
            f"{step.level} {level_words(screen.form, step.level)}"
            if fist
            else level_words(screen.form, step.level),
        )
        for step in steps(screen, space)
    ]
    widths = [space.width_of(words, HEAD_PLAIN) + 46 for _tone, words in entries]
    places = flow(widths, Rect(MARGIN, 0, space.width - 2 * MARGIN, 0), tall=46, gap=32)
    marks: list[Box | Text] = []
    for (tone, words), place in zip(entries, places, strict=True):
        square, text = cols(place, 30, None, gap=14)
        box = square.centred(30, 30)
        marks += [
            Box(box, tone.fill, tone.edge, same(6), dashed=bool(tone.edge)),
            space.text(text, words, HEAD_PLAIN, role=Role.CAPTION),
        ]
    return tuple(marks)


def middle_words(item: Spread) -> str:
    """Return the median in words."""
    return _("midden {middle}").format(middle=number(item.middle)) if item.middle else ""
