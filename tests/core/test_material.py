"""From the content to what the room sees of it: subjects, slugs, filters, search, words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import Evening, block, dots, evening
from tests.support.pages.shown_material import HEADING, content
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.overlays import ShowOver
from wijkworkshop.core.catalogue import Term
from wijkworkshop.core.navigation import here
from wijkworkshop.core.public import material_screens as m
from wijkworkshop.core.public.glossary_terms import next_term, terms_in, terms_on_screen
from wijkworkshop.core.public.material import (
    EVIDENCE,
    SUBJECTS,
    filter_slug,
    material,
    meets,
    wanted_by,
)
from wijkworkshop.core.public.material_index import found, rank, suggested, things
from wijkworkshop.core.public.view import lit_view, material_screen
from wijkworkshop.core.searching import has_words
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Block, Over, ScreenKind
from wijkworkshop.core.terms import Actor, BlockKind, Cluster, Group, InstrumentType, Subject

FILTERS = st.builds(
    m.Filter,
    st.none() | st.sampled_from(Actor),
    st.none() | st.sampled_from(InstrumentType),
    st.none() | st.sampled_from(Cluster),
    st.integers(0, 4),
)


def test_every_subject_has_a_screen() -> None:
    assert set(SUBJECTS) == set(Subject)
    for subject in Subject:
        assert material(content(), subject, "", HEADING) is not None


@pytest.mark.parametrize("slug", ["bestaat-niet", "step:x", "actor:koning", "nieuw-west/x", ":"])
def test_what_is_not_there_gives_nothing_or_the_whole(slug: str) -> None:
    whole = (
        Subject.REPORTS, Subject.COMEBACK, Subject.READINGS,
        Subject.TENSIONS, Subject.PROJECT, Subject.SOURCES,
    )  # fmt: skip
    for subject in Subject:
        assert (material(content(), subject, slug, HEADING) is None) == (subject not in whole)


@given(wanted=FILTERS)
def test_a_filter_reads_back_from_its_slug(wanted: m.Filter) -> None:
    assert wanted_by(filter_slug(wanted)) == wanted


@given(wanted=FILTERS)
def test_a_filter_leaves_what_meets_all_of_it(wanted: m.Filter) -> None:
    screen = material(content(), Subject.MEASURES, filter_slug(wanted), HEADING)
    assert isinstance(screen, m.MeasureList)
    left = set(screen.measures)
    for each in content().measures:
        alone = (
            m.Filter(actor=wanted.actor),
            m.Filter(kind=wanted.kind),
            m.Filter(cluster=wanted.cluster),
            m.Filter(step=wanted.step),
        )
        assert (each in left) == all(meets(each, part) for part in alone)


def test_the_actors_lists_have_25_rows() -> None:
    counts = [
        sum(meets(each, m.Filter(actor=actor)) for each in content().measures) for actor in Actor
    ]
    assert counts == [9, 7, 7, 2, 0]


def test_confused_measures_stand_in_the_order_of_their_difference() -> None:
    for pair in content().alike:
        for slug in pair.measures:
            screen = material(content(), Subject.MEASURES, slug, HEADING)
            assert isinstance(screen, m.MeasurePage)
            beside = {each.slug: measures for each, measures in screen.alike}
            assert tuple(each.slug for each in beside[pair.slug]) == pair.measures


def test_plain_words_come_first_only_where_residents_may_be() -> None:
    for groups, first in ((((Group.RESIDENTS, 9),), True), (((Group.MUNICIPALITY, 9),), False)):
        at = evening(block(BlockKind.QUESTION_3), groups=groups)
        at.do(ShowOver(Over.MATERIAL, Subject.ADVICE))
        screen = lit_view(at.session, at.now, content()).screen
        assert isinstance(screen, m.AdvicePage)
        assert screen.plain_first is first


@pytest.mark.parametrize("asked", ["Één plan", "een plan", "EÉN  PLAN"])
def test_accents_and_capitals_do_not_matter(asked: str) -> None:
    titled = [(each, each.title) for each in things(content())]
    assert any(hit.number == 18 for hit in found(asked, titled) if hit.measure)


def test_the_best_fit_comes_first() -> None:
    assert rank("Sociaal beheer", "", "soc") == 0
    assert rank("Inzet op sociaal beheer", "", "soc") == 1
    assert rank("Wijk asociaal", "", "soc") == 2
    assert rank("Beheer", "iets sociaals", "soc") == 3
    assert rank("Beheer", "", "soc") is None


def test_a_number_finds_the_measure() -> None:
    titled = [(each, each.title) for each in things(content())]
    assert [hit.number for hit in found("12", titled) if hit.measure] == [12]


@given(st.text(max_size=30))
def test_any_search_finds_only_what_has_all_its_words(asked: str) -> None:
    titled = [(each, each.title) for each in things(content())]
    for hit in found(asked, titled):
        if not asked.strip().isdecimal():
            assert has_words(f"{hit.title} {hit.more}", asked)


def test_each_thing_is_there_once_and_can_be_shown() -> None:
    names = [(each.subject, each.slug) for each in things(content())]
    assert len(names) == len(set(names))
    for subject, slug in names:
        assert material(content(), subject, slug, HEADING) is not None


def test_something_is_suggested_in_every_block() -> None:
    for kind in BlockKind:
        assert material(content(), *suggested(kind), HEADING) is not None


TERMS = (Term("a", "huur", ""), Term("b", "sociale huur", ""), Term("c", "café", ""))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sociale huur spreiden", "b"),
        ("De huur van een sociale huurwoning", "a"),
        ("sociale huur is huur", "ba"),
        ("In de cafés", "c"),
        ("verhuur", ""),
        ("", ""),
    ],
)
def test_terms_are_found_as_whole_words_the_longest_first(text: str, expected: str) -> None:
    assert "".join(term.identifier for term in terms_in(text, TERMS)) == expected


@pytest.fixture
def tonight() -> Evening:
    labels = ("Rotterdamwet verkennen", "Magic mix bouwen")
    at = evening(block(BlockKind.OPENING), block(BlockKind.STEP_4, dots(*labels)))
    at.do(ShowScreen(2, ScreenKind.ROUND, 1))
    return at


def test_the_words_of_a_screen_are_shown_one_after_the_other(tonight: Evening) -> None:
    words = terms_on_screen(tonight.session, content())
    assert {"Rotterdamwet", "magic mix"} <= {each.word for each in words}
    shown = []
    while (term := next_term(tonight.session, content())) is not None:
        tonight.do(ShowOver(Over.MATERIAL, Subject.TERMS, term.identifier))
        assert terms_on_screen(tonight.session, content()) == words
        shown.append(term)
    assert tuple(shown) == words


def test_what_the_deck_says_is_not_called_our_own_work(tonight: Evening) -> None:
    own = {
        subject: screen.heading.own_work
        for subject in Subject
        if (screen := material_screen(_own(tonight), content(), subject, "")) is not None
    }
    ours = [Subject.MEASURES, Subject.TENSIONS, Subject.TERMS]  # short labels, and explanations
    assert [subject for subject, mark in own.items() if mark] == ours
    cards = material_screen(_own(tonight), content(), Subject.ARGUMENTS, EVIDENCE)
    assert cards is not None
    assert cards.heading.own_work


def _own(at: Evening) -> Session:
    """The session in a block that the deck does not prescribe."""
    here_ = at.session.get(Block, here(at.session).block)
    return at.session.after(Change(put=(replace(here_, own_work=True),)))
