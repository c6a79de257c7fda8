"""Opening an archive: what it is made like, and what is refused and left as it was."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from tests.support.storage.evenings import LINE, evening, said
from wijkworkshop.storage.archive import Archive, open_archive
from wijkworkshop.storage.connecting import PRAGMAS
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.quick_listing import quick_listing
from wijkworkshop.storage.store import Store

POSIX = os.name == "posix"


def refused(path: Path, **options: object) -> Problem:
    """Return why an archive is refused; its file, if it is one, stays as it was."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StorageProblem) as raised:
        open_archive(path, **{"environment": {}, **options})  # type: ignore[arg-type]
    assert (path.read_bytes() if path.is_file() else None) == before
    assert raised.value.path is not None
    return raised.value.problem


@pytest.fixture
def filled(place: Path) -> Path:
    """The file of a closed archive with something in it."""
    archive = open_archive(place, environment={})
    store = Store(archive)
    for number in range(30):
        store.create(evening(f"evening {number}"), LINE)
    store.close()
    return place


def ask(path: Path, *statements: str) -> None:
    """Change a closed archive behind our back."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def overwrite(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def test_every_connection_reports_its_pragmas(archive: Archive) -> None:
    with ExitStack() as stack:
        several = [stack.enter_context(archive.reading()) for _ in range(4)]
        several.append(stack.enter_context(archive.writing()))
        for connection in several:
            for name, value in PRAGMAS.items():
                assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == value, name


@pytest.mark.skipif(not POSIX, reason="this system has no permission bits")
def test_only_its_user_can_read_it(store: Store, place: Path) -> None:
    store.create(evening())
    files = list(place.parent.iterdir())
    assert {file.name for file in files} >= {place.name, f"{place.name}-wal"}
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700


def test_it_opens_again(filled: Path) -> None:
    store = Store(open_archive(filled, environment={}))
    assert len(store.listings()) == 30
    store.close()
    assert sorted(file.name for file in filled.parent.iterdir()) == [
        filled.name,
        f"{filled.name}.lock",
    ]


def test_a_newer_archive(filled: Path) -> None:
    ask(filled, "PRAGMA user_version=99")
    assert refused(filled) is Problem.NEWER_VERSION


def test_an_archive_with_other_tables(filled: Path) -> None:
    ask(filled, "ALTER TABLE area ADD COLUMN shade TEXT")
    assert refused(filled) is Problem.OTHER_SCHEMA


def test_a_database_of_another_app(filled: Path) -> None:
    ask(filled, "PRAGMA application_id=7")
    assert refused(filled) is Problem.NOT_AN_ARCHIVE


@pytest.mark.parametrize("content", [b"", b"SQLite", b"%PDF-1.7 " * 900], ids=len)
def test_what_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "archive.db"
    path.write_bytes(content)
    assert refused(path) is Problem.NOT_AN_ARCHIVE


def test_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path) is Problem.NOT_AN_ARCHIVE


def test_a_folder_that_is_a_file(filled: Path) -> None:
    assert refused(filled / "archive.db") is Problem.NOT_AN_ARCHIVE


@pytest.mark.skipif(not POSIX, reason="making links needs rights here")
def test_links(tmp_path: Path, filled: Path) -> None:
    loop = tmp_path / "loop.db"
    loop.symlink_to(loop)
    assert refused(loop) is Problem.NOT_AN_ARCHIVE
    link = tmp_path / "link.db"
    link.symlink_to(filled)
    open_archive(link, environment={}).close()
    assert link.is_symlink()


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: overwrite(path, 20, b"\xff" * 60),
        lambda path: overwrite(path, 5 * 4096, b"\xff" * 4096),
        lambda path: overwrite(path, path.stat().st_size - 4096, os.urandom(4096)),
        lambda path: os.truncate(path, path.stat().st_size // 2),
        lambda path: os.truncate(path, 60),
        lambda path: os.truncate(path, path.stat().st_size - 5000),
    ],
    ids=["header", "a page", "last page", "half", "only a start", "ends early"],
)
def test_a_damaged_file(filled: Path, harm: Callable[[Path], None]) -> None:
    harm(filled)
    assert refused(filled) in (Problem.CORRUPT, Problem.NOT_AN_ARCHIVE)


def test_damage_that_a_quick_look_does_not_see(filled: Path) -> None:
    ask(filled, "DELETE FROM block")
    archive = open_archive(filled, environment={})
    with pytest.raises(StorageProblem, match="corrupt"):
        archive.check()
    archive.close()


def test_a_log_without_its_archive(filled: Path) -> None:
    filled.unlink()
    filled.with_name(f"{filled.name}-wal").write_bytes(b"what was written last")
    assert refused(filled) is Problem.VANISHED
    assert not filled.exists()


@pytest.mark.parametrize("look", [refused, lambda path: quick_listing(path, environment={})])
def test_the_log_of_an_emptied_archive_stays(filled: Path, look: Callable[[Path], object]) -> None:
    """SQLite throws away a log beside a file of no bytes, also when it may only read."""
    log = filled.with_name(f"{filled.name}-wal")
    log.write_bytes(b"what was written last" * 999)
    os.truncate(filled, 0)
    look(filled)
    assert log.read_bytes() == b"what was written last" * 999


def test_a_damaged_archive_that_was_put_aside_makes_room_for_a_new_one(filled: Path) -> None:
    """Looking at it left an empty log beside it, which nothing can be played from."""
    overwrite(filled, 5 * 4096, b"\xff" * 4096)
    assert refused(filled) is Problem.CORRUPT
    filled.rename(filled.with_name("beschadigd.db"))
    filled.with_name(f"{filled.name}-wal").touch()
    open_archive(filled, environment={}).close()


def test_an_archive_that_vanishes_while_it_is_open(store: Store, place: Path) -> None:
    store.create(evening())
    if not POSIX:
        pytest.skip("an open file cannot be deleted here")
    place.unlink()
    with pytest.raises(StorageProblem, match="vanished"):
        store.write(evening(), said("x"))


def test_a_server_does_not_make_an_archive(place: Path) -> None:
    place.parent.mkdir()
    assert refused(place, alone=False) is Problem.NOT_AN_ARCHIVE
    assert not list(place.parent.iterdir())


SECOND = """
import sys
from pathlib import Path
from wijkworkshop.storage.archive import open_archive
archive = open_archive(Path(sys.argv[1]), alone=sys.argv[2] == "alone")
print("open", flush=True)
sys.stdin.read()
archive.close()
"""


def start_second(path: Path, how: str) -> subprocess.Popen[str]:
    """Start another process that opens the archive and waits."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", SECOND, str(path), how]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


@pytest.mark.seconds
def test_a_second_instance_until_the_first_one_dies(filled: Path) -> None:
    with start_second(filled, "alone") as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "open\n"
        assert refused(filled) is Problem.LOCKED_BY_ANOTHER
        open_archive(filled, alone=False, environment={}).close()
        first.kill()
        first.communicate()
    open_archive(filled, environment={}).close()


@pytest.mark.seconds
def test_the_server_shares_it(filled: Path) -> None:
    store = Store(open_archive(filled, environment={}))
    with start_second(filled, "shared") as server:
        assert server.stdout is not None
        assert server.stdout.readline() == "open\n"
        store.write(store.load("evening 1"), said("x"))
        server.communicate("")
    assert server.returncode == 0
    store.close()


def test_a_file_that_may_not_be_written(weak: Path) -> None:
    path = weak / "archive.db"
    open_archive(path, environment={}).close()
    path.chmod(0o400)
    assert refused(path) is Problem.READ_ONLY


def test_a_folder_that_may_not_be_written(weak: Path) -> None:
    path = weak / "archive.db"
    open_archive(path, environment={}).close()
    (weak / "archive.db.lock").unlink()
    weak.chmod(0o500)
    assert refused(path) is Problem.READ_ONLY
    assert refused(weak / "new.db") is Problem.READ_ONLY
