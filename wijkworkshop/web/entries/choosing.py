"""One option: `choice=3`."""

from collections.abc import Sequence

from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.web.entries.entry import Fields, number_in


def read_choice(fields: Fields, _options: Sequence[RoundOption]) -> Answers:
    """Return the one that was chosen, nothing when none was. Raises Refused."""
    chosen = number_in(fields, "choice")
    return () if chosen is None else ((chosen, 0),)
