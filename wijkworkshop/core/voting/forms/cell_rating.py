"""Rating cells of the matrix of step 2: does an instrument help a goal, or work against it."""

from collections.abc import Mapping, Sequence

from wijkworkshop.core.outcomes.alignment import ORDER, overall
from wijkworkshop.core.terms import Alignment, Channel, FormKind, Group
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.form import Form, LevelStyle, Sum
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.tally import Tally

UNKNOWN = 0

LEVELS: Mapping[int, Alignment] = {
    **dict(enumerate(ORDER, 1)),
    UNKNOWN: Alignment.UNKNOWN,
}
"""1 works against it, 2 no influence, 3 helps a little, 4 reinforces; 0 nobody knows."""


class CellRating(Form):
    """The level stands for one of the five values of `Alignment`."""

    kind = FormKind.CELL_RATING
    channels = (Channel.PAPER, Channel.PHONE, Channel.TABLES, Channel.HANDS)
    scale = (4, 3, 2, 1, UNKNOWN)
    unsure = UNKNOWN
    style = LevelStyle.WORDED
    summed = Sum.OVERALL
    most_options = 20

    def finding(
        self,
        tally: Tally,
        options: Sequence[RoundOption],
        present: Mapping[Group, int],
        budget: int = 1,
    ) -> Finding:
        """Say what the one cell is, or on how many of them something works against a goal."""
        rated = [option for option in options if tally.total(option.number)]
        if not rated:
            return Finding(FindingKind.NO_VOTES)
        values = [value_of(tally, option.number) for option in rated]
        if len(rated) == 1:
            return Finding(ABOUT[values[0]], (rated[0].label,))
        against = [
            option.label
            for option, value in zip(rated, values, strict=True)
            if value is Alignment.CLASHES
        ]
        return Finding(FindingKind.CELLS_AGAINST, tuple(against), (len(against), len(rated)))


ABOUT = {
    Alignment.REINFORCES: FindingKind.CELL_REINFORCES,
    Alignment.HELPS_A_LITTLE: FindingKind.CELL_HELPS,
    Alignment.NEUTRAL: FindingKind.CELL_NEUTRAL,
    Alignment.CLASHES: FindingKind.CELL_CLASHES,
    Alignment.UNKNOWN: FindingKind.CELL_UNKNOWN,
}


def value_of(tally: Tally, option: int) -> Alignment:
    """Return what all answers about a cell say together, by the rule of the matrix."""
    return value_at({level: tally.at_level(option, level) for level in LEVELS})


def value_at(answers: Mapping[int, int]) -> Alignment:
    """Return what so many answers per level say together."""
    given = (LEVELS[level] for level, number in answers.items() for _answer in range(number))
    return overall(list(given))
