"""Performs requests: check, store, return the new session. Windows, commands and tests use it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType

from wijkworkshop.core.acts.request import Request, decide
from wijkworkshop.core.acts.session_creation import make_session, with_texts
from wijkworkshop.core.acts.templates import planned_from
from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.safe_text import strip_all_direction_controls
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.storage.store import LogLine, Store, Written

Clock = Callable[[], datetime]
Ids = Callable[[], str]
MADE = "MakeSession"
NO_TEXTS: Mapping[str, str] = MappingProxyType({})


def perform(store: Store, session: Session, request: Request, clock: Clock) -> Written:
    """Perform and store a request. Raises Refused or StorageProblem; then nothing changed."""
    now = clock()

    def act(current: Session, box: BallotBox) -> Change:
        return decide(request, current, now, box)

    line = LogLine(now, type(request).__name__, request.subject) if request.logged else None
    return store.write(session, act, line)


def start(
    store: Store,
    setup: Setup,
    sheet: RunSheet,
    content: str,
    clock: Clock,
    ids: Ids,
    texts: Mapping[str, str] = NO_TEXTS,
) -> Session:
    """Make a new session and store it, going on from an earlier one where the set-up names it.

    It carries the texts of the content, by file. Raises Refused or StorageProblem: then nothing
    was made.
    """
    now = clock()
    earlier = store.load(setup.after) if setup.after else None
    setup = strip_all_direction_controls(setup)
    made = make_session(ids(), setup, sheet, content, now, earlier)
    session = with_texts(made, texts)
    store.create(session, LogLine(now, MADE))
    return session


def start_from(store: Store, template: Session, setup: Setup, clock: Clock, ids: Ids) -> Session:
    """Make a new session with the plan of another one. Raises Refused or StorageProblem."""
    now = clock()
    earlier = store.load(setup.after) if setup.after else None
    setup = strip_all_direction_controls(setup)
    session = planned_from(template, ids(), setup, now, earlier)
    store.create(session, LogLine(now, MADE))
    return session
