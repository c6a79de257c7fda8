"""The evening is over: one key after the other leads to the report, a copy, and home."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.closed_evening import TEN, Opened, closed, primary, reads, saved_in_the_list
from tests.support.disks import disk_at
from tests.support.driving import Clock, at_the_laptop
from tests.support.ending import at_the_end
from tests.support.starting import NAME
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.session_opening import open_session_file
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.files.drives import Drive

COPY = f"2026-11-24 {NAME}.wijksessie"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an archive, in which an evening shows its last screen."""
    folder = tmp_path / "laptop"
    folder.mkdir()
    at_the_end(folder, TEN)
    return folder


@pytest.fixture
def stick(tmp_path: Path) -> Drive:
    root = tmp_path / "KINGSTON"
    root.mkdir()
    return Drive(root, "KINGSTON", "/dev/sdb1", 14_200_000_000, removable=True)


@pytest.mark.seconds
def test_space_makes_the_report_then_a_copy_and_then_leads_home(
    qtbot: QtBot, folder: Path, stick: Drive
) -> None:
    with closed(qtbot, folder, stick) as host:
        host.press("Space")
        reads(host, "Verslag bewaard om 22.00", str(host.pdf), "Stuur het aan wie u het beloofde.")
        assert host.pdf.read_bytes().startswith(b"%PDF")
        assert primary(host) == "Kopie op een stick"
        host.press("Space")
        host.find("KINGSTON · 14,2 GB vrij")
        host.press("Return")
        reads(host, "Kopie bewaard om 22.00", "de kopie klopt", str(stick.root / COPY))
        details = open_session_file(stick.root / COPY).session.get(Details, 1)
        assert (details.name, details.closed_at) == (NAME, TEN)
        assert primary(host) == "Naar het startscherm"
        host.press("Space")
        host.wait_for(lambda: host.workshop.evening is None, lambda: "still there")
        saved_in_the_list(host)


@pytest.mark.seconds
def test_who_closes_the_window_at_once_finds_it_kept(qtbot: QtBot, folder: Path) -> None:
    with closed(qtbot, folder) as host:
        host.leaves()
        saved_in_the_list(host)
        host.press("Return")
        host.opens()
        assert host.evening.live.session.get(Details, 1).closed_at == TEN


@pytest.mark.seconds
def test_the_copy_can_come_first(qtbot: QtBot, folder: Path, stick: Drive) -> None:
    with closed(qtbot, folder, stick) as host:
        host.click("Kopie op een stick")
        host.click("KINGSTON")
        reads(host, "Kopie bewaard om 22.00")
        assert primary(host) == "Verslag maken"
        assert host.has("Nog een kopie")
        host.press("Esc", "Space")
        reads(host, "Verslag bewaard om 22.00")
        assert primary(host) == "Naar het startscherm"


@pytest.mark.seconds
@pytest.mark.parametrize("sheet", ["Actielijst maken", "Plan op één blad maken"])
def test_a_sheet_is_made_beside_the_report(qtbot: QtBot, folder: Path, sheet: str) -> None:
    with closed(qtbot, folder) as host:
        host.click(sheet)
        reads(host, "Gemaakt", host.pdf.name)
        assert host.pdf.read_bytes().startswith(b"%PDF")
        assert primary(host) == "Verslag maken"


def test_a_report_that_is_not_wanted_now_changes_nothing(qtbot: QtBot, folder: Path) -> None:
    with closed(qtbot, folder) as host:
        host.workshop.controller.files._asking = replace(
            host.workshop.controller.files._asking, to_save=lambda _over, _name, _kinds: None
        )
        host.press("Space")
        assert primary(host) == "Verslag maken"
        assert host.evening.console.middle.head.primary.hasFocus()


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """No file is finished until somebody says so."""
    from wijkworkshop.ui.start.file_maker import FileMaker, Order  # noqa: PLC0415

    go_on, make = Event(), FileMaker._make

    def slowly(files: FileMaker, order: Order) -> None:
        make(files, order)
        assert go_on.wait(60)

    monkeypatch.setattr(FileMaker, "_make", slowly)
    yield go_on
    go_on.set()


@pytest.mark.seconds
def test_while_a_file_is_made_keys_are_answered_and_none_makes_another(
    qtbot: QtBot, folder: Path, held: Event
) -> None:
    with closed(qtbot, folder) as host:
        host.press("Space")
        reads(host, "Klaar …")
        assert not host.evening.console.middle.head.primary.isEnabled()
        host.pdf.unlink()
        host.press("Space", "R")
        host.find("Regie")
        host.press("Esc")
        held.set()
        reads(host, "Verslag bewaard om 22.00")
        assert not host.pdf.exists()
        assert QApplication.focusWidget() is host.evening.console.middle.head.primary


def test_who_leaves_meanwhile_hears_of_it_on_the_start_screen(
    qtbot: QtBot, folder: Path, held: Event
) -> None:
    with closed(qtbot, folder) as host:
        host.press("Space")
        reads(host, "Klaar …")
        host.click("Naar het startscherm")
        host.wait_for(lambda: host.workshop.evening is None, lambda: "still there")
        host.settle()
        held.set()
        reads(host, "Bewaard", str(host.pdf))


@pytest.mark.seconds
def test_a_report_that_cannot_be_made_says_why_and_can_be_made_elsewhere(
    qtbot: QtBot, folder: Path
) -> None:
    with closed(qtbot, folder) as host:
        host.pdf = folder / "weg" / "verslag.pdf"
        host.press("Space")
        reads(host, "Verslag: het bestand is niet gemaakt", "Er is niets kwijt.", "een andere map")
        assert primary(host) == "Verslag maken"
        host.pdf = folder / "verslag.pdf"
        host.press("Space")
        reads(host, "Verslag bewaard om 22.00")


def test_a_full_disk_is_told_and_the_evening_is_there(
    qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    with disk_at(tmp_path / "vol", megabytes=1) as full, closed(qtbot, folder) as host:
        (full / "film.mp4").write_bytes(bytes(shutil.disk_usage(full).free))
        host.pdf = full / "verslag.pdf"
        host.press("Space")
        reads(host, "De schijf is vol. Er is niets kwijt.")
        host.copy = full / COPY
        host.click("Kopie op een stick")
        reads(host, "Is de stick vol, op slot of eruit? Er is niets verloren.")
        assert [each.name for each in full.iterdir()] == ["film.mp4"]
        assert primary(host) == "Verslag maken"


def test_a_stick_that_was_taken_out_is_told(qtbot: QtBot, folder: Path, stick: Drive) -> None:
    with closed(qtbot, folder, stick) as host:
        host.click("Kopie op een stick")
        host.find("KINGSTON")
        stick.root.rmdir()
        host.press("Return")
        reads(host, "Kopie op een stick: het bestand is niet gemaakt", "Er is niets verloren.")
        stick.root.mkdir()
        host.click("Kopie op een stick")
        host.click("KINGSTON")
        reads(host, "Kopie bewaard om 22.00")


@pytest.mark.seconds
def test_a_copy_on_the_same_disk_is_no_second_one(qtbot: QtBot, folder: Path, stick: Drive) -> None:
    with closed(qtbot, folder) as host:
        host.press("Space")
        reads(host, "Verslag bewaard om 22.00")
        host.copy = folder / COPY
        host.press("Space")
        reads(host, "Dit is dezelfde schijf als die van het archief", "Er is nog niets bewaard.")
        assert not host.copy.exists()
        host.press("Esc")
        host.press("Space")
        host.click("Toch hier bewaren")
        reads(host, "Op dezelfde schijf als het archief")
        assert host.copy.exists()
        assert primary(host) == "Kopie op een stick"
        host.press("Esc", "Space")
        host.find("Toch hier bewaren")  # the drives were looked for by now
        host.drives += (stick,)
        host.click("Andere plek kiezen …")
        host.click("KINGSTON")
        reads(host, "de kopie klopt")
        assert primary(host) == "Naar het startscherm"


@pytest.mark.seconds
def test_a_folder_that_is_synced_is_warned_about(
    qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    synced = tmp_path / "OneDrive - Gemeente"
    synced.mkdir()
    with closed(qtbot, folder) as host:
        host.copy = synced / COPY
        host.click("Kopie op een stick")
        reads(host, "Deze map wordt gedeeld", "‘OneDrive - Gemeente’")
        host.press("Esc")
        assert not host.copy.exists()
        host.click("Kopie op een stick")
        host.click("Toch hier bewaren")
        reads(host, "Kopie bewaard om 22.00", "de kopie klopt")


@pytest.mark.seconds
def test_what_was_made_is_known_until_the_app_ends_and_written_nowhere(
    qtbot: QtBot, folder: Path, stick: Drive
) -> None:
    with closed(qtbot, folder, stick) as host:
        host.press("Space")
        reads(host, "Verslag bewaard om 22.00")
        host.press("Space")
        host.click("KINGSTON")
        reads(host, "Kopie bewaard om 22.00")
        host.leaves()
        host.press("Return")
        host.opens()
        reads(host, str(host.pdf), str(stick.root / COPY))
        assert primary(host) == "Naar het startscherm"
    for file in (*folder.glob("*.*"), stick.root / COPY):
        assert str(stick.root).encode() not in file.read_bytes(), file
    with at_the_laptop(qtbot, folder, Clock(TEN)) as host:
        host.press("Return")
        host.opens()
        host.find("Verslag maken")


@pytest.mark.seconds
def test_what_changes_afterwards_is_not_in_what_was_made(
    qtbot: QtBot, folder: Path, stick: Drive
) -> None:
    with closed(qtbot, folder, stick) as host:
        host.press("Space")
        reads(host, "Verslag bewaard om 22.00")
        host.press("B", "B")
        reads(host, "Stuur het aan wie u het beloofde.")
        host.click("Bijeenkomst weer openen")
        host.find("Bijeenkomst afsluiten")
        host.press("F2")
        host.write("De bus komt te laat")
        host.press("Return", "Esc")
        host.does("Bijeenkomst afsluiten")
        reads(host, "Daarna is er nog iets veranderd. Dat staat er niet in.")
        assert primary(host) == "Verslag maken"


@pytest.fixture
def system(qapp: QApplication) -> Iterator[Opened]:
    taken = Opened()
    QDesktopServices.setUrlHandler("file", taken, "take")  # type: ignore[arg-type]  # as Qt has it
    yield taken
    QDesktopServices.unsetUrlHandler("file")


@pytest.mark.seconds
def test_the_report_and_its_folder_open_and_what_is_gone_is_told(
    qtbot: QtBot, folder: Path, system: Opened
) -> None:
    with closed(qtbot, folder) as host:
        host.press("Space")
        reads(host, "Verslag bewaard om 22.00")
        host.click("Openen")
        host.click("Map openen")
        assert system.urls == [str(host.pdf), str(folder)]
        host.pdf.unlink()
        host.click("Openen")
        reads(host, "Dat gaat nu niet open.")
        assert len(system.urls) == 2


def test_the_start_screen_has_the_same_copy(qtbot: QtBot, tmp_path: Path, stick: Drive) -> None:
    at_the_end(tmp_path, TEN, CloseSession())
    with at_the_laptop(qtbot, tmp_path, Clock(TEN)) as host:
        host.drives = (stick,)
        host.click("Opslaan op stick…")
        host.click("KINGSTON")
        reads(host, "Bewaard", str(stick.root / COPY))
        host.press("Return")
        host.opens()
        reads(host, "Kopie bewaard om 22.00")


@pytest.mark.seconds
def test_a_closed_evening_with_an_open_round_is_not_copied(
    qtbot: QtBot, folder: Path, stick: Drive
) -> None:
    """No act leads there, but a file may say so: then it is told, and no place is asked for."""
    store = Store(open_archive(folder / "archief.db"))
    session = store.load("avond")
    vote = replace(session.all(Round)[0], state=RoundState.OPEN)
    over = replace(session.get(Details, 1), closed_at=TEN)
    store.write(session, lambda _session, _box: Change(put=(vote, over)))
    store.close()
    with at_the_laptop(qtbot, folder, Clock(TEN)) as host:
        host.drives = (stick,)
        host.press("Return")
        host.opens()
        host.click("Kopie op een stick")
        reads(host, f"Er loopt nog een stemronde: {vote.title}")
        assert not list(stick.root.iterdir())
