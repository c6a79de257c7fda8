"""Reads a TOML file into a dataclass, whose fields and types define what the file may hold.

All mistakes of a file are found at once. `tomllib` knows no lines, so the text is searched
for them, but only when there is a mistake.
"""

import re
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from wijkworkshop.content.mistakes import ContentMistake, ContentMistakes
from wijkworkshop.content.positions import Keys, dotted, key_lines, key_near, line_of
from wijkworkshop.content.shapes import Problem, Shape

MOST_BYTES = 128_000
LONGEST_LINE = 2_000

Record = TypeVar("Record")
Check = Callable[[object], Iterable[Problem]]
"""Checks a record that was read; yields the key of each error, and why."""


def read(file: Path, kind: type[Record], check: Check = lambda _: ()) -> Record:
    """Return the file as a `kind`, or raise `ContentMistakes`."""
    source, shape = source_of(file), Shape(check)
    record: Record | None = shape.record(kind, values_of(file, source), ())
    if record is None or shape.problems:
        lines = key_lines(source)
        raise ContentMistakes(
            ContentMistake(file, line_of(keys, lines), dotted(keys), what)
            for keys, what in shape.problems
        )
    return record


def source_of(file: Path) -> str:
    """Return the text of the file, with plain line ends."""
    try:
        text = _bytes(file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise _one(file, line, "hier staat een teken dat geen UTF-8 is") from error
    for line, content in enumerate(text.split("\n"), start=1):
        if len(content) > LONGEST_LINE:
            raise _one(file, line, f"deze regel is langer dan {LONGEST_LINE} tekens")
    return text.replace("\r\n", "\n")


def _bytes(file: Path) -> bytes:
    """Return the bytes of the file, if it is a file of a reasonable size."""
    if not file.is_file():
        raise _one(file, 1, "dit bestand ontbreekt")
    try:
        with file.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise _one(file, 1, "dit bestand kan niet worden gelezen") from error
    if len(raw) > MOST_BYTES:
        raise _one(file, 1, f"dit bestand is groter dan {MOST_BYTES // 1000} kB")
    return raw


def values_of(file: Path, source: str) -> dict[str, object]:
    """Return the values of a TOML text."""
    try:
        return tomllib.loads(source)
    except RecursionError as error:
        raise _one(file, 1, "er zitten te veel lijsten in elkaar") from error
    except ValueError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found.group(1)) if found else source.count("\n") + 1
        raise _one(file, line, _in_dutch(str(error)), key_near(line, source)) from error


def _in_dutch(error: str) -> str:
    """Return in Dutch what is wrong with a TOML text."""
    if re.search("overwrite|twice|immutable|mutate", error):
        return "deze naam staat er twee keer"
    if re.search("Illegal character|Unterminated|Unescaped", error):
        return "de tekst is niet goed afgesloten of bevat een teken dat hier niet mag"
    return "dit is geen geldige TOML; kijk naar haakjes, aanhalingstekens en het =-teken"


def _one(file: Path, line: int, what: str, keys: Keys = ()) -> ContentMistakes:
    """Return a mistake that stops the reading of the file."""
    return ContentMistakes([ContentMistake(file, line, dotted(keys), what)])
