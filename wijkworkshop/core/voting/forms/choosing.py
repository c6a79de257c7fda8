"""What dots and a single choice share: options ranked by how often they were chosen."""

from collections.abc import Sequence
from fractions import Fraction

from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.closeness import Lead, lead_of
from wijkworkshop.core.voting.findings import Finding, FindingKind, Unit
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.tally import Tally
from wijkworkshop.core.voting.thresholds import LEADS_FROM


def ranked(
    tally: Tally, options: Sequence[RoundOption], groups: Sequence[Group] | None = None
) -> tuple[tuple[RoundOption, int], ...]:
    """Return the options with their totals, most votes first, equal ones by number."""
    totals = ((option, tally.total(option.number, groups)) for option in options)
    return tuple(sorted(totals, key=lambda pair: (-pair[1], pair[0].number)))


def placed(tally: Tally, options: Sequence[RoundOption], votes: int) -> Lead:
    """Return who comes first, where each person has so many votes; nobody below two votes."""
    if tally.given() < LEADS_FROM:
        return Lead()
    return lead_of(
        options, lambda option, turned: Fraction(max(0, tally.total(option) + votes * turned))
    )


def finding(tally: Tally, options: Sequence[RoundOption], votes: int, unit: Unit) -> Finding:
    """Say which option leads, that some share the first place, or that others are near."""
    order, given = ranked(tally, options), tally.given()
    if not given:
        return Finding(FindingKind.NO_VOTES)
    found = placed(tally, options, votes)
    if not found.first:
        return Finding(FindingKind.ONE_VOTE, (order[0][0].label,), unit=unit)
    return first_of(found, [tally.total(each.number) for each in found.named], given, unit)


def first_of(found: Lead, totals: Sequence[int], of: int, unit: Unit) -> Finding:
    """Return what is said of who leads, given their totals, and of how many votes or people."""
    kind = FindingKind.CLOSE if found.turned_by else FindingKind.CLEAR_FIRST
    shared = len(found.first) > 1
    return Finding(
        FindingKind.SHARED_FIRST if shared else kind,
        tuple(option.label for option in found.named),
        (totals[0], of) if shared else (*totals, of),
        places=tuple(option.number for option in found.named),
        unit=unit,
        turned_by=found.turned_by,
        sayings=sayings_of(found.named) if unit is Unit.PEOPLE else (),
    )


def sayings_of(options: Sequence[RoundOption]) -> tuple[tuple[str, str], ...]:
    """Return what people do who chose each of these options; nothing where none says so."""
    found = tuple((option.said_by_one, option.said_by_many) for option in options)
    return found if any(map(any, found)) else ()
