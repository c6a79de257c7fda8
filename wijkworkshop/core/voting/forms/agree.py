"""Agree: 1 'helemaal oneens' to 5 'helemaal eens', and 'weet ik niet' (dossier B.4)."""

from collections.abc import Mapping, Sequence

from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.form import Form
from wijkworkshop.core.voting.forms.several import most_said
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.tally import Tally

AGREES = (4, 5)
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
        self,
        tally: Tally,
        options: Sequence[RoundOption],
        present: Mapping[Group, int],
        budget: int = 1,
    ) -> Finding:
        """Say how far people agree with the one statement, or where most, least, and apart."""
        answered = [option for option in options if tally.total(option.number)]
        if not answered:
            return Finding(FindingKind.NO_VOTES)
        if len(answered) == 1:
            return self._about(tally, answered[0])
        if not any(_known(tally, option.number) for option in answered):
            return _not_known(tally, (), answered)
        return most_said(self, FindingKind.AGREED_MOST, tally, answered)

    def _about(self, tally: Tally, option: RoundOption) -> Finding:
        """Say how far people agree with one statement; open when most of them do not know."""
        numbers = self.said_yes(tally, option.number)
        if 2 * tally.at_level(option.number, DONT_KNOW) > numbers[1]:
            return _not_known(tally, (option.label,), (option,))
        how = self.shape(tally, option.number)
        return Finding(FindingKind.AGREED, (option.label,), numbers, shape=how)


def _known(tally: Tally, option: int) -> bool:
    return any(tally.at_level(option, level) for level in KNOWN)


def _not_known(tally: Tally, labels: tuple[str, ...], options: Sequence[RoundOption]) -> Finding:
    unknown = sum(tally.at_level(option.number, DONT_KNOW) for option in options)
    everybody = sum(tally.total(option.number) for option in options)
    return Finding(FindingKind.NOT_KNOWN, labels, (unknown, everybody))
