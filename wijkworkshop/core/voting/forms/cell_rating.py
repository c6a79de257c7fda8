"""Rating cells of the matrix of step 2: does an instrument help a goal, or work against it."""

from collections.abc import Iterable, Mapping, Sequence

from wijkworkshop.core.outcomes.alignment import ORDER, is_close, is_nearly_against, overall
from wijkworkshop.core.outcomes.measure_names import number_apart
from wijkworkshop.core.outcomes.works_against import goals_per_rule
from wijkworkshop.core.terms import Alignment, Channel, FormKind, Group
from wijkworkshop.core.voting.cell_labels import cell_parts
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.form import Form, LevelStyle, Sum
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.tally import Tally

UNKNOWN = 0
EXPLAINED = (Alignment.CLASHES, Alignment.REINFORCES)

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
    shared_out = True
    explained = tuple(level for level, value in LEVELS.items() if value in EXPLAINED)

    def finding(
        self,
        tally: Tally,
        options: Sequence[RoundOption],
        present: Mapping[Group, int],
        budget: int = 1,
    ) -> Finding:
        """Say what the one cell is, or how many rules work against a goal."""
        rated = [option for option in options if tally.total(option.number)]
        if not rated:
            return Finding(FindingKind.NO_VOTES)
        if len(rated) == 1:
            return _about(tally, rated[0])
        values = {option.number: value_of(tally, option.number) for option in rated}
        against = [each for each in rated if values[each.number] is Alignment.CLASHES]
        nearly = sum(nearly_on(tally, each.number) for each in rated)
        if not against:
            return nothing_against(values.values(), nearly)
        rules = goals_per_rule((each.goal, each.instrument or -each.number) for each in against)
        edge = sum(close_on(tally, each.number) for each in against)
        numbers = (len(rules), len(against))
        return Finding(FindingKind.RULES_AGAINST, (), numbers, edge=edge, nearly=nearly)


def _about(tally: Tally, option: RoundOption) -> Finding:
    """Say what the one cell is, and whether that was close; a rule goes without its number."""
    rule, goal = cell_parts(option.label)
    parts = (number_apart(rule)[1], goal)
    numbers = (1,) if close_on(tally, option.number) else ()
    return Finding(ABOUT[value_of(tally, option.number)], tuple(filter(None, parts)), numbers)


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


def nothing_against(values: Iterable[Alignment], nearly: int) -> Finding:
    """Say that no rule works against a goal, as far as anybody knows, and where one nearly does."""
    known = [value is not Alignment.UNKNOWN for value in values]
    if not any(known):
        return Finding(FindingKind.CELLS_UNKNOWN, nearly=nearly)
    unknown = len(known) - sum(known)
    return Finding(FindingKind.NO_CLASHES, (), (unknown,) if unknown else (), nearly=nearly)


def close_on(tally: Tally, option: int) -> bool:
    """Tell whether one answer about a cell, had it been another, makes it say something else."""
    return close_at({level: tally.at_level(option, level) for level in LEVELS})


def nearly_on(tally: Tally, option: int) -> bool:
    """Tell whether one other answer about a cell makes it work against the goal after all."""
    return is_nearly_against(_values({level: tally.at_level(option, level) for level in LEVELS}))


def close_at(answers: Mapping[int, int]) -> bool:
    """Tell whether one of so many answers per level turns what they say together."""
    return is_close(_values(answers))


def value_at(answers: Mapping[int, int]) -> Alignment:
    """Return what so many answers per level say together."""
    return overall(_values(answers))


def _values(answers: Mapping[int, int]) -> list[Alignment]:
    return [LEVELS[level] for level, number in answers.items() for _answer in range(number)]
