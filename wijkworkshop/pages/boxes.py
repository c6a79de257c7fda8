"""What is fixed, what people can influence, and who decides when."""

from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.public.screens import Boxes
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Stand, Type
from wijkworkshop.pages.page_parts import header, tile, timer, titled
from wijkworkshop.pages.space import SUBHEAD, Space
from wijkworkshop.pages.theme import Tone

BODY = Type(50, 400, floor=36, leading=1.26)
TITLE = Type(76, 700, floor=54, leading=1.12)


def boxes(screen: Boxes, space: Space) -> tuple[Marks, ...]:
    """Draw the three boxes."""
    theme = space.theme
    title = titled(space, _("Dit ligt vast, en hierover praat u mee"), TITLE, 140, top=128)
    bottom = 920 if space.countdown else 960
    places = cols(space.within(title.rect.bottom + 56, bottom), None, None, None, gap=36)
    kinds = (
        (theme.card, theme.tint, "lock", _("Ligt al vast")),
        (theme.strong, Tone("#2E6F7D", "#FFFFFF"), "message-dots", _("Hierover praat u mee")),
        (theme.card, theme.tint, "calendar-check", _("Wie beslist, wanneer")),
    )
    pad = 28 if space.narrow else 44
    inside = [rows(place.inset(pad, 44), 96, 112, None, gap=12) for place in places]
    heads = space.same_size(
        [
            space.text(part[1], words, SUBHEAD, tone.text, stand=Stand.MIDDLE)
            for part, (tone, *_rest, words) in zip(inside, kinds, strict=True)
        ]
    )
    said = (screen.fixed, screen.influence, screen.decides)
    body_type = replace(BODY, size=44) if space.narrow else BODY
    bodies = space.same_size(
        [
            space.text(
                part[2], words or _("Nog niet bekend"), body_type, tone.text, stand=Stand.TOP
            )
            for part, words, (tone, *_rest) in zip(inside, said, kinds, strict=True)
        ]
    )
    marks: Marks = ()
    for place, part, kind, head, body in zip(places, inside, kinds, heads, bodies, strict=True):
        tone, badge, icon, _words = kind
        square = cols(part[0], 96, None)[0]
        marks += (space.box(place, tone), *tile(square, icon, badge), head, body)
    return ((*header(space, screen.heading), title, *marks, *timer(space, 996)),)
