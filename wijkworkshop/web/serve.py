"""The server process: a socket of our own, uvicorn on it, and an end when the app has ended."""

import asyncio
import json
import socket
import sys
import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import uvicorn
from starlette.types import ASGIApp

from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.participants import ParticipantStore
from wijkworkshop.storage.watching import Watch
from wijkworkshop.web.app import Desk, make_app
from wijkworkshop.web.people import People
from wijkworkshop.web.rendering import Pages
from wijkworkshop.web.state import first_sight
from wijkworkshop.web.writer import Writer

BACKLOG = 2048


class PortTaken(OSError):
    """Another program listens there."""


@dataclass(frozen=True)
class Place:
    """What is served, and where: an archive, a session in it, an address of this laptop."""

    archive: Path
    session: str
    address: str
    port: int
    resources: Path


def listen(address: str, port: int) -> socket.socket:
    """Return a socket that listens. Raises PortTaken, and OSError when the address is gone.

    The protocol is named, or asyncio leaves Nagle's delay on, which makes it fifty times slower.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((address, port))
        listening.listen(BACKLOG)
    except OSError:
        listening.close()
        raise
    return listening


def serve(place: Place, listening: socket.socket, parent: IO[bytes] | None) -> None:
    """Serve until the parent closes its end of `parent`; say on stdout where."""
    archive = open_archive(place.archive, alone=False)
    watch = Watch(place.archive)
    store = ParticipantStore(archive, place.session)
    seen = first_sight(store.session())
    desk = Desk(seen, People(store.joined()), Pages(place.resources))
    writer = desk.writer = Writer(store, watch, lambda: datetime.now(UTC), desk.hear)
    host, port = listening.getsockname()[:2]
    app = make_app(desk, place.resources, frozenset({f"{host}:{port}", f"{place.address}:{port}"}))
    server = uvicorn.Server(config(app))
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent, server), daemon=True).start()
    print(json.dumps({"address": host, "port": port}), flush=True)  # noqa: T201 - the app reads it

    async def run() -> None:
        writer.start()
        await server.serve([listening])

    try:
        with asyncio.Runner(loop_factory=server.config.get_loop_factory()) as runner:
            runner.run(run())
    finally:
        writer.stop()
        watch.close()
        archive.close()


def config(app: ASGIApp) -> uvicorn.Config:
    """Return how uvicorn runs here."""
    return uvicorn.Config(
        app,
        ws="none",
        lifespan="off",
        access_log=False,
        log_config=None,
        backlog=BACKLOG,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=1,
        server_header=False,
        date_header=False,
    )


def _end_with(parent: IO[bytes], server: uvicorn.Server) -> None:
    """Stop the server when the app that started it is gone, however that came."""
    while parent.read(1):
        pass
    server.should_exit = True


def main_input() -> IO[bytes]:
    """Return what ends when the parent does."""
    return sys.stdin.buffer
