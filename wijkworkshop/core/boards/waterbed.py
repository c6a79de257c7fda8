"""The waterbed question: where do people go who are not housed here (dossier B.7).

It is asked of a group that is limited in an area and welcome in no other, until the outcome says
what happens around these areas.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaFlow, AreaPlan
from wijkworkshop.core.outcomes.entry import Gap, Need, outcome_of
from wijkworkshop.core.outcomes.group_names import is_one_person, name_key, speaks_of_origin
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, area_name
from wijkworkshop.core.terms import Flow

WELCOME = (Flow.RETAIN, Flow.ATTRACT)
"""What gives a group a place in an area."""

WATERBED = Need(
    "waterbed",
    N_("waar een groep dan wel woont"),
    N_("Waar kan deze groep dan wel wonen?"),
    P_("In {name} komt minder plek voor {second}. Waar kunnen zij dan wel wonen?"),
    ("AreaChoice", "AreaFlow"),
    notice=True,
)


@dataclass(frozen=True)
class Unplaced:
    """A group that is limited, by these entries, and welcome in no area."""

    target_group: str
    flows: tuple[AreaFlow, ...]


def unplaced(session: Session) -> tuple[Unplaced, ...]:
    """Return the groups that are limited somewhere and neither retained nor attracted elsewhere.

    Names of groups are the same whatever their capitals and blanks around them.
    """
    limited: dict[str, list[AreaFlow]] = {}
    welcome: set[str] = set()
    for flow in _flows(session):
        name = name_key(flow.target_group)
        if flow.flow is Flow.LIMIT:
            limited.setdefault(name, []).append(flow)
        elif flow.flow in WELCOME:
            welcome.add(name)
    return tuple(
        Unplaced(found[0].target_group.strip(), tuple(found))
        for key, found in limited.items()
        if key and key not in welcome
    )


def _flows(session: Session) -> Iterator[AreaFlow]:
    """Yield what is done with each group, where the choice that it belongs to is there."""
    flows = session.where(AreaFlow, edition=0)
    return (each for each in flows if session.find(AreaChoice, each.choice, 0) is not None)


def gaps(session: Session, block: int) -> tuple[Gap, ...]:
    """Return the groups of a block of which nobody said where they can live instead.

    A name about origin or one person is asked about first; until then it is not repeated.
    """
    answered = outcome_of(session, AreaPlan, block).waterbed.strip()
    return () if answered else tuple(_unanswered(session, block))


def may_be_named(session: Session, name: str) -> bool:
    """Tell whether the name of a group may be repeated: it is not about origin or one person."""
    places = [each.name for each in session.all(Area)]
    return not speaks_of_origin(name) and not is_one_person(name, places)


def _unanswered(session: Session, block: int) -> Iterator[Gap]:
    for group in unplaced(session):
        here = [each for each in group.flows if each.block == block]
        if here and may_be_named(session, group.target_group):
            choice = session.get(AreaChoice, here[0].choice, 0)
            where = area_name(session, choice.area)
            yield Gap(WATERBED, where, group.target_group, about=(choice.id, here[0].id))
