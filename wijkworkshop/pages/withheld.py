"""Why a result is not shown: on a page of its own, and in words that other edges use too."""

from gettext import gettext as _

from wijkworkshop.core.public.screens import Counting
from wijkworkshop.core.terms import Withheld
from wijkworkshop.pages.marks import Marks, Rect, Stand, Type
from wijkworkshop.pages.page_parts import header, timer, titled
from wijkworkshop.pages.space import HEADLINE, MARGIN, Space

WHAT = Type(48, 400, floor=38, leading=1.2)
WHY = Type(64, 600, floor=44, leading=1.2)


def withheld_title() -> str:
    """Return that a result stays closed."""
    return _("De uitslag blijft dicht")


def withheld_words(why: Withheld, fewest: int) -> str:
    """Return why a result is not shown; `fewest` is how many people it takes to show one."""
    if why is Withheld.BESIDE_ANOTHER:
        return _("Naast een eerdere uitslag zou te zien zijn wat een paar mensen kozen.")
    words = _("Er stemden minder dan {number} mensen. Een uitslag zou laten zien wie wat koos.")
    return words.format(number=fewest)


def withheld(screen: Counting, why: Withheld, space: Space) -> tuple[Marks, ...]:
    """Draw that there is no result, and why."""
    title = titled(space, withheld_title(), HEADLINE, 120, top=180)
    wide = space.width - 2 * MARGIN
    asked = space.text(
        Rect(MARGIN, title.rect.bottom + 20, wide, 130), screen.question, WHAT, stand=Stand.TOP
    )
    words = withheld_words(why, screen.fewest)
    place = Rect(MARGIN, asked.ink.bottom + 60, wide, 900 - asked.ink.bottom)
    told = space.text(place, words, WHY, stand=Stand.TOP)
    return ((*header(space, screen.heading), title, asked, told, *timer(space, 976)),)
