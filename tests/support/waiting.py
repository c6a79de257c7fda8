"""Waiting for facts that no event announces, such as what another process does.

Nothing else in the tests lets time pass (`tests/test_tests.py`). A test takes as long as its fact
does and no longer; the limit is only there for a fact that never comes.
"""

import asyncio
import time
from collections.abc import Callable
from typing import Any

PATIENCE_S = 60.0
"""Longer than any fact takes on the slowest machine."""
LOOK_EVERY_S = 0.005


def came_true(fact: Callable[[], Any], within_s: float = PATIENCE_S) -> bool:
    """Wait until something is so; tell whether it came to be within this time."""
    limit = time.monotonic() + within_s
    while not fact():
        if time.monotonic() > limit:
            return False
        time.sleep(LOOK_EVERY_S)
    return True


def until(fact: Callable[[], Any], within_s: float = PATIENCE_S) -> None:
    """Wait until something is so. Raises AssertionError when it takes too long."""
    assert came_true(fact, within_s), "it did not come true in time"


async def until_so(fact: Callable[[], Any], within_s: float = PATIENCE_S) -> None:
    """Do the same in a loop. Raises TimeoutError when it takes too long."""
    async with asyncio.timeout(within_s):
        while not fact():
            await asyncio.sleep(LOOK_EVERY_S)
