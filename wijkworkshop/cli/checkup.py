"""What `doctor` looks at: versions, folders, screens, addresses, archive, disk, log."""

import json
import os
import platform
import shutil
import socket
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from wijkworkshop import __version__, places
from wijkworkshop.cli.doctor import Facts
from wijkworkshop.cli.logbook import last_errors
from wijkworkshop.screen import has_screen
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.storage.store import Store

PACKAGES = ("PySide6-Essentials", "SQLAlchemy", "pyqtgraph", "numpy", "typst", "click")
NOWHERE = ("192.0.2.1", 9)
"""An address of nobody: asking how one would go there sends nothing."""

MEGABYTE = 1_000_000


def checkup(archive: Path) -> Facts:
    """Return everything; nothing is made or changed."""
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
        "archief": archive_state(archive),
        "vrije ruimte (MB)": free_megabytes(archive),
        "adressen": addresses(),
        "venster": window_state(),
        "laatste fouten": list(last_errors(places.log_folder())),
    }


def archive_state(path: Path) -> Facts:
    """Return whether the archive is there and sound, and how many sessions it holds."""
    if not path.exists():
        return {"staat": "is er nog niet"}
    size = round(path.stat().st_size / MEGABYTE, 1)
    try:
        store = Store(open_archive(path, alone=False))
        try:
            return {"staat": "in orde", "MB": size, "bijeenkomsten": len(store.listings(1_000_000))}
        finally:
            store.close()
    except StorageProblem as problem:
        return {"staat": problem.problem.value, "MB": size}


def free_megabytes(path: Path) -> int:
    """Return the room on the disk of the archive."""
    there = next(each for each in (path, *path.absolute().parents) if each.exists())
    return shutil.disk_usage(there).free // MEGABYTE


def addresses() -> list[str]:
    """Return the address of this laptop in its network, if it has one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(NOWHERE)
        except OSError:
            return []
        return [probe.getsockname()[0]]


def window_state() -> Facts:
    """Return the screens and the typefaces, or why a window cannot open.

    Qt ends a process that it cannot open a window for, so it is asked in another one.
    """
    screen = has_screen(sys.platform, os.environ)
    environment = os.environ if screen else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    asked = subprocess.run(
        [sys.executable, "-m", "wijkworkshop.ui.checkup"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    if asked.returncode:
        said = asked.stderr.strip().splitlines()
        return {"Qt": f"opent geen venster: {said[0] if said else asked.returncode}"}
    state: Facts = json.loads(asked.stdout)
    return state if screen else {**state, "schermen": []}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "onbekend"
