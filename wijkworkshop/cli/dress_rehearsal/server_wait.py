"""Waits until the server shows the page for joining."""

import http.client
import time
from urllib.parse import urlsplit

from wijkworkshop.cli.dress_rehearsal.program import Program
from wijkworkshop.rehearsal.forms import read_page

OPENS_S, TURN_S = 15.0, 0.05


def wait_for_server(page: str, server: Program) -> None:
    """Wait until the page for joining is served. Raises Ended, and TimeoutError."""
    limit = time.monotonic() + OPENS_S
    while not _is_open(page):
        server.check()
        if time.monotonic() > limit:
            raise TimeoutError(page)
        time.sleep(TURN_S)


def _is_open(page: str) -> bool:
    where = urlsplit(page)
    connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=OPENS_S)
    try:
        connection.request("GET", where.path)
        said = connection.getresponse().read().decode(errors="replace")
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return read_page(said).form("/join") is not None
