"""A session keeps the words that it began with."""

from dataclasses import replace

import pytest

from wijkworkshop.content.texts import OWN, Texts, carried_by
from wijkworkshop.core.acts.session_creation import with_texts
from wijkworkshop.core.catalogue import Term
from wijkworkshop.core.session import Session
from wijkworkshop.places import resources, run_sheets
from wijkworkshop.shipped import Shipped

OURS = '[terms.mixing]\ngloss = "Samen wonen in één straat."\n'


@pytest.fixture
def shipped() -> Shipped:
    return Shipped(resources() / "content", run_sheets())


def session_with(texts: Texts) -> Session:
    return with_texts(Session("avond"), texts.by_name)


def gloss(terms: tuple[Term, ...]) -> str:
    return next(term.gloss for term in terms if term.identifier == "mixing")


def test_a_session_carries_the_texts_that_it_was_made_with(shipped: Shipped) -> None:
    texts = replace(shipped.texts, own=OURS)
    assert carried_by(session_with(texts)) == texts
    assert OWN in texts.by_name
    assert OWN not in shipped.texts.by_name


def test_it_is_shown_with_its_own_words(shipped: Shipped) -> None:
    found = shipped.content_of(session_with(replace(shipped.texts, own=OURS)))
    assert gloss(found.terms) == "Samen wonen in één straat."
    assert gloss(shipped.catalogue.terms) != gloss(found.terms)
    assert found.version != shipped.catalogue.version


def test_the_same_texts_are_not_read_again(shipped: Shipped) -> None:
    assert shipped.content_of(session_with(shipped.texts)) is shipped.catalogue


@pytest.mark.parametrize("own", ["terms = [", "[terms.mixing]\ngloss = 3\n"])
def test_texts_that_cannot_be_read_give_what_ships(shipped: Shipped, own: str) -> None:
    found = shipped.content_of(session_with(replace(shipped.texts, own=own)))
    assert found is shipped.catalogue


def test_a_session_without_texts_shows_what_ships(shipped: Shipped) -> None:
    assert shipped.content_of(Session("oud")) is shipped.catalogue
