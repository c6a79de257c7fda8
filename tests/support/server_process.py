"""The process of the server, its port, and what it was asked to do."""

import http.client
import os
import signal
import socket
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess, QTimer
from pytestqt.qtbot import QtBot

import wijkworkshop.serving as made
from wijkworkshop.serving import PhoneServer, ServerState, Where

HERE, SLOW = "127.0.0.1", 60_000


def bound(port: int) -> socket.socket:
    """Have a port beside others who do, until one of them listens."""
    held = socket.socket()
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    held.bind((HERE, port))
    return held


def taken(port: int) -> socket.socket:
    held = bound(port)
    held.listen()
    return held


def status(where: Where) -> int:
    with closing(http.client.HTTPConnection(where.address, where.port, timeout=60)) as asked:
        asked.request("GET", "/c/K7P4")
        return asked.getresponse().status


def process_of(server: PhoneServer) -> int:
    """Return the number of the process that serves, 0 for none."""
    running = QProcess.ProcessState.Running
    there = (each for each in server.findChildren(QProcess) if each.state() is running)
    return next((int(each.processId()) for each in there), 0)


def is_there(process: int) -> bool:
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except (FileNotFoundError, ProcessLookupError):  # it may go while we look
        return False
    return stat.split()[2] != "Z"


def runs(qtbot: QtBot, server: PhoneServer) -> None:
    qtbot.waitUntil(lambda: server.state is ServerState.RUNNING, timeout=SLOW)


def kill_often(qtbot: QtBot, server: PhoneServer) -> None:
    """Kill each process as soon as it is there, once more than is borne."""
    last = 0
    for _time in range(made.MOST_DEATHS + 1):
        qtbot.waitUntil(lambda: process_of(server) not in (0, last), timeout=SLOW)  # noqa: B023 - it waits within the loop
        last = process_of(server)
        os.kill(last, signal.SIGKILL)
    qtbot.waitUntil(lambda: len(server._deaths) == made.MOST_DEATHS + 1, timeout=SLOW)


def tries_no_more(qtbot: QtBot, server: PhoneServer, state: ServerState) -> None:
    """It comes to this state by itself, and nothing is left that could start a process."""
    qtbot.waitUntil(lambda: server.state is state, timeout=SLOW)
    QCoreApplication.processEvents()
    assert server.state is state
    assert process_of(server) == 0
    assert not any(timer.isActive() for timer in server.findChildren(QTimer))
