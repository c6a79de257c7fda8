"""Everything that reads an archive, as the window, the commands and the server ask for it."""

import faulthandler
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from click.testing import CliRunner

from tests.support.readable import assert_readable
from wijkworkshop import places
from wijkworkshop.cli import main
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Session
from wijkworkshop.export.paper import slips
from wijkworkshop.export.report import report
from wijkworkshop.shipped import Shipped
from wijkworkshop.storage.backups import Backups, erased_in
from wijkworkshop.storage.health import archive_state
from wijkworkshop.storage.housekeeping import run_housekeeping
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.storage.quick_listing import quick_listing
from wijkworkshop.storage.retention import Retention
from wijkworkshop.ui.start.archives import OpenArchive
from wijkworkshop.ui.start.listing import rows_of
from wijkworkshop.ui.wording.words import problem_words, refusal_words
from wijkworkshop.web.process.serve import Serving, Where, _archive_of

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
LONGEST_S = 120
"""Who takes longer hangs, and is ended with the place where it does."""

SHIPPED = Shipped(places.resources() / "content", places.run_sheets())
T = TypeVar("T")


@contextmanager
def no_hang() -> Iterator[None]:
    faulthandler.dump_traceback_later(LONGEST_S, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def told(job: Callable[[], T]) -> T | None:
    """Do something; None when it says a known problem, which has its words. A bug passes."""
    try:
        return job()
    except (StorageProblem, Refused) as known:
        check_words(known)
    return None


def check_words(known: StorageProblem | Refused) -> None:
    words = problem_words(known) if isinstance(known, StorageProblem) else refusal_words(known)
    assert_readable(words.title)
    assert_readable(words.text)


def state_of(path: Path) -> dict[str, bytes]:
    """What the archive and its log hold; looking at one that has no log leaves an empty one."""
    files = (path, path.with_name(f"{path.name}-wal"))
    held = {each.name: each.read_bytes() for each in files if each.exists()}
    return {name: content for name, content in held.items() if content}


def read_all(path: Path) -> bool:
    """Read it in every way; return whether it opened. Raises what nobody expected."""
    before = state_of(path)
    with no_hang():
        seen = quick_listing(path, environment={})
        if seen is not None:
            rows_of(seen, NOW.date())
        archive_state(path)
        told(lambda: _serve(path, "bezig"))
        listed = CliRunner().invoke(main, ["--archive", str(path), "sessions", "--json"])
        _check_command(listed.exit_code, listed.stderr, listed.exception)
        opened = told(lambda: OpenArchive(path, lambda: NOW))
        if opened is None:
            assert state_of(path) == before
            assert listed.exit_code == 1
            return False
        with closing(opened):
            _use(opened)
    return True


def _check_command(code: int, said: str, error: BaseException | None) -> None:
    """A command ends well, or says in Dutch why not."""
    if error is not None and not isinstance(error, SystemExit):
        raise error
    assert code in (0, 1), said
    assert (code == 1) == bool(said.strip())
    assert "Traceback" not in said


def _use(opened: OpenArchive) -> None:
    """Do with an archive that opened what the start window does, and the commands."""
    store = opened.store
    rows = told(opened.rows)
    told(opened.held)
    retention = Retention(store)
    told(lambda: retention.months)
    told(retention.discarded)
    for row in rows or ():
        session = told(lambda row=row: store.load(row.id))  # type: ignore[misc]
        told(lambda row=row: store.log(row.id))  # type: ignore[misc]
        if session is not None:
            _use_session(session)
    for failure in run_housekeeping(store, NOW, NOW.date(), lambda: False):
        check_words(failure.problem)
    backups, notes = Backups(opened.path), told(lambda: erased_in(store.archive))
    for each in backups.kept():
        told(lambda each=each: backups.listings(each, notes or ()))  # type: ignore[misc]


def _use_session(session: Session) -> None:
    content = SHIPPED.content_of(session)
    told(lambda: report(session, NOW, content))
    told(lambda: slips(session))


def _serve(path: Path, session: str) -> None:
    where = Where(path, session, "127.0.0.1", 0, places.resources() / "web")
    with _archive_of(where) as (archive, watch):
        Serving(where, archive, watch)
