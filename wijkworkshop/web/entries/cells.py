"""The cells of step 2: goal by goal, and beside an answer why: `o3why` is of option 3."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from wijkworkshop.core.voting.cell_labels import cell_parts
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.table_reasons import Reasons, asks_why
from wijkworkshop.web.entries.entry import Fields


def by_goal(options: Sequence[RoundOption]) -> list[tuple[str, list[RoundOption]]]:
    """Return the name of each goal with its cells, which are called after their rules."""
    found = (list(cells) for _goal, cells in groupby(options, key=lambda each: each.goal))
    return [(cell_parts(cells[0].label)[1], list(map(_of_rule, cells))) for cells in found]


def read_reasons(
    vote: Round, fields: Fields, options: Sequence[RoundOption]
) -> tuple[Fields, Reasons]:
    """Return the other fields, and the reasons where a round asks for these."""
    names = {_name(each.number): each.number for each in options} if asks_why(vote) else {}
    rest = {name: value for name, value in fields.items() if name not in names}
    found = ((number, fields[name]) for name, number in names.items() if name in fields)
    return rest, tuple(sorted((number, text) for number, text in found if text.strip()))


def fill_reasons(reasons: Reasons) -> Fields:
    """Return a field for each reason."""
    return {_name(option): text for option, text in reasons}


def _of_rule(cell: RoundOption) -> RoundOption:
    return replace(cell, label=cell_parts(cell.label)[0])


def _name(option: int) -> str:
    return f"o{option}why"
