"""The command `rehearse` with a server as none of ours may be, to see that it is found out.

`python -m tests.support.forgetful MODE rehearse …`: the server of that rehearsal either
acknowledges ballots that it never stores, stores others than were sent, or dies halfway.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import datetime

from wijkworkshop.cli import main
from wijkworkshop.cli.dress_rehearsal import program
from wijkworkshop.core.participating import Cast, Standing
from wijkworkshop.storage.participants.batch import Job
from wijkworkshop.storage.participants.store import Batch, ParticipantStore

EVERY = 3
Write = Callable[[ParticipantStore, Sequence[Job], datetime, float], AbstractContextManager[Batch]]


def forgetting(write: Write) -> Write:
    """Say of each third ballot that it is kept, and forget it."""

    @contextmanager
    def hazily(
        store: ParticipantStore, jobs: Sequence[Job], now: datetime, patience_s: float
    ) -> Iterator[Batch]:
        forgotten = [isinstance(job, Cast) and not job.once % EVERY for job in jobs]
        kept = [job for job, gone in zip(jobs, forgotten, strict=True) if not gone]
        with write(store, kept, now, patience_s) as done:
            answers = iter(done.answers)
            all_of = (Standing.NEW if gone else next(answers) for gone in forgotten)
            yield Batch(done.session, tuple(all_of))

    return hazily


def mixing_up(write: Write) -> Write:
    """Store of each third ballot something else than what was sent."""

    def wrongly(
        store: ParticipantStore, jobs: Sequence[Job], now: datetime, patience_s: float
    ) -> AbstractContextManager[Batch]:
        return write(store, [_other(job) for job in jobs], now, patience_s)

    return wrongly


def dying(write: Write) -> Write:
    """Die at a ballot."""

    def once(
        store: ParticipantStore, jobs: Sequence[Job], now: datetime, patience_s: float
    ) -> AbstractContextManager[Batch]:
        if any(isinstance(job, Cast) and not job.once % EVERY for job in jobs):
            os._exit(1)
        return write(store, jobs, now, patience_s)

    return once


def _other(job: Job) -> Job:
    if not isinstance(job, Cast) or job.once % EVERY:
        return job
    return replace(job, answers=job.answers[:1] if len(job.answers) > 1 else ())


MODES = {"forgetting": forgetting, "mixing": mixing_up, "dying": dying}


def run(mode: str, arguments: list[str]) -> None:
    """Run the command; its server comes here again."""
    ParticipantStore.writing = MODES[mode](ParticipantStore.writing)  # type: ignore[assignment,method-assign]
    usual = program.program

    def ours(_name: str) -> list[str]:
        again = [sys.executable, "-m", "tests.support.forgetful", mode]
        return again if _name == "serve" else usual(_name)

    program.program = ours
    main(arguments, prog_name="wijkworkshop")


if __name__ == "__main__":
    run(sys.argv[1], sys.argv[2:])
