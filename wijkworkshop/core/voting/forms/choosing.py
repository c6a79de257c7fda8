"""What dots and a single choice share: options ranked by how often they were chosen."""

from collections.abc import Sequence

from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.tally import Tally
from wijkworkshop.core.voting.thresholds import CLOSE


def ranked(
    tally: Tally, options: Sequence[RoundOption], groups: Sequence[Group] | None = None
) -> tuple[tuple[RoundOption, int], ...]:
    """Return the options with their totals, most votes first, equal ones by number."""
    totals = ((option, tally.total(option.number, groups)) for option in options)
    return tuple(sorted(totals, key=lambda pair: (-pair[1], pair[0].number)))


def leading(tally: Tally, options: Sequence[RoundOption]) -> tuple[RoundOption, ...]:
    """Return the option that leads, with those that are close to it; none without votes."""
    order = ranked(tally, options)
    if not order or order[0][1] == 0:
        return ()
    most = order[0][1]
    within = max(1, int(CLOSE * tally.given()))
    return tuple(option for option, number in order if number and most - number <= within)


def finding(tally: Tally, options: Sequence[RoundOption]) -> Finding:
    """Say which option leads, or that some share the first place or are close."""
    order = ranked(tally, options)
    if not order or order[0][1] == 0:
        return Finding(FindingKind.NO_VOTES)
    shared = [option.label for option, number in order if number == order[0][1]]
    if len(shared) > 1:
        return Finding(FindingKind.SHARED_FIRST, tuple(shared))
    if len(leading(tally, options)) > 1:
        return Finding(FindingKind.CLOSE, tuple(option.label for option, _ in order[:2]))
    return Finding(FindingKind.CLEAR_FIRST, (order[0][0].label,), (order[0][1], tally.given()))
