"""An archive with anything in it that is not ours is refused before anything is written."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import create_engine

from tests.damaged.conftest import Whole
from tests.support.damaged.commands import OPENING, command
from tests.support.damaged.readers import state_of
from tests.ui.start.conftest import Desk
from tests.ui.start.conftest import desk_at as desk_at  # noqa: PLC0414 - a fixture
from wijkworkshop import places
from wijkworkshop.cli import main
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.backups import Backups
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.quick_listing import quick_listing
from wijkworkshop.storage.raw_sqlite import SCHEMA, fingerprint, schema_of
from wijkworkshop.storage.table_creation import create_tables
from wijkworkshop.web.process.endings import Ending
from wijkworkshop.web.process.listening import listen
from wijkworkshop.web.process.serve import Where, serve

STRANGERS = {
    "a trigger": "CREATE TRIGGER x AFTER INSERT ON contribution BEGIN DELETE FROM details; END",
    "a trigger at a view": "CREATE VIEW x AS SELECT 1 AS y;"
    "CREATE TRIGGER z INSTEAD OF INSERT ON x BEGIN DELETE FROM details; END",
    "a view": "CREATE VIEW x AS SELECT * FROM contribution",
    "a view for a table": "DROP TABLE area; CREATE VIEW area AS SELECT 1 AS session, 1 AS id, 'x' "
    "AS name",
    "an index": "CREATE INDEX x ON contribution (text)",
    "an index that keeps one out": "CREATE UNIQUE INDEX x ON contribution (session, id)",
    "a table": "CREATE TABLE x (y)",
    "a virtual table": "CREATE VIRTUAL TABLE x USING fts5(y)",
    "a column": "ALTER TABLE area ADD COLUMN shade TEXT",
    "a table that ignores": "DROP TABLE area; CREATE TABLE area (session INTEGER, id INTEGER, "
    "name TEXT, PRIMARY KEY (session, id) ON CONFLICT IGNORE) WITHOUT ROWID, STRICT",
    "a view without end": "DROP TABLE details; CREATE VIEW details AS WITH RECURSIVE n(session) "
    "AS (SELECT 1 UNION ALL SELECT session FROM n) SELECT session FROM n",
}


@pytest.fixture
def archive(whole: Whole, tmp_path: Path) -> Path:
    return Path(shutil.copy(whole.plain, tmp_path / "archief.db"))


def ask(path: Path, statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(statements)


def test_the_fingerprint_is_of_the_tables_that_we_make(tmp_path: Path) -> None:
    """When the tables change, put this in `bare.py`: and older archives need a step."""
    path = tmp_path / "nieuw.db"
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as made:
        create_tables(made)
    engine.dispose()
    with closing(sqlite3.connect(path)) as connection:
        assert fingerprint(schema_of(connection)) == SCHEMA


@pytest.mark.parametrize("name", STRANGERS)
def test_what_is_not_ours_is_refused(archive: Path, name: str) -> None:
    ask(archive, STRANGERS[name])
    before = state_of(archive)
    assert quick_listing(archive, environment={}) is None
    for alone in (True, False):
        with pytest.raises(StorageProblem) as raised:
            open_archive(archive, alone=alone, environment={})
        assert raised.value.problem is Problem.OTHER_SCHEMA
    assert state_of(archive) == before


def test_a_trigger_that_stands_in_the_log_only_is_refused(archive: Path) -> None:
    with closing(sqlite3.connect(archive, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode=WAL")
        writer.execute(STRANGERS["a trigger"])
        before = state_of(archive)
        assert f"{archive.name}-wal" in before
        with pytest.raises(StorageProblem, match="other_schema"):
            open_archive(archive, environment={})
        assert state_of(archive) == before


def test_a_trigger_in_an_older_archive_is_refused_before_it_is_taken_along(archive: Path) -> None:
    ask(archive, STRANGERS["a trigger"])
    before = state_of(archive)
    with pytest.raises(StorageProblem, match="other_schema"):
        open_archive(archive, environment={}, steps={2: lambda _connection: None})
    assert state_of(archive) == before
    assert not archive.with_name("archief-v1.db").exists()


def test_a_backup_with_a_trigger_is_refused(archive: Path) -> None:
    with closing(open_archive(archive, environment={})):
        made = Backups(archive).make(date(2026, 11, 24))
        ask(made.path, STRANGERS["a trigger"])
        before = state_of(made.path)
        with pytest.raises(StorageProblem, match="other_schema"):
            Backups(archive).listings(made)
        assert state_of(made.path) == before


@pytest.mark.parametrize("name", OPENING)
def test_every_command_refuses_it(archive: Path, tmp_path: Path, name: str) -> None:
    ask(archive, STRANGERS["a trigger"])
    before = state_of(archive)
    done = CliRunner().invoke(main, command(name, archive, tmp_path))
    assert done.exit_code == 1
    assert done.stderr.startswith("Dit archief ziet er anders uit dan verwacht. Er is niets veran")
    assert state_of(archive) == before


@pytest.mark.seconds
def test_the_server_ends_and_the_doctor_says_so(archive: Path) -> None:
    ask(archive, STRANGERS["a trigger"])
    before = state_of(archive)
    where = Where(archive, "bezig", "127.0.0.1", 0, places.resources() / "web")
    assert serve(where, listen("127.0.0.1", 0), None) == Ending.NO_ARCHIVE
    told = CliRunner().invoke(main, ["--archive", str(archive), "doctor"])
    assert told.exit_code == 0
    assert "staat: other_schema" in told.output
    assert state_of(archive) == before


def test_the_window_says_so(archive: Path, desk_at: Callable[[Path], Desk]) -> None:
    ask(archive, STRANGERS["a trigger"])
    before = state_of(archive)
    desk = desk_at(archive)
    assert desk.dialog.windowTitle() == "Dit archief ziet er anders uit dan verwacht"
    QTest.keyClick(desk.dialog, Qt.Key.Key_Escape)
    assert not desk.window.isVisible()
    assert state_of(archive) == before
