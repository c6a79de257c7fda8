"""Every page in every shape: nothing cut off, broken, overlapping, too small or too faint."""

import os
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from tests.support.documents import fact
from tests.support.examples import EXAMPLES, MATRIX, MINUTES_5
from tests.support.pages.absurd import ABSURD
from tests.support.pages.checks import IN_WIDTHS, LOOKS, contrast, faults
from tests.support.vote_examples import RANKING
from wijkworkshop.core.document import Card, Sentence
from wijkworkshop.core.public import result_screens as r
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.public.screens import PublicView, Screen
from wijkworkshop.core.terms import BlockKind, Channel, Flow, FormKind, Group
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import GROWING, PAGES, draw, pages_of
from wijkworkshop.pages.layout import mirrored
from wijkworkshop.pages.marks import Align, Chart, Icon, Text, flat, texts
from wijkworkshop.pages.material.drawing import MATERIAL
from wijkworkshop.pages.options import OWN, option_list
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.theme import DARK, LIGHT, SHAPES, Theme
from wijkworkshop.wording.sentences import finding_words

GOLDEN = Path(__file__).parent / "golden"
THEMES = (LIGHT, DARK)


def _said(view: PublicView, width: float = 1920.0) -> str:
    pages = pages_of(view, width, LIGHT, measure)
    return "\n---\n".join("\n".join(text.text for text in texts(page)) for page in pages)


def test_every_screen_has_a_page() -> None:
    assert set(PAGES) == set(get_args(Screen))
    others = set(PAGES) - set(MATERIAL)  # those stand in test_material.py
    assert {type(view.screen) for view in EXAMPLES.values()} == others
    fixed = {s.Black, s.Pause, s.Listening}  # nobody's words stand on them
    assert {type(view.screen) for view in ABSURD.values()} == others - fixed


@pytest.mark.parametrize("name", EXAMPLES)
def test_only_screens_with_bars_grow(name: str) -> None:
    view = EXAMPLES[name]
    first, last = (pages_of(view, 1920.0, LIGHT, measure, moment) for moment in (0.0, 1.0))
    assert first == last or isinstance(view.screen, GROWING)


@LOOKS
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_page_reads_well(name: str, width: float, theme: Theme) -> None:
    for page in pages_of(EXAMPLES[name], width, theme, measure):
        assert faults(page) == []


@IN_WIDTHS
@pytest.mark.parametrize("name", ABSURD)
def test_absurd_words_are_reported(name: str, width: float) -> None:
    found = [
        fault for page in pages_of(ABSURD[name], width, LIGHT, measure) for fault in faults(page)
    ]
    assert any(fault.startswith(("elided", "broken")) for fault in found)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_words_of_a_page_in_reading_order(name: str) -> None:
    file = GOLDEN / f"{name}.txt"
    said = _said(EXAMPLES[name]) + "\n"
    if os.environ.get("RENEW_GOLDEN"):
        file.write_text(said, encoding="utf-8")
    assert said == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", EXAMPLES)
def test_turned_around_twice_is_the_same(name: str) -> None:
    page = draw(EXAMPLES[name], 1920, LIGHT, measure)
    around = mirrored(page, 1920)
    for before, after in zip(page, mirrored(around, 1920), strict=True):
        assert _near(before) == _near(after)
    assert faults(around) == []


def _near(mark: object) -> object:
    if isinstance(mark, Chart):
        return tuple(_near(part) for part in mark.drawn)
    rect = mark.rect  # type: ignore[attr-defined]
    return replace(mark, rect=replace(rect, x=round(rect.x, 6)))  # type: ignore[type-var]


def test_turned_around_a_page_reads_from_the_right() -> None:
    page = draw(EXAMPLES["ranking"], 1920, LIGHT, measure)
    title = next(text for text in texts(mirrored(page, 1920)) if text.role == "title")
    assert title.align is Align.RIGHT
    assert title.rect.right == 1920 - 96


def test_a_part_that_is_not_there_gives_the_last() -> None:
    view = EXAMPLES["matrix-large"]
    pages = pages_of(view, 1440, LIGHT, measure)
    assert len(pages) > 1
    assert draw(view, 1440, LIGHT, measure, part=99) == pages[-1]


def test_nobody_sees_is_said_only_when_it_is_so() -> None:
    assert "Niemand ziet wat u kiest" in _said(EXAMPLES["ballot-goals"])
    assert "Niemand ziet wat u kiest" not in _said(EXAMPLES["ballot-fist"])
    assert "Niemand ziet wat u kiest" not in _said(EXAMPLES["ballot-dots"])


def test_a_ballot_before_it_opens_has_the_options_and_no_progress() -> None:
    said = _said(EXAMPLES["ballot-ready"])
    assert "Straks stemmen we" in said
    assert "gestemd" not in said
    ready = EXAMPLES["ballot-ready"].screen
    assert isinstance(ready, s.Ballot)
    assert all(choice.label in said for choice in ready.choices)


def test_more_votes_than_people_are_not_so_many_of_them() -> None:
    ballot = EXAMPLES["ballot-laptop"].screen
    assert isinstance(ballot, s.Ballot)
    said = _said(PublicView(replace(ballot, present=1)))
    assert "van 1 " not in said
    assert "hebben op de laptop gestemd" in said


def test_what_people_added_has_a_pictogram_beside_options_that_have_one() -> None:
    space = Space(1920, LIGHT, measure)
    shown = (Choice(1, "Kosten", "plant"), Choice(6, "Van ons zelf"))
    for choices, drawn in ((shown, ["plant", OWN]), (shown[1:], [])):
        marks = option_list(choices, space, space.within(300, 900))
        assert [mark.name for mark in marks if isinstance(mark, Icon)] == drawn


def test_a_ballot_without_options_says_that_they_come() -> None:
    ballot = EXAMPLES["ballot-goals"].screen
    assert isinstance(ballot, s.Ballot)
    said = _said(PublicView(replace(ballot, choices=(), open=False)))
    assert "Hier komen straks de keuzes te staan" in said


def test_a_ballot_says_how_to_vote_for_each_channel() -> None:
    ballot = EXAMPLES["ballot-dots"].screen
    assert isinstance(ballot, s.Ballot)
    said = _said(PublicView(replace(ballot, channels=tuple(Channel))))
    assert "Op papier: kruis het nummer aan" in said
    assert "Steek per stip één hand op" in said
    assert "Plak uw stippen op het vel" in said


def test_a_figure_of_a_group_stands_on_one_line() -> None:
    for width in (1440.0, 1920.0):
        (page, *more) = pages_of(EXAMPLES["by-group"], width, LIGHT, measure)
        figures = [
            text
            for each in (page, *more)
            for text in texts(each)
            if text.text.replace("\u00a0van\u00a0", "").replace("/", "").isdigit()
        ]
        assert len(figures) > 20
        assert {len(text.fitted.lines) for text in figures} == {1}


def test_a_ranking_that_is_split_shows_what_has_no_group() -> None:
    said = _said(EXAMPLES["ranking-nine"])
    assert "zonder groep 7" in said
    assert "groep\u00a0bekend:\u00a079\u00a0van\u00a086" in said
    assert "hoogstens\u00a030\u00a0mensen\u00a0dubbel" in said


def test_more_than_six_groups_are_taken_together() -> None:
    ranking = EXAMPLES["ranking"].screen
    assert isinstance(ranking, r.Ranking)
    groups = list(Group)[:9]
    buckets = tuple(r.Bucket((group,), 20 - place) for place, group in enumerate(groups))
    bars = tuple(replace(bar, total=18, parts=(2,) * 9) for bar in ranking.bars)
    said = _said(PublicView(replace(ranking, buckets=buckets, bars=bars)))
    assert "Overige groepen 54" in said
    assert "Onderwijs" not in said


def test_bars_grow_and_the_numbers_come_last() -> None:
    start, half, whole = (
        draw(EXAMPLES["ranking"], 1920, LIGHT, measure, moment) for moment in (0.0, 0.5, 1.0)
    )
    assert start != half != whole
    assert "26" in [text.text for text in texts(whole)]
    assert "26" not in [text.text for text in texts(half)]


ARABIC = "من يتقدّم في حياته يستطيع أن يبقى في الحيّ"


@IN_WIDTHS
def test_words_from_the_right_have_room(width: float) -> None:
    finding = Finding(FindingKind.CLEAR_FIRST, (ARABIC,), (14, 26))
    bars = tuple(
        replace(bar, choice=replace(bar.choice, label=ARABIC if rank % 2 else bar.choice.label))
        for rank, bar in enumerate(RANKING.bars[:5])
    )
    said = Sentence(fact("sentence", f"{ARABIC}. {ARABIC}."))
    card = Card(ARABIC, (fact("flow", Flow.RETAIN, ARABIC),))
    heading = s.Heading(BlockKind.STEP_1, "Stap 1 · Doelen")
    screens: tuple[Screen, ...] = (
        replace(RANKING, finding=finding, bars=bars),
        s.Harvest(heading, "", (said, card, card)),
        s.Question(heading, "", "Waar doen we het voor?", "", discuss=(ARABIC, "En voor wie?")),
    )
    for screen in screens:
        for page in pages_of(PublicView(screen), width, LIGHT, measure):
            assert faults(page) == []


def test_words_from_the_right_leave_the_sentence_around_them_alone() -> None:
    said = finding_words(Finding(FindingKind.CLEAR_FIRST, (ARABIC,), (14, 26)))
    assert said == f"14 van de 26 kozen ‘\u2068{ARABIC}\u2069’"
    assert measure("\u2068a\u2069", 40, 400) == measure("a", 40, 400)


def test_a_timer_that_ran_out_says_so() -> None:
    said = _said(replace(EXAMPLES["question"], countdown=replace(MINUTES_5, left=-3)))
    assert "Tijd is om" in said
    assert "-" not in said.splitlines()[-1]


def test_groups_have_a_shape_each_and_colours_that_can_be_seen() -> None:
    assert len(set(SHAPES.values())) == len(Group)
    for theme in THEMES:
        assert set(theme.groups) == set(Group)
        for color in theme.groups.values():
            assert contrast(color, theme.paper) >= 3
            assert contrast(color, theme.inside) >= 3


def test_results_of_levels_can_be_empty() -> None:
    for name in ("distribution-grade", "distribution-fist", "distribution-recognition"):
        screen = EXAMPLES[name].screen
        assert isinstance(screen, r.Distribution)
        none = replace(screen, spreads=(), findings=())
        zero = replace(
            screen,
            spreads=tuple(
                replace(item, levels=(0,) * len(screen.scale), middle=None, voters=0)
                for item in screen.spreads
            ),
        )
        for view in (PublicView(none), PublicView(zero)):
            assert [
                fault for page in pages_of(view, 1920, LIGHT, measure) for fault in faults(page)
            ] == []


def test_lists_can_be_empty() -> None:
    heading = s.Heading(BlockKind.STEP_1, "Stap 1")
    screens: tuple[Screen, ...] = (
        s.Harvest(heading, ""),
        s.Farewell(heading, ()),
        s.ParkingList(heading),
        s.Listening(heading),
        s.Matrix(heading, MATRIX.finding, (), (), (), 0),
        s.Ballot(heading, FormKind.DOTS, "", "", 2, (), True, (), (), 0, True),
        s.Counting(heading, "", ()),
        replace(RANKING, bars=(), buckets=()),
    )
    for screen in screens:
        for page in pages_of(PublicView(screen), 1440, LIGHT, measure):
            assert faults(page) == []


def test_a_matrix_that_nobody_filled_in_says_nothing_about_the_goals() -> None:
    empty = replace(MATRIX, finding=Finding(FindingKind.NO_CLASHES), cells=())
    said = _said(PublicView(empty))
    assert "werkt niets de doelen tegen" not in said
    assert "Dit vullen we samen in" in said


def test_no_chart_hides_a_text() -> None:
    page = draw(EXAMPLES["distribution-grade"], 1920, LIGHT, measure)
    chart = next(mark for mark in page if isinstance(mark, Chart))
    assert {"1", "10"} <= {mark.text for mark in flat((chart,)) if isinstance(mark, Text)}
