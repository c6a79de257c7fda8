"""A session for a dress rehearsal, in an archive of its own that is wiped afterwards."""

import secrets
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from wijkworkshop import places
from wijkworkshop.cli.dress_rehearsal.options import RehearsalOptions
from wijkworkshop.core.acts.phones import StartPhones
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.session_creation import make_session, with_texts
from wijkworkshop.core.phones.codes import HOST_CODE, ROOM_CODE, room_code
from wijkworkshop.core.phones.records import Participant, Phones
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.scripted.run_through import run_through
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.performing import MADE, perform
from wijkworkshop.shipped import Shipped
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.participants.store import ParticipantStore
from wijkworkshop.storage.store import LogLine, Store
from wijkworkshop.storage.throwaway import Throwaway, sweep

ARCHIVE = "generale-repetitie.db"


class NoFolder(Exception):
    """The folder cannot be created or written."""


class NoRunSheet(Exception):
    """There is no run sheet of that name; `known` are the names that there are."""

    def __init__(self, known: tuple[str, ...]) -> None:
        """Keep the names of the run sheets that there are."""
        super().__init__(", ".join(known))
        self.known = known


@dataclass
class RehearsalSession:
    """The session of a dress rehearsal, and the acts of its facilitator."""

    store: Store
    session: Session

    def do(self, request: Request) -> None:
        """Perform a request as the console does. Raises Refused and StorageProblem."""
        self.session = perform(self.store, self.session, request, _now).session

    def heard(self) -> Session:
        """Return the session with what phones sent since."""
        self.session = self.store.load(self.session.id)
        return self.session

    def start_phones(self, address: str, port: int) -> Phones:
        """Let phones take part, at this address and port."""
        tables = self.session.get(Details, 1).tables
        phones = Phones(
            1,
            secrets.token_hex(16),
            room_code(ROOM_CODE, secrets.choice),
            room_code(HOST_CODE, secrets.choice),
            address,
            port,
            asks_table=tables > 1,
        )
        self.do(StartPhones(phones))
        return phones

    def people(self) -> dict[str, Participant]:
        """Return the participants, by the hash of their phone's token."""
        joined = ParticipantStore(self.store.archive, self.session.id).joined()
        return {token: who for token, (who, _language) in joined.items()}

    def ballots(self, round_id: int) -> tuple[Ballot, ...]:
        """Return the stored ballots of a round that is not settled."""
        return self.store.ballots(self.session.id, round_id)


@contextmanager
def folder_for(wanted: RehearsalOptions) -> Iterator[Throwaway]:
    """Make a folder on the disk of the archive, and remove it with all that is in it.

    Raises NoFolder.
    """
    inside = wanted.archive.absolute().parent if wanted.archive else None
    sweep()
    if inside is not None:
        sweep(inside)
    try:
        folder = Throwaway(inside)
    except OSError as error:
        raise NoFolder(str(inside)) from error
    with folder:
        yield folder


@contextmanager
def rehearsal_session_in(folder: Path, wanted: RehearsalOptions) -> Iterator[RehearsalSession]:
    """Make the session in that folder. Raises StorageProblem, Refused and NoRunSheet."""
    shipped = Shipped(places.resources() / "content", places.run_sheets())
    if wanted.archive is not None:
        shipped.use(wanted.archive)
    plan = _asked(wanted) if wanted.session else _planned(shipped, wanted.run_sheet)
    session = run_through(plan, str(uuid4()), _now(), shipped.example)
    with closing(Store(open_archive(folder / ARCHIVE))) as store:
        store.create(session, LogLine(_now(), MADE))
        yield RehearsalSession(store, session)


def _asked(wanted: RehearsalOptions) -> Session:
    """Return a session of the archive, read only, also while the app has it open."""
    archive = wanted.archive or Path()
    with closing(Store(open_archive(archive, alone=False))) as store:
        return store.load(wanted.session)


def _planned(shipped: Shipped, slug: str) -> Session:
    """Return a new session with this run sheet. Raises NoRunSheet."""
    sheet = shipped.sheets.get(slug)
    if sheet is None:
        raise NoRunSheet(tuple(shipped.sheets))
    now = _now()
    setup = Setup(sheet.title, now.date(), now + timedelta(minutes=1))
    made = make_session(str(uuid4()), setup, sheet, shipped.catalogue.version, now)
    return with_texts(made, shipped.texts.by_name)


def _now() -> datetime:
    return datetime.now(UTC)
