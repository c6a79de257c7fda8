"""Groups of a result on a page: all of them are drawn, at most six apart, none twice."""

from hypothesis import given
from hypothesis import strategies as st

from wijkworkshop.core.public.result_screens import Bucket
from wijkworkshop.core.terms import Group
from wijkworkshop.pages.grouping import MOST_APART, bands
from wijkworkshop.pages.theme import DARK, LIGHT, Theme

THEMES = st.sampled_from([LIGHT, DARK])
SIZES = st.lists(st.integers(5, 60), min_size=1, max_size=len(Group))


def _buckets(sizes: list[int]) -> list[Bucket]:
    return [Bucket((group,), size) for group, size in zip(Group, sizes, strict=False)]


@given(SIZES, THEMES)
def test_every_group_is_drawn_once_and_nobody_is_lost(sizes: list[int], theme: Theme) -> None:
    found = bands(_buckets(sizes), theme)
    places = [place for band in found for place in band.places]
    assert sorted(places) == list(range(len(sizes)))
    assert sum(band.voters for band in found) == sum(sizes)
    assert sum(band.part_of(sizes) for band in found) == sum(sizes)
    assert len(found) <= MOST_APART


@given(SIZES, THEMES)
def test_only_the_smallest_are_taken_together(sizes: list[int], theme: Theme) -> None:
    found = bands(_buckets(sizes), theme)
    together = [sizes[place] for band in found if len(band.places) > 1 for place in band.places]
    apart = [band.voters for band in found if len(band.places) == 1]
    assert not together or min(apart) >= max(together)


@given(SIZES, THEMES)
def test_bands_are_told_apart_by_their_words_and_by_how_they_look(
    sizes: list[int], theme: Theme
) -> None:
    found = bands(_buckets(sizes), theme)
    assert len({band.words for band in found}) == len(found)
    assert len({band.shape for band in found}) == len(found)
    assert len({band.color for band in found}) == len(found)
