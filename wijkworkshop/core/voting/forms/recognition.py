"""Recognition: 'klopt' to 'klopt niet' for each statement, and 'weet ik niet' (dossier B.3)."""

from collections.abc import Mapping, Sequence

from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.form import Form, LevelStyle
from wijkworkshop.core.voting.forms.several import most_said
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.tally import Tally

RECOGNISED = (4, 3)
"""Levels that say that it is so: 'klopt' and 'klopt wel een beetje'."""

DONT_KNOW = 0


class Recognition(Form):
    """Levels: 4 klopt, 3 klopt wel een beetje, 2 klopt niet echt, 1 klopt niet, 0 weet ik niet."""

    kind = FormKind.RECOGNITION
    channels = (Channel.PAPER, Channel.PHONE, Channel.HANDS, Channel.DEVICE)
    scale = (4, 3, 2, 1, DONT_KNOW)
    unsure = DONT_KNOW
    style = LevelStyle.WORDED
    yes = RECOGNISED

    def finding(
        self,
        tally: Tally,
        options: Sequence[RoundOption],
        present: Mapping[Group, int],
        budget: int = 1,
    ) -> Finding:
        """Say how many recognise the one statement, or which is recognised most and least."""
        answered = [option for option in options if tally.total(option.number)]
        if not answered:
            return Finding(FindingKind.NO_VOTES)
        if len(answered) == 1:
            number = answered[0].number
            numbers, how = self.said_yes(tally, number), self.shape(tally, number)
            return Finding(FindingKind.RECOGNISED, (answered[0].label,), numbers, shape=how)
        return most_said(self, FindingKind.ITEM_RECOGNISED_MOST, tally, answered)
