"""Requests as bytes over a socket, and what comes back, without a client between."""

import socket

from tests.support.web.serving import Served
from wijkworkshop.web.admission.connection_limit import PATIENCE_S
from wijkworkshop.web.admission.connections import HEADERS

CLOSE = "Connection: close\r\n"
HALVES = (
    b"",
    b"G",
    b"GET / HTTP/1.1\r\n",
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ",
    b"POST /vote HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nround=1",
    b"\r\n\r\n",
)


def get(served: Served, more: str = "", version: str = "1.1", path: str = "/") -> bytes:
    return asking(served, f"GET {path}", more, version)


def asking(served: Served, first: str, more: str = "", version: str = "1.1") -> bytes:
    host = f"Host: 127.0.0.1:{served.port}\r\n"
    return f"{first} HTTP/{version}\r\n{host}{more}\r\n".encode()


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


def connected(served: Served) -> socket.socket:
    return socket.create_connection(("127.0.0.1", served.port), timeout=PATIENCE_S)


def has_our_headers(answer: bytes) -> bool:
    """Tell whether an answer has each of our headers once, and does not say who made it."""
    lines = answer.partition(b"\r\n\r\n")[0].decode().split("\r\n")[1:]
    names = [line.partition(":")[0].lower() for line in lines]
    ours = all(f"{name}: {value}" in lines for name, value in HEADERS.items())
    return (
        ours
        and len(set(names)) == len(names)
        and "cache-control" in names
        and "server" not in names
    )
