"""How many people are there, per group."""

from collections import Counter
from datetime import datetime

from wijkworkshop.core.evening import PresenceChange
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Group


def present(session: Session, at: datetime | None = None) -> dict[Group, int]:
    """Return how many of each group are present now, or were at a moment (UTC).

    Groups come in the order of the terms; one without people is left out.
    """
    people: Counter[Group] = Counter()
    for change in session.table(PresenceChange).values():
        if at is None or change.at <= at:
            people[change.group] += change.people
    return {group: people[group] for group in Group if people[group]}


def headcount(session: Session) -> int:
    """Return how many people are present now."""
    return sum(present(session).values())
