"""Many participants at once; they report as lines of JSON, until stdin closes."""

import asyncio
import json
import os
import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from wijkworkshop.rehearsal.phone import Phone, Visit

CALM = 250
"""People who vote within about a second; a larger crowd takes longer."""


@dataclass(frozen=True)
class Plan:
    """How many participants, within how many seconds they join, and at which address.

    The first `hosts` of them join with the code of table hosts, and vote and write for a table.
    """

    page: str
    participants: int
    ramp: float
    seed: int
    hosts: int = 0
    host_code: str = ""


def run(plan: Plan) -> None:
    """Run all participants until stdin closes."""
    asyncio.run(_run(plan))


async def _run(plan: Plan) -> None:
    loop, over = asyncio.get_running_loop(), asyncio.Event()
    phones = [Phone(_visit(plan, n), n, plan.seed, _tell) for n in range(plan.participants)]

    def asked(line: str) -> None:
        if line:
            _tell({"voting": sum(phone.voting for phone in phones), "asked": line})
        else:
            over.set()

    listening = threading.Thread(target=_listen, args=(loop, asked), daemon=True)
    listening.start()
    step = plan.ramp / max(1, plan.participants)
    people: list[asyncio.Task[object]] = [
        asyncio.create_task(phone.take_part(number * step)) for number, phone in enumerate(phones)
    ]
    end: asyncio.Task[object] = asyncio.create_task(over.wait())
    done, _ = await asyncio.wait([end, *people], return_when=asyncio.FIRST_COMPLETED)
    for each in people:
        each.cancel()
    await asyncio.gather(*people, return_exceptions=True)
    for gone in done:
        gone.result()  # nobody leaves before the end: a mistake of ours ends the crowd


def _visit(plan: Plan, number: int) -> Visit:
    where = urlsplit(plan.page)
    many, hosts = plan.participants / CALM, number < plan.hosts
    return Visit(
        f"{where.scheme}://{where.netloc}",
        plan.host_code if hosts else where.path.removeprefix("/c/"),
        number + 1 if hosts else 0,
        thinks=0.3 + many,
        looks=0.5 + many,
    )


def _tell(said: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def _listen(loop: asyncio.AbstractEventLoop, asked: Callable[[str], None]) -> None:
    """Pass on each line of stdin, and an empty one at its end."""
    for line in chain(_lines(sys.stdin.fileno()), ("",)):
        if not loop.is_closed():
            loop.call_soon_threadsafe(asked, line)


def _lines(handle: int) -> Iterable[str]:
    rest = b""
    while piece := os.read(handle, 4096):
        *whole, rest = (rest + piece).split(b"\n")
        yield from (line.decode() for line in whole)
