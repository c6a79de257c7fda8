"""From what the archive lists to the rows of the start screen."""

from collections.abc import Sequence
from datetime import date
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.storage.listings import Listing, Progress
from wijkworkshop.ui.start.row import Mark, Row
from wijkworkshop.ui.wording.dates import short_date
from wijkworkshop.wording.dutch import number

NOBODY = "–"


def rows_of(listings: Sequence[Listing], today: date) -> tuple[Row, ...]:
    """Return the rows: what runs, what comes (the next one first), what has been (newest first).

    `listings` has the newest first.
    """
    rows = [_row(listing, today) for listing in listings]
    running = [row for row in rows if row.step]
    to_come = [row for row in rows if not row.past and not row.step]
    return (*running, *reversed(to_come), *(row for row in rows if row.past))


def _row(listing: Listing, today: date) -> Row:
    mark, status = _status(listing, today)
    planned = listing.progress is Progress.PLANNED
    return Row(
        id=listing.id,
        date=short_date(listing.day),
        name=listing.name,
        area=listing.area,
        present=NOBODY if planned or not listing.present else number(listing.present),
        mark=mark,
        status=status,
        past=mark in (Mark.DONE, Mark.LEFT) or listing.progress is Progress.CLOSED,
        step=listing.block if listing.progress is Progress.RUNNING else "",
        place=listing.place,
        areas=listing.areas,
        follows=listing.follows,
    )


def _status(listing: Listing, today: date) -> tuple[Mark, str]:
    if listing.progress is Progress.PLANNED:
        left = listing.day < today
        return (Mark.LEFT, _("niet gehouden")) if left else (Mark.PLANNED, _("gepland"))
    if listing.progress is Progress.RUNNING:
        step = listing.block.partition(" · ")[0]
        return Mark.RUNNING, _("bezig · {step}").format(step=step[:1].lower() + step[1:])
    if listing.to_count:
        return Mark.TO_COUNT, ngettext(
            "nog {count} te tellen", "nog {count} te tellen", listing.to_count
        ).format(count=listing.to_count)
    return Mark.DONE, _("bewaard")
