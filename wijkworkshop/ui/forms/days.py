"""Days as people type them."""

import re
from datetime import date
from gettext import gettext as _

from wijkworkshop.wording.dutch import month

TYPED = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)\.?[-/. ]+(\d{4}|\d{2})")


def day_of(text: str) -> date | None:
    """Return the day that '1-7-2027', '1/7/27' or '1 juli 2027' says, None when it says none."""
    found = TYPED.fullmatch(text.strip().lower())
    if found is None:
        return None
    day, name, year = found.groups()
    number = int(name) if name.isdigit() else _month_number(name)
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    except ValueError:
        return None


def day_words(day: date) -> str:
    """Return a day as it is typed: '1-7-2027'."""
    return _("{day}-{month}-{year}").format(day=day.day, month=day.month, year=day.year)


def _month_number(name: str) -> int:
    """Return the month whose name begins like this, 0 when there is none or more than one."""
    found = [place for place in range(1, 13) if month(place).startswith(name)]
    return found[0] if len(found) == 1 and len(name) >= 3 else 0
