"""Agree: 1 'helemaal oneens' to 5 'helemaal eens', and 'weet ik niet' (dossier B.4).

Answers are divided when the middle half of those who know runs from no to yes: at least a quarter
agrees and at least a quarter does not. That is an interquartile range of two or more; Delphi
studies take one at the most as consensus on five points (von der Gracht, Consensus measurement in
Delphi studies, 2012, doi 10.1016/j.techfore.2012.04.013).
"""

from collections.abc import Mapping, Sequence

from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.form import Form
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.tally import Tally, quartiles

AGREES = (4, 5)
DISAGREES = (1, 2)
KNOWN = (1, 2, 3, 4, 5)
DONT_KNOW = 0


class Agree(Form):
    """The level is how far somebody agrees; 0 is 'weet ik niet'."""

    kind = FormKind.AGREE
    channels = (Channel.PAPER, Channel.PHONE, Channel.HANDS, Channel.DEVICE)
    scale = (*KNOWN, DONT_KNOW)
    unsure = DONT_KNOW
    yes = AGREES

    def finding(
        self, tally: Tally, options: Sequence[RoundOption], present: Mapping[Group, int]
    ) -> Finding:
        """Say how far people agree with the one statement, or where most, least and divided."""
        answered = [option for option in options if tally.total(option.number)]
        if not answered:
            return Finding(FindingKind.NO_VOTES)
        if len(answered) == 1:
            return about(tally, answered[0])
        known = [option for option in answered if _known(tally, option.number)]
        if not known:
            return _not_known(tally, (), answered)
        order = sorted(known, key=lambda option: -share(tally, option.number))
        apart = max(known, key=lambda option: _apart(tally, option.number))
        if not divided(tally, apart.number):
            return Finding(FindingKind.AGREED_MOST, (order[0].label, order[-1].label))
        if apart == order[0]:
            return Finding(FindingKind.OPINIONS_DIVIDED, (apart.label,), _sides(tally, apart))
        return Finding(FindingKind.MOST_AND_DIVIDED, (order[0].label, apart.label))


def about(tally: Tally, option: RoundOption) -> Finding:
    """Say how far people agree with one statement; open when most of them do not know."""
    unknown, everybody = tally.at_level(option.number, DONT_KNOW), tally.total(option.number)
    if 2 * unknown > everybody:
        return _not_known(tally, (option.label,), (option,))
    if divided(tally, option.number):
        return Finding(FindingKind.OPINIONS_DIVIDED, (option.label,), _sides(tally, option))
    agree, _against = _sides(tally, option)
    return Finding(FindingKind.AGREED, (option.label,), (agree, everybody))


def share(tally: Tally, option: int) -> float:
    """Return the share of all who answered that agrees, don't knows included."""
    answered = tally.total(option)
    return sum(tally.at_level(option, level) for level in AGREES) / answered if answered else 0.0


def divided(tally: Tally, option: int) -> bool:
    """Tell whether the middle half of those who know runs from no to yes."""
    between = middle_half(tally, option)
    return between is not None and between[0] in DISAGREES and between[1] in AGREES


def middle_half(tally: Tally, option: int) -> tuple[int, int] | None:
    """Return the answers between which the middle half of those who know lies."""
    return quartiles({level: tally.at_level(option, level) for level in KNOWN})


def _apart(tally: Tally, option: int) -> tuple[bool, int, int]:
    """Return how divided an item is: the width of the middle half, then the smaller side."""
    low, high = middle_half(tally, option) or (0, 0)
    sides = (sum(tally.at_level(option, level) for level in side) for side in (AGREES, DISAGREES))
    return divided(tally, option), high - low, min(sides)


def _known(tally: Tally, option: int) -> bool:
    return any(tally.at_level(option, level) for level in KNOWN)


def _sides(tally: Tally, option: RoundOption) -> tuple[int, int]:
    """Return how many agree and how many do not."""
    agree = sum(tally.at_level(option.number, level) for level in AGREES)
    return agree, sum(tally.at_level(option.number, level) for level in DISAGREES)


def _not_known(tally: Tally, labels: tuple[str, ...], options: Sequence[RoundOption]) -> Finding:
    unknown = sum(tally.at_level(option.number, DONT_KNOW) for option in options)
    everybody = sum(tally.total(option.number) for option in options)
    return Finding(FindingKind.NOT_KNOWN, labels, (unknown, everybody))
