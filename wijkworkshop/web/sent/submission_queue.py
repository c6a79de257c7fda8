"""Passes what phones send on to the writer, and waits for the result."""

from collections.abc import Callable, Hashable

from starlette.exceptions import HTTPException

from wijkworkshop.core.participating import AnswerPlace, Cast, Join, Say, SendCard, Standing
from wijkworkshop.core.phones.records import Participant
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.storage.problems import DAMAGED, Problem, StorageProblem
from wijkworkshop.web.admission.rate_limit import RateLimit
from wijkworkshop.web.people import proves
from wijkworkshop.web.sent.fields import Fields
from wijkworkshop.web.sent.join_locks import JoinLocks
from wijkworkshop.web.sent.writer import Writer

HOPELESS = DAMAGED | {Problem.VANISHED}


class SubmissionQueue:
    """Sends to the writer. `hopeless` is called when the archive can never be used again."""

    def __init__(self, writer: Writer, hopeless: Callable[[], None] = lambda: None) -> None:
        """Send to this writer."""
        self._writer, self.hopeless = writer, hopeless
        self.join_locks = JoinLocks()

    async def send(self, job: Cast | Join | Say | SendCard | AnswerPlace) -> Standing | Participant:
        """Return the result of a job. Raises Refused when it was not stored, and StorageProblem."""
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
    """Raise Refused when a form's proof is not that of this token."""
    if not proves(token, fields.get("proof", "")):
        raise Refused(Reason.CODE_WRONG)


def check_rate(rate_limit: RateLimit, who: Hashable) -> None:
    """Raise HTTPException (429) when a participant or an address exceeds its rate."""
    if wait := rate_limit.wait(who):
        raise HTTPException(429, headers={"retry-after": str(int(wait) + 1)})
