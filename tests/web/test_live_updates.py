"""Who listens hears the newest part, a beat when there is nothing, and is let go at the end."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from starlette.types import Message

from tests.support.waiting import until_so
from tests.support.web.phones import PATIENCE_S
from wijkworkshop.web import live_updates
from wijkworkshop.web.live_updates import BEAT, LiveUpdates, event


class Listening:
    """A phone that listens; `take` lets it accept one thing more."""

    def __init__(self, live: LiveUpdates, *, slow: bool = False, table: int = 0) -> None:
        self.heard: list[bytes] = []
        self.version, self.text = 1, "een\ntwee"
        self._left: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
        self._taken = asyncio.Semaphore(0 if slow else 1000)
        self.task = asyncio.create_task(
            live.stream(lambda: (self.version, self.text), 0, lambda: self._left, self._send, table)
        )

    def take(self) -> None:
        self._taken.release()

    def leave(self) -> None:
        self._left.set_result({"type": "http.disconnect"})

    async def _send(self, message: Message) -> None:
        if message["type"] == "http.response.body":
            await self._taken.acquire()
            self.heard.append(message["body"])


def run(test: Callable[[LiveUpdates], Awaitable[None]]) -> None:
    async def whole() -> None:
        live = LiveUpdates()
        await asyncio.wait_for(test(live), PATIENCE_S)
        live.end()

    asyncio.run(whole())


def test_everybody_hears_what_there_is_and_then_what_is_new() -> None:
    async def test(live: LiveUpdates) -> None:
        phones = [Listening(live) for _ in range(5)]
        await until_so(lambda: all(each.heard for each in phones))
        for each in phones:
            each.version, each.text = 2, "drie"
        live.tell()
        await until_so(lambda: all(len(each.heard) == 2 for each in phones))
        for each in phones:
            assert each.heard == [event(1, "een\ntwee"), event(2, "drie")]
        assert len(live) == 5

    run(test)


def test_hosts_of_a_table_hear_what_is_new_for_them_though_nobody_else_does() -> None:
    async def test(live: LiveUpdates) -> None:
        one, other, none = (Listening(live, table=table) for table in (2, 3, 0))
        await until_so(lambda: one.heard and other.heard and none.heard)
        one.text = "drie"
        live.tell_hosts(2)
        await until_so(lambda: len(one.heard) == 2)
        live.tell()
        await until_so(lambda: all(each.heard[-1] == BEAT for each in (one, other, none)))
        assert one.heard[1] == event(1, "drie")
        assert [len(each.heard) for each in (other, none)] == [2, 2]

    run(test)


def test_who_is_slow_hears_only_the_newest() -> None:
    async def test(live: LiveUpdates) -> None:
        phone = Listening(live, slow=True)
        await asyncio.sleep(0)
        for phone.version in range(2, 50):
            live.tell()
        phone.take()
        phone.take()
        await until_so(lambda: len(phone.heard) == 2)
        assert phone.heard[1] == event(49, "een\ntwee")
        phone.leave()
        phone.take()
        await phone.task

    run(test)


def test_a_beat_says_that_all_is_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_updates, "HEARTBEAT_S", 0.02)
    monkeypatch.setattr(live_updates, "LOOK_EVERY_S", 0.01)

    async def test(live: LiveUpdates) -> None:
        phones = [Listening(live) for _ in range(3)]
        await until_so(lambda: all(len(each.heard) > 3 for each in phones))
        assert all(set(each.heard[1:]) == {BEAT} for each in phones)

    run(test)


def test_who_leaves_is_forgotten() -> None:
    async def test(live: LiveUpdates) -> None:
        phone, other = Listening(live), Listening(live)
        await until_so(lambda: phone.heard and other.heard)
        phone.leave()
        await phone.task
        assert len(live) == 1

    run(test)


def test_at_the_end_all_are_let_go_and_nobody_new_stays() -> None:
    async def test(live: LiveUpdates) -> None:
        phones = [Listening(live) for _ in range(3)]
        await until_so(lambda: all(each.heard for each in phones))
        live.end()
        await asyncio.gather(*(each.task for each in phones))
        late = Listening(live)
        await late.task
        assert late.heard == []
        assert len(live) == 0

    run(test)
