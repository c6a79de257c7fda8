"""A disk that is as slow as a test wants: each commit of a server waits until it may go on.

The server of a test (`held:PORT` in `servers.py`) asks here before it commits.
"""

import select
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from tests.support.waiting import PATIENCE_S


class HeldDisk:
    """The test's end: it hears of each commit that begins, and lets it go on."""

    def __init__(self, door: socket.socket) -> None:
        self._door = door
        self._server: socket.socket | None = None
        self.mode = f"held:{door.getsockname()[1]}"

    def commit_begins(self, within_s: float = PATIENCE_S) -> None:
        """Wait until a commit begins; it takes until `go_on`."""
        self._line.settimeout(within_s)
        assert self._line.recv(1), "the server ended by itself"

    def go_on(self) -> None:
        """Let the commit that began be done."""
        self._line.sendall(b".")

    def turn(self, done: Callable[[], bool], slowly: Callable[[], object]) -> None:
        """Let commits be done until something is so; each takes as long as `slowly` does."""
        while not done():
            ready, _, _ = select.select([self._line], [], [], 0.01)
            if ready:
                self.commit_begins()
                slowly()
                self.go_on()

    def close(self) -> None:
        """Hold no commit any more."""
        if self._server is not None:
            self._server.close()

    @property
    def _line(self) -> socket.socket:
        if self._server is None:
            self._door.settimeout(PATIENCE_S)
            self._server, _ = self._door.accept()
        return self._server


@contextmanager
def held_disk() -> Iterator[HeldDisk]:
    """Hold the commits of the server that is started with the `mode` of this disk."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        disk = HeldDisk(door)
        try:
            yield disk
        finally:
            disk.close()


def ask_before_commit(port: int) -> Callable[[], None]:
    """Return what a server does before each commit: ask the disk, and wait until it may."""
    line = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S)

    def ask() -> None:
        with suppress(OSError):  # nobody holds it any more
            line.sendall(b"?")
            line.recv(1)

    return ask
