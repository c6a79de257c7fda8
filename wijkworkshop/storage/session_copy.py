"""Copies a session to another disk: the file gets its name once it was read back and is equal."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import StrEnum, auto
from pathlib import Path

from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.backup import swap_in
from wijkworkshop.storage.platform import forget_cached
from wijkworkshop.storage.problems import Problem, StorageProblem, known_problems
from wijkworkshop.storage.session_file import save_session
from wijkworkshop.storage.session_opening import open_session_file
from wijkworkshop.storage.transfer import Parcel, Row

Read = Callable[[Path], Parcel]


class CopyStage(StrEnum):
    """The step that is being done."""

    WRITING = auto()
    READING_BACK = auto()


def read_patiently(path: Path) -> Parcel:
    """Return the contents of a file of ours, without a time limit. Raises StorageProblem."""
    return open_session_file(path, lambda: 0.0)


def copy_session(
    archive: Archive, session_id: str, target: Path, read: Read = read_patiently
) -> Iterator[CopyStage]:
    """Write a session to a file and read it back, reporting each step.

    A file with that name is replaced once the copy is right. Raises Refused while a round is open
    or being counted, and StorageProblem.
    """
    draft = target.with_name(f"{target.name}.kopie")
    yield CopyStage.WRITING
    try:
        written = save_session(archive, session_id, draft)
        yield CopyStage.READING_BACK
        _check(written, draft, read)
        _give_name(draft, target)
    finally:
        with suppress(OSError):  # the stick may be out
            draft.unlink(missing_ok=True)


def _check(written: Parcel, draft: Path, read: Read) -> None:
    try:
        with known_problems(draft):
            forget_cached(draft)
        found = read(draft)
    except StorageProblem as problem:
        raise StorageProblem(Problem.COPY_DIFFERS, draft, problem.detail) from problem
    if _all_of(found) != _all_of(written):
        raise StorageProblem(Problem.COPY_DIFFERS, draft)


def _give_name(draft: Path, target: Path) -> None:
    try:
        with known_problems(target):
            swap_in(draft, target)
    except StorageProblem as problem:
        raise StorageProblem(Problem.NOT_WRITTEN_THERE, target, problem.detail) from problem


def _all_of(parcel: Parcel) -> tuple[object, ...]:
    """Return all that is copied, without the number that the session has in its archive."""
    session = parcel.session
    rows = (sorted(map(_row, table)) for table in (parcel.ballots, parcel.answers))
    return session.id, session.revision, session.tables, parcel.lines, *rows


def _row(row: Row) -> list[tuple[str, str]]:
    return sorted((name, repr(value)) for name, value in row.items() if name != "session")
