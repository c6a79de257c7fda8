"""Commands side by side, each in a process of its own, as many at once as there are cores."""

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

CORES = os.cpu_count() or 1


def run(
    commands: Mapping[str, Sequence[str]], say: Callable[[str], object], at_once: int = CORES
) -> tuple[str, ...]:
    """Run commands in their order, and return the names of those that failed.

    `say` gets every line of their output as it comes, from several threads; what they say on
    stderr comes there. One that fails stops no other.
    """
    pool = ThreadPoolExecutor(at_once)
    try:
        codes = pool.map(lambda command: _ended(command, say), commands.values())
        return tuple(name for name, code in zip(commands, codes, strict=True) if code)
    finally:
        pool.shutdown(cancel_futures=True)  # after Ctrl+C none begins any more


def _ended(command: Sequence[str], say: Callable[[str], object]) -> int:
    """Return the exit code of a command, when it is done."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        for line in process.stdout or ():
            say(line.rstrip("\n"))
    return process.returncode
