"""How many people are there, per group."""

from collections import Counter

from wijkworkshop.core.evening import PresenceChange
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Group


def present(session: Session) -> dict[Group, int]:
    """Return how many people of each group are present now, groups in the order of the terms."""
    people: Counter[Group] = Counter()
    for change in session.table(PresenceChange).values():
        people[change.group] += change.people
    return {group: people[group] for group in Group if people[group]}


def headcount(session: Session) -> int:
    """Return how many people are present now."""
    return sum(present(session).values())
