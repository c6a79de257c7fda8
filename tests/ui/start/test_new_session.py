"""A new session is filled in, checked at the field, made, listed and opened, by keyboard too."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QPushButton

from tests.ui.start.conftest import NOW, Desk, press
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session_records import Area, Block, Details, Earlier, Passage, PresenceChange
from wijkworkshop.core.terms import BlockKind, Group, InfluenceLevel
from wijkworkshop.example import fill as fill_example
from wijkworkshop.places import resources, run_sheets
from wijkworkshop.shipped import Shipped
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.start.new_session import NewSession
from wijkworkshop.ui.start.preview import Preview
from wijkworkshop.ui.start.setup_input import SetupInput
from wijkworkshop.ui.widgets import Label


def page_of(desk: Desk) -> NewSession:
    page = desk.window.currentWidget()
    assert isinstance(page, NewSession)
    return page


def begin(desk: Desk) -> NewSession:
    press(desk.named("Nieuwe bijeenkomst", QPushButton))
    return page_of(desk)


def fill(desk: Desk, page: NewSession, name: str, text: str) -> None:
    field = desk.named(name, QLineEdit, page)
    field.selectAll()
    QTest.keyClicks(field, text)


def test_it_is_made_listed_and_opened(desk: Desk) -> None:
    page = begin(desk)
    fill(desk, page, "Naam", "Samen wonen in Nieuw-West")
    fill(desk, page, "Datum", "1-12-2026")
    fill(desk, page, "Begint om", "13.30")
    fill(desk, page, "Plaats", "Buurthuis De Brug")
    fill(desk, page, "Gebied", "Nieuw-West, Osdorp")
    fill(desk, page, "Bewoners", "24")
    QTest.keyClicks(desk.named("Wat ligt al vast?", QPlainTextEdit, page), "De sloop")
    level = desk.named("Hoeveel invloed hebben mensen?", QComboBox, page)
    level.setCurrentText("Meebeslissen")
    press(desk.named("Bijeenkomst maken", QPushButton))
    assert desk.window.currentWidget() is desk.screen
    assert desk.names == [
        "Nu en straks",
        "Samen wonen in Nieuw-West, di 1 dec 2026, Nieuw-West, gepland",
    ]
    assert desk.screen.list.hasFocus()
    QTest.keyClick(desk.screen.list, Qt.Key.Key_Return)
    assert desk.workshop.evening is not None
    session = desk.workshop.evening.live.session
    details = session.get(Details, 1)
    assert (details.place, details.fixed) == ("Buurthuis De Brug", "De sloop")
    assert details.starts == datetime(2026, 12, 1, 12, 30, tzinfo=UTC)
    assert details.influence_level is InfluenceLevel.CO_DECIDE
    assert [area.name for area in session.all(Area)] == ["Nieuw-West", "Osdorp"]
    present = [(each.group, each.people) for each in session.all(PresenceChange)]
    assert present == [(Group.RESIDENTS, 24)]


def test_it_can_be_made_with_keys_only(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page = page_of(desk)
    for words in ("Avond", "1-12-2026", "19.30"):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, words)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.names[1:] == ["Avond, di 1 dec 2026, gepland"]


def test_what_is_wrong_stands_at_its_field(desk: Desk) -> None:
    page = begin(desk)
    fill(desk, page, "Datum", "31-2-2026")
    press(desk.named("Bijeenkomst maken", QPushButton))
    shown = [each.text() for each in page.findChildren(Label) if not each.isHidden()]
    assert {
        "Geef de bijeenkomst een naam.",
        "Schrijf de datum als 08-12-2026.",
        "Schrijf de tijd als 19.30.",
        "Er zijn nog 3 dingen te doen: kijk bij de velden.",
    } <= set(shown)
    name = desk.named("Naam", QLineEdit, page)
    assert name.hasFocus()
    assert name.accessibleDescription() == "Geef de bijeenkomst een naam."
    fill(desk, page, "Naam", "Avond")
    assert name.accessibleDescription() == ""


def test_the_clock_times_follow_what_is_typed(desk: Desk) -> None:
    page = begin(desk)
    fill(desk, page, "Datum", "1 dec")
    fill(desk, page, "Begint om", "13.30")
    shown = [each.text() for each in page.findChild(Preview).findChildren(Label)]  # type: ignore[union-attr]
    assert {"13.30", "13.40", "14.00", "17.30", "4 uur"} <= set(shown)
    fill(desk, page, "Begint om", "14")
    shown = [each.text() for each in page.findChild(Preview).findChildren(Label)]  # type: ignore[union-attr]
    assert {"14.00", "18.00"} <= set(shown)


@pytest.mark.seconds
def test_where_nothing_was_typed_there_is_no_draft(desk: Desk) -> None:
    page = begin(desk)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    page = begin(desk)
    shown = [each.text() for each in page.findChildren(Label)]
    assert "Dit had u al ingevuld." not in shown
    assert not page.clear.isVisibleTo(page)


def test_a_draft_survives(desk_at: Callable[[Path], Desk], place: Path) -> None:
    first = desk_at(place)
    page = begin(first)
    fill(first, page, "Naam", "Half af")
    fill(first, page, "Bewoners", "12")
    first.workshop.close()
    first.window.close()
    again = desk_at(place)
    page = begin(again)
    assert again.named("Naam", QLineEdit, page).text() == "Half af"
    assert again.named("Bewoners", QLineEdit, page).text() == "12"
    press(again.named("Leegmaken", QPushButton))
    assert again.named("Naam", QLineEdit, page).text() == ""


def test_esc_goes_back_and_a_made_session_leaves_no_draft(desk: Desk) -> None:
    page = begin(desk)
    fill(desk, page, "Naam", "Avond")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert desk.window.currentWidget() is desk.screen
    page = begin(desk)
    fill(desk, page, "Datum", "1-12-2026")
    fill(desk, page, "Begint om", "19.30")
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page = begin(desk)
    assert desk.named("Naam", QLineEdit, page).text() == ""


def held(store: Store) -> None:
    """One session that was held, and one that is planned."""
    fill_example(store, resources(), run_sheets())
    sheet = Shipped(resources() / "content", run_sheets()).sheets["kort"]
    planned = Setup("Straks", date(2026, 12, 8), datetime(2026, 12, 8, 18, tzinfo=UTC))
    store.create(make_session("straks", planned, sheet, "v", NOW))


def test_it_goes_on_from_a_session_that_was_held(
    stored: Callable[[Callable[[Store], None]], None], desk_at: Callable[[Path], Desk], place: Path
) -> None:
    stored(held)
    desk = desk_at(place)
    page = begin(desk)
    after = desk.named("Vervolg op", QComboBox, page)
    assert not after.isEnabled()  # half a day looks back on nothing
    desk.named("Draaiboek", QComboBox, page).setCurrentText("Traject 2: afstemmen en per gebied")
    assert after.isEnabled()
    assert [value for value, _words in page.form.fields["after"].plan.choices] == ["", "voorbeeld"]
    assert after.count() == 2
    after.setCurrentIndex(1)
    fill(desk, page, "Naam", "Vervolg")
    fill(desk, page, "Datum", "1-12-2026")
    fill(desk, page, "Begint om", "19.30")
    press(desk.named("Bijeenkomst maken", QPushButton))
    assert "Vervolg, di 1 dec 2026, Nieuw-West, gepland" in desk.names
    desk.workshop.close()

    def look(store: Store) -> None:
        (made,) = [each.id for each in store.listings() if each.name == "Vervolg"]
        assert store.load(made).get(Earlier, 1).follows == "voorbeeld"

    stored(look)


def test_another_run_sheet_forgets_what_it_would_go_on_from(
    stored: Callable[[Callable[[Store], None]], None], desk_at: Callable[[Path], Desk], place: Path
) -> None:
    stored(held)
    page = begin(desk_at(place))
    page.form.put(SetupInput("A", "1-12-2026", "19.30", sheet="traject-2", after="voorbeeld"))
    assert page.form.read().after == "voorbeeld"
    page.form.put(SetupInput("A", "1-12-2026", "19.30", sheet="kort", after="voorbeeld"))
    assert page.form.read().after == ""


@pytest.mark.seconds
def test_a_draft_that_goes_on_from_what_is_gone_goes_on_from_nothing(
    desk_at: Callable[[Path], Desk], place: Path
) -> None:
    page = begin(desk_at(place))
    page.form.put(SetupInput("A", "1-12-2026", "19.30", sheet="traject-2", after="weg"))
    assert page.form.read().after == ""


def test_the_figures_can_be_about_another_neighbourhood(desk: Desk) -> None:
    page = begin(desk)
    fill(desk, page, "Naam", "Over Heerlen")
    fill(desk, page, "Datum", "1-12-2026")
    fill(desk, page, "Begint om", "13.30")
    desk.named("Draaiboek", QComboBox, page).setCurrentText("Kort")
    case = desk.named("Over welke wijk gaan de cijfers?", QComboBox, page)
    assert [case.itemText(at) for at in range(case.count())] == [
        "zoals in het draaiboek",
        "Amsterdam Nieuw-West",
        "Heerlen-Noord",
    ]
    case.setCurrentText("Heerlen-Noord")
    press(desk.named("Bijeenkomst maken", QPushButton))
    QTest.keyClick(desk.screen.list, Qt.Key.Key_Return)
    press(desk.named("Toch beginnen", QPushButton))  # nothing else was filled in
    assert desk.workshop.evening is not None
    session = desk.workshop.evening.live.session
    (asked,) = session.where(Block, kind=BlockKind.QUESTION_1)
    said = {each.text for each in session.where(Passage, block=asked.id)}
    assert "Er zijn 14 wijken, met ongeveer 56.000 bewoners." in said
    assert "Heerlen-Noord" in said
    assert not any("Nieuw-West" in text for text in said)
