"""What residents put first, where that is something else than what the room put first."""

from collections.abc import Sequence

from wijkworkshop.core.public.result_screens import Bucket
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.tally import Tally

THEIRS = (Group.RESIDENTS,)


def residents_first(
    vote: Round, tally: Tally, options: Sequence[RoundOption], shown: Sequence[Bucket]
) -> Choice | None:
    """Return what residents put first; None when they may not be shown apart.

    It is None, too, when few of them could have turned it (`voting/closeness.py`): one line names
    one option, and has no room to say how close it was.
    """
    if not any(bucket.groups == THEIRS for bucket in shown):
        return None
    form = FORMS[vote.form]
    theirs = form.lead(tally.of_groups(THEIRS), options, vote.budget)
    if len(theirs.first) != 1 or theirs.turned_by or theirs.levelled:
        return None
    [first] = theirs.first
    room = form.lead(tally, options, vote.budget)
    return None if first in room.first else Choice(first.number, first.label, first.icon)
