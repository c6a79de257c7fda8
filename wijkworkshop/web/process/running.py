"""uvicorn as it runs here: our sockets, our reading of requests, an end when we say so."""

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
    """Return how uvicorn runs here; `protocol` is the class that reads requests.

    It says nothing in the log: what strangers send would fill it, and bugs are noted by the guard.
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
    """Look for garbage seldom, and not among what was made by loading.

    Ballots that wait for the disk live long enough to be looked at again and again otherwise; a
    third of the time of a burst went into that. While parts are imported it does not look at all.
    """
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(MADE_BEFORE_A_LOOK, 10, 10)


def take_short_turns() -> None:
    """Let the thread that waits for the disk go on soon after: until then nobody else can write."""
    sys.setswitchinterval(TURN_S)


class Running(uvicorn.Server):
    """A server that can be told to end, and says why it did."""

    ending = Ending.ASKED

    def __init__(self, config: uvicorn.Config, leave: Callable[[], None]) -> None:
        """Run so; `leave` is called first when it ends, to let go of those who listen."""
        super().__init__(config)
        self._leave = leave

    def end(self, ending: Ending) -> None:
        """End soon; any thread may say so."""
        if not self.should_exit:
            self.ending, self.should_exit = ending, True

    async def shutdown(self, sockets: Any = None) -> None:
        """Let go of those who listen, answer what is being answered, then end."""
        self._leave()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """End when the system says so."""
        before = {each: signal.signal(each, self.handle_exit) for each in _endings()}
        try:
            yield
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)


def leave_interrupts_to_the_app() -> None:
    """Do nothing at Ctrl+C in a terminal: it is for the app that started us, and ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def end_with(parent: int, server: Running) -> None:
    """End the server when the app that started it is gone, however that came.

    The app holds the other end of `parent`, our standard input. It is read without a buffer: a
    thread that waits inside one cannot be left alone at the end.
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
