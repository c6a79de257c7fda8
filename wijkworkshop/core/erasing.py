"""Erasing what people said or sent: contributions, what refers to them, half-typed text."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from wijkworkshop.core.boards.records import TableCard
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.phones.records import Submission
from wijkworkshop.core.records import Record, references
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details, Draft

Erasable = Contribution | Submission | TableCard
"""What people said or sent."""

ERASABLE: tuple[type[Erasable], ...] = (Contribution, Submission, TableCard)

KEPT_MONTHS = (0, 3, 6, 12, 24)
"""How long contributions can be kept after an evening; 0 is for ever."""


def erasing(session: Session, day: date) -> Change | None:
    """Return the change that erases what people said, or None when there is nothing to erase."""
    said, drafts = all_said(session), session.all(Draft)
    if not said and not drafts:
        return None
    details = session.find(Details, 1)
    marked = (replace(details, erased_on=day),) if details and said else ()
    return Change(put=marked, remove=(*without(session, said), *drafts))


def all_said(session: Session) -> tuple[Erasable, ...]:
    """Return everything that people said or sent."""
    return tuple(each for kind in ERASABLE for each in session.all(kind))


def without(session: Session, said: Sequence[Erasable]) -> tuple[Record, ...]:
    """Return what was said with everything that refers to it, what refers first."""
    return (*_referring(session, said), *said)


def erase_before(day: date, months: int) -> date:
    """Return the day so many months before; the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for last in range(day.day, 27, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, min(day.day, 28))


def _referring(session: Session, said: Sequence[Erasable]) -> tuple[Record, ...]:
    """Return every record that refers to one of these, or to a record that does."""
    found: list[Record] = []
    wanted = {(type(each).__name__, each.id) for each in said}
    while wanted:
        records = (record for table in session.tables.values() for record in table.values())
        more = [each for each in records if each not in found and wanted & {*references(each)}]
        found += more
        wanted = {(type(each).__name__, each.key[0]) for each in more if each.KEY == ("id",)}
    return tuple(reversed(found))
