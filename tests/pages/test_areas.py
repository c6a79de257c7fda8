"""Areas on the room's page: an arrow with its word for each group, and nothing lost in paging."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.support.outcome_examples import AREAS, AREAS_CHOSEN, UNPLACED
from tests.support.pages.checks import IN_WIDTHS, faults
from wijkworkshop.core.document import Areas, ChosenArea, LimitedGroup, TargetGroup
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.terms import Flow, Grain
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.flow_marks import flow_marks, ladder
from wijkworkshop.pages.marks import Box, Icon, Link, Marks, Rect, texts
from wijkworkshop.pages.space import NARROW, Space
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.wording.areas import flow_words
from wijkworkshop.wording.waterbed import waterbed_words

SPACE = Space(1920.0, LIGHT, measure)
HERE = Rect(100, 200, 84, 62)
FLOWS = (*Flow, None)
LONG = "De oude school, waar ook de bibliotheek en de kinderopvang zijn"
LONG_GROUP = "Mensen die na een scheiding of opvang snel een huis nodig hebben"
FULL = replace(
    AREAS[1],
    goals=tuple(f"{each}. Buren van alle leeftijden kennen en helpen elkaar" for each in "abc"),
    groups=tuple(TargetGroup(f"{each}. {LONG_GROUP}", Flow.RETAIN) for each in "defghijk"),
    meeting_places=tuple(f"{each}. {LONG}" for each in "lmnop"),
    reason="Omdat de straat de plek is waar mensen elkaar zien.",
    stays="De volkstuinen blijven van de bewoners.",
)


def drawn(found: Areas, width: float = 1920.0) -> tuple[Marks, ...]:
    screen = replace(AREAS_CHOSEN, document=(found,))
    return pages_of(PublicView(screen), width, LIGHT, measure)


def said(pages: Sequence[Marks]) -> str:
    return "\n".join(text.text for page in pages for text in texts(page))


def names(page: Marks) -> list[str]:
    return [text.text for text in texts(page)]


def arrow(flow: Flow) -> tuple[list[Rect], Rect]:
    """Return the parts of the wall, and all that the arrow takes."""
    marks = flow_marks(SPACE, HERE, flow)
    color = LIGHT.card.text
    wall = [each.rect for each in marks if isinstance(each, Box) and each.fill == color]
    rest = [each.rect for each in marks if each.rect not in wall]
    left, right = min(each.x for each in rest), max(each.right for each in rest)
    return wall, Rect(left, HERE.y, right - left, HERE.height)


def test_who_comes_goes_through_the_wall_and_who_is_limited_stops_at_it() -> None:
    (wall,), through = arrow(Flow.ATTRACT)
    assert through.x < wall.x < wall.right < through.right
    (wall,), stopped = arrow(Flow.LIMIT)
    assert stopped.x < wall.x
    assert stopped.right < wall.right + 10


def test_who_stays_turns_inside_and_nobody_steers_through_a_gap() -> None:
    (wall,), inside = arrow(Flow.RETAIN)
    assert wall.right <= inside.x + 10
    parts, broken = arrow(Flow.NO_STEERING)
    assert [part.x for part in parts] == [parts[0].x] * 2
    assert broken.x < parts[0].x < broken.right
    assert sum(part.height for part in parts) < HERE.height


def test_what_nobody_asked_is_no_arrow_and_not_what_nobody_steers() -> None:
    (mark,) = flow_marks(SPACE, HERE, None)
    assert isinstance(mark, Icon)
    assert mark.name == "circle-dashed"
    assert len({flow_marks(SPACE, HERE, flow) for flow in FLOWS}) == len(FLOWS)


@pytest.mark.parametrize("chosen", [*Grain, None])
def test_the_ladder_rises_and_one_step_is_filled(chosen: Grain | None) -> None:
    steps = [mark for mark in ladder(SPACE, HERE, chosen) if isinstance(mark, Box)]
    tall = [step.rect.height for step in steps]
    assert tall == sorted(tall)
    filled = [place for place, step in enumerate(steps) if step.fill == LIGHT.accent]
    assert filled == ([] if chosen is None else [list(Grain).index(chosen)])


@IN_WIDTHS
@pytest.mark.parametrize("flow", FLOWS)
def test_the_word_always_stands_beside_the_arrow(flow: Flow | None, width: float) -> None:
    area = replace(AREAS[0], groups=(TargetGroup("starters", flow),))
    (page,) = drawn(Areas((area, area)), width)
    words = [text for text in texts(page) if text.text == flow_words(flow)]
    marks = arrows(page, flow)
    assert len(words) == len(marks) == 2
    for word, mark in zip(words, marks, strict=True):
        assert mark.right <= word.rect.x + 1
        assert mark.y < word.rect.bottom
        assert word.rect.y < mark.bottom


def arrows(page: Marks, flow: Flow | None) -> list[Rect]:
    wanted = {
        Flow.ATTRACT: "arrow-right",
        Flow.LIMIT: "arrow-right",
        Flow.RETAIN: "arrow-forward-up",
        Flow.NO_STEERING: "chevron-right",
        None: "circle-dashed",
    }[flow]
    return [mark.rect for mark in page if isinstance(mark, Icon) and mark.name == wanted]


@IN_WIDTHS
@pytest.mark.parametrize("count", [1, 2, 3, 20])
def test_areas_stand_in_order_at_most_three_on_a_page(count: int, width: float) -> None:
    many = tuple(replace(AREAS[each % 3], name=f"Gebied {each}") for each in range(count))
    pages = drawn(Areas(many), width)
    assert [fault for page in pages for fault in faults(page)] == []
    shown = [[name for name in names(page) if name.startswith("Gebied ")] for page in pages]
    assert [name for page in shown for name in page] == [each.name for each in many]
    assert max(map(len, shown)) <= (2 if width < NARROW else 3)


@IN_WIDTHS
def test_an_area_that_fits_on_no_page_is_told_on_several(width: float) -> None:
    pages = drawn(Areas((FULL, *AREAS[1:])), width)
    assert [fault for page in pages for fault in faults(page)] == []
    everything = said(pages)
    for words in told(FULL):
        assert words in everything


def told(area: ChosenArea) -> list[str]:
    """Return every text of an area, and the word for what happens with each group."""
    groups = [words for each in area.groups for words in (each.name, flow_words(each.flow))]
    texts_ = [*area.goals, *groups, *area.meeting_places, area.reason, area.stays]
    return [area.name, *filter(None, texts_)]


WORDS = st.lists(
    st.sampled_from(("wonen", "buren", "bij", "de", "ontmoetingsplek", "jongeren", "markt")),
    min_size=1,
    max_size=9,
).map(" ".join)
GROUPS = st.builds(TargetGroup, WORDS, st.sampled_from(FLOWS))


def several(words: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(words, max_size=3).map(tuple)


CHOSEN = st.builds(
    ChosenArea,
    name=WORDS,
    goals=several(WORDS),
    groups=st.lists(GROUPS, max_size=4).map(tuple),
    scale=st.none(),
    grain=st.sampled_from((*Grain, None)),
    meeting_places=several(WORDS),
    reason=st.one_of(st.just(""), WORDS),
    stays=st.one_of(st.just(""), WORDS),
    priority=st.booleans(),
    entry=st.just(("AreaChoice", 1)),
)


@pytest.mark.seconds
@settings(max_examples=12, phases=(Phase.explicit, Phase.generate))
@given(
    st.lists(CHOSEN, min_size=1, max_size=4).map(tuple),
    st.sampled_from(((), (UNPLACED,))),
    st.sampled_from(("", "Naar Osdorp", f"{LONG}. " * 12)),
    st.sampled_from((1440.0, 1920.0)),
)
def test_nothing_is_lost_between_pages(
    areas: tuple[ChosenArea, ...], unplaced: tuple[LimitedGroup, ...], answer: str, width: float
) -> None:
    pages = drawn(Areas(areas, unplaced, answer.strip()), width)
    assert [fault for page in pages for fault in faults(page)] == []
    everything = said(pages)
    for area in areas:
        for words in told(area):
            assert words in everything
    if unplaced:
        assert answer.strip() in everything


def test_dotted_lines_lead_to_the_question_from_areas_that_limit_and_from_no_other() -> None:
    (page,) = drawn(Areas(AREAS, (UNPLACED,), "Naar Osdorp"))
    (asked,) = [text for text in texts(page) if text.text == waterbed_words()]
    upright = [mark.rect for mark in page if isinstance(mark, Link) and not mark.rect.width]
    cards = [text.rect for text in texts(page) if text.text in {each.name for each in AREAS}]
    starts = sorted({rect.x for rect in upright})
    assert [any(card.x < x < card.right + 300 for x in starts) for card in cards] == [
        True,
        True,
        False,
    ]
    assert all(rect.bottom < asked.rect.bottom for rect in upright)
    assert "Naar Osdorp" in names(page)


def test_a_page_without_such_an_area_has_no_question() -> None:
    many = (*AREAS, *(replace(each, entry=("AreaChoice", 9)) for each in AREAS))
    first, second = drawn(Areas(many, (UNPLACED,)))
    assert waterbed_words() in names(first)
    assert waterbed_words() not in names(second)


def test_a_long_answer_gets_a_page_of_its_own() -> None:
    answer = f"{LONG}. " * 12
    pages = drawn(Areas(AREAS, (UNPLACED,), answer.strip()))
    assert [fault for page in pages for fault in faults(page)] == []
    assert [answer.strip() in names(page) for page in pages] == [False, True]
