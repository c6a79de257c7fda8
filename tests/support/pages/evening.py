"""What the room sees of real evenings: the example, what follows on it, and every run sheet."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

from tests.support.fakes import BoxInMemory
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.navigation import Stop, blocks, rounds, stops
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.public.screens import Ballot, Countdown, PublicView
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.scripted.playing import play
from wijkworkshop.core.scripted.script import moment, setup_of
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Channel, RoundState
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.example import new_session, read_script
from wijkworkshop.places import resources, run_sheets

RUNNING = Countdown(300, 108, True)
PHONES = Phones(1, "5e" * 16, "K7P4", address="192.168.100.100", port=8080, running=True)
IN_FULL = ("halve-dag", "proefsessie")
"""Run sheets whose rounds are looked at in every state, by every way to vote."""

SHEETS = tuple(sorted(path.stem for path in run_sheets().glob("*.toml")))


@cache
def played(until: str = "") -> Session:
    """Return the example session, as it is when it is over or at a time."""
    script = read_script(run_sheets())
    stop = moment(script.facts, until) if until else None
    session = new_session(resources(), run_sheets(), "voorbeeld")
    return play(session, script, BoxInMemory(), stop)


@cache
def unplayed(sheet: str) -> Session:
    """Return a session of a run sheet before anything has happened."""
    content = resources() / "content"
    catalogue = load_catalogue(content)
    script = read_script(run_sheets())
    setup = setup_of(replace(script.facts, run_sheet=sheet))
    loaded = load_run_sheets(content, run_sheets(), catalogue)[sheet]
    starts = datetime(2026, 11, 24, 12, tzinfo=UTC)
    return make_session("avond", setup, loaded, catalogue.version, starts)


@cache
def going_on() -> Session:
    """Return a session that goes on from the example, before anything has happened."""
    content = resources() / "content"
    sheet = load_run_sheets(content, run_sheets(), load_catalogue(content))["traject-3"]
    starts = datetime(2026, 12, 8, 12, tzinfo=UTC)
    setup = Setup("Samen wonen: het vervolg", starts.date(), starts, after="voorbeeld")
    return make_session("vervolg", setup, sheet, "v", starts, played())


def walked(session: Session) -> Iterator[tuple[str, PublicView]]:
    """Yield every stop of an evening, with its name."""
    for block in blocks(session):
        for place, stop in enumerate(stops(session, block.id)):
            name = f"{block.position:02}-{place}-{block.kind.value}-{stop.screen.value}"
            yield name, PublicView(screen_at(session, stop), RUNNING)


def voted(session: Session, *, quick: bool = False) -> Iterator[tuple[str, PublicView]]:
    """Yield every round that is ready, open and being counted, by every way to vote.

    `quick`: open only, by the first way; the walk shows them ready.
    """
    states = (RoundState.READY, RoundState.OPEN, RoundState.COUNTING)
    for block in blocks(session):
        for vote in rounds(session, block.id):
            for state in (RoundState.OPEN,) if quick else states:
                for channel in FORMS[vote.form].channels[: 1 if quick else None]:
                    now = _in_state(session, vote, state, channel)
                    screen = screen_at(now, _stop(session, vote))
                    name = f"{block.kind.value}-{vote.position}-{vote.form.value}"
                    yield f"{name}-{state.value}-{channel.value}", PublicView(screen, RUNNING)


def _stop(session: Session, vote: Round) -> Stop:
    return next(stop for stop in stops(session, vote.block) if stop.round == vote.id)


def _in_state(session: Session, vote: Round, state: RoundState, channel: Channel) -> Session:
    """Return the session with a round in another state and 23 votes in."""
    came = (Received(channel, 23, vote.id),) if state is not RoundState.READY else ()
    asked = replace(vote, state=state, channel=channel)
    return session.after(Change(put=(asked, PHONES, *came)))


def views() -> dict[str, PublicView]:
    """Return everything that a room can see of the example and of all run sheets."""
    found = {f"voorbeeld-{name}": view for name, view in walked(played())}
    busy = walked(played("16.11"))
    found |= {f"voorbeeld-16.11-{name}": view for name, view in busy}
    found |= {f"vervolg-{name}": view for name, view in walked(going_on())}
    for sheet in SHEETS:
        found |= {f"{sheet}-{name}": view for name, view in walked(unplayed(sheet))}
        every = voted(unplayed(sheet), quick=sheet not in IN_FULL)
        found |= {f"{sheet}-{name}": view for name, view in every}
    rounds_only = {f"voorbeeld-{name}": view for name, view in voted(played())}
    ballots = {name: view for name, view in rounds_only.items() if isinstance(view.screen, Ballot)}
    return found | ballots
