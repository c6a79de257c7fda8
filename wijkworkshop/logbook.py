"""The log: a rotating file in the user's own folder, without any vote or name.

The message of an exception may quote what people typed, so only its type and place are logged.
"""

import logging
import traceback
from collections.abc import Iterator
from copy import copy
from gettext import gettext as _
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import click

FILE, SERVER_FILE = "wijkworkshop.log", "telefoons.log"
"""The log of the app, and that of the process that serves phones."""
BYTES, COPIES = 256 * 1024, 3

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """Formats log records without the messages of exceptions."""

    def __init__(self) -> None:
        """Begin each line with the time, the level and the module."""
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; an exception among its values is replaced by its type."""
        ours = copy(record)
        ours.exc_text = None  # another handler may have kept what the exception says
        if isinstance(record.args, tuple):
            ours.args = tuple(_discreet(each) for each in record.args)
        return super().format(ours)

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 - the name is logging's
        """Return the places and types of an exception and its causes."""
        return "\n".join(_lines(ei[1])) if ei[1] is not None else ""


def keep_log(folder: Path, file: str = FILE) -> logging.Handler | None:
    """Start logging in a folder; return None, with a line on stderr, when that fails.

    Each process has its own file, because two cannot rotate the same one.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / file, maxBytes=BYTES, backupCount=COPIES, encoding="utf-8", delay=True
        )
    except OSError as error:
        words = _("Het logboek kan niet worden geschreven: {error}")
        click.echo(words.format(error=error), err=True)
        return None
    handler.setFormatter(Discreet())
    logging.getLogger().addHandler(handler)
    return handler


def last_errors(folder: Path, count: int = 5) -> tuple[str, ...]:
    """Return the first lines of the last errors, of the app and of its server."""
    lines = [line for file in (FILE, SERVER_FILE) for line in _lines_of(folder / file)]
    errors = sorted(line for line in lines if " ERROR " in line)  # a line begins with its moment
    return tuple(errors[-count:])


def _lines_of(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _discreet(value: object) -> object:
    return type(value).__name__ if isinstance(value, BaseException) else value


def _lines(error: BaseException | None) -> Iterator[str]:
    while error is not None:
        yield from (line.rstrip() for line in traceback.format_tb(error.__traceback__))
        yield type(error).__qualname__
        error = error.__cause__ or error.__context__
