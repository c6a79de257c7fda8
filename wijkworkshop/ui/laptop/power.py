"""Whether this laptop is on mains or on its battery, where the system says so."""

import ctypes
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")
UNKNOWN_PERCENT = 255


@dataclass(frozen=True)
class Power:
    """`mains` is None where nothing is known, `percent` None without a battery."""

    mains: bool | None = None
    percent: int | None = None


class _WindowsPower(ctypes.Structure):
    _fields_ = (
        ("mains", ctypes.c_ubyte),
        ("flag", ctypes.c_ubyte),
        ("percent", ctypes.c_ubyte),
        ("saver", ctypes.c_ubyte),
        ("left", ctypes.c_ulong),
        ("full", ctypes.c_ulong),
    )


def power(platform: str = sys.platform, supplies: Path = SUPPLIES) -> Power:
    """Return where the power comes from."""
    if platform == "win32":
        return _of_windows()
    if platform == "darwin":
        return _of_mac()
    return of_linux(supplies)


def of_linux(supplies: Path) -> Power:
    """Read the folder in which Linux lists what gives power."""
    found = sorted(supplies.iterdir()) if supplies.is_dir() else []
    kinds = {each: _read(each / "type").lower() for each in found}
    mains = [_read(each / "online") == "1" for each, kind in kinds.items() if kind == "mains"]
    levels = [_read(each / "capacity") for each, kind in kinds.items() if kind == "battery"]
    percents = [int(level) for level in levels if level.isdigit()]
    percent = percents[0] if percents else None
    if mains:
        return Power(any(mains), percent)
    states = [_read(each / "status").lower() for each, kind in kinds.items() if kind == "battery"]
    return Power("discharging" not in states, percent) if states else Power()


def read_pmset(text: str) -> Power:
    """Read what `pmset -g batt` says on a Mac."""
    source = re.search(r"from\s'([^']+)'", text)
    level = re.search(r"(\d+)%", text)
    percent = int(level[1]) if level else None
    return Power(source[1].startswith("AC"), percent) if source else Power()


def _of_mac() -> Power:
    program = shutil.which("pmset")
    if program is None:
        return Power()
    asked = subprocess.run(  # noqa: S603  (a program of the system, with fixed words)
        [program, "-g", "batt"], capture_output=True, text=True, check=False
    )
    return read_pmset(asked.stdout)


def _of_windows() -> Power:
    status = _WindowsPower()
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  (there on Windows only)
    if not kernel.GetSystemPowerStatus(ctypes.byref(status)) or status.mains not in (0, 1):
        return Power()
    percent = None if status.percent == UNKNOWN_PERCENT else int(status.percent)
    return Power(status.mains == 1, percent)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
