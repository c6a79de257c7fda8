"""Keeps phones served during an evening: the server process, and the address that they use.

The session says that phones take part and where (`Phones`); this sees to it that it is so. What
cannot be kept so (an address that is gone, a port that is taken) it changes by an act, like any.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import QObject, QTimer, Signal

from wijkworkshop.core.acts.phones import MovePhones
from wijkworkshop.core.phones.records import Phones, PhonesSeen, phones_of
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.live import Clock, Live
from wijkworkshop.serving import PhoneServer, ServerState, Where
from wijkworkshop.ui.network.addresses import Interface, Place, places, replacement
from wijkworkshop.ui.network.connection_problems import LASTING, trouble_words
from wijkworkshop.ui.network.wifi import Wifi, WifiChoice
from wijkworkshop.ui.wording.words import Message

LOOK_EVERY_MS = 4000
"""How often it is looked whether the laptop still has its address, while phones take part."""

Reader = Callable[[], Sequence[Interface]]


@dataclass(frozen=True)
class Hosted:
    """How it is: the addresses there are, the server, the Wi-Fi to show.

    `since` when phones can come: the server listens, and the room could see the code. Until it is
    known where it listens, `server` says that it is starting.
    """

    places: tuple[Place, ...] = ()
    server: ServerState = ServerState.STOPPED
    since: datetime | None = None
    wifi: Wifi = field(default_factory=Wifi)
    cut_off: bool = False  # phones take part at an address that is gone, and there is no other


class Hosting(QObject):
    """Starts, moves and stops the server as the session says; `changed` carries a Hosted.

    `told` carries a Message: something happened that the facilitator did not ask for.
    """

    changed = Signal(object)
    told = Signal(object)

    def __init__(
        self,
        live: Live,
        clock: Clock,
        read: Reader,
        sees_code: Callable[[], bool],
        wifi: WifiChoice | None = None,
        server: PhoneServer | None = None,
    ) -> None:
        """Serve this session; `begin` starts what was running when it was left.

        `sees_code` tells whether the room sees how to join.
        """
        super().__init__(live)
        self._live, self._clock, self._read = live, clock, read
        self._sees_code = sees_code
        self._wifi = wifi or WifiChoice()
        self.server = server or PhoneServer(self)
        self.hosted = Hosted()
        self._phones: Phones | None = None  # as they were served last
        self._interface = ""
        self._fresh = False  # it was not served before, or stopped since
        self._watched = False  # somebody looks at the panel
        self._looking = QTimer(self, interval=LOOK_EVERY_MS)
        self._looking.timeout.connect(self.look)
        self.server.changed.connect(self._show_server)
        self.server.listens.connect(self._note_port)
        live.changed.connect(self.follow)
        live.changed.connect(self.note_code)

    def begin(self) -> None:
        """Serve again what was served when the session was left, and know what there is."""
        self.look()
        self.follow(self._live.session)
        self._fresh = self._phones is None

    def follow(self, session: Session) -> None:
        """Serve what the session says."""
        phones = _taking_part(session)
        if phones == self._phones:
            return
        self._phones = phones
        if phones is None:
            self._stop()
            return
        self._wifi.choose(Wifi(phones.wifi_name, phones.wifi_password))
        if not self._looking.isActive():
            self.look()
        self._turn()
        self._serve(phones)
        self._show_server(self.server.state)

    def note_code(self, _: object = None) -> None:
        """Note when phones can come: somebody may wait for them from then on."""
        can_come = self.hosted.server is ServerState.RUNNING and self._sees_code()
        if can_come and self.hosted.since is None:
            self._show(since=self._clock())

    def watch(self, *, on: bool) -> None:
        """Keep looking which addresses there are: somebody is choosing one."""
        self._watched = on
        if on:
            self.look()
        self._turn()

    def look(self) -> None:
        """See which addresses there are; go to another one when that of the phones is gone."""
        there = places(self._read())
        phones = self._phones
        here = next((each for each in there if phones and each.address == phones.address), None)
        if here is not None:
            self._interface = here.interface
        cut_off = phones is not None and here is None and not there
        newly = cut_off and not self.hosted.cut_off
        self._show(places=there, wifi=self._wifi.wifi, cut_off=cut_off)
        if newly:
            self._tell(self.hosted.server, cut_off=True)
        if phones is not None and here is None and not self._live.busy:
            self._move(phones, there)

    def again(self) -> None:
        """Start the server once more after it gave up."""
        self.server.again()

    def close(self) -> None:
        """Stop serving, and wait until the process is gone; the session stays as it is."""
        self._looking.stop()
        self._live.changed.disconnect(self.follow)
        self.server.blockSignals(True)
        self.server.close()

    def _serve(self, phones: Phones) -> None:
        if any(each.address == phones.address for each in self.hosted.places):
            where = Where(self._live.archive, self._live.session.id, phones.address, phones.port)
            known = not self._fresh or _has_joined(self._live.session)
            self.server.serve(where, keeps_port=known)

    def _stop(self) -> None:
        self._turn()
        self.server.stop()
        self._fresh = True
        self._show(since=None, cut_off=False)

    def _turn(self) -> None:
        """Look every few seconds while it matters, never else."""
        wanted = self._watched or self._phones is not None
        if wanted and not self._looking.isActive():
            self._looking.start()
        elif not wanted:
            self._looking.stop()

    def _move(self, phones: Phones, there: Sequence[Place]) -> None:
        new = replacement(self._interface, there)
        if new is not None:
            self._live.request(MovePhones(new.address, phones.port))
            self.told.emit(_moved(new))

    def _show_server(self, state: ServerState) -> None:
        since = self.hosted.since if state is not ServerState.STOPPED else None
        if state is ServerState.RUNNING and not self._is_where_it_should():
            state = ServerState.STARTING
        newly = state is not self.hosted.server
        self._show(server=state, since=since)
        self.note_code()
        if newly and state in LASTING:
            self._tell(state, cut_off=False)

    def _tell(self, state: ServerState, *, cut_off: bool) -> None:
        """Say it wherever the facilitator is; the panel keeps saying it."""
        said = trouble_words(state, cut_off=cut_off)
        if said is not None:
            self.told.emit(said)

    def _note_port(self, where: Where) -> None:
        """Note where it listens, when the port that was asked for was taken."""
        self._fresh = False
        phones = self._phones
        if phones is not None and (where.address, where.port) != (phones.address, phones.port):
            self._live.request(MovePhones(where.address, where.port))

    def _is_where_it_should(self) -> bool:
        """Tell whether the server listens where the session says."""
        where, phones = self.server.where, self._phones
        wanted = phones and (phones.address, phones.port)
        return where is not None and (where.address, where.port) == wanted

    def _show(self, **changed: object) -> None:
        hosted = replace(self.hosted, **changed)  # type: ignore[arg-type]  # fields by name
        if hosted != self.hosted:
            self.hosted = hosted
            self.changed.emit(hosted)


def _has_joined(session: Session) -> bool:
    """Tell whether phones know the port: they go on where they were after a stop too."""
    seen = session.find(PhonesSeen, 1)
    return seen is not None and seen.joined > 0


def _taking_part(session: Session) -> Phones | None:
    """Return how phones take part, None when they do not or the session is closed."""
    phones = phones_of(session)
    closed = session.get(Details, 1).closed_at is not None
    return phones if phones is not None and phones.running and not closed else None


def _moved(new: Place) -> Message:
    return Message(
        _("De laptop heeft een ander netwerkadres: {address}").format(address=new.address),
        _(
            "Toon de code voor telefoons opnieuw. Wie al meedeed, vult op de nieuwe pagina het "
            "eigen nummer en de code in: die staan nog op de telefoon. "
            "Stemmen die binnen zijn, blijven tellen. Stemmen met de hand en op papier gaat door."
        ),
    )
