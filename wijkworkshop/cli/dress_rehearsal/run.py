"""Runs a dress rehearsal from beginning to end; its folder is removed, however it ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from gettext import gettext as _
from pathlib import Path

from wijkworkshop.cli.dress_rehearsal.figures import Figures, RoundFigures, Start
from wijkworkshop.cli.dress_rehearsal.options import ProgressListener, RehearsalOptions
from wijkworkshop.cli.dress_rehearsal.planned import planned, table_hosts
from wijkworkshop.cli.dress_rehearsal.program import Ended, Program
from wijkworkshop.cli.dress_rehearsal.rehearsal_session import (
    ARCHIVE,
    RehearsalSession,
    folder_for,
    rehearsal_session_in,
)
from wijkworkshop.cli.dress_rehearsal.rounds import Rounds
from wijkworkshop.cli.dress_rehearsal.server_wait import wait_for_server
from wijkworkshop.core.public.joining import page_for
from wijkworkshop.core.session_records import Details
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


def rehearse(wanted: RehearsalOptions, listener: ProgressListener) -> Figures:
    """Hold a dress rehearsal, and tell the listener how it goes.

    Raises StorageProblem, Refused, NoRunSheet, NoAddress and TooMany.
    """
    needed = PER_PHONE * wanted.participants + OTHERS
    if (most := allow_open_files(needed)) < needed:
        raise TooMany((most - OTHERS) // PER_PHONE)
    with (
        folder_for(wanted) as folder,
        rehearsal_session_in(folder.path, wanted) as rehearsal_session,
    ):
        figures = _with_server(wanted, listener, rehearsal_session, folder.path)
    figures = replace(figures, wiped=not folder.path.exists())
    listener.ended(figures)
    return figures


def _with_server(
    wanted: RehearsalOptions,
    listener: ProgressListener,
    rehearsal_session: RehearsalSession,
    folder: Path,
) -> Figures:
    """Start the server and the phones, and hold the rounds. Raises NoAddress."""
    figures, log = _around(wanted, folder), folder / "processen.log"
    where = ("--address", wanted.address, "--port", str(wanted.port))
    what = ("--archive", str(folder / ARCHIVE), "--session", rehearsal_session.session.id)
    with _running(Program(log, SERVE, *what, *where)) as server:
        try:
            start, who = _opened(wanted, rehearsal_session, server)
        except TimeoutError:
            return replace(figures, stopped=_("De pagina voor telefoons kwam niet op tijd."))
        except Ended as ended:
            if ended.code == Ending.NO_SUCH_ADDRESS:
                raise NoAddress(wanted.address) from ended
            return replace(figures, stopped=stopped_words(ended.command))
        listener.started(start)
        with _running(Program(log, CROWD, *who)) as crowd:
            return _held(
                wanted, listener, Rounds(rehearsal_session, crowd, server, wanted.hold), figures
            )


def _opened(
    wanted: RehearsalOptions, rehearsal_session: RehearsalSession, server: Program
) -> tuple[Start, tuple[str, ...]]:
    """Let phones in; return where they come in, and who will. Raises Ended and TimeoutError."""
    port = server.wait_for(LISTENS_S)["port"]
    phones = rehearsal_session.start_phones(wanted.address, port)
    page = page_for(phones.url, phones.code)
    wait_for_server(page, server)
    name = rehearsal_session.session.get(Details, 1).name
    start = Start(phones.url, phones.code, len(planned(rehearsal_session.session)), name)
    return start, _crowd(wanted, rehearsal_session, page, phones.host_code)


def _crowd(
    wanted: RehearsalOptions, rehearsal_session: RehearsalSession, page: str, host_code: str
) -> tuple[str, ...]:
    """Return the arguments of the command for simulated phones."""
    hosts = min(wanted.participants, table_hosts(rehearsal_session.session))
    return (
        *("--page", page, "--participants", str(wanted.participants), "--ramp", str(wanted.ramp)),
        *("--seed", str(wanted.seed), "--hosts", str(hosts), "--host-code", host_code),
    )


def _held(
    wanted: RehearsalOptions, listener: ProgressListener, rounds: Rounds, figures: Figures
) -> Figures:
    played: list[RoundFigures] = []
    stopped = ""
    try:
        rounds.wait_for_people(wanted.participants, wanted.ramp + COMES_IN_S)
        for found in rounds.hold_all():
            played.append(found)
            listener.played(found)
    except Ended as ended:
        stopped = stopped_words(ended.command)
    return replace(
        figures,
        joined=rounds.joined(),
        came_in=len(rounds.ledger.joined),
        rounds=tuple(played),
        stopped=stopped,
    )


def _around(wanted: RehearsalOptions, folder: Path) -> Figures:
    disk = disk_state(folder / ARCHIVE).milliseconds
    return Figures(wanted.address, wanted.participants, disk=disk, screen=screen_words())


def screen_words() -> str:
    """Return whether there is a screen, and one for the room."""
    if not has_screen(sys.platform, os.environ):
        return _("Geen scherm gevonden.")
    from wijkworkshop.cli.diagnostics import window_state
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
