"""An agreement that the room makes: the asked field is outlined, and everybody's answer told."""

from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.support.agreeing_examples import ANSWERED, ASKED, MANY, PROMISED
from tests.support.documents import fact
from tests.support.pages.checks import IN_WIDTHS, faults
from wijkworkshop.core.document import Agreeing, Pledge
from wijkworkshop.core.public.screens import Harvest, PublicView
from wijkworkshop.core.terms import Consent
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.agreement_card import SIGNS
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Box, Icon, Marks, Rect, texts
from wijkworkshop.pages.theme import LIGHT

FIELD = "Wat merken bewoners?"
ANSWER = "Meer mensen kennen hun buren bij naam"


def drawn(screen: Harvest, width: float = 1920.0) -> Marks:
    (page,) = pages_of(PublicView(screen), width, LIGHT, measure)
    return page


def made(screen: Harvest) -> Agreeing:
    (part,) = screen.document
    assert isinstance(part, Agreeing)
    return part


def said(page: Marks) -> list[str]:
    return [text.text for text in texts(page)]


def rims(page: Marks) -> list[Rect]:
    """Return the outlined places."""
    rims = (each.rect for each in page if isinstance(each, Box) and each.fill == LIGHT.accent)
    return [rim for rim in rims if rim.width > 200 and rim.height > 20]


def place_of(words: str, page: Marks) -> Rect:
    (found,) = [text.rect for text in texts(page) if text.text == words]
    return found


@IN_WIDTHS
def test_only_the_field_that_is_asked_is_outlined(width: float) -> None:
    page = drawn(ASKED, width)
    (rim,) = rims(page)
    assert rim.covers(place_of(FIELD, page))
    assert rim.covers(place_of("Bedenk samen één antwoord.", page))
    assert not rim.covers(place_of("gemeente", page))


@IN_WIDTHS
def test_the_answer_stands_in_the_field_as_soon_as_it_is_there(width: float) -> None:
    page = drawn(ANSWERED, width)
    (rim,) = rims(page)
    assert rim.covers(place_of(ANSWER, page))
    assert "Bedenk samen één antwoord." not in said(page)


@IN_WIDTHS
def test_each_answer_has_a_sign_and_a_word_and_the_silent_are_named(width: float) -> None:
    page = drawn(PROMISED, width)
    signs = [mark.name for mark in page if isinstance(mark, Icon)]
    for answer in (*Consent, None):
        assert SIGNS[answer] in signs
    words = said(page)
    assert "gemeente:" in words
    assert "nog geen antwoord van bewoners, scholen in de wijk en ondernemers" in words
    (rim,) = rims(page)
    assert rim.covers(place_of("corporaties:", page))


def test_the_measures_stand_beside_the_card_where_there_is_room() -> None:
    assert "Nu doen" in said(drawn(ASKED))
    assert "Nu doen" not in said(drawn(ASKED, 1440.0))
    assert "Nu doen" not in said(drawn(replace(ASKED, weighed=())))


@given(
    st.lists(st.text("abcdé ", min_size=1, max_size=200).filter(str.strip), max_size=7),
    st.lists(st.sampled_from(MANY), max_size=9, unique=True),
    st.sampled_from((1920.0, 1728.0, 1440.0)),
)
@settings(max_examples=40, deadline=None, phases=(Phase.generate, Phase.explicit))
def test_what_is_asked_is_never_lost_and_nothing_runs_over(
    values: list[str], pledges: list[Pledge], width: float
) -> None:
    names = ("lead", "due", "where", "first_step", "residents_role", "output", "remark")
    facts = tuple(fact(name, value) for name, value in zip(names, values, strict=False))
    part = made(ANSWERED)
    card = replace(part.card, facts=(*facts, fact("outcome", ANSWER)))
    screen = replace(ANSWERED, document=(replace(part, card=card, pledges=tuple(pledges)),))
    page = drawn(screen, width)
    assert ANSWER in said(page)
    assert not faults(page)


@pytest.mark.parametrize("screen", [ASKED, ANSWERED, PROMISED])
def test_the_page_says_which_agreement_it_is(screen: Harvest) -> None:
    at, count = made(screen).place
    assert any(f"afspraak {at} van {count}" in words for words in said(drawn(screen)))
