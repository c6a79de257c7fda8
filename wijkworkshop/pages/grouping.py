"""How the groups of a result are shown: at most six apart, each with colour, marker and name."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from wijkworkshop.core.public.result_screens import Bucket
from wijkworkshop.core.terms import Group
from wijkworkshop.pages.layout import cols
from wijkworkshop.pages.marks import Color, Marker, Marks, Shape
from wijkworkshop.pages.space import LEAD, Space
from wijkworkshop.pages.theme import SHAPES, Theme, Tone
from wijkworkshop.wording.sentences import bucket_words

MOST_APART = 6


@dataclass(frozen=True, slots=True)
class Band:
    """Groups that are drawn as one: which buckets, how they look, how many people."""

    places: tuple[int, ...]
    color: Color
    shape: Shape
    words: str
    voters: int

    def part_of(self, parts: Sequence[int]) -> int:
        """Return this band's share of a bar."""
        return sum(parts[place] for place in self.places)


def bands(buckets: Sequence[Bucket], theme: Theme) -> tuple[Band, ...]:
    """Return what is drawn apart; beyond six the smallest are taken together."""
    if len(buckets) <= MOST_APART:
        return tuple(_band((place,), bucket, theme) for place, bucket in enumerate(buckets))
    ranked = sorted(range(len(buckets)), key=lambda place: -buckets[place].voters)
    apart = sorted(ranked[: MOST_APART - 1])
    rest = tuple(sorted(ranked[MOST_APART - 1 :]))
    groups = tuple(group for place in rest for group in buckets[place].groups)
    together = Bucket(groups, sum(buckets[place].voters for place in rest))
    kept = tuple(_band((place,), buckets[place], theme) for place in apart)
    return (*kept, _band(rest, together, theme))


def unsplit(voters: int, theme: Theme) -> Band:
    """Return the band of votes that carry no group."""
    return Band((), theme.groups[Group.UNKNOWN], Shape.RING, _("zonder groep"), voters)


def tone_of(band: Band, theme: Theme) -> Tone:
    """Return the tone in which a band's number is set."""
    return Tone(band.color, theme.inside)


def second_line(space: Space, top: float, words: str, *, residents: bool) -> Marks:
    """Return the line under a finding, with the marker of residents where it is about them."""
    line = space.within(top, top + 52)
    if not residents:
        return (space.text(line, words, LEAD),) if words else ()
    dot, rest = cols(line, 28, None, gap=16)
    shape, color = SHAPES[Group.RESIDENTS], space.theme.groups[Group.RESIDENTS]
    return (Marker(dot.centred(28, 28), shape, color), space.text(rest, words, LEAD))


def _band(places: tuple[int, ...], bucket: Bucket, theme: Theme) -> Band:
    color, shape = _look(bucket.groups, theme)
    return Band(places, color, shape, bucket_words(bucket), bucket.voters)


def _look(groups: tuple[Group, ...], theme: Theme) -> tuple[Color, Shape]:
    named = [group for group in groups if group is not Group.UNKNOWN]
    if len(groups) == 1 or len(named) == len(groups) == 2:
        return theme.groups[groups[0]], SHAPES[groups[0]]
    return (theme.merged, Shape.BARS) if groups else (theme.everybody, Shape.SQUARE)
