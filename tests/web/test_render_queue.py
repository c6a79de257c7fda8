"""The line of those who look: one at a time, address by address, and others in between."""

import asyncio

from wijkworkshop.web.admission.render_queue import RenderQueue


def in_order(*addresses: str) -> str:
    """Return who had their turn when; somebody in no line gets one between any two."""

    async def all_of_them() -> str:
        render_queue, done = RenderQueue(), list[str]()

        async def look(address: str) -> None:
            await render_queue.turn(address)
            done.append(address)

        async def somebody_else() -> None:
            while len(done) < len(addresses):
                before = len(done)
                await asyncio.sleep(0)
                assert len(done) <= before + 1

        await asyncio.gather(*map(look, addresses), somebody_else())
        return "".join(done)

    return asyncio.run(all_of_them())


def test_addresses_take_turns() -> None:
    assert in_order(*"aaaabbc") == "aabcaba"


def test_whoever_gives_up_holds_up_nobody() -> None:
    async def look() -> None:
        render_queue = RenderQueue()
        first, impatient, patient = (
            asyncio.ensure_future(render_queue.turn("a")) for _ in range(3)
        )
        await asyncio.sleep(0)
        impatient.cancel()
        await asyncio.gather(first, patient)
        assert impatient.cancelled()

    asyncio.run(look())
