"""Moments as the archive writes them."""

from datetime import UTC, datetime


def instant_text(moment: datetime) -> str:
    """Return a moment as text in UTC, so that the order of texts is the order of moments."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def instant(text: str) -> datetime:
    """Return the moment that a text means. Raises ValueError when it has no zone."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment.astimezone(UTC)
