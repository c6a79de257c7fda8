"""A filled archive, whole: once with all in it, once with its newest acts in the log beside it."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from tests.support.damaged.damages import KINDS, Damaged
from tests.support.storage.evenings import (
    LINE,
    ballot,
    cut,
    evening,
    putting,
    said,
    voting,
    with_box,
)
from tests.support.storage.phoned import join, phones_of, voting_by_phone
from wijkworkshop import places
from wijkworkshop.cli.archive_option import VARIABLE
from wijkworkshop.core.acts.contributing import TakeBackContribution
from wijkworkshop.core.terms import RoundState
from wijkworkshop.example import BUSY_AT, fill
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.retention import Retention
from wijkworkshop.storage.store import Store

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)


@dataclass(frozen=True)
class Whole:
    """The two archives that are copied and damaged."""

    plain: Path
    with_log: Path

    def damaged(self, seed: int, folder: Path) -> Path:
        """Return a damaged copy in a folder of its own."""
        place = folder / f"{seed}"
        place.mkdir(mode=0o700)
        whole = self.with_log if seed // len(KINDS) % 2 else self.plain
        return Damaged(seed).make(whole, place)


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    folders = [tmp_path_factory.mktemp(name) for name in ("heel", "met-logboek")]
    plain, with_log = (folder / "archief.db" for folder in folders)
    with closing(Store(open_archive(plain, environment={}))) as store:
        _fill(store)
        store.archive.truncate_log()
        shutil.copy(plain, with_log)
        Retention(store).discard("evening", NOW)
        store.create(evening("later", voting(1)), LINE)
        for number in range(40):
            store.write(store.load("later"), said(f"Nog iets {number}"), LINE)
        log = plain.with_name(f"{plain.name}-wal")
        shutil.copy(plain, with_log)
        shutil.copy(log, with_log.with_name(log.name))
    return Whole(plain, with_log)


def _fill(store: Store) -> None:
    """The example in the middle of a round, phones that vote, something erased, a bin."""
    fill(store, places.resources(), places.run_sheets(), until=BUSY_AT, session_id="bezig")
    phones = phones_of(store.archive, voting_by_phone(store))
    phones.write([join(f"telefoon{number}") for number in range(5)], NOW)
    session = evening("evening", voting(1, RoundState.SETTLED))
    store.create(session, LINE)
    for number in (7, 8):
        session = store.write(session, with_box(putting(ballot(number)))).session
    session = store.write(session, with_box(cut), LINE).session
    session = store.write(session, said("De lift is stuk")).session
    perform(store, session, TakeBackContribution(1), lambda: LINE.at)
    store.create(evening("weg"), LINE)
    Retention(store).discard("weg", NOW)
    Retention(store).keep_months(12)


@pytest.fixture(autouse=True)
def no_archive_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)


@pytest.fixture
def nothing_waits(qtbot: QtBot) -> Iterator[None]:
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
