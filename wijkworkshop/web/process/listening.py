"""Where phones reach us: a socket that listens, and a port that no other program has."""

import socket
import sys

FIRST_PORT, PORTS = 8080, 20
"""The port that is asked for first, and how many after it are tried when it is taken."""
BACKLOG = 2048
GONE_MS = 60_000
"""A phone that answers nothing for so long left without a word; when it wakes up it asks anew."""


def listen(address: str, port: int) -> socket.socket:
    """Return a socket that listens. Raises OSError: the port is taken, or the address is gone.

    The protocol is named, or asyncio leaves Nagle's delay on, which makes it fifty times slower.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform == "win32":  # or another program could share the port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:  # or the port stays taken for a minute after we ended
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if sys.platform == "linux":  # of itself it waits a quarter of an hour
            listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, GONE_MS)
        listening.bind((address, port))
        listening.listen(BACKLOG)
    except OSError:
        listening.close()
        raise
    return listening


def free_port(address: str) -> int:
    """Return the first usual port that nobody has at an address of this laptop, 0 for none."""
    for port in range(FIRST_PORT, FIRST_PORT + PORTS):
        try:
            listen(address, port).close()
        except OSError:
            continue
        return port
    return 0
