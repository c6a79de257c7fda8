"""What an entry is: a template, and two functions that are each other's opposite."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.rounds import RoundOption

Fields = Mapping[str, str]
AROUND = frozenset({"round", "once", "proof"})
"""Fields that every ballot has beside its answers."""


@dataclass(frozen=True)
class Entry:
    """How people fill in a form. The template is in `resources/web/templates/forms/`.

    `read` returns the answers that fields hold. It raises Refused when they are none of ours;
    whether the answers are valid is the form's business (`core/voting/forms/`). `fill` returns the
    fields that hold answers, so that people see what they sent.
    """

    template: str
    read: Callable[[Fields, Sequence[RoundOption]], Answers]
    fill: Callable[[Answers], Fields]


def number_in(fields: Fields, name: str) -> int | None:
    """Return the number in a field, None when it is not there or empty. Raises Refused."""
    text = fields.get(name, "").strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 5):
        raise Refused(Reason.LEVEL_UNKNOWN, 0)
    return int(text)


def check_names(fields: Fields, names: Iterable[str]) -> None:
    """Raise Refused when a ballot has a field that its form has not."""
    if not fields.keys() - AROUND <= set(names):
        raise Refused(Reason.OPTION_UNKNOWN, 0)
