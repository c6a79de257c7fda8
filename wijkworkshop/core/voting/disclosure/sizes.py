"""How many people gave the votes of a round, counted on the safe side."""

from collections.abc import Iterable, Mapping

from wijkworkshop.core.presence import present
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import PresenceChange
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.disclosure.items import answering
from wijkworkshop.core.voting.double_votes import may_be_double
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.limits import is_limited
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import Tally

Sizes = Mapping[Group, int]


def group_sizes(session: Session, vote: Round, tally: Tally) -> Sizes:
    """Return how many people of each group voted; tables that voted as one are none.

    Where somebody can have voted twice, a group is as large as its largest channel. It is never
    larger than its presence, where that was recorded: when the round was closed, or by now when
    that was corrected since.
    """
    together = max if may_be_double(vote, tally) else sum
    channels: dict[Group, list[int]] = {}
    for (channel, group), number in tally.voters.items():
        if channel is not Channel.TABLES:
            channels.setdefault(group, []).append(number)
    limit = _presence(session, vote)
    counted = {group: int(together(numbers)) for group, numbers in channels.items()}
    return {group: min(number, limit.get(group, number)) for group, number in counted.items()}


def voters_at_least(vote: Round, tally: Tally, sizes: Sizes) -> int:
    """Return how many people voted in a round: no more than surely did.

    Where nobody noted how many took part, it is as many as it takes to give these votes. Presence
    limits a round for some only: in the whole room more can have voted than anybody noted.
    """
    if not tally.people():
        return _needed_for(vote, tally)
    voters = sum(sizes.values()) if is_limited(vote) else tally.people()
    if may_be_double(vote, tally):
        return min(voters, max(tally.by_channel().values()))
    return voters


def answering_at_least(
    tally: Tally, sizes: Sizes, item: int, groups: Iterable[Group] = tuple(Group)
) -> int:
    """Return how many people of these groups surely answered an item.

    All who were counted more than once may be among those who did.
    """
    some = tuple(groups)
    counted = tally.by_group()
    more = sum(counted.get(group, 0) - sizes.get(group, 0) for group in some)
    return answering(tally, item, some) - more


def _presence(session: Session, vote: Round) -> Sizes:
    """Return how many of each group were there, of the groups of which that was recorded."""
    recorded = {change.group for change in session.all(PresenceChange)} - {Group.UNKNOWN}
    closing, now = present(session, vote.closed_at), present(session)
    return {group: max(closing.get(group, 0), now.get(group, 0)) for group in recorded}


def _needed_for(vote: Round, tally: Tally) -> int:
    form = FORMS[vote.form]
    if form.scale:
        return max((tally.total(option) for option in tally.options()), default=0)
    each = form.most(1, vote.budget, 1)
    return -(-tally.given() // each) if each else 0
