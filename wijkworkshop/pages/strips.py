"""An item of a distribution as a strip in parts, lowest answer to highest, with its numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wijkworkshop.core.public.result_screens import Distribution, Spread
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.core.voting.forms import FORMS, LevelStyle
from wijkworkshop.core.voting.forms.cell_rating import LEVELS
from wijkworkshop.pages.bars import grown, parts_of, stacked
from wijkworkshop.pages.ladder import on_ladder
from wijkworkshop.pages.layout import cols, flow, rows
from wijkworkshop.pages.marks import Box, Marks, Rect, Role, Rule, Stand, Text, Type, same
from wijkworkshop.pages.options import item_names
from wijkworkshop.pages.page_parts import HEAD_PLAIN
from wijkworkshop.pages.space import MARGIN, Space
from wijkworkshop.pages.theme import Tone
from wijkworkshop.wording.cells import rated_words
from wijkworkshop.wording.dutch import sentence_case
from wijkworkshop.wording.forms import level_mark, level_words
from wijkworkshop.wording.items import shape_words
from wijkworkshop.wording.opinions import agreement_words
from wijkworkshop.wording.sentences import verdict_words

ITEM = Type(42, 400, floor=34, leading=1.12)
ALONE = 420.0  # the row of a single item, which has the page to itself
BESIDE = 220.0  # the width of a word or two beside a strip
VERDICT = Type(36, 400, floor=32, leading=1.15)

Item = tuple[Spread, Finding | None]


@dataclass(frozen=True, slots=True)
class Step:
    """A level with its looks."""

    level: int
    tone: Tone


def steps(screen: Distribution, space: Space) -> tuple[Step, ...]:
    """Return the levels of the scale with their tones; not knowing has a dashed edge."""
    if screen.form is FormKind.CELL_RATING:
        tones = space.theme.alignment
        return tuple(Step(level, tones[LEVELS[level]]) for level in screen.scale)
    unsure = replace(space.theme.card, edge=space.theme.empty.edge, dashed=True)
    ladder = on_ladder(space.theme, FORMS[screen.form], unsure)
    return tuple(Step(level, tone) for level, tone in zip(screen.scale, ladder, strict=True))


def strips(screen: Distribution, space: Space, rect: Rect, items: Sequence[Item]) -> Marks:
    """Draw the items below each other: label, strip, and how far it is carried."""
    if not items:
        return ()
    most = 190.0 if screen.form is FormKind.RECOGNITION else 230.0
    tall = min(ALONE if len(screen.spreads) == 1 else most, rect.height / len(items))
    places = rows(rect, *[tall] * len(items))
    share = 0.42 if screen.form is FormKind.RECOGNITION else 0.36
    beside = _beside(screen)
    widths = (share * rect.width, None, *([BESIDE] if beside else []))
    parts = [cols(place, *widths, gap=36) for place in places]
    named = item_names(
        space,
        [part[0].inset(0, 2) for part in parts],
        [item.choice for item, _found in items],
        replace(ITEM, size=max(42.0, grown(tall))),
        len(screen.spreads) > 1,
    )
    said, kind = _verdicts(screen, space, parts[0][-1].width, items)
    cut = [
        (_cut(space, part[1], "", kind)[0], part[2])
        if beside
        else _cut(space, part[1], words, kind)
        for part, words in zip(parts, said, strict=True)
    ]
    levels = [item.levels for item, _found in items]
    bars = drawn_strips(screen, space, [bar for bar, _under in cut], levels)
    marks: Marks = ()
    for place, name, bar, (_bar, under), words in zip(places, named, bars, cut, said, strict=True):
        marks += (Rule(replace(place, height=2), space.theme.line), *name, *bar)
        stand = Stand.MIDDLE if beside else Stand.TOP
        marks += (space.text(under, words, kind, stand=stand),) if words else ()
    return (*marks, Rule(Rect(rect.x, places[-1].bottom, rect.width, 2), space.theme.line))


def _beside(screen: Distribution) -> bool:
    """Tell whether what is said is so short that it stands beside the strips."""
    whole = screen.form is FormKind.AGREE or judged(screen)
    return not whole and any(said_words(screen, each, None) for each in screen.spreads)


def _verdicts(
    screen: Distribution, space: Space, wide: float, items: Sequence[Item]
) -> tuple[list[str], Type]:
    """Return what is said below each strip, in one size: all in one line, or all in two."""
    said = [said_words(screen, item, found) for item, found in items]
    sizes = range(int(VERDICT.size), int(VERDICT.floor) - 1, -1)
    kinds = (replace(VERDICT, size=size, floor=size) for size in sizes)
    for kind in kinds:
        if all(space.width_of(words, kind) <= wide for words in said):
            return said, kind
    least = replace(VERDICT, size=VERDICT.floor)
    return [words.replace(" · ", "\n") for words in said], least


def said_words(screen: Distribution, item: Spread, found: Finding | None) -> str:
    """Return what is said below a strip."""
    if screen.form is FormKind.AGREE:
        return agreement_words(screen, item)
    if screen.form is FormKind.CELL_RATING:
        return rated_words(screen, item)
    apart = sentence_case(shape_words(item.shape))
    return verdict_words(found) if judged(screen) and found else apart


def _cut(space: Space, rect: Rect, words: str, kind: Type) -> tuple[Rect, Rect]:
    """Return where the bar of a row stands, and what is said below it."""
    under = space.height_of(words, kind, rect.width) + 6 if words else 0.0
    high = min(
        max(96.0, 0.34 * rect.height), 0.66 * (rect.height - under), rect.height - under - 18
    )
    bar = Rect(rect.x, rect.y + (rect.height - under - high) / 2, rect.width, high)
    return bar, Rect(rect.x, bar.bottom + 4, rect.width, under)


def drawn_strips(
    screen: Distribution, space: Space, rects: Sequence[Rect], rows: Sequence[Sequence[int]]
) -> list[Marks]:
    """Draw the answers of each row over the whole width of its place."""
    tones = [step.tone for step in steps(screen, space)]
    bars = [
        (rect, parts_of(list(zip(levels, tones, strict=True)), sum(levels)))
        for rect, levels in zip(rects, rows, strict=True)
    ]
    return stacked(space, bars)


def judged(screen: Distribution) -> bool:
    """Tell whether a degree of agreement belongs to each item."""
    return screen.form is FormKind.FIST_TO_FIVE


def step_words(screen: Distribution, level: int) -> str:
    """Return what a level means, with its number where people see that too."""
    words = level_words(screen.form, level, screen.wording)
    if FORMS[screen.form].style is LevelStyle.NUMBERED:
        return f"{level_mark(screen.form, level)} {words}"
    return words


def key(screen: Distribution, space: Space) -> Marks:
    """Return what the parts of a strip mean, with the top at zero; bare numbers need no key."""
    if FORMS[screen.form].style is LevelStyle.BARE:
        return ()
    entries = [(step.tone, step_words(screen, step.level)) for step in steps(screen, space)]
    widths = [space.width_of(words, HEAD_PLAIN) + 46 for _tone, words in entries]
    places = flow(widths, Rect(MARGIN, 0, space.width - 2 * MARGIN, 0), tall=46, gap=32)
    marks: list[Box | Text] = []
    for (tone, words), place in zip(entries, places, strict=True):
        square, text = cols(place, 30, None, gap=14)
        box = Box(square.centred(30, 30), tone.fill, tone.edge, same(6), dashed=tone.dashed)
        marks += [box, space.text(text, words, HEAD_PLAIN, role=Role.CAPTION)]
    return tuple(marks)
