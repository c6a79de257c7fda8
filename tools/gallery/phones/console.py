"""Phones on the console, in each state of the server and of the room, for the gallery."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from wijkworkshop.core.acts.phones import LetPhonesSend, StartPhones
from wijkworkshop.core.acts.rounds import ChooseChannel
from wijkworkshop.core.navigation import here
from wijkworkshop.core.phones.records import Phones, PhonesSeen, Submission
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.serving import ServerState
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.window import Console
from wijkworkshop.ui.network.addresses import Place, Rank
from wijkworkshop.ui.network.hosting import Hosted
from wijkworkshop.ui.network.wifi import Wifi

PLACES = (
    Place(Rank.HOTSPOT, False, "LAN-verbinding* 10", "192.168.137.1"),
    Place(Rank.WIFI, False, "Wi-Fi", "10.20.30.40"),
)
SHOWN = Wifi("Wijkworkshop", "samenwonen")
OFF = Hosted(PLACES, wifi=SHOWN)
PHONES = Phones(
    1, "0123456789abcdef" * 2, "K7P4", "QX7T4M", "192.168.137.1", 8080,
    wifi_name=SHOWN.name, wifi_password=SHOWN.password,
)  # fmt: skip
LONG = (
    "Hoe zit het met de huur als er gemengd wordt? Daar maken veel mensen op onze galerij "
    "zich zorgen over, en niemand geeft er een duidelijk antwoord op."
)
SENT = (
    ("De lift in ons portiek is al weken stuk.", Group.RESIDENTS, 2),
    ("Kan het buurthuis ook op zondag open?", Group.RESIDENTS, 0),
    ("Wij willen graag meedenken over de school.", Group.EDUCATION, 4),
    (LONG, Group.RESIDENTS, 1),
    ("Meer groen!", Group.UNKNOWN, 0),
)  # fmt: skip

Do = Callable[..., Session]


NOBODY = PhonesSeen(1)


@dataclass(frozen=True)
class State:
    """A state: what the server and the session say, and how long ago phones could come."""

    hosted: Hosted
    seen: PhonesSeen = NOBODY
    waited: timedelta = timedelta(0)
    mode: Mode | None = Mode.PHONES
    sent: bool = False
    voted: int = 0
    running: bool = True
    on_paper: bool = False


def _on(state: ServerState = ServerState.RUNNING) -> Hosted:
    return replace(OFF, server=state)


FULL = PhonesSeen(1, joined=43, here=41, busy=6, last_minute=9)
STATES: Mapping[str, State] = MappingProxyType(
    {
        "phones-off": State(OFF, running=False),
        "phones-no-network": State(Hosted(), running=False),
        "phones-starting": State(_on(ServerState.STARTING)),
        "phones-first": State(_on(), waited=timedelta(seconds=6)),
        "phones-nobody": State(_on(), waited=timedelta(seconds=25)),
        "phones-running": State(_on(), FULL, voted=12),
        "phones-too-many": State(_on(), replace(FULL, joined=58, here=57), voted=12),
        "phones-port-taken": State(_on(ServerState.PORT_TAKEN), FULL),
        "phones-gave-up": State(_on(ServerState.GAVE_UP), FULL),
        "phones-no-archive": State(_on(ServerState.NO_ARCHIVE), FULL),
        "phones-no-session": State(_on(ServerState.NO_SESSION), FULL),
        "phones-cut-off": State(replace(_on(), places=(), cut_off=True), FULL),
        "phones-moderation": State(_on(), FULL, mode=Mode.CONTRIBUTIONS, sent=True),
        "phones-open": State(_on(), FULL, mode=None, voted=12),
        "phones-emergency": State(_on(), FULL, mode=None, voted=12, on_paper=True),
    }
)


def phone_states(
    session: Session, now: datetime, do: Do
) -> Iterator[tuple[str, tuple[Session, Mode | None, Callable[[Console], None]]]]:
    """Yield the session, the panel and what the server says, by name."""
    began = do(session, now, StartPhones(PHONES), LetPhonesSend(words=True))
    number = here(session).round
    began = do(began, now, ChooseChannel(number, Channel.PHONE))
    for name, state in STATES.items():
        shown = _heard(began, state, now) if state.running else session
        if state.on_paper:
            shown = _with(shown, replace(_round(shown), channel=Channel.PAPER))
        hosted = replace(state.hosted, since=now - state.waited if state.running else None)
        yield name, (shown, state.mode, _telling(hosted))


def _heard(session: Session, state: State, now: datetime) -> Session:
    """Return a session with what participants would have sent."""
    made: list[Record] = [state.seen]
    if state.voted:
        made.append(Received(Channel.PHONE, state.voted, here(session).round, 0))
    if state.sent:
        block = here(session).block
        made += [
            Submission(number, text, group, table, now, block)
            for number, (text, group, table) in enumerate(SENT, 1)
        ]
    return _with(session, *made)


def _round(session: Session) -> Round:
    return session.get(Round, here(session).round)


def _with(session: Session, *records: Record) -> Session:
    return session.after(Change(put=records))


def _telling(hosted: Hosted) -> Callable[[Console], None]:
    def tell(console: Console) -> None:
        console.middle.show_hosted(hosted)
        console.header.show_hosted(hosted)
        console.middle.take_focus()

    return tell
