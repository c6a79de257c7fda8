"""Recognition: 'klopt' to 'klopt niet' for each statement, and 'weet ik niet' (dossier B.3)."""

from collections.abc import Mapping, Sequence

from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.form import Form, LevelStyle
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
        self, tally: Tally, options: Sequence[RoundOption], present: Mapping[Group, int]
    ) -> Finding:
        """Say how many recognise the one statement, or which is recognised most and least."""
        answered = [option for option in options if tally.total(option.number)]
        if not answered:
            return Finding(FindingKind.NO_VOTES)
        order = sorted(answered, key=lambda option: -share(tally, option.number))
        if len(order) == 1:
            number = order[0].number
            agree, known = recognised(tally, number)
            return Finding(FindingKind.RECOGNISED, (order[0].label,), (agree, known))
        return Finding(FindingKind.ITEM_RECOGNISED_MOST, (order[0].label, order[-1].label))


def recognised(tally: Tally, option: int) -> tuple[int, int]:
    """Return how many recognise a statement, of how many who answered (don't knows included)."""
    agree = sum(tally.at_level(option, level) for level in RECOGNISED)
    return agree, tally.total(option)


def share(tally: Tally, option: int) -> float:
    """Return the share that recognises a statement, 0 to 1."""
    agree, answered = recognised(tally, option)
    return agree / answered if answered else 0.0
