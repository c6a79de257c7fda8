"""Ways in which an archive gets damaged, each from its own seed: the same seed, the same bytes."""

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

PAGE = 4096
HEADER = 100
WORDS = (b"Europe/Amsterdam", b"2026-11-24", b"Nieuw-West", b"Bewoners", b"settled", b"residents")
"""Some of what stands in the example as text."""

VALUES: tuple[object, ...] = (
    None, "", "x", "\x00", "x" * 100_000, "2026-02-31", "0001-01-01T00:00:00+23:59",
    "9999-12-31T23:59:59-23:59", "../../etc/passwd", "[" * 5000, -1, 0, 1, 2, 99, 2**31, -(2**63),
    2**63 - 1, 1e308, b"", b"\xff\xfe",
)  # fmt: skip

Damage = Callable[[Path, random.Random], None]


def _overwrite(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def _sprinkle(path: Path, chance: random.Random, count: int, start: int, end: int) -> None:
    for _ in range(count):
        _overwrite(path, chance.randrange(start, end), chance.randbytes(1))


def some_bytes(path: Path, chance: random.Random) -> None:
    """Change up to thirty bytes anywhere."""
    _sprinkle(path, chance, chance.choice((1, 3, 10, 30)), 0, path.stat().st_size)


def header(path: Path, chance: random.Random) -> None:
    """Change a few bytes of what SQLite reads first, but for the name of the format."""
    _sprinkle(path, chance, chance.randint(1, 4), 16, HEADER)


def texts(path: Path, chance: random.Random) -> None:
    """Change a few bytes in the middle of words."""
    whole = path.read_bytes()
    places = [at for word in WORDS if (at := _find(whole, word, chance)) >= 0]
    for at in chance.sample(places, min(3, len(places))):
        _overwrite(path, at + chance.randrange(4), bytes([chance.randrange(256)]))


def _find(whole: bytes, word: bytes, chance: random.Random) -> int:
    found = whole.find(word, chance.randrange(len(whole)))
    return found if found >= 0 else whole.find(word)


def schema(path: Path, chance: random.Random) -> None:
    """Change a few bytes of what says which tables there are."""
    whole = path.read_bytes()
    places = [at for at in range(0, len(whole), PAGE) if b"CREATE TABLE" in whole[at : at + PAGE]]
    for _ in range(chance.randint(1, 5)):
        at = chance.choice(places or [0])
        _sprinkle(path, chance, 1, at, min(at + PAGE, len(whole)))


def cut(path: Path, chance: random.Random) -> None:
    """End early, at a page or within one."""
    at = chance.randrange(path.stat().st_size)
    os.truncate(path, chance.choice((at, at // PAGE * PAGE)))


def zeroed(path: Path, chance: random.Random) -> None:
    """Fill some pages with nothing."""
    for _ in range(chance.randint(1, 3)):
        _overwrite(path, chance.randrange(path.stat().st_size // PAGE) * PAGE, bytes(PAGE))


def swapped(path: Path, chance: random.Random) -> None:
    """Exchange two pages."""
    whole = path.read_bytes()
    one, other = (chance.randrange(len(whole) // PAGE) * PAGE for _ in range(2))
    _overwrite(path, one, whole[other : other + PAGE])
    _overwrite(path, other, whole[one : one + PAGE])


def longer(path: Path, chance: random.Random) -> None:
    """Go on after the end."""
    with path.open("ab") as file:
        file.write(chance.randbytes(chance.choice((1, 100, PAGE, 3 * PAGE))))


def log(path: Path, chance: random.Random) -> None:
    """Change or shorten the log beside it, if there is one."""
    beside = path.with_name(f"{path.name}-wal")
    if not beside.exists():
        some_bytes(path, chance)
    elif chance.random() < 0.3:
        cut(beside, chance)
    else:
        some_bytes(beside, chance)


def value(path: Path, chance: random.Random) -> None:
    """Put a value in a column that it can never have had."""
    _behind_our_back(path, chance, _put_value)


def rows(path: Path, chance: random.Random) -> None:
    """Take all or some rows out of a table, or give them other numbers."""
    _behind_our_back(path, chance, _spoil_rows)


def tables(path: Path, chance: random.Random) -> None:
    """Rename, drop or change a table, or add something that is not ours."""
    _behind_our_back(path, chance, _change_tables)


def _behind_our_back(
    path: Path, chance: random.Random, job: Callable[[sqlite3.Connection, random.Random], None]
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA ignore_check_constraints=ON")
        job(connection, chance)
        connection.execute("PRAGMA journal_mode=WAL")


def _filled(connection: sqlite3.Connection, chance: random.Random) -> str:
    """Return a table with something in it."""
    found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    names = [name for (name,) in found]
    full = [n for n in names if connection.execute(f'SELECT 1 FROM "{n}" LIMIT 1').fetchone()]
    return str(chance.choice(full))


def _put_value(connection: sqlite3.Connection, chance: random.Random) -> None:
    """Take away what the table says of its columns, put the value, and say it again."""
    table = chance.choice(("session", "details", "round", "block", "", "", ""))
    table = table or _filled(connection, chance)
    info = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    keys = [row[1] for row in sorted(info, key=lambda row: int(row[5])) if row[5]]
    found = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,))
    (said,) = found.fetchone()
    _say(connection, table, _anything_goes(table, said, [row[1] for row in info], keys))
    column, where = chance.choice(info)[1], ""
    if keys and chance.random() < 0.5:
        where = f'WHERE "{keys[-1]}" = (SELECT max("{keys[-1]}") FROM "{table}")'
    with suppress(sqlite3.Error):  # two rows would have the same key
        connection.execute(f'UPDATE "{table}" SET "{column}" = ? {where}', (chance.choice(VALUES),))
    _say(connection, table, said)


def _anything_goes(table: str, said: str, columns: list[str], keys: list[str]) -> str:
    """Return the same table with columns that take any value."""
    if "WITHOUT" not in said:
        return said.replace("STRICT", "").replace("NOT NULL", "")
    names, key = (", ".join(f'"{each}"' for each in part) for part in (columns, keys))
    return f'CREATE TABLE "{table}" ({names}, PRIMARY KEY ({key})) WITHOUT ROWID'


def _say(connection: sqlite3.Connection, table: str, words: str) -> None:
    connection.execute("PRAGMA writable_schema=ON")
    connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (words, table))
    connection.execute("PRAGMA writable_schema=RESET")


def _spoil_rows(connection: sqlite3.Connection, chance: random.Random) -> None:
    table = _filled(connection, chance)
    column = chance.choice(connection.execute(f'PRAGMA table_info("{table}")').fetchall())[1]
    statements = (
        f'DELETE FROM "{table}"',
        f'DELETE FROM "{table}" WHERE "{column}" = (SELECT max("{column}") FROM "{table}")',
        f'UPDATE "{table}" SET "{column}" = "{column}" + 100',
        f'UPDATE "{table}" SET "{column}" = "{column}" || \'x\'',
    )
    with suppress(sqlite3.Error):  # our own rules stand in its way
        connection.execute(chance.choice(statements))


def _change_tables(connection: sqlite3.Connection, chance: random.Random) -> None:
    table = _filled(connection, chance)
    column = chance.choice(connection.execute(f'PRAGMA table_info("{table}")').fetchall())[1]
    statement = chance.choice(
        (
            f'DROP TABLE "{table}"',
            f'ALTER TABLE "{table}" RENAME TO x',
            f'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO x',
            f'CREATE TRIGGER x AFTER INSERT ON "{table}" BEGIN DELETE FROM details; END',
            f'CREATE INDEX x ON "{table}" ("{column}")',
            f'CREATE VIEW x AS SELECT * FROM "{table}"',
            "CREATE TABLE x (y)",
            "PRAGMA user_version=99",
            "PRAGMA application_id=7",
        )
    )
    connection.execute(statement)


KINDS: tuple[Damage, ...] = (
    some_bytes, some_bytes, header, texts, texts, schema, cut, zeroed, swapped, longer, log,
    value, value, rows, tables,
)  # fmt: skip


@dataclass(frozen=True)
class Damaged:
    """How an archive is damaged: everything follows from the seed."""

    seed: int

    def make(self, whole: Path, folder: Path) -> Path:
        """Copy an archive into a folder, damage it there, and return it."""
        path = folder / whole.name
        for ending in ("", "-wal"):
            if (one := whole.with_name(f"{whole.name}{ending}")).exists():
                shutil.copy(one, folder / one.name)
        chance = random.Random(self.seed)  # noqa: S311 - not for secrets
        self.kind(path, chance)
        return path

    @property
    def kind(self) -> Damage:
        return KINDS[self.seed % len(KINDS)]
