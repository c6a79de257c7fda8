"""Impact × feasibility: `o3impact`, `o3feasibility`, and the three questions of option 3."""

from collections.abc import Sequence

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms.weighing import Weighing
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.web.entries.entry import Fields, check_names, number_in

NUMBERS, QUESTIONS = ("impact", "feasibility"), ("can", "may", "want")
PARTS = (*NUMBERS, *QUESTIONS)
HIGHEST_DIGIT = 9


def read_weighings(fields: Fields, options: Sequence[RoundOption]) -> Answers:
    """Return the weighings of options with anything filled in.

    Raises Refused, with the option that has one of its two numbers only.
    """
    check_names(fields, (f"o{each.number}{part}" for each in options for part in PARTS))
    found = ((each.number, _level(fields, each.number)) for each in options)
    return tuple((option, level) for option, level in found if level is not None)


def fill_weighings(answers: Answers) -> Fields:
    """Return the fields of each weighing; a question that was left open has none."""
    found = ((option, part, _digit(level, part)) for option, level in answers for part in PARTS)
    return {f"o{option}{part}": digit for option, part, digit in found if digit != "0"}


def _level(fields: Fields, option: int) -> int | None:
    said = [number_in(fields, f"o{option}{part}") or 0 for part in PARTS]
    if not any(said):
        return None
    if not (said[0] and said[1]):
        raise Refused(Reason.TWO_NUMBERS, option)
    if max(said) > HIGHEST_DIGIT:
        raise Refused(Reason.LEVEL_UNKNOWN, max(said))
    return Weighing(*said).level


def _digit(level: int, part: str) -> str:
    return f"{level:05}"[PARTS.index(part)]
