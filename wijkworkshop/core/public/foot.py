"""Below a result: which groups it shows apart, and what makes it add up."""

from collections.abc import Sequence

from wijkworkshop.core.public.result_screens import Bucket, Corrected, Foot
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import FormKind, Group
from wijkworkshop.core.voting.double_votes import possible_doubles
from wijkworkshop.core.voting.rounds import Correction, Overridden, Round
from wijkworkshop.core.voting.tally import Tally


def buckets(tally: Tally) -> tuple[Bucket, ...]:
    """Return the groups that a stored result shows together; without groups: everybody."""
    people = tally.by_group()
    return tuple(
        Bucket(part, sum(people.get(group, 0) for group in tally.kept_under(part)))
        for part in tally.parts
    ) or (Bucket((), tally.people()),)


def corrections(session: Session, vote: Round) -> tuple[Corrected, ...]:
    """Return when the counts of a settled round were corrected, and why, the last one last."""
    local, settled = session.get(Details, 1).local, vote.settled_at
    day = local(settled).date() if settled else None
    return tuple(
        Corrected(local(each.at), each.why, local(each.at).date() != day)
        for each in session.where(Correction, round=vote.id)
    )


def last_correction(session: Session, vote: Round) -> Corrected | None:
    """Return the last time that the counts of a settled round were corrected."""
    return next(reversed(corrections(session, vote)), None)


def foot(
    vote: Round,
    tally: Tally,
    overridden: Sequence[Overridden] = (),
    excess: int = 0,
    *,
    first: bool = False,
    corrected: Corrected | None = None,
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
        corrected=corrected,
    )
