"""Compares the votes that phones were told are stored with the archive, ballot by ballot."""

from collections.abc import Iterable, Mapping, Sequence

from wijkworkshop.cli.dress_rehearsal.ledger import Fields, Page
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.ballots import Answers, Ballot
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.table_reasons import Reasons, sound_reasons
from wijkworkshop.core.voting.voting_tables import by_tables
from wijkworkshop.web.entries import ENTRIES
from wijkworkshop.web.entries.cells import read_reasons


def lost_ballots(
    page: Page,
    vote: Round,
    options: Sequence[RoundOption],
    numbers: Mapping[str, int],
    ballots: Iterable[Ballot],
    reasons: Mapping[int, Reasons],
) -> tuple[str, ...]:
    """Return whose vote is missing, or differs from what they were told is stored.

    The `reasons` of a table belong to its ballot. Somebody who sent a second one and got no
    response may have either.
    """
    channel = Channel.TABLES if by_tables(vote) else Channel.PHONE
    stored = {each.number: each for each in ballots if each.channel is channel}

    def is_there(holder: str, fields: Fields) -> bool:
        ballot = stored.get(numbers.get(holder, 0))
        if ballot is None:
            return False
        may_be = (fields, *page.unsure.get(holder, ()))
        there = tuple(sorted(ballot.answers)), reasons.get(ballot.number, ())
        return there in [_meant(each, vote, options) for each in may_be]

    return tuple(holder for holder, fields in page.kept.items() if not is_there(holder, fields))


def _meant(
    fields: Fields, vote: Round, options: Sequence[RoundOption]
) -> tuple[Answers, Reasons] | None:
    """Return the answers and reasons in the fields of a form, None when it has none of ours."""
    rest, reasons = read_reasons(vote, fields, options)
    try:
        return tuple(sorted(ENTRIES[vote.form].read(rest, options))), sound_reasons(reasons)
    except Refused:
        return None
