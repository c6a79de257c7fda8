"""The result of fist to five, recognition or grades: how each item was answered."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from wijkworkshop.core.public.result_screens import Distribution, Spread
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.core.voting.forms import FORMS, LevelStyle
from wijkworkshop.pages.by_goal import cells_of_a_goal, goal_head, shared_goal, without_goal
from wijkworkshop.pages.grades import grades
from wijkworkshop.pages.items_by_group import SAID, items_by_group
from wijkworkshop.pages.marks import Marks, Rect
from wijkworkshop.pages.page_parts import (
    fits,
    header,
    height_of_all,
    joined_foot,
    low_foot,
    moved,
    titled,
)
from wijkworkshop.pages.paging import spread
from wijkworkshop.pages.result_caption import result_caption
from wijkworkshop.pages.space import FINDING, LEAD, Space
from wijkworkshop.pages.strips import key, strips
from wijkworkshop.wording.agreement import package_words
from wijkworkshop.wording.groups import gap_words
from wijkworkshop.wording.items import shape_rule
from wijkworkshop.wording.sentences import finding_words, foot_words

Item = tuple[Spread, Finding | None]
Drawn = Callable[..., Marks]


def distribution(screen: Distribution, space: Space) -> tuple[Marks, ...]:
    """Draw how the answers are spread."""
    title = titled(space, finding_words(screen.finding), FINDING, 150)
    top = _asked(screen, space, title.rect.bottom + 10)
    words = result_caption(screen.heading, screen.foot)
    start = height_of_all((title, *top)) + 20
    foot = _foot(screen, space)
    below = _key(screen, space, foot)
    rect = space.within(start, min((mark.rect.y for mark in (*below, *foot)), default=1000) - 16)
    chart = _chart(screen)

    def page(items: Sequence[Item]) -> Marks:
        return (
            *header(space, screen.heading, words),
            title,
            *top,
            *_charted(screen, space, rect, items, chart),
            *below,
            *foot,
        )

    return spread(_items(screen), space, page, most=_most(screen, space))


def _most(screen: Distribution, space: Space) -> int:
    """Return how many items a page holds: fewer where more is said below each."""
    if screen.form is FormKind.CELL_RATING:
        return cells_of_a_goal([spread.choice for spread in screen.spreads]) or 8
    if screen.form is not FormKind.AGREE:
        return 8
    return 3 if space.narrow else 5


def _charted(
    screen: Distribution, space: Space, rect: Rect, items: Sequence[Item], chart: Drawn
) -> Marks:
    """Draw the items of a page; cells of one goal stand below it."""
    choices = [spread.choice for spread, _found in items]
    goal = shared_goal(choices) if screen.form is FormKind.CELL_RATING else ""
    if not goal:
        return chart(screen, space, rect, items)
    head, rest = goal_head(space, rect, goal)
    named = [
        (replace(spread, choice=without_goal(spread.choice)), found) for spread, found in items
    ]
    return (*head, *chart(screen, space, rest, named))


def _chart(screen: Distribution) -> Drawn:
    """Return how the items are drawn: grades, groups apart for one or two, or strips."""
    if FORMS[screen.form].style is LevelStyle.BARE:
        return grades
    return items_by_group if len(screen.spreads) <= 2 and len(screen.buckets) > 1 else strips


def _items(screen: Distribution) -> tuple[Item, ...]:
    found: tuple[Finding | None, ...] = screen.findings or (None,) * len(screen.spreads)
    return tuple(zip(screen.spreads, found, strict=True))


def _asked(screen: Distribution, space: Space, top: float) -> Marks:
    gap = gap_words(screen.gap, screen.form, screen.wording)
    return lines_under(space, top, screen.question, named_below(screen), gap)


def named_below(screen: Distribution) -> str:
    """Return what a title counts and does not name: the parts of a package."""
    return package_words(screen.spreads[0].choice.label) if len(screen.spreads) == 1 else ""


def lines_under(space: Space, top: float, *lines: str) -> Marks:
    """Return what stands under a title, each on lines of its own."""
    marks: Marks = ()
    for words in lines:
        marks += asked(words, space, max(top, height_of_all(marks) + 6))
    return marks


def asked(question: str, space: Space, top: float) -> Marks:
    """Return the question under the finding, in two lines when one is too short."""
    if not question:
        return ()
    kind = replace(LEAD, leading=1.2)
    line = space.text(space.within(top, top + 50), question, kind)
    if fits((line,)):
        return (line,)
    return (space.text(space.within(top, top + 2 * LEAD.floor * 1.2), question, kind),)


def _rules(screen: Distribution) -> tuple[str, ...]:
    """Return what the words beside the items mean."""
    shapes = (each.shape for each in screen.spreads)
    return () if screen.form in SAID else shape_rule(shapes, len(FORMS[screen.form].known))


def _foot(screen: Distribution, space: Space) -> Marks:
    """Return what makes the result add up; with what words mean, where there is room."""
    pieces = foot_words(screen.foot)
    whole = _footed((*pieces, *_rules(screen)), space)
    return whole if fits(whole) else _footed(pieces, space)


def _footed(pieces: Sequence[str], space: Space) -> Marks:
    foot = joined_foot(space, space.within(1000, 1042), pieces)
    wide = 280.0
    room = Rect(foot.rect.x, 1000, foot.rect.width - wide, 42)
    fits_beside = space.width_of(foot.text, foot.type) <= room.width
    found = joined_foot(space, room if fits_beside else replace(room, y=966, height=76), pieces)
    return (found if fits((found,)) else low_foot(space, pieces),)


def _key(screen: Distribution, space: Space, foot: Marks) -> Marks:
    names = key(screen, space)
    top = min((mark.rect.y for mark in foot), default=1000.0)
    return moved(names, top - height_of_all(names) - 8) if names else ()
