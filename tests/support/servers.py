"""Servers that behave as no build of ours should, or as others' laptops do, to test against.

`python -m tests.support.servers MODE serve --archive …` is `wijkworkshop serve …` with something
changed (`held:PORT+early`: two things, of which one has a detail);
`echo` is the least that a server on the same stack can do with a ballot.
"""

import asyncio
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import uvicorn
from sqlalchemy import Connection
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from tests.support.held_disk import ask_before_commit
from wijkworkshop.cli import main as run_command
from wijkworkshop.core.participating import Cast, Standing
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.connecting import PATIENCE_S
from wijkworkshop.web.process.listening import listen
from wijkworkshop.web.process.running import config, tidy_up
from wijkworkshop.web.sent.fields import fields_of
from wijkworkshop.web.sent.writer import Sent, Writer, _answer

FORM = "".join(
    f'<input type="hidden" name="{name}" value="{value}">'
    for name, value in {"round": "1", "once": "1234567890123456", "proof": "0" * 16}.items()
)


def held_disk(port: int) -> None:
    """Let every commit wait until the test lets it go on (`held_disk.py`)."""
    writing, ask = Archive.writing, ask_before_commit(port)

    @contextmanager
    def held(self: Archive, patience_s: float = PATIENCE_S) -> Iterator[Connection]:
        with writing(self, patience_s) as connection:
            yield connection
            ask()

    Archive.writing = held  # type: ignore[method-assign]  # in this process only


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


CHANGES: dict[str, Callable[[str], None]] = {
    "plain": lambda _: None,
    "held": lambda port: held_disk(int(port)),
    "early": lambda _: too_early(),
}

if __name__ == "__main__":
    mode, *rest = sys.argv[1:]
    if mode == "echo":
        echo(int(rest[0]))
    else:
        for each in mode.split("+"):
            name, _, detail = each.partition(":")
            CHANGES[name](detail)
        run_command(rest)
