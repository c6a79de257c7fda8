"""A grade from 1 to 10, as on a Dutch school report."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.closeness import Score, shifted
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.form import Form, LevelStyle, Sum
from wijkworkshop.core.voting.forms.several import of_several
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
        self,
        tally: Tally,
        options: Sequence[RoundOption],
        present: Mapping[Group, int],
        budget: int = 1,
    ) -> Finding:
        """Say the middle grade of the one item, or the items with the highest and the lowest."""
        graded = [option for option in options if tally.total(option.number)]
        if not graded:
            return Finding(FindingKind.NO_VOTES)
        score = middles(tally)

        def tenths(option: RoundOption) -> tuple[int, ...]:
            return round(10 * score(option.number, 0)), tally.total(option.number)

        if len(graded) == 1:
            numbers, how = tenths(graded[0]), self.shape(tally, graded[0].number)
            return Finding(FindingKind.ONE_GRADE, (graded[0].label,), numbers, shape=how)
        return of_several(self, FindingKind.GRADES_BETWEEN, tally, graded, score, tenths)


def middles(tally: Tally) -> Score:
    """Return the median of an item with grades, after some people gave it a 10, or a 1."""

    def score(option: int, turned: int) -> Fraction:
        levels = {level: tally.at_level(option, level) for level in Grade.scale}
        low, *_between, high = Grade.scale
        return Fraction(median(shifted(levels, turned, worst=low, best=high)) or 0)

    return score
