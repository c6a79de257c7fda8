"""What the start screen shows of each session, without loading any."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, exists, func, select

from wijkworkshop.core.evening import Area, Block, Details, Position, PresenceChange
from wijkworkshop.core.rounds import Round
from wijkworkshop.core.terms import RoundState
from wijkworkshop.storage.problems import DamagedRow
from wijkworkshop.storage.rows import instant
from wijkworkshop.storage.tables import SESSION, TABLES


class Progress(StrEnum):
    """How far a session is."""

    PLANNED = auto()
    RUNNING = auto()
    CLOSED = auto()


@dataclass(frozen=True)
class Listing:
    """A session in a list; `block` is the title of the current one, empty before the start.

    `present` is how many are there (or were at the end), `to_count` how many rounds wait for
    their count. Times are in UTC, `zone` is the session's own.
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


def read_listings(connection: Connection, limit: int) -> tuple[Listing, ...]:
    """Return the newest sessions, newest first. Raises DamagedRow."""
    rows = connection.execute(_LISTINGS, {"limit": limit}).mappings()
    return tuple(_listing(row) for row in rows)


def _statement() -> Select[Any]:
    """Take the newest sessions first, and look up and count for those few only."""
    details, area, block, position, presence, rounds = (
        TABLES[kind].c for kind in (Details, Area, Block, Position, PresenceChange, Round)
    )
    newest_first = (details.day.desc(), details.starts.desc(), details.session.desc())
    few = select(TABLES[Details]).order_by(*newest_first).limit(bindparam("limit")).subquery()
    this = few.c.session
    first_area = select(area.name).where(area.session == this).order_by(area.id).limit(1)
    people = select(func.coalesce(func.sum(presence.people), 0)).where(presence.session == this)
    at = and_(position.session == block.session, position.block == block.id)
    current = select(block.title).join_from(TABLES[Position], TABLES[Block], at)
    waiting = select(func.count()).where(
        rounds.session == this, rounds.state == str(RoundState.COUNTING)
    )
    return (
        select(
            SESSION.c.id,
            *(few.c[name] for name in ("name", "day", "starts", "zone", "closed_at", "made_up")),
            func.coalesce(first_area.scalar_subquery(), "").label("area"),
            people.scalar_subquery().label("present"),
            exists().where(block.session == this, block.started_at.is_not(None)).label("begun"),
            func.coalesce(
                current.where(position.session == this).limit(1).scalar_subquery(), ""
            ).label("block"),
            waiting.scalar_subquery().label("to_count"),
        )
        .join_from(few, SESSION, SESSION.c.number == this)
        .order_by(few.c.day.desc(), few.c.starts.desc(), this.desc())
    )


_LISTINGS = _statement()


def _listing(row: Any) -> Listing:
    try:
        return Listing(
            id=row["id"],
            name=row["name"],
            day=date.fromisoformat(row["day"]),
            starts=instant(row["starts"]),
            zone=row["zone"],
            area=row["area"],
            present=row["present"],
            progress=_progress(row),
            block=row["block"],
            to_count=row["to_count"],
            closed_at=instant(row["closed_at"]) if row["closed_at"] else None,
            made_up=bool(row["made_up"]),
        )
    except (ValueError, TypeError) as error:
        raise DamagedRow("details", (row["id"],)) from error


def _progress(row: Any) -> Progress:
    if row["closed_at"]:
        return Progress.CLOSED
    return Progress.RUNNING if row["begun"] else Progress.PLANNED
