"""A break: until when, and what comes next."""

from gettext import gettext as _

from wijkworkshop.core.public.screens import Pause
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Dial, Marks, Rect, Role, Stand, Type
from wijkworkshop.pages.page_parts import ground
from wijkworkshop.pages.space import MONUMENT, SUBHEAD, Space
from wijkworkshop.wording.dutch import clock, time_of
from wijkworkshop.wording.terms import then_words

UNTIL = Type(64, 600, floor=48)
LEFT = Type(92, 700, floor=72, tabular=True)


def pause(screen: Pause, space: Space) -> tuple[Marks, ...]:
    """Draw a break, with the time that is left as a ring."""
    theme = space.theme
    wide = 440.0 if space.countdown else 0.0
    left, right = cols(space.within(280, 800), None, wide, gap=64)
    monument, until, then = rows(left, 170, 110, None, gap=16)
    words = _("We gaan verder om {time} uur").format(time=time_of(screen.until))
    following = then_words(screen.next_title)
    marks: Marks = (
        ground(space, theme.deep.fill),
        space.text(monument, _("Pauze"), MONUMENT, theme.deep.text, role=Role.TITLE),
        space.text(until, words, UNTIL, theme.sunlight, stand=Stand.TOP),
    )
    if following:
        marks += (
            space.text(then.inset(0, 24), following, SUBHEAD, theme.deep.text, stand=Stand.TOP),
        )
    return ((*marks, *ring(space, right)),)


def ring(space: Space, rect: Rect) -> Marks:
    """Return the time that is left as a ring, on the dark page; nothing without a timer."""
    count = space.countdown
    if count is None:
        return ()
    theme = space.theme
    share = max(0.0, min(1.0, count.left / count.total)) if count.total else 0.0
    ring = rect.centred(rect.width, rect.width)
    words = clock(max(0, count.left))
    text = space.text(ring.inset(60), words, LEFT, theme.deep.text, align=Align.CENTRE)
    return (Dial(ring, share, theme.now, theme.deep_card.edge), text)
