"""The listening socket, and finding a free port."""

import socket
import sys

FIRST_PORT, PORTS = 8080, 20
"""The first port that is tried, and how many after it when it is taken."""
BACKLOG = 2048
GONE_MS = 60_000
"""Milliseconds after which a phone that acknowledges nothing is disconnected; it connects again."""


def listen(address: str, port: int) -> socket.socket:
    """Return a listening socket. Raises OSError when the port is taken or the address is gone.

    It names the protocol, or asyncio leaves Nagle's delay on, which is fifty times slower.
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
    """Return the first usual port that is free at an address of this laptop, 0 for none."""
    for port in range(FIRST_PORT, FIRST_PORT + PORTS):
        try:
            listen(address, port).close()
        except OSError:
            continue
        return port
    return 0
