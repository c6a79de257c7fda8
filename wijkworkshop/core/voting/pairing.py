"""Two rounds that ask the same before and after: which belong together, and how they differ."""

from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import (
    SETTLED,
    TAKING_VOTES,
    Matched,
    Moved,
    Round,
    RoundOption,
)


def other_side(session: Session, vote: Round) -> tuple[Round, ...]:
    """Return the rounds that this one is paired with, repeated and invalid ones too.

    A round that is done again stands at the same place in its block, so a pair is two places.
    """
    if vote.pairs_with:
        first = session.find(Round, vote.pairs_with)
        return _at_place_of(session, first) if first else ()
    firsts = {each.id for each in _at_place_of(session, vote)}
    return tuple(each for each in session.all(Round) if each.pairs_with in firsts)


def same_side(session: Session, vote: Round) -> tuple[Round, ...]:
    """Return this round and the ones that it repeats or that repeat it."""
    return _at_place_of(session, vote)


def waits(session: Session, vote: Round) -> bool:
    """Tell whether a round that is counted waits for the other one of its pair.

    The first waits for one that is still to come, so that it does not colour the answers to that;
    the later one only for a first that is being voted or counted now. A result that is there
    already is waited for by nobody.
    """
    others = other_side(session, vote)
    if any(each.state in SETTLED for each in others):
        return False
    to_come = TAKING_VOTES if vote.pairs_with else (RoundState.READY, *TAKING_VOTES)
    return any(each.state in to_come for each in others)


def asked_again(session: Session, vote: Round) -> bool:
    """Tell whether the same is still to be asked again: both results are shown then."""
    return not vote.pairs_with and waits(session, vote)


def is_first(session: Session, vote: Round) -> bool:
    """Tell whether the same is asked again later."""
    return not vote.pairs_with and bool(other_side(session, vote))


def counted_of_pair(session: Session, vote: Round) -> tuple[Round, ...]:
    """Return the rounds of a pair, of both sides, that are counted and not settled."""
    sides = (*same_side(session, vote), *other_side(session, vote))
    return tuple(each for each in sides if each.state is RoundState.COUNTED)


def before(session: Session, vote: Round) -> Round | None:
    """Return the settled round that this one is compared with, the last when it was done again."""
    return _comparable(session, vote) if vote.pairs_with else None


def matched(session: Session, vote: Round, first: Round) -> Matched | None:
    """Return how many filled in both rounds, when that is known."""
    found = session.find(Matched, vote.id)
    return found if found is not None and found.first == first.id else None


def moved(session: Session, vote: Round) -> dict[int, Moved]:
    """Return what is told of those who filled in both, by option of the later round."""
    return {each.option: each for each in session.where(Moved, round=vote.id)}


def shared_options(session: Session, vote: Round, first: Round) -> tuple[RoundOption, ...]:
    """Return the options that say the same in both rounds, as they stand in the later one."""
    asked = {(each.number, each.label) for each in options_of(session, first.id)}
    return tuple(
        each for each in options_of(session, vote.id) if (each.number, each.label) in asked
    )


def _comparable(session: Session, vote: Round) -> Round | None:
    """Return the last counterpart with a result that asked the same people in the same way."""
    found = [
        each
        for each in other_side(session, vote)
        if each.has_result and _asked(each) == _asked(vote)
    ]
    return max(found, key=lambda each: (each.settled_at or each.opened_at, each.id), default=None)


def _asked(vote: Round) -> tuple[object, ...]:
    return vote.form, vote.wording, vote.budget, vote.only_group, vote.only_table, vote.area


def _at_place_of(session: Session, vote: Round) -> tuple[Round, ...]:
    return session.where(Round, block=vote.block, position=vote.position)
