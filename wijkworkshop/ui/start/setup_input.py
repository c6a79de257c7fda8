"""What is filled in for a new session: checked in plain Dutch, and turned into a set-up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from gettext import gettext as _

from wijkworkshop.core.acts.session_creation import MOST_PEOPLE
from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import MOST_TABLES, Area, Details
from wijkworkshop.core.terms import Group, InfluenceLevel
from wijkworkshop.ui.wording.dates import ZONE, read_day, read_time
from wijkworkshop.wording.dutch import time_of

LONGEST_NAME = 80


@dataclass(frozen=True)
class SetupInput:
    """The fields as they were typed; `level`, `sheet` and the groups are their stored values.

    `after` is the id of the session that this one goes on from.
    """

    name: str = ""
    day: str = ""
    time: str = ""
    place: str = ""
    areas: str = ""
    purpose: str = ""
    fixed: str = ""
    influence: str = ""
    decides: str = ""
    level: str = InfluenceLevel.ADVISE.value
    sheet: str = ""
    tables: int | None = 6
    groups: Mapping[str, int] = field(default_factory=dict)
    after: str = ""
    case: str = ""  # slug of the neighbourhood that the figures are about; empty: as planned


def mistakes(filled: SetupInput, today: date) -> Mapping[str, str]:
    """Return by field what is still wrong, in the order of the form; empty when all is well."""
    day = read_day(filled.day, today)
    found = {
        "name": _("Geef de bijeenkomst een naam.") if not filled.name.strip() else "",
        "day": _day_mistake(day, today),
        "time": _("Schrijf de tijd als 19.30.") if read_time(filled.time) is None else "",
        "tables": _tables_mistake(filled.tables),
        "groups": _groups_mistake(filled.groups),
    }
    return {name: words for name, words in found.items() if words}


def setup_of(filled: SetupInput, today: date) -> Setup:
    """Return the set-up; only for what has no mistakes."""
    day, starts = read_day(filled.day, today), starts_at(filled, today)
    if day is None or starts is None:
        raise ValueError(filled)
    return Setup(
        name=filled.name.strip(),
        day=day,
        starts=starts.astimezone(UTC),
        zone=ZONE.key,
        place=filled.place.strip(),
        areas=tuple(area.strip() for area in filled.areas.split(",") if area.strip()),
        purpose=filled.purpose.strip(),
        fixed=filled.fixed.strip(),
        influence=filled.influence.strip(),
        decides=filled.decides.strip(),
        influence_level=InfluenceLevel(filled.level),
        groups=tuple((Group(group), people) for group, people in filled.groups.items() if people),
        tables=filled.tables or 1,
        after=filled.after,
    )


def setup_input_from(session: Session, sheet: str) -> SetupInput:
    """Return what a session was set up with, but for its day and who is expected."""
    details = session.get(Details, 1)
    return SetupInput(
        name=details.name,
        time=time_of(details.local(details.starts)),
        place=details.place,
        areas=", ".join(area.name for area in session.where(Area, main=True)),
        purpose=details.purpose,
        fixed=details.fixed,
        influence=details.influence,
        decides=details.decides,
        level=details.influence_level.value,
        sheet=sheet,
        tables=details.tables,
    )


def starts_at(filled: SetupInput, today: date) -> datetime | None:
    """Return when it starts, in its own zone; None while that cannot be read."""
    day, time = read_day(filled.day, today), read_time(filled.time)
    return None if day is None or time is None else datetime.combine(day, time, ZONE)


def clock_times(sheet: RunSheet, starts: datetime) -> tuple[datetime, ...]:
    """Return when each block starts, and at last when the evening ends."""
    at = starts.astimezone(UTC)  # whole minutes pass, also in the night that the clock changes
    times = [at]
    for block in sheet.blocks:
        at += timedelta(minutes=block.minutes)
        times.append(at)
    return tuple(time.astimezone(starts.tzinfo) for time in times)


def _day_mistake(day: date | None, today: date) -> str:
    if day is None:
        example = (today + timedelta(days=14)).strftime("%d-%m-%Y")
        return _("Schrijf de datum als {example}.").format(example=example)
    return _("Deze dag is al geweest.") if day < today else ""


def _tables_mistake(tables: int | None) -> str:
    if tables is None or not 1 <= tables <= MOST_TABLES:
        return _("Kies 1 tot {most} tafels.").format(most=MOST_TABLES)
    return ""


def _groups_mistake(groups: Mapping[str, int]) -> str:
    if any(people > MOST_PEOPLE for people in groups.values()):
        return _("Een groep heeft hoogstens {most} mensen.").format(most=MOST_PEOPLE)
    return ""
