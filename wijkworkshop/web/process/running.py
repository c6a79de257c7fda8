"""uvicorn with our socket, our protocol class, and our way to end it."""

import gc
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from starlette.types import ASGIApp

from wijkworkshop.web.process.endings import Ending
from wijkworkshop.web.process.listening import BACKLOG

MADE_BEFORE_A_LOOK = 100_000
TURN_S = 0.0005


def config(app: ASGIApp, protocol: Any = "auto") -> uvicorn.Config:
    """Return uvicorn's configuration; `protocol` is the class that reads requests.

    It logs nothing: strangers' requests would fill the log, and the guard logs bugs.
    """
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
    return uvicorn.Config(
        app,
        http=protocol,
        ws="none",
        lifespan="off",
        access_log=False,
        log_config=None,
        backlog=BACKLOG,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=1,
        server_header=False,
        date_header=False,
        proxy_headers=False,
    )


def tidy_up() -> None:
    """Run the garbage collector seldom, and not on objects from imports.

    Ballots that wait for the disk live long enough to be scanned again and again otherwise, which
    took a third of the time of a burst. During imports the collector is off.
    """
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(MADE_BEFORE_A_LOOK, 10, 10)


def take_short_turns() -> None:
    """Shorten the switch interval, so that the thread that commits gets the GIL back sooner."""
    sys.setswitchinterval(TURN_S)


class Running(uvicorn.Server):
    """A server that can be told to end, and knows why it did."""

    ending = Ending.ASKED

    def __init__(self, config: uvicorn.Config, leave: Callable[[], None]) -> None:
        """Use this configuration; `leave` is called first at the end, to close streams."""
        super().__init__(config)
        self._leave = leave

    def end(self, ending: Ending) -> None:
        """End soon; any thread may call this."""
        if not self.should_exit:
            self.ending, self.should_exit = ending, True

    async def shutdown(self, sockets: Any = None) -> None:
        """Close streams, finish running responses, then end."""
        self._leave()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """End on signals of the system."""
        before = {each: signal.signal(each, self.handle_exit) for each in _endings()}
        try:
            yield
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)


def leave_interrupts_to_the_app() -> None:
    """Ignore Ctrl+C in a terminal: the app that started this process handles it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def end_with(parent: int, server: Running) -> None:
    """End the server when the app that started it is gone, however it ended.

    The app holds the other end of `parent`, our standard input. It is read unbuffered, because a
    thread that waits inside a buffer cannot be abandoned at the end.
    """

    def wait() -> None:
        try:
            while os.read(parent, 1):
                pass
        except OSError:
            pass  # it is closed: nobody is there
        server.end(Ending.ASKED)

    threading.Thread(target=wait, name="parent", daemon=True).start()


def _endings() -> tuple[signal.Signals, ...]:
    names = ("SIGTERM", "SIGBREAK", "SIGHUP")
    return tuple(getattr(signal, name) for name in names if hasattr(signal, name))
