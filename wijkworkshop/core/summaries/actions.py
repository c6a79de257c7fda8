"""Who does what: the agreements again, now by who leads and who helps.

Nothing is said of an agreement here that `core/summaries/decisions.py` does not say of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wijkworkshop.core.document import Pledge
from wijkworkshop.core.summaries.decisions import DecidedAgreement, Party


@dataclass(frozen=True)
class Action:
    """What an actor does in an agreement, with every answer it gave; a silent one has no words."""

    decided: DecidedAgreement
    replies: tuple[Pledge, ...]


@dataclass(frozen=True)
class ActorActions:
    """The agreements that an actor leads, and those in which it helps or spoke up.

    `name` is empty for agreements that nobody leads.
    """

    name: str
    leads: tuple[Action, ...]
    helps: tuple[Action, ...]


def actions(found: Sequence[DecidedAgreement]) -> tuple[ActorActions, ...]:
    """Return what each actor does: first who lead, then who help, and last what nobody leads."""
    led, helped = _by_actor(found, leads=True), _by_actor(found, leads=False)
    names = {**_names(found, leads=False), **_names(found, leads=True)}
    actors = (*led, *(key for key in helped if key not in led))
    nobody = tuple(Action(each, ()) for each in found if not _has_lead(each))
    known = (ActorActions(names[key], led.get(key, ()), helped.get(key, ())) for key in actors)
    return (*known, *([ActorActions("", nobody, ())] if nobody else []))


def _has_lead(found: DecidedAgreement) -> bool:
    return any(party.leads for party in found.parties)


def _by_actor(
    found: Iterable[DecidedAgreement], *, leads: bool
) -> Mapping[str, tuple[Action, ...]]:
    """Return by actor, whatever the capitals, the agreements that it leads or does not lead."""
    gathered: dict[str, tuple[Action, ...]] = {}
    for each in found:
        for key, replies in _replies(each.parties, leads=leads).items():
            gathered[key] = (*gathered.get(key, ()), Action(each, replies))
    return gathered


def _replies(parties: Iterable[Party], *, leads: bool) -> Mapping[str, tuple[Pledge, ...]]:
    gathered: dict[str, tuple[Pledge, ...]] = {}
    for each in parties:
        if each.leads is leads:
            key = _key(each)
            gathered[key] = (*gathered.get(key, ()), each.pledge)
    return gathered


def _names(found: Iterable[DecidedAgreement], *, leads: bool) -> Mapping[str, str]:
    """Return how each actor was first written."""
    parties = [party for each in found for party in each.parties if party.leads is leads]
    return {_key(party): party.pledge.party.strip() for party in reversed(parties)}


def _key(party: Party) -> str:
    return party.pledge.party.strip().casefold()
