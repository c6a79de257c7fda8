"""One option: `choice=3`."""

from collections.abc import Sequence

from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.web.entries.entry import Fields, check_names, number_in

CHOICE, CHOSEN = "choice", 1


def read_choice(fields: Fields, _options: Sequence[RoundOption]) -> Answers:
    """Return the one that was chosen, nothing when none was. Raises Refused."""
    check_names(fields, (CHOICE,))
    chosen = number_in(fields, CHOICE)
    return () if chosen is None else ((chosen, CHOSEN),)


def fill_choice(answers: Answers) -> Fields:
    """Return the field of the one that was chosen."""
    return {CHOICE: str(answers[0][0])} if answers else {}
