"""Days and clock times as people in the Netherlands read and write them."""

import re
from datetime import date, datetime, time
from gettext import gettext as _
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")
DAY = re.compile(r"(?:[a-z]{2,9}\.? )?(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9}\.?)(?:[-/. ]+(\d{2,4}))?")
TIME = re.compile(r"(\d{1,2})(?:[.:u ]?(\d{2}))?(?: ?uur)?")
CENTURY = 2000


def day_of(moment: datetime) -> date:
    """Return which day it is in the Netherlands."""
    return moment.astimezone(ZONE).date()


def local(moment: datetime) -> datetime:
    """Return a moment as the clocks in the Netherlands show it."""
    return moment.astimezone(ZONE)


def weekday(day: date) -> str:
    """Return 'di'."""
    return (_("ma"), _("di"), _("wo"), _("do"), _("vr"), _("za"), _("zo"))[day.weekday()]


def months() -> tuple[str, ...]:
    """Return the short names of the months."""
    return (
        _("jan"), _("feb"), _("mrt"), _("apr"), _("mei"), _("jun"),
        _("jul"), _("aug"), _("sep"), _("okt"), _("nov"), _("dec"),
    )  # fmt: skip


def short_date(day: date) -> str:
    """Return 'di 24 nov 2026'."""
    return f"{weekday(day)} {day.day} {months()[day.month - 1]} {day.year}"


def read_day(typed: str, today: date) -> date | None:
    """Read '24-11-2026', '24 nov' or '24/11/26'; without a year the next such day."""
    found = DAY.fullmatch(typed.strip().casefold())
    if found is None:
        return None
    day, month, year = int(found[1]), _month(found[2]), found[3]
    if year is None:
        this = _date(today.year, month, day)
        return this if this is None or this >= today else _date(today.year + 1, month, day)
    return _date(int(year) + (CENTURY if len(year) == 2 else 0), month, day)


def read_time(typed: str) -> time | None:
    """Read '19.30', '19:30', '1930' or '19 uur'."""
    found = TIME.fullmatch(typed.strip().casefold())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    starts = [*months(), "maa"]  # maart: 'mrt' or 'maa'
    place = next((n for n, name in enumerate(starts, 1) if word.startswith(name)), 0)
    return 3 if place == 13 else place


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
