"""The server process: started, watched, started again, and never left behind. All of it real."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

import wijkworkshop.serving as made
from tests.support.core.scenes import PARK, TERRACE, TOWER, block, evening, voting
from tests.support.server_process import (
    HERE,
    SLOW,
    bound,
    is_there,
    kill_often,
    process_of,
    runs,
    status,
    taken,
    tries_no_more,
)
from wijkworkshop.core.acts.phones import StartPhones
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.terms import BlockKind, FormKind
from wijkworkshop.performing import perform
from wijkworkshop.serving import PhoneServer, ServerState, Where
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.web.process.listening import FIRST_PORT, PORTS

NOT_OURS = "192.0.2.1"
PHONES = Phones(1, "00" * 16, "K7P4", address=HERE, port=FIRST_PORT)


@pytest.fixture
def where(tmp_path: Path) -> Iterator[Where]:
    """Return a stored session in which phones take part, and a port that is free."""
    path = tmp_path / "archief.db"
    store = Store(open_archive(path, environment={}))
    dots = voting(FormKind.DOTS, TERRACE, TOWER, PARK, budget=2)
    session = evening(block(BlockKind.STEP_1, dots)).session
    store.create(session)
    perform(store, session, StartPhones(PHONES), lambda: datetime.now(UTC))
    store.close()
    with closing(bound(0)) as kept:  # it does not listen, and no other test is given this port
        yield Where(path, session.id, HERE, kept.getsockname()[1])


@pytest.fixture
def server(qtbot: QtBot) -> Iterator[PhoneServer]:
    """Return a server that is gone after the test."""
    server = PhoneServer(again_ms=50)
    yield server
    server.close()


@pytest.mark.seconds
def test_it_starts_serves_and_stops(qtbot: QtBot, server: PhoneServer, where: Where) -> None:
    """It says where it listens; a phone gets a page; after the stop nobody listens."""
    told: list[object] = []
    server.listens.connect(told.append)
    server.serve(where)
    assert server.state is ServerState.STARTING
    runs(qtbot, server)
    assert told == [where]
    assert status(where) == 200
    process = process_of(server)
    server.serve(where)  # the same again
    assert process_of(server) == process
    server.close()
    assert str(server.state) == ServerState.STOPPED
    assert not is_there(process)
    with pytest.raises(ConnectionRefusedError):
        status(where)


@pytest.mark.seconds
def test_who_waits_hears_that_phones_stop(qtbot: QtBot, server: PhoneServer, where: Where) -> None:
    """Not that the connection was lost: the process says it before it ends."""
    server._parting.setInterval(1500)  # which does not pass while we ask
    server.serve(where)
    runs(qtbot, server)
    process = process_of(server)
    server.stop()
    assert server.state is ServerState.STOPPED
    assert status(where) == 200
    qtbot.waitUntil(lambda: not is_there(process), timeout=SLOW)


@pytest.mark.seconds
def test_it_may_be_forgotten_once_it_is_closed(qtbot: QtBot, where: Where) -> None:
    """No process that is deleted a moment later takes it along while it is deleted itself."""
    server = PhoneServer()
    server.serve(where)
    server.close()
    del server
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.seconds
def test_phones_that_go_on_at_once_keep_their_server(
    qtbot: QtBot, server: PhoneServer, where: Where
) -> None:
    """Who stops by accident and starts again finds the same port, and no phone notices."""
    server.serve(where)
    runs(qtbot, server)
    process = process_of(server)
    server.stop()
    server.serve(where)
    assert server.state is ServerState.RUNNING
    assert process_of(server) == process
    assert status(where) == 200


@pytest.mark.seconds
def test_a_server_that_dies_while_it_parts_stays_away(
    qtbot: QtBot, server: PhoneServer, where: Where
) -> None:
    server.serve(where)
    runs(qtbot, server)
    server.stop()
    os.kill(process_of(server), signal.SIGKILL)
    qtbot.waitUntil(lambda: process_of(server) == 0, timeout=SLOW)
    assert server.state is ServerState.STOPPED
    assert server.where is None


def test_it_is_back_after_a_kill(qtbot: QtBot, server: PhoneServer, where: Where) -> None:
    """A server that dies is there again, on the same port, as another process."""
    server.serve(where)
    runs(qtbot, server)
    first, began = process_of(server), time.monotonic()
    told: list[object] = []
    server.changed.connect(told.append)
    os.kill(first, signal.SIGKILL)
    qtbot.waitUntil(lambda: told == [ServerState.AGAIN, ServerState.RUNNING], timeout=SLOW)
    print(f"back after {time.monotonic() - began:.2f} s")  # noqa: T201 - to look at, no limit
    assert process_of(server) != first
    assert server.where == where
    assert status(where) == 200


@pytest.mark.seconds
def test_it_gives_up_when_it_keeps_dying(qtbot: QtBot, server: PhoneServer, where: Where) -> None:
    """More than five deaths within a minute: something is wrong that starting does not mend."""
    server._clock = lambda: 0.0  # a minute is long, but not for every machine
    server.serve(where)
    kill_often(qtbot, server)
    assert server.state is ServerState.GAVE_UP
    assert process_of(server) == 0
    server.again()
    runs(qtbot, server)


@pytest.mark.seconds
def test_deaths_far_apart_are_no_reason_to_give_up(
    qtbot: QtBot, server: PhoneServer, where: Where
) -> None:
    """A clock that leaps says that every death is an hour after the last one."""
    hours = iter(range(0, 3600 * 100, 3600))
    server._clock = lambda: float(next(hours))
    server.serve(where)
    kill_often(qtbot, server)
    runs(qtbot, server)


@pytest.mark.seconds
def test_another_program_has_the_port(qtbot: QtBot, server: PhoneServer, where: Where) -> None:
    """At a first start the next port is taken, and told."""
    with taken(where.port):
        server.serve(where, keeps_port=False)
        runs(qtbot, server)
    assert server.where is not None
    assert where.port < server.where.port < where.port + PORTS
    assert status(server.where) == 200


@pytest.mark.seconds
def test_a_port_that_phones_know_is_waited_for(
    qtbot: QtBot, server: PhoneServer, where: Where
) -> None:
    """Phones that joined know one port: it is said that it is taken, and tried until it is free."""
    with taken(where.port):
        server.serve(where)
        qtbot.waitUntil(lambda: server.state is ServerState.PORT_TAKEN, timeout=SLOW)
    runs(qtbot, server)
    assert server.where == where


@pytest.mark.seconds
def test_an_address_that_is_gone_is_said(qtbot: QtBot, server: PhoneServer, where: Where) -> None:
    """The laptop left that network; elsewhere it serves at once."""
    server.serve(replace(where, address=NOT_OURS))
    qtbot.waitUntil(lambda: server.state is ServerState.NO_ADDRESS, timeout=SLOW)
    server.serve(where)
    runs(qtbot, server)
    assert status(where) == 200


@pytest.mark.seconds
def test_a_session_that_is_not_in_the_archive_is_not_tried_again(
    qtbot: QtBot, server: PhoneServer, where: Where
) -> None:
    """It is no bug that may not happen the next time."""
    told: list[object] = []
    server.changed.connect(told.append)
    server.serve(replace(where, session="een andere"))
    tries_no_more(qtbot, server, ServerState.NO_SESSION)
    assert told == [ServerState.STARTING, ServerState.NO_SESSION]
    server.serve(where)
    runs(qtbot, server)
    assert status(where) == 200


@pytest.mark.seconds
def test_a_session_that_is_deleted_while_phones_take_part(
    qtbot: QtBot, server: PhoneServer, where: Where
) -> None:
    server.serve(where)
    runs(qtbot, server)
    with closing(Store(open_archive(where.archive, environment={}))) as store:
        store.delete(where.session)
    tries_no_more(qtbot, server, ServerState.NO_SESSION)


@pytest.mark.seconds
def test_an_archive_that_went_elsewhere_is_served_again_when_it_is_back(
    qtbot: QtBot, server: PhoneServer, where: Where
) -> None:
    elsewhere = where.archive.with_name("elders.db")
    where.archive.rename(elsewhere)
    server.serve(where)
    tries_no_more(qtbot, server, ServerState.NO_ARCHIVE)
    elsewhere.rename(where.archive)
    server.again()
    runs(qtbot, server)
    assert status(where) == 200


@pytest.mark.seconds
def test_another_archive_in_its_place_is_served(
    qtbot: QtBot, server: PhoneServer, where: Where
) -> None:
    """A server that listened is started once more: what took its place may be as good."""
    server.serve(where)
    runs(qtbot, server)
    told: list[object] = []
    server.changed.connect(told.append)
    copy = where.archive.with_name("kopie.db")
    shutil.copy(where.archive, copy)
    copy.replace(where.archive)
    qtbot.waitUntil(lambda: told == [ServerState.AGAIN, ServerState.RUNNING], timeout=SLOW)
    assert status(where) == 200


APP = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QProcess
from wijkworkshop.serving import PhoneServer, Where
app = QCoreApplication(sys.argv)
server = PhoneServer()
server.listens.connect(lambda _: print(server.findChild(QProcess).processId(), flush=True))
server.serve(Where(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])))
app.exec()
"""


@pytest.mark.seconds
def test_the_death_of_the_app_takes_the_server_with_it(qtbot: QtBot, where: Where) -> None:
    """Even kill -9 leaves no server behind that nobody watches."""
    details = [str(where.archive), where.session, where.address, str(where.port)]
    program = [sys.executable, "-c", APP, *details]
    with subprocess.Popen(program, stdout=subprocess.PIPE) as app:
        try:
            assert app.stdout is not None
            process = int(app.stdout.readline())
            assert is_there(process)
        finally:
            app.kill()
    qtbot.waitUntil(lambda: not is_there(process), timeout=SLOW)


def test_what_the_process_gets() -> None:
    """Our language is not its language; a build that is frozen is its own program."""
    ours = {"LANGUAGE": "tr", "LC_ALL": "nl_NL", "HOME": "/h", "PYTHONPATH": "/more"}
    given = made.environment(ours, frozen=False)
    assert given["HOME"] == "/h"
    assert given["PYTHONPATH"].endswith(f"{os.pathsep}/more")
    assert not set(given) & {"LANGUAGE", "LC_ALL"}
    assert made.environment(ours, frozen=True)["PYTHONPATH"] == "/more"
    where = Where(Path("a.db"), "s", HERE, 1)
    assert made.command(where, frozen=True) == (sys.executable, where.arguments)
    assert made.command(where, frozen=False)[1][-len(where.arguments) :] == where.arguments
