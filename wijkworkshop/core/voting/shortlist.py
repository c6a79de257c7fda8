"""From four lists with dots to a shortlist (deck S21; dossier C and B.8).

Lists differ in length and in dots, and a share of the dots does not correct for that: by chance
alone half of the dots go to each measure on a list of two, and 11% on a list of nine. So measures
are compared within their list only (dossier A.2, E47). A measure that two actors share is one
record with its place on each of its lists; nothing is added up or averaged.
"""

from dataclasses import dataclass

from wijkworkshop.core.outcomes.action_plan import AddedToShortlist
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Actor, FormKind
from wijkworkshop.core.voting.forms.choosing import ranked
from wijkworkshop.core.voting.limits import is_told
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.tally import result_of
from wijkworkshop.core.voting.thresholds import PER_ACTOR


@dataclass(frozen=True)
class Place:
    """Where a measure stands on one actor's list, from 1; measures with as many dots share it."""

    actor: Actor
    dots: int
    place: int
    measures: int
    shared: bool


@dataclass(frozen=True)
class Standing:
    """A measure, and its place on each of the lists that it is on."""

    option: RoundOption
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Shortlisted:
    """A measure on the shortlist: for which actor, and why when it was added by hand."""

    option: RoundOption
    actor: Actor
    reason: str = ""


def voted_lists(session: Session) -> tuple[Round, ...]:
    """Return the rounds on actors' lists that have a result; of a repeated one the last."""
    found = session.where(Round, form=FormKind.DOTS)
    settled = [each for each in found if each.actor and is_told(each)]
    newest = {each.actor: each for each in sorted(settled, key=lambda each: each.id)}
    return tuple(sorted(newest.values(), key=lambda each: (each.block, each.position)))


def standings(session: Session) -> tuple[Standing, ...]:
    """Return every measure that was voted on once: list by list, each from its first place on."""
    options: dict[str, RoundOption] = {}
    places: dict[str, list[Place]] = {}
    for vote in voted_lists(session):
        for option, place in _places(session, vote):
            options.setdefault(_slug(option), option)
            places.setdefault(_slug(option), []).append(place)
    return tuple(Standing(options[slug], tuple(places[slug])) for slug in options)


def tops(session: Session) -> tuple[Standing, ...]:
    """Return the measures that are on the top of a list, as `shortlist` takes them."""
    by_slug = {_slug(each.option): each for each in standings(session)}
    best = (option for vote in voted_lists(session) for option in _top(session, vote))
    return tuple(by_slug[slug] for slug in dict.fromkeys(map(_slug, best)))


def shortlist(session: Session) -> tuple[Shortlisted, ...]:
    """Return the top three of each actor, then what was added by hand with a reason.

    A measure comes on once; without a single dot it does not come on by itself.
    """
    chosen: dict[str, Shortlisted] = {}
    for vote in voted_lists(session):
        for option in _top(session, vote):
            if vote.actor:
                chosen.setdefault(_slug(option), Shortlisted(option, vote.actor))
    for added in session.where(AddedToShortlist, edition=0):
        found = _option(session, added.number, added.actor)
        if found is not None:
            chosen.setdefault(_slug(found), Shortlisted(found, added.actor, added.reason))
    return tuple(chosen.values())


def firsts(session: Session, vote: Round) -> list[RoundOption]:
    """Return what got most dots of a list; several with as many, nothing without a dot."""
    found = _places(session, vote)
    return [option for option, place in found if place.dots and place.place == 1]


def _top(session: Session, vote: Round) -> list[RoundOption]:
    """Return the first three with dots, with those that have as many dots as the third."""
    found = _places(session, vote)
    return [option for option, place in found if place.dots and place.place <= PER_ACTOR]


def _places(session: Session, vote: Round) -> list[tuple[RoundOption, Place]]:
    """Return where the measures of a list stand, most dots first, equal ones by number."""
    tally = result_of(session, vote.id)
    order = ranked(tally, session.where(RoundOption, round=vote.id))
    dots = [number for _option, number in order]
    return [
        (
            option,
            Place(
                vote.actor or Actor.MUNICIPALITY,
                number,
                dots.index(number) + 1,
                len(dots),
                dots.count(number) > 1,
            ),
        )
        for option, number in order
    ]


def _slug(option: RoundOption) -> str:
    """Return what tells a measure from others; one of the group's own has no name elsewhere."""
    return option.measure or f"{option.round}:{option.number}"


def _option(session: Session, number: int, actor: Actor) -> RoundOption | None:
    """Return the option with this number on the actor's list, or else on another list."""
    lists = [vote for vote in session.where(Round, form=FormKind.DOTS) if vote.actor]
    own_first = sorted(lists, key=lambda vote: vote.actor is not actor)
    found = (session.find(RoundOption, vote.id, number) for vote in own_first)
    return next((option for option in found if option is not None), None)
