"""Below a result: which groups may be shown apart, and what makes it add up."""

from collections.abc import Sequence

from wijkworkshop.core.public.result_screens import Bucket, Foot
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.pairing import settled_other
from wijkworkshop.core.voting.rounds import SETTLED, Overridden, Round
from wijkworkshop.core.voting.small_groups import Parts, in_common, parts_to_show
from wijkworkshop.core.voting.tally import Tally, result_of

NAMELESS = frozenset({Channel.HANDS, Channel.STICKERS, Channel.DEVICE})
"""Ways to vote in which nobody has a number of their own."""


def shown_apart(session: Session, vote: Round, tally: Tally) -> tuple[Bucket, ...]:
    """Return the groups of a result; those of a pair show the same groups in both rounds.

    Otherwise a group that is merged in one could be worked out from the other.
    """
    other = settled_other(session, vote) if vote.state in SETTLED else None
    if other is None:
        return buckets(tally)
    return _buckets(tally, in_common(_parts(tally), _parts(result_of(session, other.id))))


def buckets(tally: Tally) -> tuple[Bucket, ...]:
    """Return the groups that may be shown together; one bucket without groups: everybody."""
    return _buckets(tally, _parts(tally))


def _parts(tally: Tally) -> Parts:
    if tally.tables():
        return ()  # a table is nobody's group
    return parts_to_show(tally.by_group(), tally.unnumbered())


def _buckets(tally: Tally, parts: Parts) -> tuple[Bucket, ...]:
    people = tally.by_group()
    there = [part for part in parts if any(people.get(group) for group in part)]
    parts = tuple(there) if len(there) > 1 else ((),)
    return tuple(
        Bucket(part, sum(people.get(group, 0) for group in part) if part else tally.people())
        for part in parts
    )


def foot(
    vote: Round,
    tally: Tally,
    shown: Sequence[Bucket] | None = None,
    overridden: Sequence[Overridden] = (),
) -> Foot:
    """Return what makes a result add up."""
    dots = vote.form is FormKind.DOTS
    channels = tuple((channel, number) for channel, number in tally.by_channel().items() if number)
    shown = buckets(tally) if shown is None else shown
    alone = [each.voters for each in shown if each.groups == (Group.UNKNOWN,)]
    return Foot(
        voters=tally.people(),
        tables=tally.tables(),
        channels=channels,
        given=tally.given() if dots else 0,
        possible=tally.people() * vote.budget if dots else 0,
        split=tally.people() - sum(alone),
        may_be_double=may_be_double(vote, tally),
        only_group=vote.only_group,
        only_table=vote.only_table,
        twice=tuple((each.winner, each.loser, each.number) for each in overridden if channels),
    )


def may_be_double(vote: Round, tally: Tally) -> bool:
    """Tell whether somebody can have voted twice without anybody seeing it.

    Hands, stickers and turns on the laptop do not know who somebody is. A phone without a card
    has a number of its own: a slip with another number may be the same person's.
    """
    used = {channel for channel, number in tally.by_channel().items() if number}
    return (len(used) > 1 and bool(used & NAMELESS)) or bool(vote.open_phones and vote.card_slips)
