"""What an entry is: a template, and a function from fields to answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.rounds import RoundOption

Fields = Mapping[str, str]


@dataclass(frozen=True)
class Entry:
    """How people fill in a form. The template is in `resources/web/templates/forms/`.

    `read` returns the answers that fields hold, and raises Refused when a field is no number;
    whether they are valid is the form's business (`core/voting/forms/`).
    """

    template: str
    read: Callable[[Fields, Sequence[RoundOption]], Answers]


def number_in(fields: Fields, name: str) -> int | None:
    """Return the number in a field, None when it is not there or empty. Raises Refused."""
    text = fields.get(name, "")
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 5):
        raise Refused(Reason.LEVEL_UNKNOWN, 0)
    return int(text)
