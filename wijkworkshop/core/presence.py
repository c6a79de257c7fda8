"""How many people are there, per group."""

from collections import Counter
from datetime import datetime

from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, PresenceChange
from wijkworkshop.core.small_groups import parts_to_show
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


def residents_may_be_there(session: Session) -> bool:
    """Tell whether words must be chosen for residents: unless it is known that none are there."""
    people = present(session)
    return not people or bool({Group.RESIDENTS, Group.UNKNOWN} & people.keys())


def groups_to_offer(session: Session) -> tuple[Group, ...]:
    """Return the groups that people can say they are of: those that are there, or else all."""
    there = [group for group in present(session) if group is not Group.UNKNOWN]
    return tuple(there) or tuple(group for group in Group if group is not Group.UNKNOWN)


def headcount(session: Session) -> int:
    """Return how many people are present now."""
    return sum(present(session).values())


def at_most(session: Session) -> dict[Group, int]:
    """Return how many of each group were there at the moment when most people were.

    What was expected is corrected while people walk in: it counts from the first block on.
    """
    begun = min((each.started_at for each in session.all(Block) if each.started_at), default=None)
    changes = sorted(session.all(PresenceChange), key=lambda change: change.at)
    moments = [change.at for change in changes if begun and change.at > begun]
    states = [present(session, at) for at in (begun, *moments)]
    return max(states, key=lambda people: sum(people.values()))


def named(session: Session) -> frozenset[Group]:
    """Return the groups that are large enough to be named beside somebody's words."""
    parts = parts_to_show(at_most(session))
    return frozenset(part[0] for part in parts if len(part) == 1) - {Group.UNKNOWN}
