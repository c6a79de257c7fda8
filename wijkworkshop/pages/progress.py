"""The foot of a ballot: how many have voted, by which way, and what nobody sees.

Only what is being counted has a number: votes by phone and on the laptop, which count themselves,
and what somebody has counted already. What lies on paper or hangs on the wall has none before.
"""

from collections.abc import Sequence
from gettext import gettext as _

from wijkworkshop.core.public.screens import Ballot
from wijkworkshop.core.terms import COUNTS_ITSELF, Channel
from wijkworkshop.pages.marks import Align, Box, Corners, Marks, Rect, Role, Type, same
from wijkworkshop.pages.page_parts import timer
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.counts import voted_words
from wijkworkshop.wording.terms import channel_so_far, channel_waits

BIG = Type(60, 700, floor=48, tabular=True)
SAID = Type(40, 400, floor=36)
SOON = Type(44, 600, floor=38)
SMALL = Type(36, 400, floor=32)
SECRET = Type(36, 700, floor=32)

BAR_TOP, BAR = 962.0, 18.0


def progress(screen: Ballot, space: Space) -> Marks:
    """Draw the foot of a ballot."""
    ring = timer(space, 924)
    if not screen.open:
        soon = space.text(_line(space, 896, 60), _("Straks stemmen we"), SOON)
        return (soon, *ring, *_below(screen, space, ""))
    known = [(channel, number) for channel, number in screen.received if number]
    if not COUNTS_ITSELF & set(screen.channels):
        asked = screen.channels[0] if screen.channels else Channel.PHONE
        words = channel_waits(asked, begun=bool(known))
        now = space.text(_line(space, 896, 60), words, SOON)
        return (now, *ring, *_below(screen, space, _so_far(known)))
    by_hand = [each for each in known if each[0] not in COUNTS_ITSELF]
    itself = [number for channel, number in known if channel in COUNTS_ITSELF]
    later = "" if by_hand or Channel.PHONE not in screen.channels else _later()
    return (
        *_count(screen, space, sum(itself)),
        *ring,
        *_bar(screen, space, itself),
        *_below(screen, space, later or _so_far(by_hand)),
    )


def _so_far(counted: Sequence[tuple[Channel, int]]) -> str:
    return " · ".join(channel_so_far(channel, number) for channel, number in counted)


def _later() -> str:
    """Return what happens with those who have no phone."""
    return _("Wie op papier stemt, tellen we straks")


def _line(space: Space, top: float, tall: float) -> Rect:
    return space.within(top, top + tall)


def _count(screen: Ballot, space: Space, count: int) -> Marks:
    line = _line(space, 890, 68)
    wide = space.width_of(str(count), BIG) + 2
    words = _of_whom(screen, count)
    after = Rect(line.x + wide + 20, line.y + 4, line.width - wide - 360, line.height - 4)
    figure = Rect(line.x, line.y, wide, line.height)
    return (
        space.text(figure, str(count), BIG, space.theme.accent),
        space.text(after, words, SAID),
    )


def _of_whom(screen: Ballot, count: int) -> str:
    """Return of how many people these are, and by which way where that is one."""
    ways = COUNTS_ITSELF & set(screen.channels)
    way = next(iter(ways)) if len(ways) == 1 else None
    return voted_words(count, screen.present if screen.present >= count else 0, way)


def _bar(screen: Ballot, space: Space, counts: Sequence[int]) -> Marks:
    """Draw the part of the people that the line above counts, a piece per channel."""
    theme = space.theme
    whole = _line(space, BAR_TOP, BAR)
    most = max(screen.present, sum(counts))
    if not screen.present:
        return ()
    marks: Marks = (Box(whole, theme.empty.fill, theme.empty.edge, same(BAR / 2)),)
    x, gap = whole.x, 3.0
    for place, number in enumerate(counts):
        wide = whole.width * number / most
        ends = BAR / 2 if place == 0 else 0.0
        last = BAR / 2 if round(x + wide - whole.right) == 0 else 0.0
        rect = Rect(x, whole.y, max(2.0, wide - (0 if last else gap)), BAR)
        marks += (Box(rect, theme.progress[place % 3], corners=Corners(ends, last, last, ends)),)
        x += wide
    return marks


def _below(screen: Ballot, space: Space, ways: str) -> Marks:
    line = _line(space, 990, 50)
    marks: Marks = ()
    wide = 0.0
    if screen.secret:
        secret = _("Niemand ziet wat u kiest")
        wide = space.width_of(secret, SECRET) + 40
        marks = (space.text(line, secret, SECRET, align=Align.RIGHT),)
    if ways:
        rect = Rect(line.x, line.y, line.width - wide, line.height)
        marks = (space.text(rect, ways, SMALL, role=Role.CAPTION), *marks)
    return marks
