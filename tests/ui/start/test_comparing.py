"""Two sessions beside each other from the start screen, by hand."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.start.listed import begin, make, some
from tests.support.start.pages import OpenAt, Stored, button, choose, esc, page, said, store_of
from tests.ui.start.conftest import NOW, Desk, press
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.navigation import homes
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.performing import perform
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.start.compare_page import ComparePage, others
from wijkworkshop.ui.start.row import Mark, Row
from wijkworkshop.ui.widgets.item import Item
from wijkworkshop.ui.widgets.label import Label

ROW = Row("1", "di 24 nov 2026", "Eerste", "Osdorp", "9", Mark.DONE, "bewaard", areas=("Osdorp",))


def with_goals(store: Store, session: Session, *texts: str) -> None:
    block = homes(session)[BlockKind.STEP_1]
    for text in texts:
        goal = Goal(block, text=text)
        session = perform(store, session, PutEntry(goal), lambda: NOW).session


def three(store: Store) -> None:
    """Make two evenings in Osdorp with goals, and one elsewhere."""
    first = begin(store, make(store, "Eerste avond", date(2026, 10, 6)))
    with_goals(store, first, "Kinderen spelen", "Buren zorgen")
    second = begin(store, make(store, "Tweede avond", date(2026, 11, 3)))
    with_goals(store, second, "kinderen spelen", "Veilig thuiskomen")
    begin(store, make(store, "Elders", date(2026, 11, 10), "Slotervaart"))


@pytest.fixture
def filled(stored: Stored, desk_at: OpenAt, place: Path) -> Desk:
    """The start window on those three."""
    stored(three)
    return desk_at(place)


def asked(desk: Desk) -> list[str]:
    """Return the titles of what can be chosen, from the top down."""
    return [
        each.findChildren(Label)[0].text()
        for each in page(desk).findChildren(Item)
        if each.isVisible()
    ]


def test_two_evenings_of_one_area_by_keys_alone(filled: Desk) -> None:
    choose(filled, "Tweede avond")
    QTest.keyClick(filled.screen.list, Qt.Key.Key_N)
    assert isinstance(page(filled), ComparePage)
    assert "Welke zet u naast ‘Tweede avond’ van di 3 nov 2026?" in said(page(filled))
    assert asked(filled) == ["Eerste avond", "Elders"]
    first = button(filled, "Ernaast zetten")
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    shown = said(page(filled))
    assert "niet dezelfde mensen" in shown
    assert shown.index("Eerste avond") < shown.index("Tweede avond")
    assert shown.count("Kinderen spelen") == 2
    assert shown.count("Staat er niet bij") == 2
    assert shown.count("Eerst ") == shown.count("Daarna ") == 2  # above the evenings and the goals
    esc(filled)
    assert asked(filled) == ["Eerste avond", "Elders"]
    esc(filled)
    assert filled.window.currentWidget() is filled.screen
    assert filled.screen.list.row is not None
    assert filled.screen.list.row.name == "Tweede avond"


def test_the_button_does_the_same_and_neither_session_changes(filled: Desk) -> None:
    store = store_of(filled)
    names = ("Eerste avond", "Tweede avond")
    before = [store.load(name) for name in names]
    choose(filled, "Eerste avond")
    press(button(filled, "Naast elkaar…"))
    press(button(filled, "Ernaast zetten"))
    assert "Veilig thuiskomen" in said(page(filled))
    assert [store.load(name) for name in names] == before


def test_long_columns_scroll_by_keys(filled: Desk) -> None:
    choose(filled, "Eerste avond")
    press(button(filled, "Naast elkaar…"))
    press(button(filled, "Ernaast zetten"))
    filled.window.resize(720, 430)
    bar = page(filled).scroll_area.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(page(filled).back, Qt.Key.Key_PageDown)
    lower = bar.value()
    assert lower > 0
    QTest.keyClick(page(filled).back, Qt.Key.Key_PageUp)
    assert bar.value() < lower


def test_a_session_that_is_gone_is_told_calmly(filled: Desk) -> None:
    choose(filled, "Tweede avond")
    press(button(filled, "Naast elkaar…"))
    store_of(filled).delete("Eerste avond")
    press(button(filled, "Ernaast zetten"))
    assert filled.dialogs


def test_without_another_it_says_so(stored: Stored, desk_at: OpenAt, place: Path) -> None:
    stored(some)
    desk = desk_at(place)
    choose(desk, "Klaar")
    QTest.keyClick(desk.screen.list, Qt.Key.Key_N)
    assert "Er is geen andere bijeenkomst die al is gehouden." in said(page(desk))
    esc(desk)
    assert desk.window.currentWidget() is desk.screen


def test_what_goes_on_comes_first_then_the_area_then_the_place() -> None:
    chosen = replace(ROW, place="De Brug")
    elsewhere = replace(ROW, id="2", area="Geuzenveld", areas=("Geuzenveld",))
    here = replace(elsewhere, id="3", place="de brug")
    same = replace(ROW, id="4", area="Slotermeer", areas=("Slotermeer", "Osdorp"))
    sequel = replace(elsewhere, id="5", follows="1")
    planned = replace(sequel, id="6", mark=Mark.PLANNED)
    found = others((chosen, elsewhere, here, same, planned, sequel), chosen)
    assert [row.id for row in found] == ["5", "4", "3", "2"]
    (back, *_rest) = others((chosen, elsewhere, same, sequel), sequel)
    assert back is chosen
