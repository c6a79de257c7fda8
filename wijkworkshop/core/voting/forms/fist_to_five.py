"""Fist to five: 0 'ik houd dit tegen' to 5 'ik ga hier zelf aan trekken' (F31)."""

from collections.abc import Mapping, Sequence

from wijkworkshop.core.terms import Channel, ConsensusLabel, FormKind, Group
from wijkworkshop.core.voting.consensus import (
    FINGERS,
    PASSING,
    Verdict,
    carried_by_one,
    verdict,
)
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.form import Form
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.tally import Tally

KINDS = {
    ConsensusLabel.BROADLY_CARRIED: FindingKind.BROADLY_CARRIED,
    ConsensusLabel.CARRIED: FindingKind.CARRIED,
    ConsensusLabel.CARRIED_WITH_CONCERNS: FindingKind.CARRIED_WITH_CONCERNS,
    ConsensusLabel.DIVIDED: FindingKind.DIVIDED,
    ConsensusLabel.HEAR_RESIDENTS_FIRST: FindingKind.HEAR_RESIDENTS_FIRST,
    ConsensusLabel.TOO_FEW: FindingKind.TOO_FEW_FOR_LABEL,
}
WITHOUT = (FindingKind.DIVIDED, FindingKind.TOO_FEW_FOR_LABEL)
"""What is said of a proposal that is not carried."""


class FistToFive(Form):
    """The level is the number of fingers."""

    kind = FormKind.FIST_TO_FIVE
    channels = (Channel.HANDS, Channel.PHONE, Channel.PAPER, Channel.DEVICE)
    scale = tuple(FINGERS)
    yes = tuple(PASSING)

    def finding(
        self,
        tally: Tally,
        options: Sequence[RoundOption],
        present: Mapping[Group, int],
        budget: int = 1,
    ) -> Finding:
        """Say how far the one proposal is carried, or how many of them are."""
        return summed([about(tally, option, present) for option in options])


def about(
    tally: Tally, option: RoundOption, present: Mapping[Group, int], label_from: int = 0
) -> Finding:
    """Say how far one proposal is carried, with how many support it, of how many."""
    if not tally.total(option.number):
        return Finding(FindingKind.NO_VOTES, (option.label,))
    return said(verdict(tally, option.number, present, label_from), option.label)


def said(found: Verdict, what: str) -> Finding:
    """Return what was measured of a proposal as a finding."""
    numbers = (found.support, found.voters, found.blocks)
    kind = KINDS[found.label]
    if kind is FindingKind.TOO_FEW_FOR_LABEL:
        return Finding(kind, (what,), (*numbers, found.least))
    return Finding(kind, (what,), numbers, groups=found.tested, edge=int(found.close))


def carried_on_edge(found: Finding) -> bool:
    """Tell whether one answer decides that a proposal is carried, or that it is not."""
    if found.kind is FindingKind.TOO_FEW_FOR_LABEL or len(found.numbers) < 3:
        return False
    support, voters, _fists = found.numbers[:3]
    return carried_by_one(support, voters)


def summed(findings: Sequence[Finding]) -> Finding:
    """Say how many proposals are carried, and which of them somebody holds back.

    The numbers: how many are carried, of how many with a label; how many have none because too
    few answered; how many closed fists there are; how many people it takes for a label.
    """
    answered = [each for each in findings if each.kind is not FindingKind.NO_VOTES]
    if not answered:
        return Finding(FindingKind.NO_VOTES)
    if len(answered) == 1:
        return answered[0]
    short = [each for each in answered if each.kind is FindingKind.TOO_FEW_FOR_LABEL]
    carried = [each for each in answered if each.kind not in WITHOUT]
    held = [each for each in answered if each.numbers[2]]
    least = short[0].numbers[3] if short else 0
    fists = sum(each.numbers[2] for each in held)
    numbers = (len(carried), len(answered) - len(short), len(short), fists, least)
    names = tuple(each.options[0] for each in held)
    edge = sum(carried_on_edge(each) for each in answered)
    return Finding(FindingKind.SOME_CARRIED, names, numbers, edge=edge)
