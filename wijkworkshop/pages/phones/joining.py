"""'Doe mee met uw telefoon': the codes to scan, what to type instead, and how many are in."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.public.joining import Joining
from wijkworkshop.pages.layout import cols
from wijkworkshop.pages.marks import Align, Marks, Rect, Type
from wijkworkshop.pages.page_parts import header, left_of, timer, titled
from wijkworkshop.pages.phones.steps import cards, steps_of
from wijkworkshop.pages.space import HEADLINE, Space

BIG = Type(60, 700, floor=48, tabular=True)
SAID = Type(40, 400, floor=36)
HINT = Type(38, 400, floor=34, leading=1.2)
PAPER = Type(38, 700, floor=34, leading=1.2)

ALSO = ("Join in", "Katılın", "شاركوا")  # noqa: RUF001 (Turkish has an i without a dot)
"""'Doe mee' in the other languages of the phones' pages."""


def joining(screen: Joining, space: Space) -> tuple[Marks, ...]:
    """Draw the steps beside each other, and below them what helps."""
    title = titled(space, _("Doe mee met uw telefoon"), HEADLINE, 100)
    steps = cards(steps_of(screen), space.within(title.rect.bottom + 16, 842), space)
    return ((*header(space, screen.heading), title, *steps, *_foot(screen, space)),)


def _foot(screen: Joining, space: Space) -> Marks:
    """Draw how many are in, and what helps who is not."""
    line, low = space.within(864, 932), space.within(958, 1030)
    count = str(screen.joined)
    figure, words = cols(line, space.width_of(count, BIG) + 2, 520, gap=20)
    said = ngettext("mens doet mee", "mensen doen mee", screen.joined)
    hint = _("Opent de pagina niet? Zet mobiele data uit.")
    paper = _("Geen telefoon? Stem op papier.")
    left, right = cols(low, None, space.width_of(paper, PAPER) + 4, gap=32)
    clock = timer(space, 898)
    return (
        space.text(figure, count, BIG, space.theme.accent),
        space.text(words, said, SAID),
        *clock,
        *_also(space, line, left_of(clock, space)),
        space.text(left, hint, HINT),
        space.text(right, paper, PAPER, align=Align.RIGHT),
    )


def _also(space: Space, line: Rect, right: float) -> Marks:
    """Draw the invitation in the other languages, up to where the timer begins."""
    marks: Marks = ()
    for words in reversed(ALSO):
        wide = space.width_of(words, SAID) + 4
        marks = (space.text(Rect(right - wide, line.y, wide, line.height), words, SAID), *marks)
        right -= wide + 40
    return marks
