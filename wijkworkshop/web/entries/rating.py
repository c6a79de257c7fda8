"""A number for each option: `o3=4` is level 4 for option 3. Dots use 0 for none."""

from collections.abc import Sequence

from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.web.entries.entry import Fields, check_names, number_in


def read_levels(fields: Fields, options: Sequence[RoundOption]) -> Answers:
    """Return the levels that were filled in. Raises Refused."""
    names = {f"o{each.number}": each.number for each in options}
    check_names(fields, names)
    found = [(option, number_in(fields, name)) for name, option in names.items()]
    return tuple((option, level) for option, level in found if level is not None)


def read_dots(fields: Fields, options: Sequence[RoundOption]) -> Answers:
    """Return the options with any dots. Raises Refused."""
    return tuple((option, dots) for option, dots in read_levels(fields, options) if dots)


def fill_levels(answers: Answers) -> Fields:
    """Return a field for each level."""
    return {f"o{option}": str(level) for option, level in answers}
