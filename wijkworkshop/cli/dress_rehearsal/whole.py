"""Runs a dress rehearsal from beginning to end; its folder is removed, however it ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from gettext import gettext as _
from pathlib import Path

from wijkworkshop.cli.dress_rehearsal.door import wait_until_open
from wijkworkshop.cli.dress_rehearsal.figures import Figures, RoundFigures, Start
from wijkworkshop.cli.dress_rehearsal.hall import ARCHIVE, Hall, folder_for, hall_in
from wijkworkshop.cli.dress_rehearsal.program import Ended, Program
from wijkworkshop.cli.dress_rehearsal.rounds import Rounds, planned, table_hosts
from wijkworkshop.cli.dress_rehearsal.wanted import Telling, Wanted
from wijkworkshop.core.evening import Details
from wijkworkshop.core.public.joining import page_for
from wijkworkshop.screen import has_screen
from wijkworkshop.storage.health import disk_state
from wijkworkshop.storage.platform import allow_open_files
from wijkworkshop.web.process.endings import Ending

SERVE, CROWD = "serve", "crowd"
LISTENS_S, COMES_IN_S = 30.0, 30.0
PER_PHONE, OTHERS = 2, 100
"""Connections per phone, and other files that are open."""


class TooMany(Exception):
    """This laptop allows fewer connections; `most` phones would do."""

    def __init__(self, most: int) -> None:
        """Keep how many phones are possible."""
        super().__init__(str(most))
        self.most = most


class NoAddress(Exception):
    """The server cannot listen there."""


def rehearse(wanted: Wanted, telling: Telling) -> Figures:
    """Hold a dress rehearsal, and tell the listener how it goes.

    Raises StorageProblem, Refused, NoRunSheet, NoAddress and TooMany.
    """
    needed = PER_PHONE * wanted.participants + OTHERS
    if (most := allow_open_files(needed)) < needed:
        raise TooMany((most - OTHERS) // PER_PHONE)
    with folder_for(wanted) as folder, hall_in(folder.path, wanted) as hall:
        figures = _with_server(wanted, telling, hall, folder.path)
    figures = replace(figures, wiped=not folder.path.exists())
    telling.ended(figures)
    return figures


def _with_server(wanted: Wanted, telling: Telling, hall: Hall, folder: Path) -> Figures:
    """Start the server and the phones, and hold the rounds. Raises NoAddress."""
    figures, log = _around(wanted, folder), folder / "processen.log"
    where = ("--address", wanted.address, "--port", str(wanted.port))
    what = ("--archive", str(folder / ARCHIVE), "--session", hall.session.id)
    with _running(Program(log, SERVE, *what, *where)) as server:
        try:
            start, who = _opened(wanted, hall, server)
        except TimeoutError:
            return replace(figures, stopped=_("De pagina voor telefoons kwam niet op tijd."))
        except Ended as ended:
            if ended.code == Ending.NO_SUCH_ADDRESS:
                raise NoAddress(wanted.address) from ended
            return replace(figures, stopped=stopped_words(ended.command))
        telling.started(start)
        with _running(Program(log, CROWD, *who)) as crowd:
            return _held(wanted, telling, Rounds(hall, crowd, server, wanted.hold), figures)


def _opened(wanted: Wanted, hall: Hall, server: Program) -> tuple[Start, tuple[str, ...]]:
    """Let phones in; return where they come in, and who will. Raises Ended and TimeoutError."""
    port = server.wait_for(LISTENS_S)["port"]
    phones = hall.let_phones_in(wanted.address, port)
    page = page_for(phones.url, phones.code)
    wait_until_open(page, server)
    name = hall.session.get(Details, 1).name
    start = Start(phones.url, phones.code, len(planned(hall.session)), name)
    return start, _crowd(wanted, hall, page, phones.host_code)


def _crowd(wanted: Wanted, hall: Hall, page: str, host_code: str) -> tuple[str, ...]:
    """Return the arguments of the command for simulated phones."""
    hosts = min(wanted.participants, table_hosts(hall.session))
    return (
        *("--page", page, "--participants", str(wanted.participants), "--ramp", str(wanted.ramp)),
        *("--seed", str(wanted.seed), "--hosts", str(hosts), "--host-code", host_code),
    )


def _held(wanted: Wanted, telling: Telling, rounds: Rounds, figures: Figures) -> Figures:
    played: list[RoundFigures] = []
    stopped = ""
    try:
        rounds.wait_for_people(wanted.participants, wanted.ramp + COMES_IN_S)
        for found in rounds.hold_all():
            played.append(found)
            telling.played(found)
    except Ended as ended:
        stopped = stopped_words(ended.command)
    return replace(
        figures,
        joined=rounds.joined(),
        came_in=len(rounds.ledger.joined),
        rounds=tuple(played),
        stopped=stopped,
    )


def _around(wanted: Wanted, folder: Path) -> Figures:
    disk = disk_state(folder / ARCHIVE).milliseconds
    return Figures(wanted.address, wanted.participants, disk=disk, screen=screen_words())


def screen_words() -> str:
    """Return whether there is a screen, and one for the room."""
    if not has_screen(sys.platform, os.environ):
        return _("Geen scherm gevonden.")
    from wijkworkshop.cli.checkup import window_state
    from wijkworkshop.ui.laptop.screens import Kind, choose

    screens = window_state().screens
    if screens is None:
        return _("Er is een scherm, maar er kan geen venster open.")
    return {
        Kind.SECOND: _("Scherm voor de zaal gevonden."),
        Kind.SINGLE: _("Er is één scherm. Sluit de beamer nog aan."),
        Kind.MIRRORED: _("Beide schermen tonen hetzelfde. Zet ze op ‘uitbreiden’."),
    }[choose([each.area for each in screens]).kind]


def stopped_words(command: str) -> str:
    """Return in words that one of our processes has ended."""
    if command == SERVE:
        return _("De server voor telefoons stopte vanzelf.")
    return _("De nagebootste telefoons stopten vanzelf.")


@contextmanager
def _running(program: Program) -> Iterator[Program]:
    try:
        yield program
    finally:
        program.end()
