"""Finds the line of a key in a TOML text; only needed once a mistake is found."""

import re
import tomllib
from collections.abc import Iterator

Keys = tuple[str | int, ...]
"""The path to a value: names, and positions in a list, from 0."""

DEEPEST = 8  # no file of ours is deeper; a hostile one is not followed further

_STRING_OR_COMMENT = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*', re.DOTALL
)
_PART = re.compile(r'[A-Za-z0-9_-]+|"(?:\\.|[^"\\])*"|\'[^\']*\'')
_KEY = re.compile(rf"\s*(?:{_PART.pattern})(?:\s*\.\s*(?:{_PART.pattern}))*")


def key_lines(source: str) -> dict[Keys, int]:
    """Return the line on which every table and key is first named."""
    return dict(reversed(list(_named(source))))


def line_of(keys: Keys, lines: dict[Keys, int]) -> int:
    """Return the line of a key, or of the nearest table around it."""
    while keys and keys not in lines:
        keys = keys[:-1]
    return lines.get(keys, 1)


def key_near(line: int, source: str) -> Keys:
    """Return the last key that is named at or before this line."""
    before = [keys for keys, at in _named(source) if at <= line]
    return before[-1] if before else ()


def dotted(keys: Keys) -> str:
    """Return the key as people read it, with positions counted from 1: `blocks[2].title`."""
    text = "".join(f"[{key + 1}]" if isinstance(key, int) else f".{key}" for key in keys)
    return text.removeprefix(".")


def _named(source: str) -> Iterator[tuple[Keys, int]]:
    """Yield every table and key with its line, in the order of the text."""
    lengths: dict[Keys, int] = {}
    table: Keys = ()
    for line, text in _statements(source):
        parts = _parts(text.lstrip(" \t["))
        if text.lstrip().startswith("["):
            table = _table(parts, lengths, repeated=text.lstrip().startswith("[["))
            yield table, line
        else:
            for end in range(1, len(parts) + 1):
                yield table + parts[:end], line


def _statements(source: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that begin a table or a key, so not those inside a list or a string."""
    masked = _STRING_OR_COMMENT.sub(_mask, source).split("\n")
    depth = 0
    for line, (text, bare) in enumerate(zip(source.split("\n"), masked, strict=True), start=1):
        if depth == 0 and bare.strip():
            yield line, text
        opened = sum(map(bare.count, "[{"))
        depth = max(0, depth + opened - sum(map(bare.count, "]}")))


def _mask(found: re.Match[str]) -> str:
    """Blank a string or a comment; line ends stay."""
    return re.sub(r"[^\n]", " ", found.group())


def _parts(text: str) -> tuple[str, ...]:
    """Return the parts of the dotted key that the text begins with."""
    key = _KEY.match(text)
    found = _PART.findall(key.group()) if key else []
    return tuple(map(_named_by, found[:DEEPEST]))


def _named_by(part: str) -> str:
    """Return a part of a dotted key without its quotes."""
    bare = part.strip("\"'")
    if not part.startswith('"') or "\\" not in part:
        return bare
    try:
        return str(tomllib.loads(f"name = {part}")["name"])
    except ValueError:  # the text is no TOML; whoever reads it is told so
        return bare


def _table(parts: tuple[str, ...], lengths: dict[Keys, int], *, repeated: bool) -> Keys:
    """Return the path of a table header, with the position in every list on the way."""
    keys: Keys = ()
    for place, part in enumerate(parts, start=1):
        keys = (*keys, part)
        if repeated and place == len(parts):
            lengths[keys] = lengths.get(keys, 0) + 1
        if keys in lengths:
            keys = (*keys, lengths[keys] - 1)
    return keys
