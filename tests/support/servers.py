"""Servers that behave as no build of ours should, or as others' laptops do, to test against.

`python -m tests.support.servers MODE serve --archive …` is `wijkworkshop serve …` with something
changed (`slow+early`: two things);
`echo` is the least that a server on the same stack can do with a ballot.
"""

import asyncio
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import uvicorn
from sqlalchemy import Connection
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from wijkworkshop.cli import main as run_command
from wijkworkshop.core.participating import Cast, Standing
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.connecting import PATIENCE_S
from wijkworkshop.web.process.listening import listen
from wijkworkshop.web.process.running import config, tidy_up
from wijkworkshop.web.sent.fields import fields_of
from wijkworkshop.web.sent.writer import Sent, Writer, _answer

SLOWER_S = 0.050
FORM = "".join(
    f'<input type="hidden" name="{name}" value="{value}">'
    for name, value in {"round": "1", "once": "1234567890123456", "proof": "0" * 16}.items()
)


def slow_disk() -> None:
    """Let every commit take 50 ms longer, as on an old laptop's disk."""
    writing = Archive.writing

    @contextmanager
    def slowly(self: Archive, patience_s: float = PATIENCE_S) -> Iterator[Connection]:
        with writing(self, patience_s) as connection:
            yield connection
            time.sleep(SLOWER_S)

    Archive.writing = slowly  # type: ignore[method-assign]  # in this process only


def too_early() -> None:
    """Acknowledge ballots before they are stored: what must never be."""
    keep = Writer._keep

    async def hastily(self: Writer, batch: Sequence[Sent]) -> None:
        votes = [each for each in batch if isinstance(each[0], Cast)]
        _answer(votes, [Standing.NEW] * len(votes))
        await keep(self, batch)

    Writer._keep = hastily  # type: ignore[method-assign]


def echo(size: int) -> None:
    """Read a form, and answer as many bytes as a ballot is answered with."""
    answer = FORM.ljust(size, "x")

    async def vote(request: Request) -> Response:
        await fields_of(request)
        return HTMLResponse(answer)

    app = Starlette(routes=[Route("/vote", vote, methods=["POST"])])
    listening = listen("127.0.0.1", 0)
    server = uvicorn.Server(config(app))
    print(json.dumps({"port": listening.getsockname()[1]}), flush=True)  # noqa: T201 - whoever started it reads it
    tidy_up()
    with asyncio.Runner(loop_factory=server.config.get_loop_factory()) as runner:
        runner.run(server.serve([listening]))


CHANGES: dict[str, Callable[[], None]] = {
    "plain": lambda: None,
    "slow": slow_disk,
    "early": too_early,
}

if __name__ == "__main__":
    mode, *rest = sys.argv[1:]
    if mode == "echo":
        echo(int(rest[0]))
    else:
        for each in mode.split("+"):
            CHANGES[each]()
        run_command(rest)
