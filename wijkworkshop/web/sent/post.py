"""Takes what phones send to the writer, and says what became of it."""

from collections.abc import Callable, Hashable

from starlette.exceptions import HTTPException

from wijkworkshop.core.participating import Cast, Join, Say, Standing
from wijkworkshop.core.phones.records import Participant
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.storage.problems import DAMAGED, Problem, StorageProblem
from wijkworkshop.web.gate.pace import Pace
from wijkworkshop.web.people import proves
from wijkworkshop.web.sent.fields import Fields
from wijkworkshop.web.sent.turns import Turns
from wijkworkshop.web.sent.writer import Writer

HOPELESS = DAMAGED | {Problem.VANISHED}


class Post:
    """The way to the writer. `hopeless` is called when the archive can never be used again."""

    def __init__(self, writer: Writer, hopeless: Callable[[], None] = lambda: None) -> None:
        """Take it there."""
        self._writer, self.hopeless = writer, hopeless
        self.turns = Turns()

    async def send(self, job: Cast | Join | Say) -> Standing | Participant:
        """Return what became of a job. Raises Refused when it was not kept, and StorageProblem."""
        try:
            answer = await self._writer.send(job)
        except StorageProblem as problem:
            if problem.problem in HOPELESS:
                self.hopeless()
            raise
        if isinstance(answer, Refused):
            raise answer
        return answer


def check_proof(token: str, fields: Fields) -> None:
    """Raise Refused when a form is not of the page of the phone that holds this token."""
    if not proves(token, fields.get("proof", "")):
        raise Refused(Reason.CODE_WRONG)


def in_time(pace: Pace, who: Hashable) -> None:
    """Raise HTTPException when somebody, or an address, does more than it can have a reason for."""
    if wait := pace.wait(who):
        raise HTTPException(429, headers={"retry-after": str(int(wait) + 1)})
