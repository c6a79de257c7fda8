"""From four lists with dots to a shortlist (deck S21; dossier C and B.8).

Lists differ in length and in dots, so measures are compared by their share of the dots given on
their list. A measure that two actors share is one record: its shares are averaged, not added, or
it would win by appearing twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from wijkworkshop.core.outcomes.action_plan import AddedToShortlist
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Actor, FormKind
from wijkworkshop.core.voting.limits import is_limited
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.tally import result_of

PER_ACTOR = 3
"""Measures of each actor on the shortlist; an actor with fewer brings them all."""


@dataclass(frozen=True)
class Standing:
    """How a measure did: its dots and share on each actor's list, and the average share."""

    option: RoundOption
    contexts: tuple[tuple[Actor, int, Fraction], ...]

    @property
    def share(self) -> Fraction:
        """Return the average of its shares."""
        return sum((share for _, _, share in self.contexts), Fraction(0)) / len(self.contexts)


@dataclass(frozen=True)
class Shortlisted:
    """A measure on the shortlist: for which actor, and why when it was added by hand."""

    option: RoundOption
    actor: Actor
    reason: str = ""


def voted_lists(session: Session) -> tuple[Round, ...]:
    """Return the rounds on actors' lists that have a result; of a repeated one the last."""
    found = session.where(Round, form=FormKind.DOTS)
    counted = [each for each in found if each.has_result and not is_limited(each)]
    settled = [each for each in counted if each.actor]
    newest = {each.actor: each for each in sorted(settled, key=lambda each: each.id)}
    return tuple(sorted(newest.values(), key=lambda each: (each.block, each.position)))


def standings(session: Session) -> tuple[Standing, ...]:
    """Return every measure that was voted on once, best average share first."""
    options: dict[str, RoundOption] = {}
    contexts: dict[str, list[tuple[Actor, int, Fraction]]] = {}
    for vote in voted_lists(session):
        for option, dots, share in _shares(session, vote):
            place = _place(option)
            options.setdefault(place, option)
            contexts.setdefault(place, []).append((vote.actor or Actor.MUNICIPALITY, dots, share))
    found = (Standing(options[place], tuple(contexts[place])) for place in options)
    return tuple(sorted(found, key=lambda each: (-each.share, each.option.number)))


def shortlist(session: Session) -> tuple[Shortlisted, ...]:
    """Return the top three of each actor, then what was added by hand with a reason.

    A measure comes on once; without a single dot it does not come on by itself.
    """
    chosen: dict[str, Shortlisted] = {}
    for vote in voted_lists(session):
        with_dots = [(option, dots) for option, dots, _ in _shares(session, vote) if dots]
        best = sorted(with_dots, key=lambda pair: (-pair[1], pair[0].number))
        for option, _ in _top(best):
            if vote.actor:
                chosen.setdefault(_place(option), Shortlisted(option, vote.actor))
    for added in session.where(AddedToShortlist, edition=0):
        found = _option(session, added.number, added.actor)
        if found is not None:
            chosen.setdefault(_place(found), Shortlisted(found, added.actor, added.reason))
    return tuple(chosen.values())


def _top(best: Sequence[tuple[RoundOption, int]]) -> Sequence[tuple[RoundOption, int]]:
    """Return the first three, with those that have as many dots as the third."""
    if len(best) <= PER_ACTOR:
        return best
    enough = best[PER_ACTOR - 1][1]
    return [pair for pair in best if pair[1] >= enough]


def _shares(session: Session, vote: Round) -> list[tuple[RoundOption, int, Fraction]]:
    tally = result_of(session, vote.id)
    given = tally.given() or 1
    options = session.where(RoundOption, round=vote.id)
    dots = ((option, tally.total(option.number)) for option in options)
    return [(option, number, Fraction(number, given)) for option, number in dots]


def _place(option: RoundOption) -> str:
    """Return what tells a measure from others; one of the group's own has no name elsewhere."""
    return option.measure or f"{option.round}:{option.number}"


def _option(session: Session, number: int, actor: Actor) -> RoundOption | None:
    """Return the option with this number on the actor's list, or else on another list."""
    lists = [vote for vote in session.where(Round, form=FormKind.DOTS) if vote.actor]
    own_first = sorted(lists, key=lambda vote: vote.actor is not actor)
    found = (session.find(RoundOption, vote.id, number) for vote in own_first)
    return next((option for option in found if option is not None), None)
