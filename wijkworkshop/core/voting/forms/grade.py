"""A grade from 1 to 10, as on a Dutch school report."""

from collections.abc import Mapping, Sequence

from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.form import Form, LevelStyle, Sum
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.tally import Tally, median


class Grade(Form):
    """The level is the grade."""

    kind = FormKind.GRADE
    channels = (Channel.PAPER, Channel.PHONE, Channel.HANDS, Channel.DEVICE)
    scale = tuple(range(1, 11))
    style = LevelStyle.BARE
    summed = Sum.MIDDLE
    yes = tuple(range(6, 11))  # a 6 is a pass on a Dutch school report

    def finding(
        self, tally: Tally, options: Sequence[RoundOption], present: Mapping[Group, int]
    ) -> Finding:
        """Say the middle grade of the one item, or the items with the highest and the lowest."""
        middles = {option: middle(tally, option.number) for option in options}
        known = sorted(
            ((grade, option) for option, grade in middles.items() if grade is not None),
            key=lambda pair: (-pair[0], pair[1].number),
        )
        if not known:
            return Finding(FindingKind.NO_VOTES)
        tenths = tuple(round(grade * 10) for grade, _ in (known[0], known[-1]))
        if len(known) == 1:
            return Finding(FindingKind.ONE_GRADE, (known[0][1].label,), tenths[:1])
        labels = (known[0][1].label, known[-1][1].label)
        return Finding(FindingKind.GRADES_BETWEEN, labels, tenths)


def middle(tally: Tally, option: int) -> float | None:
    """Return the median grade of an item, None without grades."""
    return median({level: tally.at_level(option, level) for level in Grade.scale})
