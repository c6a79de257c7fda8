"""Fist to five: 0 'ik houd dit tegen' to 5 'ik ga hier zelf aan trekken' (F31)."""

from collections.abc import Mapping, Sequence

from wijkworkshop.core.terms import Channel, ConsensusLabel, FormKind, Group
from wijkworkshop.core.voting import consensus
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.form import Form
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.tally import Tally
from wijkworkshop.core.voting.thresholds import PASSES

KINDS = {
    ConsensusLabel.BROADLY_CARRIED: FindingKind.BROADLY_CARRIED,
    ConsensusLabel.CARRIED_WITH_CONCERNS: FindingKind.CARRIED_WITH_CONCERNS,
    ConsensusLabel.DIVIDED: FindingKind.DIVIDED,
    ConsensusLabel.HEAR_RESIDENTS_FIRST: FindingKind.HEAR_RESIDENTS_FIRST,
}


class FistToFive(Form):
    """The level is the number of fingers."""

    kind = FormKind.FIST_TO_FIVE
    channels = (Channel.HANDS, Channel.PHONE, Channel.PAPER, Channel.DEVICE)
    scale = tuple(range(6))
    yes = tuple(range(PASSES, 6))

    def finding(
        self,
        tally: Tally,
        options: Sequence[RoundOption],
        present: Mapping[Group, int],
        budget: int = 1,
    ) -> Finding:
        """Say how far the one proposal is carried, or how many of them are."""
        answered = [option for option in options if tally.total(option.number)]
        if not answered:
            return Finding(FindingKind.NO_VOTES)
        if len(answered) == 1:
            return about(tally, answered[0], present)
        labels = [consensus.label(tally, option.number, present) for option in answered]
        passed = [label for label in labels if label is not ConsensusLabel.DIVIDED]
        return Finding(FindingKind.SOME_CARRIED, (), (len(passed), len(answered)))


def about(tally: Tally, option: RoundOption, present: Mapping[Group, int]) -> Finding:
    """Say how far one proposal is carried, with how many support it, of how many."""
    if not tally.total(option.number):
        return Finding(FindingKind.NO_VOTES, (option.label,))
    found = consensus.label(tally, option.number, present)
    return Finding(KINDS[found], (option.label,), consensus.support(tally, option.number))
