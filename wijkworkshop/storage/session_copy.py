"""A copy of a session on another disk: it gets its name once it was read back and is right."""

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
    """What is being done now."""

    WRITING = auto()
    READING_BACK = auto()


def read_patiently(path: Path) -> Parcel:
    """Return what is in a file of our own, however long its disk takes. Raises StorageProblem."""
    return open_session_file(path, lambda: 0.0)


def copy_session(
    archive: Archive, session_id: str, target: Path, read: Read = read_patiently
) -> Iterator[CopyStage]:
    """Write a session to a file and read it back, saying which of the two is being done.

    What had that name is replaced once the copy is right. Raises Refused while a round is open or
    being counted, and StorageProblem.
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
    """Return all that travels, whatever number the session has where it is."""
    session = parcel.session
    rows = (sorted(map(_row, table)) for table in (parcel.ballots, parcel.answers))
    return session.id, session.revision, session.tables, parcel.lines, *rows


def _row(row: Row) -> list[tuple[str, str]]:
    return sorted((name, repr(value)) for name, value in row.items() if name != "session")
