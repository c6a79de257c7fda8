"""Newer content while a session runs: said once, taken with a key, and taken back."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.content.test_own import FEAST
from tests.ui.start.conftest import NOW, Desk, press
from wijkworkshop.content.texts import carried_by
from wijkworkshop.core.acts.session_creation import with_texts
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Actor
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.example import fill
from wijkworkshop.places import resources, run_sheets
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.console.content_offer import ContentOffer
from wijkworkshop.ui.controllers.open_session import OpenSession

TREE = {
    "measures": {"buurtfeest": {**FEAST, "actors": ["municipality"]}},
    "terms": {"mixing": {"gloss": "Samen in een straat."}},
}


@pytest.fixture
def begun(
    stored: Callable[[Callable[[Store], None]], None], desk_at: Callable[[Path], Desk], place: Path
) -> Desk:
    """The start window with the example session, before anything was opened."""

    def make(store: Store) -> None:
        fill(store, resources(), run_sheets(), until="13.35")

    stored(make)
    return desk_at(place)


def keep(desk: Desk) -> None:
    shipped = desk.workshop.controller._needs.shipped
    assert shipped.own is not None
    shipped.own.put(TREE, shipped.with_own)
    later = (NOW + timedelta(days=30)).timestamp()
    os.utime(shipped.own.path, (later, later))
    shipped.forget()


def opened(desk: Desk) -> OpenSession:
    desk.screen.list.open_requested.emit("voorbeeld")
    assert desk.workshop.evening is not None
    return desk.workshop.evening


def offer_of(evening: OpenSession) -> ContentOffer:
    (found,) = evening.console.findChildren(ContentOffer)
    return found


def options(evening: OpenSession, actor: Actor) -> list[str]:
    session = evening.live.session
    (vote,) = session.where(Round, actor=actor)
    return [each.measure for each in session.where(RoundOption, round=vote.id)]


@pytest.mark.seconds
def test_it_is_offered_taken_and_taken_back(begun: Desk, qtbot: QtBot) -> None:
    keep(begun)
    evening = opened(begun)
    offer = offer_of(evening)
    assert not offer.isHidden()
    press(begun.named("Overnemen", QPushButton, offer))
    qtbot.waitUntil(lambda: "buurtfeest" in options(evening, Actor.MUNICIPALITY))
    assert offer.isHidden()
    content = evening.console.conductor.content
    assert content is not None
    assert "Samen in een straat." in {term.gloss for term in content.terms}
    evening.live.undo()
    qtbot.waitUntil(lambda: "buurtfeest" not in options(evening, Actor.MUNICIPALITY))
    content = evening.console.conductor.content
    assert content is not None
    assert "Samen in een straat." not in {term.gloss for term in content.terms}


@pytest.mark.seconds
def test_it_can_wait(begun: Desk) -> None:
    keep(begun)
    offer = offer_of(opened(begun))
    press(begun.named("Niet nu", QPushButton, offer))
    assert offer.isHidden()


@pytest.mark.seconds
def test_nothing_is_said_when_nothing_is_newer(begun: Desk) -> None:
    assert offer_of(opened(begun)).isHidden()


@pytest.mark.seconds
def test_a_closed_session_keeps_its_content(begun: Desk) -> None:
    evening = opened(begun)
    keep(begun)
    shipped = begun.workshop.controller._needs.shipped
    assert shipped.newer_than(evening.live.session) is not None
    session = evening.live.session
    closed = replace(session.get(Details, 1), closed_at=NOW)
    assert shipped.newer_than(session.after(Change(put=(closed,)))) is None


@pytest.mark.seconds
def test_what_was_made_elsewhere_stays_while_nothing_changed_here(begun: Desk) -> None:
    session = opened(begun).live.session
    shipped = begun.workshop.controller._needs.shipped
    assert carried_by(session) != shipped.texts  # the example has content of its own
    assert shipped.newer_than(session) is None
    plain = with_texts(session, {**shipped.texts.by_name, "eigen.toml": ""})
    assert shipped.newer_than(plain) is None
    older = with_texts(plain, {"glossary.toml": ""})
    assert shipped.newer_than(older) is not None
