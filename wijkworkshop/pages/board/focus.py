"""What a room talks about: the steps up from a goal, or what each table does now."""

from collections.abc import Sequence

from wijkworkshop.core.outcomes.goals import GOAL_SERVES
from wijkworkshop.core.public.board import BoardScreen, InFocus
from wijkworkshop.pages.board.surface import rimmed
from wijkworkshop.pages.layout import rows
from wijkworkshop.pages.marks import Box, Icon, Marks, Rect, Role, Rule, Stand, Type, same
from wijkworkshop.pages.page_parts import fits, height_of_all, moved
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.board import (
    at_tables,
    more_cards,
    of_lives,
    task_words,
    why_words,
    written_by,
)

KICKER = Type(36, 600, floor=34, leading=1.14)
SAID = Type(44, 700, floor=36, leading=1.16)
LARGE = Type(84, 700, floor=54, leading=1.16)
STEP = Type(40, 400, floor=36, leading=1.16)
CARD = Type(36, 400, floor=34, leading=1.14)
WHY = Type(36, 600, floor=34)
TALL, BETWEEN, ASIDE = 150.0, 78.0, 44.0
MANY, LITTLE = 4, 56.0
"""Steps from which there is less room between them, and how much."""

ROOMY = 120.0
"""A place from this height has room for who wrote the cards."""


def focus(screen: BoardScreen, at: InFocus, space: Space, rect: Rect) -> Marks:
    """Draw what the room talks about."""
    if at.steps or at.ends or (at.asked and at.asked.what is GOAL_SERVES):
        return _steps(screen, at, space, rect)
    return _wordings(screen, at, space, rect)


def task(words: str, space: Space, rect: Rect, kind: Type = SAID) -> Marks:
    """Draw the deep panel with what tables do now, at the top of a rectangle."""
    if not words:
        return ()
    pad = kind.size * 0.8
    tall = space.height_of(words, kind, rect.width - 2 * pad)
    place = Rect(rect.x, rect.y, rect.width, tall + 50 + 1.2 * pad + 4)
    head, text = rows(place.inset(pad, 0.6 * pad), 50, None, gap=4)
    theme = space.theme
    return (
        Box(place, theme.deep.fill, corners=same(18)),
        space.text(head, at_tables(), KICKER, theme.sunlight, role=Role.CAPTION),
        space.text(text, words, kind, theme.deep.text, stand=Stand.TOP),
    )


def _steps(screen: BoardScreen, at: InFocus, space: Space, rect: Rect) -> Marks:
    """Draw the goal at the bottom, each answer a step up, and the end or the task on top."""
    answers = at.steps[:-1] if at.ends and at.steps[-1:] == (at.ends,) else at.steps
    if words := task_words(screen):
        return _asking(answers, at, space, rect, words)
    places = _stairs(rect, 1 + len(answers) + bool(at.ends))
    marks = _climbed(answers, at, space, places)
    return (
        (*marks, *_why(space, places[-2:]), *_end(at.ends, space, places[-1])) if at.ends else marks
    )


def _asking(answers: Sequence[str], at: InFocus, space: Space, rect: Rect, words: str) -> Marks:
    """Draw the answers so far, with on top what tables do now."""
    steps = 1 + len(answers)
    aside = Rect(rect.x + ASIDE * steps, rect.y, rect.width - ASIDE * steps, rect.height)
    now = task(words, space, aside)
    gap = BETWEEN if steps < MANY - 1 else LITTLE
    low = height_of_all(now) + gap
    places = _stairs(Rect(rect.x, low, rect.width - ASIDE, rect.bottom - low), steps)
    top = Rect(aside.x, 0, aside.width, places[-1].y - gap)
    lowered = moved(now, top.bottom - height_of_all(now))
    return (*_climbed(answers, at, space, places), *_why(space, [places[-1], top]), *lowered)


def _climbed(answers: Sequence[str], at: InFocus, space: Space, places: Sequence[Rect]) -> Marks:
    """Draw the goal, and the answers above it."""
    marks: Marks = _goal(at, space, places[0])
    for step, words in enumerate(answers, 1):
        box = space.box(places[step], space.theme.card, radius=14)
        said = space.text(places[step].inset(28, 8), words, STEP)
        marks += (*_why(space, places[step - 1 : step + 1]), box, said)
    return marks


def _stairs(rect: Rect, steps: int) -> list[Rect]:
    """Return the places of so many steps, the lowest first, each further to the right."""
    between = BETWEEN if steps < MANY else LITTLE
    tall = min(TALL, (rect.height - between * (steps - 1)) / steps)
    wide = rect.width - ASIDE * (steps - 1)
    return [
        Rect(rect.x + ASIDE * step, rect.bottom - tall - step * (tall + between), wide, tall)
        for step in range(steps)
    ]


def _why(space: Space, places: Sequence[Rect]) -> Marks:
    """Draw the arrow from a place to the one above it, with the question that leads there."""
    low, high = places
    line = Rect(high.x + 30, high.bottom + 10, 5, low.y - high.bottom - 14)
    head = Rect(high.x + 14, high.bottom + 4, 37, 37)
    words = Rect(high.x + 74, high.bottom, high.width - 74, low.y - high.bottom)
    color = space.theme.accent
    return (
        Box(line, color, corners=same(2)),
        Icon(head, "arrow-up", color),
        space.text(words, why_words(), WHY, space.theme.muted, role=Role.CAPTION),
    )


def _goal(at: InFocus, space: Space, place: Rect) -> Marks:
    """Draw the goal, with who wrote its cards where there is room for that."""
    who = written_by(at.tables) if place.height >= ROOMY else ""
    head, text = rows(place.inset(28, 10), 40 if who else 0, None)
    kicker = (space.text(head, who, CARD, space.theme.muted, role=Role.CAPTION),) if who else ()
    return (*rimmed(space, place, now=True), *kicker, space.text(text, at.name, SAID))


def _end(words: str, space: Space, place: Rect) -> Marks:
    theme = space.theme
    head, text = rows(place.inset(28, 10), 40, None)
    return (
        Box(place, theme.deep.fill, corners=same(18)),
        space.text(head, of_lives(), CARD, theme.sunlight, role=Role.CAPTION),
        space.text(text, words, SAID, theme.deep.text),
    )


def _wordings(screen: BoardScreen, at: InFocus, space: Space, rect: Rect) -> Marks:
    """Draw what tables do, and below it the goal with what its cards say."""
    above = task(task_words(screen), space, rect)
    top = height_of_all(above) + 28 if above else rect.y
    place = Rect(rect.x, top, rect.width, TALL)
    below = Rect(rect.x, place.bottom + 16, rect.width, rect.bottom - place.bottom - 16)
    tries = (_said(at.cards, most, space, below) for most in range(len(at.cards), -1, -1))
    said = next((marks for marks in tries if fits(marks)), ())
    return (*above, *_goal(at, space, place), *said)


def _said(cards: Sequence[str], most: int, space: Space, rect: Rect) -> Marks:
    """Draw what cards say, at most so many of them; and how many there are more."""
    shown = [*cards[:most], *([more_cards(len(cards) - most)] if most < len(cards) else [])]
    if not shown:
        return ()
    lines = rows(rect, *[min(100.0, rect.height / len(shown))] * len(shown))
    marks: Marks = ()
    for line, words in zip(lines, shown, strict=True):
        rule = Rule(Rect(line.x, line.bottom, line.width, 2), space.theme.line)
        marks += (space.text(line.inset(28, 2), words, CARD), rule)
    return marks
