"""'Alles opgeslagen' is true: on a slow disk, on one that fails, and while somebody types."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support.driving import Clock, Facilitator, at_the_laptop
from tests.support.starting import new_archive
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.session_records import Draft
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.store import Store, Written

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)


class Disk:
    """A store on a disk that can be slow, or full."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.open = Event()
        self.open.set()
        self.full = False

    def write(self, *given: Any) -> Written:
        assert self.open.wait(timeout=60)
        if self.full:
            raise StorageProblem(Problem.DISK_FULL, self._store.archive.path)
        return self._store.write(*given)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


@pytest.fixture
def host(qtbot: QtBot, tmp_path: Path) -> Iterator[Facilitator]:
    """A facilitator in a session that has begun."""
    new_archive(tmp_path, NOON)
    with at_the_laptop(qtbot, tmp_path, Clock(NOON)) as someone:
        someone.press("Return")
        someone.opens()
        someone.press("B", "Right")
        yield someone


@pytest.fixture
def disk(host: Facilitator) -> Iterator[Disk]:
    """The disk under the session; at the end it takes everything again."""
    found = Disk(host.live._store)
    host.live._store = found  # type: ignore[assignment]
    yield found
    found.full = False
    found.open.set()


def footer(host: Facilitator) -> str:
    return host.evening.console.footer.stored.text()


def ticks(host: Facilitator) -> None:
    """Let the second pass after which the window looks again."""
    host.evening.console._show_time()


def test_on_a_slow_disk_it_says_so_until_it_is_there(host: Facilitator, disk: Disk) -> None:
    assert footer(host) == "Alles opgeslagen · 12.00"
    host.press("F2")
    host.write("Dit duurt even")
    disk.open.clear()
    kept = host.live.session
    host.workshop.evening, evening = None, host.workshop.evening  # nobody waits for the disk
    host.press("Return")
    host.workshop.evening = evening
    assert footer(host) == "Opslaan …"
    ticks(host)
    assert footer(host) == "Opslaan …"
    assert host.live.session is kept
    disk.open.set()
    host.settle()
    assert footer(host) == "Alles opgeslagen · 12.00"
    assert [each.text for each in host.live.session.all(Contribution)] == ["Dit duurt even"]


def test_on_a_full_disk_it_gives_the_reason_until_all_of_it_is_there(
    host: Facilitator, disk: Disk
) -> None:
    disk.full = True
    host.press("F2")
    host.write("Past niet")
    host.press("Return")
    host.find("De schijf is vol")
    assert footer(host) == "Niet opgeslagen: de schijf is vol"
    host.press("Return")
    ticks(host)
    assert footer(host) == "Niet opgeslagen: de schijf is vol"
    disk.full = False
    host.press("F2")
    assert host.find("Notitie", QPlainTextEdit).toPlainText() == "Past niet"
    host.press("Return")
    ticks(host)
    assert footer(host) == "Alles opgeslagen · 12.00"
    assert [each.text for each in host.live.session.all(Contribution)] == ["Past niet"]


@pytest.mark.seconds
def test_what_is_being_typed_is_not_called_stored_before_it_is(
    host: Facilitator, disk: Disk
) -> None:
    soon = host.evening.console.side.note.drafts._timer
    usual = soon.interval()
    soon.setInterval(600_000)  # so that nothing is kept before we have looked
    host.press("F2")
    host.write("Half")
    ticks(host)
    assert footer(host) == "Opslaan …"
    assert host.live.session.all(Draft) == ()
    soon.start(usual)
    host.wait_for(lambda: bool(host.live.session.all(Draft)), lambda: footer(host))
    host.settle()
    ticks(host)
    assert footer(host).startswith("Alles opgeslagen")
    assert not disk.full


@pytest.mark.seconds
def test_half_typed_text_that_did_not_fit_is_kept_with_the_next_thing_that_does(
    host: Facilitator, disk: Disk
) -> None:
    host.press("F2")
    disk.full = True
    host.write("Half")
    host.find("De schijf is vol")
    host.press("Return")
    ticks(host)
    assert footer(host) == "Niet opgeslagen: de schijf is vol"
    disk.full = False
    host.press("Esc", "Right")  # something else is stored
    host.settle()
    host.wait_for(lambda: bool(host.live.session.all(Draft)), lambda: footer(host))
    ticks(host)
    assert footer(host).startswith("Alles opgeslagen")
    assert [each.text for each in host.live.session.all(Draft)] == ["Half"]
