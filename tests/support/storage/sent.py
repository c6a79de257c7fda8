"""What phones send, and what the archive answers."""

from collections.abc import Sequence

from tests.support.storage.phoned import (
    cast,
)
from wijkworkshop.core.participating import Cast, Standing
from wijkworkshop.core.refusals import Refused
from wijkworkshop.storage.participants.batch import Answer

NEW, CHANGED, REPEATED = Standing.NEW, Standing.CHANGED, Standing.REPEATED


def told(answers: Sequence[Answer]) -> list[object]:
    """Return what became of each job; a refusal by its reason."""
    return [each.reason if isinstance(each, Refused) else each for each in answers]


def others() -> list[Cast]:
    """Return the votes of four more people, so that there are enough for a result."""
    return [cast(number) for number in range(5011, 5015)]
