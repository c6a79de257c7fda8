"""Ends a command in good order: on Ctrl+C, on SIGTERM, and when its parent process is gone."""

import _thread
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

HEARD = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)


@contextmanager
def interruptible(*, leashed: bool) -> Iterator[None]:
    """Raise KeyboardInterrupt in the block on signals; `leashed`: also at the end of stdin."""
    before = {each: signal.signal(each, _interrupt) for each in HEARD}
    if leashed:
        threading.Thread(target=_wait_for_end, args=(sys.stdin.fileno(),), daemon=True).start()
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _wait_for_end(handle: int) -> None:
    while os.read(handle, 4096):
        pass
    _thread.interrupt_main(signal.SIGTERM)  # Ctrl+C may be ignored: a shell starts jobs so
