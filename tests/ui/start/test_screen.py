"""The start screen lists what there is and finds it, by keyboard too."""

from dataclasses import replace
from datetime import date
from pathlib import Path, PureWindowsPath

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget

from tests.support.start.listed import OpenAt, Stored, begin, make, some
from tests.ui.start.conftest import NOW, Desk, press
from wijkworkshop.core.navigation import here
from wijkworkshop.core.session_records import Details, ScreenKind
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.storage.listings import Listing, Progress
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.start import splash
from wijkworkshop.ui.start.about import AboutDialog
from wijkworkshop.ui.start.file_names import file_name
from wijkworkshop.ui.start.listing import rows_of
from wijkworkshop.ui.start.row import Mark

LISTING = Listing(
    id="a", name="Avond", day=date(2026, 11, 24), starts=NOW, zone="Europe/Amsterdam",
    area="Osdorp", present=52, progress=Progress.PLANNED, block="",
    to_count=0, closed_at=None, made_up=False,
)  # fmt: skip


def test_an_empty_archive_says_what_to_do(desk: Desk) -> None:
    assert desk.names == []
    texts = [each.text() for each in desk.screen.findChildren(type(desk.screen._notice))]
    assert any("oefen eerst met de proefsessie" in text for text in texts)
    assert desk.named("Nieuwe bijeenkomst", QPushButton).hasFocus()
    assert not desk.named("Verslag maken", QPushButton).isEnabled()


def test_what_comes_stands_before_what_has_been(
    stored: Stored, desk_at: OpenAt, place: Path
) -> None:
    stored(some)
    desk = desk_at(place)
    assert desk.names == [
        "Nu en straks",
        "Eerst, di 1 dec 2026, Osdorp, gepland",
        "Straks, do 10 dec 2026, Geuzenveld, gepland",
        "Geweest",
        "Klaar, di 3 nov 2026, Osdorp, 2, bewaard",
        "Nooit, wo 14 okt 2026, Slotervaart, niet gehouden",
    ]


def test_searching_keeps_what_fits(stored: Stored, desk_at: OpenAt, place: Path) -> None:
    stored(some)
    desk = desk_at(place)
    QTest.keyClick(desk.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = desk.named("Zoeken", QLineEdit)
    assert search.hasFocus()
    QTest.keyClicks(search, "osdorp dec")
    assert desk.names == ["Nu en straks", "Eerst, di 1 dec 2026, Osdorp, gepland"]
    QTest.keyClicks(search, "xyz")
    assert desk.names == []
    assert not desk.named("Verslag maken", QPushButton).isEnabled()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert len(desk.names) == 6


def test_keys_walk_over_the_headings_and_enter_opens(
    stored: Stored, desk_at: OpenAt, place: Path
) -> None:
    stored(some)
    desk = desk_at(place)
    sessions = desk.screen.list
    assert sessions.hasFocus()
    QTest.keyClick(sessions, Qt.Key.Key_Down)
    QTest.keyClick(sessions, Qt.Key.Key_Down)
    assert sessions.row is not None
    assert sessions.row.name == "Klaar"
    QTest.keyClick(sessions, Qt.Key.Key_Return)
    assert desk.workshop.evening is not None
    assert desk.workshop.evening.live.session.get(Details, 1).name == "Klaar"


def test_a_session_that_runs_is_offered_first_and_goes_on_where_it_was(
    stored: Stored, desk_at: OpenAt, place: Path
) -> None:
    def running(store: Store) -> None:
        make(store, "Straks", date(2026, 12, 1))
        begin(store, make(store, "Bezig", date(2026, 11, 24)))

    stored(running)
    desk = desk_at(place)
    resume_card = desk.named("Verder met: Bezig (Opening)", QPushButton)
    assert resume_card.hasFocus()
    QTest.keyClick(resume_card, Qt.Key.Key_Return)
    assert desk.workshop.evening is not None
    session = desk.workshop.evening.live.session
    assert session.get(Details, 1).name == "Bezig"
    assert here(session).screen is ScreenKind.BOXES


def test_when_none_runs_a_button_opens_the_chosen_session(
    stored: Stored, desk_at: OpenAt, place: Path
) -> None:
    stored(some)
    desk = desk_at(place)
    resume_card = desk.screen.side.resume_card
    offered = [resume_card.accessibleName()]
    for _ in range(3):
        QTest.keyClick(desk.screen.list, Qt.Key.Key_Down)
        offered.append(resume_card.accessibleName())
    assert offered == [
        "Beginnen met: Eerst", "Beginnen met: Straks", "Openen: Klaar", "Openen: Nooit",
    ]  # fmt: skip
    QTest.mouseClick(resume_card, Qt.MouseButton.LeftButton)
    assert desk.workshop.evening is not None
    assert desk.workshop.evening.live.session.get(Details, 1).name == "Nooit"


def test_one_that_is_over_is_kept_and_nothing_to_go_on_with(
    stored: Stored, desk_at: OpenAt, place: Path
) -> None:
    stored(some)
    desk = desk_at(place)
    resume_card, side = desk.screen.side.resume_card, desk.screen.side
    assert resume_card.box_colors()[0] == LIGHT.now
    for _ in range(2):
        QTest.keyClick(desk.screen.list, Qt.Key.Key_Down)
    assert resume_card.accessibleName() == "Openen: Klaar"
    assert resume_card.accessibleDescription() == "Bewaard"
    assert resume_card.box_colors() == side.new.box_colors()
    QTest.keyClick(desk.screen.list, Qt.Key.Key_Down)
    assert resume_card.accessibleDescription() == ""
    assert resume_card.box_colors()[0] == LIGHT.now


def test_another_archive_is_opened(
    stored: Stored, desk_at: OpenAt, place: Path, tmp_path: Path
) -> None:
    stored(some)
    desk = desk_at(tmp_path / "leeg.db")
    assert desk.names == []
    desk.answers.archive = place
    press(desk.named("Bestand openen", QPushButton))
    assert len(desk.names) == 6
    assert desk.remembered == [place]


def test_practice_leaves_nothing(desk: Desk) -> None:
    press(desk.named("Proefsessie (10 min)", QPushButton))
    assert desk.workshop.evening is not None
    details = desk.workshop.evening.live.session.get(Details, 1)
    assert details.practice
    folder = desk.workshop.controller.practice._folder.path  # type: ignore[union-attr]
    assert folder.is_dir()
    desk.workshop.evening.close()
    assert not folder.exists()
    assert desk.names == []
    assert desk.window.isVisible()


def test_the_credits_are_there(desk: Desk) -> None:
    press(desk.named("Over deze app", QPushButton))
    (about,) = desk.window.findChildren(AboutDialog)
    shown = "\n".join(each.text() for each in about.findChildren(type(desk.screen._notice)))
    for words in ("Jeroen van der Velden", "Platform31", "info@wijkwijzer.org", "EUPL", "OFL"):
        assert words in shown
    QTest.keyClick(about, Qt.Key.Key_Escape)


def test_everything_that_takes_the_focus_has_a_name(
    stored: Stored, desk_at: OpenAt, place: Path
) -> None:
    stored(some)
    desk = desk_at(place)
    QTest.keySequence(desk.window, QKeySequence("Ctrl+N"))
    focusable = [
        each
        for each in desk.window.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
    ]
    assert len(focusable) > 30
    for each in focusable:
        text = each.text() if isinstance(each, QAbstractButton) else ""
        assert each.accessibleName() or text, each


def test_tab_goes_through_the_choices_in_reading_order(
    stored: Stored, desk_at: OpenAt, place: Path
) -> None:
    stored(some)
    desk = desk_at(place)
    side = desk.screen.side
    side.new.setFocus()
    for wanted in (side.prepare, side.report, side.file, side.practice, side.about):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        assert wanted.hasFocus()


@pytest.mark.parametrize(
    ("listing", "mark", "status"),
    [
        (LISTING, Mark.PLANNED, "gepland"),
        (replace(LISTING, day=date(2026, 11, 23)), Mark.LEFT, "niet gehouden"),
        (
            replace(LISTING, progress=Progress.RUNNING, block="Stap 2 · Afstemming"),
            Mark.RUNNING,
            "bezig · stap 2",
        ),
        (
            replace(LISTING, progress=Progress.CLOSED, closed_at=NOW, to_count=2),
            Mark.TO_COUNT,
            "nog 2 te tellen",
        ),
        (replace(LISTING, progress=Progress.CLOSED, closed_at=NOW), Mark.DONE, "bewaard"),
    ],
    ids=lambda value: value.value if isinstance(value, Mark) else "",
)
def test_each_status_has_its_mark_and_word(listing: Listing, mark: Mark, status: str) -> None:
    (row,) = rows_of([listing], date(2026, 11, 24))
    assert (row.mark, row.status) == (mark, status)


def test_names_of_files_are_sound_everywhere() -> None:
    assert (
        file_name("Verslag", date(2026, 1, 2), 'a/b:c*"d"  e.', ".pdf")
        == "Verslag 2026-01-02 a b c d e.pdf"
    )
    assert len(file_name("Verslag", date(2026, 1, 2), "x" * 300, ".pdf")) < 100


@pytest.mark.parametrize(
    "title",
    ["../../x", "..\\x", "CON", "nul.", "a\x00b", "a\u202egpj.exe", "a\u200fb", "\ud800", "\ufeff",
     "a\u2028b", "a\x85b", "🎉" * 90, "ش" * 300, " . ", "", "-x", "~", "a\tb\nc"],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["", "Verslag"])
def test_any_title_makes_a_file_in_the_folder_where_it_should_come(
    tmp_path: Path, title: str, kind: str
) -> None:
    name = file_name(kind, date(2026, 1, 2), title, ".wijksessie")
    assert all(each.isprintable() for each in name)
    (tmp_path / name).write_text("x")
    assert [each.name for each in tmp_path.iterdir()] == [name]
    assert PureWindowsPath("C:/map", name).parent == PureWindowsPath("C:/map")
    assert not name.endswith((" .wijksessie", "..wijksessie"))


def test_the_curtain_has_the_colours_of_the_tokens() -> None:
    assert (LIGHT.deep.fill, LIGHT.paper) == (splash.DEEP, splash.PAPER)
