"""Many phones over real sockets, in a process of their own, so that they slow nobody else down.

It reads a task as JSON from each line on stdin (`{"do": "join", "count": 100, ...}`: a method of
`Room`), and answers with a line of JSON. `tests/support/crowd.py` is the other end. No more than
the standard library and uvloop is loaded, and a request costs as little as it can: it shares two
cores with what it measures.
"""

import asyncio
import contextlib
import json
import random
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from tests.support.load_phone import PATIENCE_S, Answer, Phone, Wire
from tests.support.waiting import until_so


@dataclass
class Tally:
    """What became of many requests."""

    began: float = field(default_factory=time.monotonic)
    times: list[float] = field(default_factory=list)
    statuses: dict[int, int] = field(default_factory=dict)
    trouble: list[str] = field(default_factory=list)
    size: int = 0

    async def time(self, doing: Awaitable[Answer]) -> Answer | None:
        """Wait for an answer, and note it."""
        began = time.monotonic()
        try:
            answer = await doing
        except (OSError, TimeoutError) as error:
            self.trouble.append(repr(error))
            return None
        self.times.append(time.monotonic() - began)
        self.statuses[answer.status] = self.statuses.get(answer.status, 0) + 1
        self.size = len(answer.body)
        return answer

    def told(self) -> dict[str, Any]:
        """Return it as numbers; times in ms."""
        order = sorted(self.times) or [0.0]
        share = {"p50": 0.5, "p99": 0.99, "max": 1.0}
        return {
            "seconds": time.monotonic() - self.began,
            "answers": len(self.times),
            "size": self.size,
            "statuses": self.statuses,
            "errors": len(self.trouble),
            "trouble": self.trouble[:3],
            **{name: order[int((len(order) - 1) * at)] * 1000 for name, at in share.items()},
        }


class Room:
    """The people in a room with their phones. Each method is a task; its answer is JSON."""

    def __init__(self) -> None:
        self.phones: list[Phone] = []
        self._on = False

    async def come(self, count: int, address: str, port: int) -> dict[str, Any]:
        """Let so many people come in."""
        server = (address, port)
        self.phones += [Phone(server, len(self.phones) + n) for n in range(count)]
        return {"phones": len(self.phones)}

    async def join(
        self, code: str, within: float = 0.0, choices: list[str] | None = None
    ) -> dict[str, Any]:
        """Everybody joins, spread over some time, and votes at once where there are choices."""
        joins, votes = Tally(), Tally()

        async def one(phone: Phone) -> None:
            if await joins.time(phone.join(code)) and choices:
                await votes.time(phone.vote(choices))

        await self._spread(one, within)
        return {"joins": joins.told(), "votes": votes.told()}

    async def look(self, vote: int) -> dict[str, Any]:
        """Everybody looks at the page, until there is a form for a round."""
        tally, limit = Tally(), time.monotonic() + PATIENCE_S

        async def one(phone: Phone) -> None:
            await tally.time(phone.look())
            while phone.form.get("round") != str(vote) and time.monotonic() < limit:
                await asyncio.sleep(0.05)  # as a page asks again that hears nothing
                await tally.time(phone.look())

        await self._spread(one, 0.0)
        return tally.told()

    async def vote(
        self, choices: list[str], within: float = 0.0, fresh: bool = False
    ) -> dict[str, Any]:
        """Everybody votes once, spread over some time."""
        tally = Tally()
        await self._spread(lambda phone: tally.time(phone.vote(choices, fresh=fresh)), within)
        return tally.told()

    async def race(self, choices: list[str], votes: int, fresh: bool = False) -> dict[str, Any]:
        """Everybody votes as fast as they can, so many times in all."""
        tally = Tally()
        left = iter(range(votes))

        async def one(phone: Phone) -> None:
            for _turn in left:
                await tally.time(phone.vote(choices, fresh=fresh))

        await self._spread(one, 0.0)
        return tally.told()

    async def keep_voting(
        self, choices: list[str], pause: float = 0.0, seconds: float = PATIENCE_S
    ) -> dict[str, Any]:
        """Everybody votes again and again, until the next line on stdin, or for so long."""
        tally, limit, self._on = Tally(), time.monotonic() + seconds, True

        async def one(phone: Phone) -> None:
            while self._on and time.monotonic() < limit:
                answer = await tally.time(phone.vote(choices))
                if answer is None or answer.status != 200:
                    return
                await asyncio.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311 - no secret

        await self._spread(one, pause)
        return tally.told() | {"retried": sum(phone.retried for phone in self.phones)}

    async def listen(self) -> dict[str, Any]:
        """Everybody waits for news; comes back when all have heard what there is now."""
        await self._spread(Phone.listen, 0.0)
        return await self.heard(0)

    async def heard(self, after: float, seconds: float = PATIENCE_S) -> dict[str, Any]:
        """Say how long after a moment everybody had heard the newest; wait for all."""
        ears = [phone.ear for phone in self.phones if phone.ear]
        with contextlib.suppress(TimeoutError):
            await until_so(lambda: all(_last(e) >= after and e.events for e in ears), seconds)
        tally = Tally()
        tally.times = [_last(ear) - after for ear in ears if _last(ear) >= after and ear.events]
        tally.trouble = ["did not hear"] * (len(ears) - len(tally.times))
        return tally.told()

    async def forms(self) -> dict[str, Any]:
        """Say what each phone sent, and what it was told to be kept, since this was asked."""
        found = [
            {"cookie": phone.cookie, "kept": phone.kept, "sent": phone.sent}
            for phone in self.phones
        ]
        for phone in self.phones:
            phone.kept, phone.sent = [], []
        return {"forms": found}

    def enough(self) -> None:
        """Stop voting."""
        self._on = False

    async def _spread(self, what: Callable[[Phone], Awaitable[object]], within: float) -> None:
        async def later(phone: Phone, wait: float) -> None:
            if wait:
                await asyncio.sleep(wait)
            await what(phone)

        step = within / max(1, len(self.phones))
        await asyncio.gather(*(later(phone, n * step) for n, phone in enumerate(self.phones)))


def _last(ear: Wire) -> float:
    return max(ear.events.values(), default=0.0)


async def main() -> None:
    room, loop = Room(), asyncio.get_running_loop()
    lines = asyncio.StreamReader(limit=2**20)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    task: asyncio.Task[None] | None = None
    while line := await lines.readline():
        room.enough()
        if task is not None:
            await task
        task = asyncio.create_task(_do(room, json.loads(line)))
    if task is not None:
        task.cancel()


async def _do(room: Room, task: dict[str, Any]) -> None:
    if (name := task.pop("do")) != "enough":
        print(json.dumps(await getattr(room, name)(**task)), flush=True)  # noqa: T201 - the answer


if __name__ == "__main__":
    import uvloop

    uvloop.run(main())
