"""Atomic writing: a file is written beside its place and renamed when complete."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from wijkworkshop.export.problems import ProblemKind, saving


@contextmanager
def atomic_write(target: Path) -> Iterator[BinaryIO]:
    """Yield a file to write to, which replaces the target if the block succeeds.

    Raises ExportProblem; then the target is unchanged.
    """
    beside = target.with_name(f".wijkworkshop-{secrets.token_hex(4)}.part")
    try:
        with saving(), beside.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        with saving(denied=ProblemKind.IN_USE):
            beside.replace(target)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
