"""A process that runs the app with a facilitator at the keys, until it is killed.

It does a step for each line on its standard input, and then says what is stored: only what
the app itself shows as stored.
"""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import astuple
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent

from tests.support.driving import Facilitator
from tests.support.waiting import until
from wijkworkshop.app import make_application, steady_clock
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import here
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Draft, PresenceChange, Timer
from wijkworkshop.core.voting.rounds import Count, Received, Round, Turnout

Step = Callable[[Facilitator], None]


def press(*keys: str) -> Step:
    return lambda host: host.press(*keys)


def does(words: str) -> Step:
    return lambda host: host.does(words)


def closes_and_waits(host: Facilitator) -> None:
    """Close a round, and leave the panel that opens to count it."""
    host.does("Stemronde sluiten")
    host.press("Esc")


def letter(key: str, then: str) -> Step:
    """Press a letter; it does something when no other letter follows."""

    def step(host: Facilitator) -> None:
        host.press(key)
        host.find(then)

    return step


def writes(text: str, *keys: str) -> Step:
    def step(host: Facilitator) -> None:
        host.write(text)
        host.press(*keys)

    return step


def slips(*typed: str) -> Step:
    """Type slips; with the one that comes later they are five, enough for a result."""

    def step(host: Facilitator) -> None:
        for each in typed:
            writes(each, "Return")(host)

    return step


def walks_to(words: str) -> Step:
    """Go on, page by page, until the primary button says this."""

    def step(host: Facilitator) -> None:
        while not host.has(words):
            host.press("Right")

    return step


def half_a_note(text: str) -> Step:
    """Type a note and leave it there: soon the app has kept it."""

    def step(host: Facilitator) -> None:
        host.press("F2")
        host.write(text)
        host.wait_until(lambda: draft(host.live.session) == text)

    return step


STEPS: tuple[Step, ...] = (
    press("Right"),
    press("Right"),
    press("Right", "Right"),
    half_a_note("De bankjes zijn"),
    writes(" stuk", "Return", "Esc"),
    walks_to("Stemronde openen"),
    does("Stemronde openen"),
    letter("P", "Antwoorden op het briefje"),
    slips("b87657", "76567"),
    slips("66543", "55678"),
    press("Esc", "+"),
    half_a_note("Zij zegt dat het"),
    press("Esc", "F6", "+", "Down", "+", "Esc"),
    closes_and_waits,
    letter("P", "Antwoorden op het briefje"),
    writes("g99999", "Return", "Ctrl+Return"),
    does("Uitslag vaststellen"),
    does("Uitslag tonen"),
    walks_to("Stemronde openen"),
    does("Stemronde openen"),
    closes_and_waits,
    does("Gaan tellen"),
    writes("9", "Return"),
    press("Esc"),
    walks_to("Stemronde openen"),
    does("Stemronde openen"),
)
"""What the facilitator does, a step at a time."""


def draft(session: Session) -> str:
    found = session.find(Draft, "note")
    return found.text if found else ""


def state(session: Session) -> Mapping[str, Any]:
    """What is stored, to compare before and after."""
    kinds = (Contribution, PresenceChange, Timer, Received, Count, Turnout, Round)
    return {
        "revision": session.revision,
        "here": list(astuple(here(session))),
        "draft": draft(session),
        **{kind.__name__: [str(each) for each in session.all(kind)] for kind in kinds},
    }


def wait_until(so: Callable[[], bool]) -> None:
    """Let the app do what it has to do until something is so."""

    def look() -> bool:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return so()

    until(look)


def main(archive: Path) -> None:
    app = make_application([])
    host = Facilitator(wait_until, archive, steady_clock(), archive.with_name("verslag.pdf"))
    host.press("Return")
    host.opens()
    for step in STEPS:
        if not sys.stdin.readline():
            break
        step(host)
        print(json.dumps(state(host.live.session)), flush=True)  # noqa: T201 - acknowledged
    app.processEvents()
    host.goes_home()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
