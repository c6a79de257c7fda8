"""The example session: a made-up afternoon, played into an archive by the app's own rules."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache, partial
from pathlib import Path
from time import monotonic

from wijkworkshop.content.catalogue import catalogue_of
from wijkworkshop.content.reading import read
from wijkworkshop.content.run_sheets import run_sheets_of
from wijkworkshop.content.texts import OWN, Texts, texts_of
from wijkworkshop.core.acts.session_creation import make_session, with_texts
from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.scripted.playing import play
from wijkworkshop.core.scripted.script import Scene, Script, ScriptFile, moment, setup_of
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.ballots import BallotBox, BoxInMemory
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.storage.store import LogLine, Store

EXAMPLE = "voorbeeld"
"""The folder of the script in `sessions/`, and the start of the ids of its sessions."""

BUSY_AT = "16.11"
"""A moment in the middle of step 4: a round is open, and paper comes in."""


@cache
def read_script(sessions: Path) -> Script:
    """Return the script that ships, read once. Raises ContentMistakes."""
    folder = sessions / EXAMPLE
    frame = read(folder / "middag.toml", ScriptFile)
    scenes = tuple(read(file, Scene) for file in sorted(folder.glob("[0-9]*.toml")))
    files = {file.name: b64encode(file.read_bytes()).decode() for file in folder.glob("*.jpg")}
    return Script(frame.facts, scenes, frame.closes, frame.before, files)


def clock_from(sessions: Path, at: str) -> Callable[[], datetime]:
    """Return a clock that starts at a time of the example ('16.11') and runs on."""
    began, since = moment(read_script(sessions).facts, at), monotonic()
    return lambda: began + timedelta(seconds=monotonic() - since)


def new_session(resources: Path, sessions: Path, session_id: str) -> Session:
    """Return the example session before anything has happened."""
    facts = read_script(sessions).facts
    content = resources / "content"
    sheet, version = sheet_and_version(content, sessions, facts.run_sheet)
    made = make_session(session_id, setup_of(facts), sheet, version, moment(facts, facts.starts))
    return with_texts(made, _texts(content, sessions).by_name)


@cache
def sheet_and_version(content: Path, sessions: Path, slug: str) -> tuple[RunSheet, str]:
    """Return the example's run sheet and the version of its content; read once."""
    texts = _texts(content, sessions)
    catalogue = catalogue_of(texts)
    return run_sheets_of(texts, sessions, catalogue)[slug], catalogue.version


def _texts(content: Path, sessions: Path) -> Texts:
    """Return the content with the example's own over it: its run sheet and its measures."""
    return texts_of(content, sessions / EXAMPLE / OWN)


def fill(
    store: Store, resources: Path, sessions: Path, until: str = "", session_id: str = EXAMPLE
) -> Session:
    """Play the example into an archive, in one transaction; `until` ('16.11') stops it there."""
    facts, closes = read_script(sessions).facts, read_script(sessions).closes
    played, filled = _played(resources, sessions, until)
    session = replace(played, id=session_id)
    line = LogLine(moment(facts, until or closes), "Play", EXAMPLE)
    store.create(session, line, partial(_cast, session, filled))
    return session


def ended(resources: Path, sessions: Path) -> Session:
    """Return the example session after its end."""
    return _played(resources, sessions, "")[0]


@cache
def _played(resources: Path, sessions: Path, until: str) -> tuple[Session, BoxInMemory]:
    """Return the example session at a moment, and its ballot box; played once."""
    script, box = read_script(sessions), BoxInMemory()
    stop = moment(script.facts, until) if until else None
    session = play(new_session(resources, sessions, EXAMPLE), script, box, stop)
    return session, box


def _cast(session: Session, filled: BoxInMemory, box: BallotBox) -> None:
    """Put the ballots in the box of the archive, the links cut where a round is settled."""
    for vote in session.all(Round):
        for ballot in filled.ballots(vote.id):
            box.put(ballot)
        if vote.settled_at is not None:  # before those of the next one come: it looks at all
            box.cut_links(vote.id, frozenset(Group))  # played ballots name what they may
