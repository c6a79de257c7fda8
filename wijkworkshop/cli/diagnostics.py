"""The diagnostics of `doctor`: versions, folders, screens, addresses, archive, disk, log."""

import json
import os
import platform
import socket
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from wijkworkshop import __version__, places
from wijkworkshop.logbook import last_errors
from wijkworkshop.screen import has_screen
from wijkworkshop.storage.health import ArchiveState
from wijkworkshop.ui.laptop.checks import Check, Shown, checks, grade_words
from wijkworkshop.ui.laptop.measurements import measure
from wijkworkshop.ui.laptop.screens import Area
from wijkworkshop.ui.network.addresses import Interface

Facts = dict[str, object]
"""What there is to say, by what it is about."""

PACKAGES = ("PySide6-Essentials", "SQLAlchemy", "pyqtgraph", "numpy", "typst", "click")
NOWHERE = ("192.0.2.1", 9)
"""An address for documentation that nobody has; looking up the route to it sends nothing."""


def diagnose(archive: Path) -> Facts:
    """Return all facts, in the order in which they are shown; nothing is created or changed."""
    found = window_state()
    laptop = measure(archive, datetime.now(UTC), found.screens, found.missing, found.networks)
    return {
        "app": __version__,
        "python": platform.python_version(),
        "systeem": platform.platform(),
        "pakketten": {name: _version(name) for name in PACKAGES},
        "mappen": {
            "archief": str(archive),
            "logboek": str(places.log_folder()),
            "inhoud": str(places.resources()),
            "draaiboeken": str(places.run_sheets()),
        },
        "archief": archive_facts(laptop.archive),
        "vrije ruimte (MB)": laptop.disk.free,
        "adressen": [each.words for each in laptop.networks] or addresses(),
        "venster": found.window,
        "controle": [check_facts(check) for check in checks(laptop)],
        "laatste fouten": list(last_errors(places.log_folder())),
    }


def archive_facts(state: ArchiveState) -> Facts:
    """Return whether the archive is there and sound, and how many sessions it holds."""
    if not state.there:
        return {"staat": "is er nog niet"}
    if state.problem is not None:
        return {"staat": state.problem.value, "MB": state.megabytes}
    return {"staat": "in orde", "MB": state.megabytes, "bijeenkomsten": state.sessions}


def check_facts(check: Check) -> str:
    """Return a check as one line: the same as the screen 'Deze laptop' shows."""
    line = f"{check.title}: {grade_words(check.grade)}. {check.found} {check.advice}"
    return line.strip()


def addresses() -> list[str]:
    """Return the address of this laptop in its network, if it has one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(NOWHERE)
        except OSError:
            return []
        return [probe.getsockname()[0]]


@dataclass(frozen=True)
class QtFacts:
    """What Qt reports: windows in words, and measurements. None is unknown."""

    window: Facts
    screens: tuple[Shown, ...] | None = None
    missing: str | None = None
    networks: tuple[Interface, ...] = ()


def window_state() -> QtFacts:
    """Return the screens, the fonts and the networks, or why no window can be opened.

    Qt ends a process that it cannot open a window for, so this runs in another one.
    """
    screen = has_screen(sys.platform, os.environ)
    environment = os.environ if screen else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    asked = subprocess.run(
        [sys.executable, "-m", "wijkworkshop.ui.laptop.window_diagnostics"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    if asked.returncode:
        said = asked.stderr.strip().splitlines()
        return QtFacts({"Qt": f"opent geen venster: {said[0] if said else asked.returncode}"})
    told = json.loads(asked.stdout)
    state: Facts = told["window"]
    measured = told["measured"]
    missing = str(measured["missing"])
    networks = tuple(Interface(*each) for each in measured["networks"])
    if not screen:
        return QtFacts({**state, "schermen": []}, None, missing, networks)
    screens = (Shown(Area(*area), scale) for *area, scale in measured["screens"])
    return QtFacts(state, tuple(screens), missing, networks)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "onbekend"
