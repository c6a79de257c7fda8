"""Below a result: which groups it shows apart, and what makes it add up."""

from collections.abc import Sequence

from wijkworkshop.core.public.result_screens import Bucket, Foot
from wijkworkshop.core.terms import FormKind, Group
from wijkworkshop.core.voting.double_votes import possible_doubles
from wijkworkshop.core.voting.rounds import Overridden, Round
from wijkworkshop.core.voting.tally import Tally


def buckets(tally: Tally) -> tuple[Bucket, ...]:
    """Return the groups that a stored result shows together; without groups: everybody."""
    people = tally.by_group()
    return tuple(
        Bucket(part, sum(people.get(group, 0) for group in tally.kept_under(part)))
        for part in tally.parts
    ) or (Bucket((), tally.people()),)


def foot(
    vote: Round,
    tally: Tally,
    overridden: Sequence[Overridden] = (),
    excess: int = 0,
    *,
    first: bool = False,
) -> Foot:
    """Return what makes a result add up."""
    dots = vote.form is FormKind.DOTS
    channels = tuple((channel, number) for channel, number in tally.by_channel().items() if number)
    alone = [each.voters for each in buckets(tally) if each.groups == (Group.UNKNOWN,)]
    return Foot(
        voters=tally.people(),
        tables=tally.tables(),
        channels=channels,
        given=tally.given() if dots else 0,
        possible=tally.people() * vote.budget if dots else 0,
        split=tally.people() - sum(alone),
        doubles=possible_doubles(vote, tally),
        excess=excess,
        first=first,
        only_group=vote.only_group,
        only_table=vote.only_table,
        twice=tuple((each.winner, each.loser, each.number) for each in overridden if channels),
    )
