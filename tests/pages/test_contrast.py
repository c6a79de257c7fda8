"""What is drawn can be told from what it is drawn on, also by somebody who sees little.

Words are 7:1 in both themes (`faults` in `checks.py`); here is what is not a word.
"""

from collections.abc import Iterator

import pytest

from tests.support.examples import EXAMPLES
from tests.support.pages.checks import contrast
from tests.support.pages.shown_material import everything
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.terms import Alignment, FormKind
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.ladder import on_ladder
from wijkworkshop.pages.marks import Box, Chart, Dial, Icon, Marker, Marks, Rect, flat
from wijkworkshop.pages.theme import DARK, LIGHT, Theme

GRAPHICS = 3.0
THEMES = (LIGHT, DARK)
VIEWS = {
    **{f"page {name}": view for name, view in EXAMPLES.items()},
    **{f"material {name}": PublicView(screen) for name, screen in everything().items()},
}
SAID_BESIDE = {LIGHT.now}
"""In daylight the colour of 'now': the time and the place also stand there in words."""


def _ground(page: Marks, rect: Rect) -> str:
    """The fill under a mark: of the last box before it that holds it."""
    return next(
        mark.fill
        for mark in reversed(page)
        if isinstance(mark, Box) and mark.fill and mark.rect.covers(rect, slack=2.0)
    )


def _faint(page: Marks) -> Iterator[str]:
    whole = flat(page)
    for place, mark in enumerate(whole):
        if isinstance(mark, Icon | Marker | Dial) and mark.color not in SAID_BESIDE:
            found = contrast(mark.color, _ground(whole[:place], mark.rect))
            if found < GRAPHICS:
                yield f"{found:.1f} {mark}"


@pytest.mark.seconds
@pytest.mark.parametrize(("width", "theme"), [(1440.0, DARK), (1920.0, LIGHT)])
def test_pictograms_markers_and_dials_are_seen(width: float, theme: Theme) -> None:
    found = [
        (name, fault)
        for name, view in VIEWS.items()
        for page in pages_of(view, width, theme, measure)
        for fault in _faint(page)
    ]
    assert found == []


def _meaning(theme: Theme) -> Iterator[tuple[str, str]]:
    """Fills and edges that say something: which answer, how far, whose, how much."""
    for place, tone in enumerate(theme.ladder):
        yield f"ladder {place}", tone.fill
    for value, tone in theme.alignment.items():
        yield f"alignment {value}", tone.edge or tone.fill
    for group, color in theme.groups.items():
        yield f"group {group}", color
    for place, color in enumerate(theme.progress):
        yield f"progress {place}", color
    yield "now", theme.now
    yield "to come", theme.to_come
    yield "line", theme.line
    yield "card", theme.card.edge
    yield "empty", theme.empty.edge
    yield "everybody", theme.everybody
    yield "merged", theme.merged


@pytest.mark.parametrize("place", range(6))
def test_by_day_every_answer_is_seen_by_its_fill_or_by_its_edge(place: int) -> None:
    neither = on_ladder(LIGHT, FORMS[FormKind.AGREE], LIGHT.card)[2]
    for tone in (LIGHT.ladder[place], neither, *LIGHT.alignment.values()):
        assert contrast(tone.edge or tone.fill, LIGHT.paper) >= GRAPHICS
        assert tone.dashed == (tone is LIGHT.alignment[Alignment.UNKNOWN]), "only that is dashed"


@pytest.mark.parametrize(("name", "color"), list(_meaning(DARK)))
def test_in_the_dark_every_shape_that_says_something_is_seen(name: str, color: str) -> None:
    assert contrast(color, DARK.paper) >= GRAPHICS, name


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_words_on_a_fill_can_be_read(theme: Theme) -> None:
    """Numbers within a bar are bold and large, and their total stands beside it."""
    tones = {
        field: getattr(theme, field)
        for field in ("card", "tint", "sand", "strong", "deep", "deep_card", "empty")
    }
    faint = {name for name, tone in tones.items() if contrast(tone.fill, tone.text) < 7}
    assert faint == set()
    assert all(contrast(tone.fill, tone.text) >= 7 for tone in theme.alignment.values())
    assert all(contrast(tone.fill, tone.text) >= 3 for tone in theme.ladder)
    assert all(contrast(theme.muted, fill) >= 7 for fill in (theme.paper, theme.card.fill))
    assert contrast(theme.sunlight, theme.deep.fill) >= 7


def test_the_chart_of_grades_is_seen_in_both() -> None:
    for theme in THEMES:
        page = next(iter(pages_of(EXAMPLES["distribution-grade"], 1920, theme, measure)))
        chart = next(mark for mark in page if isinstance(mark, Chart))
        assert contrast(chart.fill, theme.paper) >= GRAPHICS
        assert contrast(chart.text, theme.paper) >= 7
        assert chart.fill != chart.rest
