"""Whether phones can be served here: a port that no other program has."""

import socket

from wijkworkshop.serving import FIRST_PORT, PORTS


def free_port(address: str) -> int:
    """Return the first port that is free at an address of this laptop, 0 for none."""
    for port in range(FIRST_PORT, FIRST_PORT + PORTS):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((address, port))
                probe.listen()
            except OSError:
                continue
            return port
    return 0
