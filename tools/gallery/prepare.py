"""Pictures of the page 'Voorbereiden', the room in a window, and practice in the console."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from tools.gallery.dress_rehearsal import HELD
from tools.gallery.states import Shot
from wijkworkshop import places
from wijkworkshop.core.acts.packing import Pack
from wijkworkshop.core.planning.packing import Thing
from wijkworkshop.core.scripted.run_through import run_through
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.ballots import BoxInMemory
from wijkworkshop.example import ended, new_session
from wijkworkshop.storage.health import ArchiveState, DiskState
from wijkworkshop.storage.problems import Problem
from wijkworkshop.storage.store import LogLine, Store
from wijkworkshop.ui.console.panels.outcome.panel import OutcomePanel
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.window import Console
from wijkworkshop.ui.controllers.run_through.pace import PacedClock
from wijkworkshop.ui.laptop.checks import Check, Laptop, Shown, checks
from wijkworkshop.ui.laptop.power import Power
from wijkworkshop.ui.laptop.screens import Area
from wijkworkshop.ui.network.addresses import Place, Rank
from wijkworkshop.ui.prepare.asking import PrepareActions
from wijkworkshop.ui.prepare.page import PreparePage
from wijkworkshop.ui.prepare.room_window import RoomWindow

NOW = datetime(2026, 11, 24, 19, tzinfo=UTC)
TODAY = date(2026, 11, 24)
PARTS = ("packing", "client", "times", "room", "practice", "laptop", "dress-rehearsal", "examples")
LAID_READY = (Thing.SLIPS, Thing.COUNT_SHEETS, Thing.PENS, Thing.CLOCK)
LAPTOP = Area("eDP-1", 0, 0, 1440, 900)
BEAMER = Area("HDMI-1", 1440, 0, 1920, 1080)
HERE = (
    Place(Rank.WIFI, False, "wlan0", "192.168.8.10"),
    Place(Rank.CABLE, False, "eth0", "10.0.0.3"),
)

GOOD = Laptop(
    screens=(Shown(LAPTOP, 1.25), Shown(BEAMER)),
    missing="",
    awake=True,
    disk=DiskState(48_200, 7.0),
    archive=ArchiveState(True, None, 12, 3.4),
    folder=Path("/home/begeleider/wijkworkshop"),
    backup=TODAY,
    power=Power(True, 82),
    now=NOW,
    networks=(Place(Rank.HOTSPOT, False, "LAN-verbinding* 10", "192.168.137.1"),),
    port=8080,
)
WRONG = Laptop(
    screens=(Shown(LAPTOP), Shown(replace(LAPTOP, name="HDMI-1"))),
    missing="Noto Sans",
    awake=False,
    disk=DiskState(140, 640.0),
    archive=ArchiveState(True, Problem.CORRUPT, 0, 3.4),
    folder=Path("/home/begeleider/wijkworkshop"),
    backup=None,
    power=Power(False, 31),
    now=NOW,
    zone=False,
)


def prepare_states() -> Mapping[str, Callable[[], QWidget]]:
    """Return every state of the page, by name."""
    found: dict[str, Callable[[], QWidget]] = {
        f"prepare-{name}": partial(_page, place) for place, name in enumerate(PARTS)
    }
    return {
        **found,
        "prepare-cards": _cards,
        "prepare-laptop-good": lambda: _checked(GOOD),
        "prepare-laptop-wrong": lambda: _checked(WRONG),
        **{f"prepare-dress-rehearsal-{name}": partial(_held, said) for name, said in HELD.items()},
        "prepare-window": lambda: RoomWindow(_session()),
        "prepare-window-parts": _window_in_parts,
    }


def practice_shots(store: Store) -> Iterator[tuple[str, Shot]]:
    """Yield the console while one practises, and an example beside an empty outcome."""
    session = run_through(_session(), "oefenen", NOW, _example())
    store.create(session, LogLine(NOW, "MakeSession"))
    yield "practice", Shot(session, NOW, prepare=_offer_pace)
    yield "example", Shot(session, NOW, Mode.OUTCOME, _fold_out)


def _offer_pace(console: Console) -> None:
    console.header.practice.offer_pace(PacedClock(lambda: NOW))


def _fold_out(console: Console) -> None:
    panel = console.middle.panel
    if isinstance(panel, OutcomePanel):
        panel.example.act.setChecked(True)


def _session() -> Session:
    return new_session(places.resources(), places.run_sheets(), "voorbereiden")


def _example() -> Session:
    return ended(places.resources(), places.run_sheets())


UNHEARD = PrepareActions(*[lambda *_what: None] * 3)
"""Nobody presses anything here."""


def _page(place: int, look: Callable[[], tuple[Check, ...]] = tuple) -> PreparePage:
    session = _session()
    for thing in LAID_READY:
        session = session.after(Pack(thing).change(session, NOW, BoxInMemory()))
    page = PreparePage(session, UNHEARD, _example, look)
    page.go_to(place)
    return page


def _cards() -> PreparePage:
    page = _page(PARTS.index("packing"))
    page.packing.offer_cards(lambda: HERE)
    return page


def _checked(laptop: Laptop) -> PreparePage:
    page = _page(PARTS.index("laptop"), lambda: checks(laptop))
    page.laptop.look()
    return page


def _held(said: Sequence[Mapping[str, Any]]) -> PreparePage:
    """Return the page after what `rehearse` said; it is over where that gave a verdict."""
    page = _page(PARTS.index("dress-rehearsal"))
    part = page.dress_rehearsal
    part.show_started()
    for facts in said:
        part.show_said(facts)
    if part.verdict:
        part.show_ended("")
    return page


def _window_in_parts() -> RoomWindow:
    """Return the window at the first screen that takes more than one page."""
    window = RoomWindow(_session())
    while window.on.isEnabled() and not window.hint.text():
        window.leaf(1)
    return window
