"""The waterbed question: where do people go who are not housed here (dossier B.7)."""

from collections.abc import Iterator
from dataclasses import dataclass

from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaFlow
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Flow

WELCOME = (Flow.RETAIN, Flow.ATTRACT)
"""What gives a group a place in an area."""


@dataclass(frozen=True)
class Unplaced:
    """A group that is limited in these areas (their numbers), and welcome in no other."""

    target_group: str
    areas: tuple[int, ...]


def unplaced(session: Session) -> tuple[Unplaced, ...]:
    """Return the groups that are limited somewhere and neither retained nor attracted elsewhere.

    Names of groups are the same whatever their capitals and blanks around them.
    """
    limited: dict[str, list[tuple[str, int]]] = {}
    welcome: set[str] = set()
    for area, flow in _flows(session):
        name = flow.target_group.strip()
        if flow.flow is Flow.LIMIT:
            limited.setdefault(name.casefold(), []).append((name, area))
        elif flow.flow in WELCOME:
            welcome.add(name.casefold())
    return tuple(
        Unplaced(found[0][0], tuple(dict.fromkeys(area for _name, area in found)))
        for key, found in limited.items()
        if key and key not in welcome
    )


def _flows(session: Session) -> Iterator[tuple[int, AreaFlow]]:
    """Yield what is done with each group, with the area where."""
    for flow in session.where(AreaFlow, edition=0):
        choice = session.find(AreaChoice, flow.choice, 0)
        if choice is not None:
            yield choice.area, flow
