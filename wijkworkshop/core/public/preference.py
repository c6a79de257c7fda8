"""The result of a ranking as the room may see it."""

from collections.abc import Sequence

from wijkworkshop.core.public.foot import buckets
from wijkworkshop.core.public.residents_first import residents_first
from wijkworkshop.core.public.result_screens import Bucket, Foot, Preference, Preferred
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.public.screens import Heading
from wijkworkshop.core.voting.by_group import largest_gap
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.core.voting.forms import FORMS, ranking
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.tally import Tally


def preference(
    vote: Round,
    heading: Heading,
    tally: Tally,
    options: Sequence[RoundOption],
    finding: Finding,
    foot: Foot,
) -> Preference:
    """Return a ranking, most points first."""
    shown = buckets(tally)
    ahead = FORMS[vote.form].lead(tally, options, vote.budget).named
    return Preference(
        heading=heading,
        question=vote.question,
        finding=finding,
        residents_first=residents_first(vote, tally, options, shown),
        lines=tuple(
            _line(tally, option, halves, shown, option in ahead)
            for option, halves in ranking.ranked(tally, options)
        ),
        most=2 * tally.people() * (len(options) - 1),
        buckets=shown,
        foot=foot,
        gap=largest_gap(vote, tally, options),
    )


def _line(
    tally: Tally, option: RoundOption, halves: int, shown: Sequence[Bucket], leads: bool
) -> Preferred:
    number = option.number
    return Preferred(
        choice=Choice(number, option.label, option.icon),
        half_points=halves,
        first=tally.at_level(number, ranking.FIRST),
        average=ranking.average_place(tally, number),
        between=ranking.middle_half(tally, number),
        parts=tuple(
            ranking.average_place(tally, number, tally.kept_under(each.groups) or None)
            for each in shown
        ),
        leading=leads,
    )
