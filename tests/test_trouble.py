"""Something is wrong with the archive: the start window says so, the file stays, a way on works."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support.disks import disk_at
from tests.support.driving import Clock, Facilitator, at_the_laptop
from tests.support.starting import NAME, new_archive
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.storage.archive import open_archive

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
Harm = Callable[[Path], None]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive with a session that was planned."""
    return new_archive(tmp_path, NOON)


def lists_a_session(host: Facilitator) -> bool:
    """The session is in the list, and a report of it can be made."""
    host.find("Bijeenkomsten")
    return NAME in host.described("Verslag maken")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=99")


def corrupt(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(5 * 4096)
        file.write(b"\xff" * 4096)


def no_archive(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7 " * 900)


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (newer, "Dit archief is van een nieuwere versie van de app"),
        (corrupt, "Het archief is beschadigd"),
        (no_archive, "Dit bestand is geen archief van Wijkworkshop"),
    ],
)
def test_a_file_that_cannot_be_read_stays_and_another_is_begun_beside_it(
    qtbot: QtBot, archive: Path, harm: Harm, said: str
) -> None:
    harm(archive)
    before = archive.read_bytes()
    with at_the_laptop(qtbot, archive.parent, Clock(NOON)) as host:
        assert host.front.accessibleName() == said
        host.click("Nieuw archief ernaast beginnen")
        host.click("Nieuwe bijeenkomst")
        host.find("Naam")
        host.press("Esc")
    assert archive.read_bytes() == before
    assert archive.with_name("archief-2.db").exists()


def test_a_second_instance_waits_for_the_first(qtbot: QtBot, archive: Path) -> None:
    first = open_archive(archive)
    before = archive.read_bytes()
    with at_the_laptop(qtbot, archive.parent, Clock(NOON)) as host:
        assert host.front.accessibleName() == "De app is al open met dit archief"
        host.click("Opnieuw proberen")
        host.find("Opnieuw proberen")
        assert archive.read_bytes() == before
        first.close()
        host.click("Opnieuw proberen")
        assert lists_a_session(host)


def test_in_a_synced_folder_another_place_is_asked_for(qtbot: QtBot, archive: Path) -> None:
    synced = archive.parent / "OneDrive - Gemeente"
    synced.mkdir()
    shutil.copy(archive, synced)
    before = (synced / archive.name).read_bytes()
    with at_the_laptop(qtbot, synced, Clock(NOON)) as host:
        assert host.front.accessibleName() == "Het archief staat in een map die wordt gedeeld"
        host.click("Ander archief kiezen")
        host.find("Ander archief kiezen")
        host.other = archive
        host.click("Ander archief kiezen")
        assert lists_a_session(host)
    assert (synced / archive.name).read_bytes() == before
    assert [file.name for file in synced.iterdir()] == [archive.name]


def test_an_archive_that_may_not_be_written(qtbot: QtBot, weak: Path) -> None:
    archive = new_archive(weak, NOON)
    archive.chmod(0o400)
    before = archive.read_bytes()
    with at_the_laptop(qtbot, weak, Clock(NOON)) as host:
        assert host.front.accessibleName() == "Hier mag de app niet schrijven"
        assert archive.read_bytes() == before
        archive.chmod(0o600)
        host.click("Opnieuw proberen")
        assert lists_a_session(host)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    with disk_at(tmp_path / "schijf", megabytes=2) as disk:
        yield disk


def test_a_disk_that_is_full_at_the_start(qtbot: QtBot, small_disk: Path) -> None:
    film = small_disk / "film.mp4"
    film.write_bytes(bytes(2_000_000))
    with at_the_laptop(qtbot, small_disk, Clock(NOON)) as host:
        assert host.front.accessibleName() == "De schijf is vol"
        film.unlink()
        host.click("Opnieuw proberen")
        host.click("Nieuwe bijeenkomst")
        host.find("Naam")
        host.press("Esc")


def test_a_disk_that_fills_up_during_a_session(qtbot: QtBot, small_disk: Path) -> None:
    new_archive(small_disk, NOON)
    film = small_disk / "film.mp4"
    with at_the_laptop(qtbot, small_disk, Clock(NOON)) as host:
        host.press("Return")
        host.opens()
        host.press("B", "Right", "F2")
        host.write("Dit staat er")
        host.press("Return")
        free = shutil.disk_usage(small_disk).free
        film.write_bytes(bytes(free // 4096 * 4096))
        kept = host.live.session
        host.write("Dit past niet meer")
        host.press("Return")
        assert host.find("De schijf is vol").isVisible()
        assert host.live.session == kept
        assert host.find("Notitie", QPlainTextEdit).toPlainText() == "Dit past niet meer"
        host.press("Return", "Esc", "I")
        said = host.find("Inbreng", QPlainTextEdit)
        host.write("Dit ook niet")
        host.press("Return")
        assert host.find("De schijf is vol").isVisible()
        assert said.toPlainText() == "Dit ook niet"
        film.unlink()
        host.press("Return", "Return", "F2", "Return")
        assert host.find("Notitie", QPlainTextEdit).toPlainText() == said.toPlainText() == ""
        texts = [each.text for each in host.live.session.all(Contribution)]
        assert texts == ["Dit staat er", "Dit ook niet", "Dit past niet meer"]
