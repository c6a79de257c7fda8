"""Moments as the archive writes them."""

from datetime import MAXYEAR, MINYEAR, UTC, datetime


def instant_text(moment: datetime) -> str:
    """Return a moment as text in UTC, so that the order of texts is the order of moments."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def instant(text: str) -> datetime:
    """Return the moment that a text means. Raises ValueError when it has no zone.

    And when it is so early or late that in some zone there is no such moment.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or not MINYEAR < moment.year < MAXYEAR:
        raise ValueError("a moment without a zone, or out of time")
    return moment.astimezone(UTC)
