"""Every page of the material: whole and legible in each shape, and true to the deck."""

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import Any, get_args

import pytest

from tests.support.pages.absurd import LONG
from tests.support.pages.checks import IN_WIDTHS, LOOKS, WIDTHS, faults
from tests.support.pages.read_pages import pages, said, text_of
from tests.support.pages.shown_material import HEADING, content, everything, screen_of
from wijkworkshop.core.catalogue import Attention, Side
from wijkworkshop.core.public import material_screens as m
from wijkworkshop.core.public.material import material
from wijkworkshop.core.public.material_index import things
from wijkworkshop.core.public.own_work import own
from wijkworkshop.core.public.screens import Countdown, Heading, PublicView
from wijkworkshop.core.terms import Subject
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Box, Text, texts
from wijkworkshop.pages.material.drawing import MATERIAL
from wijkworkshop.pages.material.tile import Tile
from wijkworkshop.pages.material.tiles import pages_of_tiles
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.theme import LIGHT, Theme

RUNNING = Countdown(300, 108, True)
ENDLESS = 3 * LONG.strip()


def test_every_screen_of_the_material_has_a_page_and_is_shown() -> None:
    assert set(MATERIAL) == set(get_args(m.MaterialScreen))
    assert {type(screen) for screen in everything().values()} == set(MATERIAL)


@pytest.mark.seconds
@LOOKS
def test_everything_reads_well(width: float, theme: Theme) -> None:
    found = [
        (name, fault)
        for name, screen in everything().items()
        for page in pages_of(PublicView(screen), width, theme, measure)
        for fault in faults(page)
    ]
    assert found == []


@pytest.mark.seconds
@pytest.mark.parametrize("width", [min(WIDTHS), 1920.0])
def test_a_timer_finds_room_beside_everything(width: float) -> None:
    found = [
        (name, fault)
        for name, screen in everything().items()
        for page in pages_of(PublicView(screen, RUNNING), width, LIGHT, measure)
        for fault in faults(page)
    ]
    assert found == []


def absurd(value: Any) -> Any:
    """The same with words that fit nowhere; what is a name stays."""
    if isinstance(value, Heading | Enum):
        return value
    if isinstance(value, str):
        return ENDLESS if value else value
    if isinstance(value, tuple):
        return tuple(map(absurd, (value[0], value[-1]) if len(value) > 2 else value))
    if not is_dataclass(value):
        return value
    kept = ("slug", "icon", "address")
    changed = {
        each.name: absurd(getattr(value, each.name))
        for each in fields(value)
        if each.name not in kept
    }
    return replace(value, **changed)  # type: ignore[type-var]


@pytest.mark.parametrize("kind", get_args(m.MaterialScreen), ids=lambda kind: kind.__name__)
def test_absurd_words_are_reported_and_nothing_fails(kind: type) -> None:
    screen = next(each for each in everything().values() if type(each) is kind)
    found = [fault for page in pages(absurd(screen)) for fault in faults(page)]
    assert any(fault.startswith(("elided", "broken")) for fault in found)


def test_the_timeline_runs_from_1945_to_2024_with_a_source_at_each_event() -> None:
    screen = screen_of(Subject.TIMELINE)
    assert isinstance(screen, m.TimelinePage)
    words = said(screen)
    assert [event.starts for event in screen.events] == sorted(e.starts for e in screen.events)
    assert screen.events[0].starts == 1945
    assert screen.events[-1].starts == 2024
    for event in screen.events:
        assert event.title in words
        assert event.years in words
    assert len(re.findall(r"^Bron(?:nen)? \d", words, re.MULTILINE)) == len(screen.events)
    assert "februari 2021" in words


def test_the_pendulum_is_low_from_2012_to_2022() -> None:
    screen = screen_of(Subject.TIMELINE)
    assert isinstance(screen, m.TimelinePage)
    low = [swing for swing in screen.swings if swing.attention is Attention.LOW]
    assert [(swing.starts, swing.ends) for swing in low] == [(2012, 2022)]
    page = pages(screen)[0]
    words = text_of(page, "Weinig aandacht")
    band = next(mark for mark in page if isinstance(mark, Box) and mark.fill == LIGHT.sand.fill)
    assert band.rect.covers(words.ink)
    years = {text.text: text.ink for text in reversed(texts(page)) if text.text in ("2012", "2022")}
    for year, edge in (("2012", band.rect.x), ("2022", band.rect.right)):
        assert years[year].x <= edge <= years[year].right


@IN_WIDTHS
def test_years_on_the_line_stand_apart(width: float) -> None:
    page = pages(screen_of(Subject.TIMELINE), width)[0]
    years = [text for text in texts(page) if text.text.isdecimal() and text.type.size == 28]
    rects = [text.ink for text in years if len(text.text) == 4]
    assert len(rects) == 5
    for one, other in pairwise(rects):
        assert other.x - one.right >= 12


def test_a_party_shows_its_three_questions_large() -> None:
    page = pages(screen_of(Subject.CONTEXT, "corporaties"))[0]
    for question in ("Kunnen we?", "Mogen we?", "Willen we?"):
        assert text_of(page, question).fitted.size >= 60
    assert len(content().context.parties) == 5
    words = said(screen_of(Subject.CONTEXT))
    assert "Wijkbewustzijn in beleid verdween" in words
    assert "leefbaarheid onder druk" in words


@pytest.mark.parametrize("slug", ["motives", "evidence"])
def test_for_and_against_weigh_the_same(slug: str) -> None:
    screen = screen_of(Subject.ARGUMENTS, slug)
    assert isinstance(screen, m.ArgumentsPage)
    for width in WIDTHS:
        sides = dict.fromkeys((Side.FOR, Side.AGAINST), 0)
        for page in pages(screen, width):
            there: dict[Side, list[Text]] = {Side.FOR: [], Side.AGAINST: []}
            for each in screen.arguments:
                found = [text for text in texts(page) if text.text == each.text]
                if each.side in there:
                    there[each.side] += found
            for one, other in zip(*there.values(), strict=True):
                assert one.fitted.size == other.fitted.size
                assert one.rect.width == other.rect.width
                assert one.rect.x < other.rect.x
            for side, found in there.items():
                sides[side] += len(found)
        assert sides[Side.FOR] == sides[Side.AGAINST] > 0


def test_the_definition_keeps_the_deck_words_and_the_open_end() -> None:
    words = said(screen_of(Subject.DEFINITION))
    for label in ("Wat mengen?", "Waarom mengen?", "Wie mengen?", "Fysiek of breed?"):
        assert label in words
    assert "Op welk schaalniveau?" in words
    assert "(om..?)" in words
    assert "Grote verwachtingen - fluctueert" in words
    assert "Middel, geen doel" in words


def test_reports_have_their_date_and_address() -> None:
    words = said(screen_of(Subject.REPORTS))
    assert "maart 2022" in words
    assert "mei 2024" in words
    for report in content().reports:
        assert content().source(report.source).address in words


def test_the_programme_has_three_sub_goals() -> None:
    words = said(screen_of(Subject.COMEBACK))
    for goal in content().comeback.sub_goals:
        assert goal.title in words
    assert "Actieagenda Wonen 2022-2032" in words
    assert "februari 2021" in words


def test_the_advisers_words_never_stand_without_the_adviser() -> None:
    for residents in (True, False):
        screen = screen_of(Subject.ADVICE, residents=residents)
        for page in pages(screen):
            for text in texts(page):
                if "kwetsbare instroom" in text.text.lower():
                    beside = [each.text for each in texts(page)]
                    assert any("Programmabureau Samen Nieuw-West" in words for words in beside)
                    assert "‘" in text.text
    assert len([each for each in content().advice if not each.diagnosis]) == 6


def test_plain_words_come_first_where_residents_are() -> None:
    advice = next(each for each in content().advice if each.slug == "stromen")
    with_them = said(screen_of(Subject.ADVICE, "stromen", residents=True))
    without = said(screen_of(Subject.ADVICE, "stromen", residents=False))
    assert with_them.index(advice.neutral) < with_them.index(advice.text)
    assert without.index(advice.text) < without.index(advice.neutral)
    assert advice.where in with_them


def test_a_measure_has_its_exact_title_three_texts_and_its_kind() -> None:
    for measure_ in content().measures:
        first = pages(screen_of(Subject.MEASURES, measure_.slug))[0]
        words = [text.text for text in texts(first)]
        assert measure_.title in words
        for ours in (measure_.explanation, measure_.argument_for, measure_.risk):
            assert own(ours) in words


def test_counts_by_kind_are_those_of_the_dossier() -> None:
    shown = [
        screen
        for name, screen in everything().items()
        if name.startswith("measures kind") and isinstance(screen, m.MeasureList)
    ]
    assert [len(each.measures) for each in shown] == [5, 3, 4, 8, 4]
    assert "5 maatregelen" in said(shown[0])


def test_a_filter_that_leaves_nothing_says_so() -> None:
    screen = everything()["measures actor:metropolitan_region,kind:social"]
    assert "Geen maatregel past hierbij" in said(screen)


def test_a_term_is_large() -> None:
    for term in content().terms:
        page = pages(screen_of(Subject.TERMS, term.identifier))[0]
        word = term.word[:1].upper() + term.word[1:]
        assert text_of(page, word).fitted.size >= 60
        assert text_of(page, term.gloss).fitted.size >= 44


def test_gentle_gentrification_has_something_to_discuss() -> None:
    words = said(screen_of(Subject.TERMS, "gentle_gentrification"))
    for question in content().concepts[0].discuss:
        assert question in words


def test_the_knowledge_base_leads_on() -> None:
    parts = content().knowledge
    assert len(parts) == 5
    assert content().evidence[0].text in said(screen_of(Subject.KNOWLEDGE, parts[0].slug))
    assert "5 maatregelen" in said(screen_of(Subject.KNOWLEDGE, "instrumenten"))


def test_sources_and_credits_are_text() -> None:
    words = said(screen_of(Subject.SOURCES))
    for source in content().all_sources():
        assert source.address in words
    assert "google" not in words.lower()
    assert content().credits.author in words
    project = said(screen_of(Subject.PROJECT))
    for part in content().project.parts:
        assert part.title in project
        assert content().source(part.source).address in project


def test_content_from_which_everything_was_taken_out_still_shows() -> None:
    lists = ("measures", "advice", "terms", "motives", "evidence", "events", "reports", "knowledge",
             "concepts", "cases", "alike", "tensions")  # fmt: skip
    bare = replace(content(), items={}, **dict.fromkeys(lists, ()))  # type: ignore[arg-type]
    for thing in things(bare):
        screen = material(bare, thing.subject, thing.slug, HEADING)
        for page in pages(screen) if screen is not None else ():
            assert faults(page) == []


def test_nothing_stands_by_itself_on_a_last_page_where_the_one_before_can_spare_it() -> None:
    kinds = [Tile(f"Kop {place}", "Woorden om te lezen. " * 3) for place in range(1, 6)]
    space = Space(1440, LIGHT, measure)
    drawn = pages_of_tiles(space, space.within(220, 760), kinds, 2, lambda _shown: ())
    heads = [[each.text for each in texts(page) if "Kop" in each.text] for page in drawn]
    assert len(drawn) > 1
    assert all(len(each) > 1 for each in heads)
    assert [head for each in heads for head in each] == [f"Kop {place}" for place in range(1, 6)]
