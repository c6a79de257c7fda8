"""Holding off sleep and the screen saver while an evening runs."""

import ctypes
import logging
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from gettext import gettext as _
from typing import Protocol

LOGGER = logging.getLogger(__name__)

MOMENT = 0.3
"""Seconds after which a program that is not allowed to hold sleep off has ended."""

MACOS = ("caffeinate", "-d", "-i")

ES_CONTINUOUS, ES_SYSTEM, ES_DISPLAY = 0x80000000, 0x1, 0x2


class Hold(Protocol):
    """Something that keeps the laptop awake until it is released."""

    def release(self) -> None:
        """Let it sleep again."""


class HeldByProgram:
    """A small program of the system that holds sleep off for as long as it runs."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start it. Raises OSError when it cannot be started."""
        self._process = subprocess.Popen(  # noqa: S603  (a fixed command)
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def lasts(self) -> bool:
        """Tell whether it runs on: one that the system refuses ends at once."""
        try:
            self._process.wait(timeout=MOMENT)
        except subprocess.TimeoutExpired:
            return True
        return False

    def release(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait(timeout=5)


class HeldByWindows:
    """Windows asks for this per thread, until the thread takes it back."""

    def __init__(self) -> None:
        """Ask for a screen that stays on."""
        self._set(ES_CONTINUOUS | ES_SYSTEM | ES_DISPLAY)

    def release(self) -> None:
        """Take it back."""
        self._set(ES_CONTINUOUS)

    def _set(self, flags: int) -> None:
        library = getattr(ctypes, "windll").kernel32  # noqa: B009  (there on Windows only)
        if not library.SetThreadExecutionState(flags):
            raise OSError("SetThreadExecutionState")


def hold_of_system(platform: str = sys.platform) -> Hold | None:
    """Return what keeps this laptop awake, None when the system has nothing for it."""
    if platform == "win32":
        return HeldByWindows()
    command = MACOS if platform == "darwin" else _linux()
    return HeldByProgram(command) if shutil.which(command[0]) else None


def _linux() -> Sequence[str]:
    why = _("Er is een bijeenkomst bezig")  # what the system says when somebody wants it to sleep
    hold = ("--what=idle:sleep", "--who=Wijkworkshop", f"--why={why}", "--mode=block")
    return ("systemd-inhibit", *hold, "sleep", "infinity")


def holds_sleep_off(hold: Callable[[], Hold | None] = hold_of_system) -> bool:
    """Try for a moment whether sleep can be held off here."""
    try:
        held = hold()
    except OSError:
        return False
    if held is None:
        return False
    try:
        return not isinstance(held, HeldByProgram) or held.lasts()
    finally:
        held.release()


class Awake:
    """Keeps the laptop awake from `start` to `stop`; where that fails, the log says so."""

    def __init__(self, hold: Callable[[], Hold | None] = hold_of_system) -> None:
        """Use what gives the hold; nothing is held yet."""
        self._hold = hold
        self._held: Hold | None = None

    @property
    def held(self) -> bool:
        """Tell whether sleep is held off."""
        return self._held is not None

    def start(self) -> None:
        """Hold sleep off; a second time changes nothing."""
        if self._held is not None:
            return
        try:
            self._held = self._hold()
        except OSError as error:
            LOGGER.warning("sleep is not held off: %s", error)

    def stop(self) -> None:
        """Let the laptop sleep again."""
        held, self._held = self._held, None
        if held is None:
            return
        try:
            held.release()
        except (OSError, subprocess.SubprocessError) as error:
            LOGGER.warning("sleep may still be held off: %s", error)
