"""A file that is not a session of ours is refused, and changes nothing."""

import os
import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.storage.sticks import refused
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.outcomes.arguments import NamedArgument
from wijkworkshop.core.session_records import Details
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.importing import import_session
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.raw_sqlite import schema_of
from wijkworkshop.storage.session_file import schema_of_ours
from wijkworkshop.storage.session_opening import LARGEST, open_session_file
from wijkworkshop.storage.store import Store

REFUSED = {
    Problem.NOT_A_SESSION_FILE,
    Problem.NEWER_SESSION_FILE,
    Problem.DAMAGED_SESSION_FILE,
    Problem.HUGE_SESSION_FILE,
}
POSIX = os.name == "posix"


def ask(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_the_schema_is_ours_to_the_letter(saved: Path) -> None:
    with closing(sqlite3.connect(saved)) as connection:
        assert schema_of(connection) == schema_of_ours()
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    names = {table for _, _, table in schema_of_ours()}
    assert {"session", "details", "log", "cut_ballot"} <= names
    assert not {"ballot", "ballot_answer", "setting", "erased"} & names


TOO_MANY = """
INSERT INTO area WITH RECURSIVE n(x) AS (VALUES (1000) UNION ALL SELECT x + 1 FROM n
WHERE x < 101100) SELECT number, x, 'x', '', NULL, NULL, 1 FROM session, n
"""
TOO_DEEP = """
INSERT INTO content_file
SELECT number, 'x', 'x = ' || replace(hex(zeroblob(9000)), '0', '[') FROM session
"""
AN_OPTION = """
INSERT INTO round_option
SELECT number, 1, 901, 'Kort', 'Lang', '', 'home', 'met-naam', 0, 0, 'eigen', '', '' FROM session
"""
AN_ARGUMENT = """
INSERT INTO named_argument SELECT number, 901, 0, block, 'for', 'x', 0, 0, 'home'
FROM session JOIN round
"""
HOSTILE: dict[str, tuple[str, ...]] = {
    "a table more": ("CREATE TABLE more (x)",),
    "a column more": ("ALTER TABLE area ADD COLUMN shade TEXT",),
    "a column less": ("ALTER TABLE details DROP COLUMN purpose",),
    "a view": ("CREATE VIEW boo AS SELECT * FROM area",),
    "a view for a table": (
        "DROP TABLE area",
        "CREATE VIEW area AS SELECT 1 AS session, 1 AS id, 'x' AS name",
    ),
    "a trigger": (
        "CREATE TRIGGER t AFTER INSERT ON area BEGIN DELETE FROM details; END",
    ),
    "an index": ("CREATE INDEX i ON area (name)",),
    "a virtual table": ("CREATE VIRTUAL TABLE f USING fts5(x)",),
    "a table that is not strict": (
        "DROP TABLE area",
        "CREATE TABLE area (session INTEGER, id INTEGER, name TEXT)",
    ),
    "an unknown term": ("UPDATE contribution SET tag = 'boo'",),
    "an unknown state": ("UPDATE round SET state = 'half'",),
    "votes on the way": ("UPDATE round SET state = 'open'",),
    "a day that is none": ("UPDATE details SET day = '2026-02-31'",),
    "a day far away": ("UPDATE details SET day = '9999-12-31'",),
    "a moment without a zone": ("UPDATE details SET starts = '2026-01-01T12:00:00'",),
    "a moment out of time": ("UPDATE details SET starts = '0001-01-01T00:00:00+23:59'",),
    "a zone out of the folder": ("UPDATE details SET zone = '../../etc/passwd'",),
    "a zone that is none": ("UPDATE details SET zone = 'Europe/Boo'",),
    "so many tables": ("UPDATE details SET tables = 100000",),
    "a huge number": ("UPDATE presence_change SET people = 9000000000000000000",),
    "a negative number of tables": ("UPDATE details SET tables = -3",),
    "a long text": ("UPDATE details SET purpose = printf('%.*c', 30000, 'x')",),
    "a text like a bomb": ("UPDATE details SET purpose = printf('%.*c', 5000000, 'x')",),
    "a text with a hole": ("UPDATE area SET name = 'a' || char(0) || 'b'",),
    "text that is none": ("UPDATE area SET name = CAST(x'ff' AS TEXT)",),
    "content that nobody can read": (
        "INSERT INTO content_file SELECT number, 'x.toml', 'x = [[' FROM session",
    ),
    "content like a bomb": (
        "INSERT INTO content_file SELECT number, 'x', printf('# %.*c', 500000, 'x') FROM session",
    ),
    "content that nests too deep": (TOO_DEEP,),
    "a pictogram out of the folder": (AN_OPTION, "UPDATE round_option SET icon = '../../x'"),
    "a pictogram of Windows": (AN_OPTION, "UPDATE round_option SET icon = 'nul'"),
    "a long pictogram": (AN_OPTION, "UPDATE round_option SET icon = printf('%.*c', 300, 'x')"),
    "a measure that is a path": (AN_OPTION, "UPDATE round_option SET measure = 'a/b'"),
    "an item that is a path": (AN_OPTION, "UPDATE round_option SET item = 'C:x'"),
    "a list that is a path": ("UPDATE round SET listed = '..'",),
    "an argument with a pictogram out of the folder": (
        AN_ARGUMENT, "UPDATE named_argument SET icon = '../x'",
    ),
    "content with a path for a name": (
        "INSERT INTO content_file SELECT number, '../../x.toml', 'x = 1' FROM session",
    ),
    "content without a name": (
        "INSERT INTO content_file SELECT number, '.toml', 'x = 1' FROM session",
    ),
    "content of another kind": (
        "INSERT INTO content_file SELECT number, 'x.sh', 'x = 1' FROM session",
    ),
    "an id that is a path": ("UPDATE session SET id = '../../x'",),
    "an id that is an option": ("UPDATE session SET id = '--help'",),
    "no details": ("DELETE FROM details",),
    "other details": ("UPDATE details SET id = 2",),
    "no session": ("DELETE FROM session",),
    "two sessions": ("INSERT INTO session (id, revision) VALUES ('boo', 0)",),
    "a session in a bin": ("UPDATE session SET discarded_at = 'boo', id = ''",),
    "a long name": ("UPDATE session SET id = printf('%.*c', 200, 'x')",),
    "what refers to nothing": ("UPDATE contribution SET block = 99",),
    "a block that is gone": ("DELETE FROM block",),
    "a ballot of no round": ("UPDATE cut_ballot SET round = 9",),
    "a ballot of no group": ("UPDATE cut_ballot SET \"group\" = 'boo'",),
    "an answer without a ballot": ("DELETE FROM cut_ballot",),
    "history out of time": ("UPDATE log SET at = 'gisteren'",),
    "a newer version": ("PRAGMA user_version=99",),
    "an older version": ("PRAGMA user_version=0",),
    "of another app": ("PRAGMA application_id=7",),
    "an archive": ("PRAGMA application_id=1466526295",),
    "too many rows": (TOO_MANY,),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_says_more_or_other_than_ours_is_refused(
    saved: Path, other: Store, name: str
) -> None:
    ask(saved, *HOSTILE[name])
    assert refused(saved) in REFUSED
    assert other.listings() == ()


def test_names_that_are_names_are_believed(saved: Path) -> None:
    content = "INSERT INTO content_file SELECT number, 'eigen.toml', 'x = 1' FROM session"
    ask(saved, AN_OPTION, AN_ARGUMENT, content)
    assert open_session_file(saved).session.all(NamedArgument)[0].icon == "home"


def test_a_schema_that_lies_is_refused(saved: Path) -> None:
    """A view in the place of a table, written into the schema itself."""
    lie = "CREATE VIEW area AS SELECT 1 AS session, load_extension('boo') AS id, 'x' AS name"
    ask(
        saved,
        "PRAGMA writable_schema=ON",
        f"UPDATE sqlite_schema SET type = 'view', rootpage = 0, sql = \"{lie}\" "
        "WHERE name = 'area'",
    )
    assert refused(saved) is Problem.DAMAGED_SESSION_FILE


def test_a_newer_file_is_said_to_be_newer(saved: Path) -> None:
    ask(saved, "PRAGMA user_version=99")
    assert refused(saved) is Problem.NEWER_SESSION_FILE


def test_an_archive_is_no_session_file(store: Store, saved: Path) -> None:
    assert saved.exists()
    store.archive.truncate_log()
    assert refused(store.archive.path) is Problem.NOT_A_SESSION_FILE
    with pytest.raises(StorageProblem) as raised:
        open_archive(saved, environment={})
    assert raised.value.problem is Problem.NOT_AN_ARCHIVE


@pytest.mark.parametrize("content", [b"", b"SQLite", b"%PDF-1.7" * 99, os.urandom(9000)], ids=len)
def test_what_is_no_database(stick: Path, content: bytes) -> None:
    stick.write_bytes(content)
    assert refused(stick) is Problem.NOT_A_SESSION_FILE


def test_a_huge_file_is_not_read(stick: Path) -> None:
    with stick.open("wb") as file:
        file.write(b"SQLite format 3\x00")
        file.truncate(LARGEST + 1)
    assert refused(stick) is Problem.HUGE_SESSION_FILE


@pytest.mark.skipif(not POSIX, reason="making links needs rights here")
def test_links_folders_and_pipes_are_refused(saved: Path) -> None:
    link, pipe = saved.with_name("link.wijksessie"), saved.with_name("pipe.wijksessie")
    link.symlink_to(saved)
    os.mkfifo(pipe)
    assert {refused(each) for each in (link, pipe, saved.parent)} == {Problem.NOT_A_SESSION_FILE}


def test_a_file_that_is_gone(stick: Path) -> None:
    assert refused(stick) is Problem.UNREADABLE_SESSION_FILE


def test_a_file_that_keeps_one_busy_is_given_up(saved: Path) -> None:
    ticks = count()
    with pytest.raises(StorageProblem) as raised:
        open_session_file(saved, lambda: next(ticks) * 11.0)
    assert raised.value.problem is Problem.DAMAGED_SESSION_FILE


@pytest.mark.seconds
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_bytes_change_it_is_a_session_of_ours_or_refused(
    saved: Path, data: st.DataObject
) -> None:
    """Never a crash, never another error; and what is taken for ours fits an archive."""
    whole = bytearray(saved.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        new = data.draw(st.binary(min_size=1, max_size=24))
        whole[at : at + len(new)] = new
    cut = data.draw(st.sampled_from((len(whole), len(whole) - 1, len(whole) // 2, 100, 4096)))
    path = saved.with_name("veranderd.wijksessie")
    path.write_bytes(whole[:cut])
    try:
        parcel = open_session_file(path)
    except StorageProblem as problem:
        assert problem.problem in REFUSED  # noqa: PT017 - either is right
    else:
        assert parcel.session.get(Details, 1).tables


def test_bits_that_flip_in_what_people_read_do_no_harm(saved: Path, other: Store) -> None:
    """A letter that changed is still a letter: it comes in, and can be stored."""
    whole = saved.read_bytes()
    at = whole.index(b"De lift is stuk")
    saved.write_bytes(whole[:at] + b"L" + whole[at + 1 :])
    import_session(other.archive, open_session_file(saved), lambda: "x")
    assert other.load("evening").get(Contribution, 1).text == "Le lift is stuk"
