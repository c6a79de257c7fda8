"""How many filled in both rounds of a pair, without anything that says who.

When the first of two is settled, the bare numbers of its ballots are kept: no answers, no groups.
When the other is settled too, they are counted against its ballots and erased; so they are when
the round is declared invalid, or the session closed. A number is the same person's by phone and on
paper; nobody has a number of their own on a device.
"""

from collections.abc import Iterable, Set

from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.ballots import Ballot, BallotBox
from wijkworkshop.core.voting.overrides import ONE_NUMBER
from wijkworkshop.core.voting.pairing import other_side, same_side, settled_other
from wijkworkshop.core.voting.rounds import SETTLED, Matched, Round


def people_numbers(ballots: Iterable[Ballot]) -> frozenset[int]:
    """Return the numbers of the people who voted by phone or on paper."""
    return frozenset(each.number for each in ballots if each.channel in ONE_NUMBER)


def match(session: Session, vote: Round, numbers: Set[int], box: BallotBox) -> tuple[Matched, ...]:
    """Count who is in both rounds of a pair, or keep the numbers until the other is settled.

    Call it when the links of the round are cut.
    """
    sides = (*same_side(session, vote), *other_side(session, vote))
    if len(sides) == len(same_side(session, vote)):
        return ()
    other = settled_other(session, vote)
    kept = box.kept_numbers(other.id) if other else frozenset()
    box.forget_numbers([each.id for each in sides])
    if numbers and not any(each.state in SETTLED for each in other_side(session, vote)):
        box.keep_numbers(vote.id, numbers)
    if other is None or not kept or not numbers:
        return ()
    first, second = (other, vote) if vote.pairs_with else (vote, other)
    return (Matched(len(kept & numbers), len(kept | numbers), first.id, second.id),)
