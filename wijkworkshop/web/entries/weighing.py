"""Impact × feasibility: `o3impact`, `o3feasibility`, and the three questions of option 3."""

from collections.abc import Sequence

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms.weighing import Weighing
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.web.entries.entry import Fields, number_in

PARTS = ("impact", "feasibility", "can", "may", "want")


def read_weighings(fields: Fields, options: Sequence[RoundOption]) -> Answers:
    """Return the weighings of options with both numbers filled in. Raises Refused."""
    found = ((each.number, _level(fields, each.number)) for each in options)
    return tuple((option, level) for option, level in found if level is not None)


def _level(fields: Fields, option: int) -> int | None:
    impact, feasibility, *questions = (number_in(fields, f"o{option}{part}") for part in PARTS)
    if impact is None and feasibility is None:
        return None
    digits = [impact or 0, feasibility or 0, *(each or 0 for each in questions)]
    if max(digits) > 9:
        raise Refused(Reason.LEVEL_UNKNOWN, max(digits))
    return Weighing(*digits).level
