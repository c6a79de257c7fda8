"""What the start screen shows of each session, without loading any.

It is one statement in plain SQL: at the start of the app it is read before SQLAlchemy is there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto
from typing import Any

from wijkworkshop.storage.instants import instant
from wijkworkshop.storage.problems import DamagedRow

LISTINGS = """
SELECT
    session.id, few.name, few.day, few.starts, few.zone, few.closed_at, few.made_up,
    coalesce((
        SELECT area.name FROM area WHERE area.session = few.session AND area.main
        ORDER BY area.id LIMIT 1
    ), '') AS area,
    few.place,
    coalesce((
        SELECT group_concat(area.name, char(31))
        FROM area WHERE area.session = few.session AND area.main
    ), '') AS areas,
    coalesce((
        SELECT earlier.follows FROM earlier WHERE earlier.session = few.session LIMIT 1
    ), '') AS follows,
    (
        SELECT coalesce(sum(presence_change.people), 0)
        FROM presence_change WHERE presence_change.session = few.session
    ) AS present,
    EXISTS (
        SELECT 1 FROM block WHERE block.session = few.session AND block.started_at IS NOT NULL
    ) AS begun,
    coalesce((
        SELECT block.title FROM position
        JOIN block ON position.session = block.session AND position.block = block.id
        WHERE position.session = few.session LIMIT 1
    ), '') AS block,
    (
        SELECT count(*) FROM round WHERE round.session = few.session AND round.state = 'counting'
    ) AS to_count
FROM (
    SELECT details.* FROM details JOIN session ON session.number = details.session
    WHERE session.discarded_at IS NULL
    ORDER BY details.day DESC, details.starts DESC, details.session DESC LIMIT :limit
) AS few
JOIN session ON session.number = few.session
ORDER BY few.day DESC, few.starts DESC, few.session DESC
"""
"""The newest sessions, newest first; it looks up and counts for those few only. What is in the bin
is not among them."""

BETWEEN = "\x1f"
"""Stands between the names of areas."""


class Progress(StrEnum):
    """How far a session is."""

    PLANNED = auto()
    RUNNING = auto()
    CLOSED = auto()


@dataclass(frozen=True)
class Listing:
    """A session in a list; `block` is the title of the current one, empty before the start.

    `present` is how many are there (or were at the end), `to_count` how many rounds wait for
    their count. Times are in UTC, `zone` is the session's own. `follows` is the id of the session
    that it goes on from.
    """

    id: str
    name: str
    day: date
    starts: datetime
    zone: str
    area: str
    present: int
    progress: Progress
    block: str
    to_count: int
    closed_at: datetime | None
    made_up: bool
    place: str = ""
    areas: tuple[str, ...] = ()
    follows: str = ""


def listings_of(rows: Iterable[Mapping[str, Any]]) -> tuple[Listing, ...]:
    """Return the sessions that `LISTINGS` found. Raises DamagedRow."""
    return tuple(_listing(row) for row in rows)


def _listing(row: Mapping[str, Any]) -> Listing:
    try:
        return Listing(
            id=_text(row["id"]),
            name=_text(row["name"]),
            day=date.fromisoformat(row["day"]),
            starts=instant(row["starts"]),
            zone=_text(row["zone"]),
            area=_text(row["area"]),
            present=_count(row["present"]),
            progress=_progress(row),
            block=_text(row["block"]),
            to_count=_count(row["to_count"]),
            closed_at=instant(row["closed_at"]) if row["closed_at"] else None,
            made_up=bool(row["made_up"]),
            place=_text(row["place"]),
            areas=tuple(each for each in row["areas"].split(BETWEEN) if each),
            follows=_text(row["follows"]),
        )
    except (ValueError, TypeError, AttributeError) as error:
        raise DamagedRow("details", (row["id"],)) from error


def _text(value: object) -> str:
    """Return a text; a glance reads a file of which nobody has checked that it holds texts."""
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    return value


def _count(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(type(value).__name__)
    return value


def _progress(row: Mapping[str, Any]) -> Progress:
    if row["closed_at"]:
        return Progress.CLOSED
    return Progress.RUNNING if row["begun"] else Progress.PLANNED
