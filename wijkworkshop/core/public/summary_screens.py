"""What the room sees of what binds the blocks: the thread, the plan and the advice check."""

from dataclasses import dataclass

from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.summaries.advice import CheckedAdvice
from wijkworkshop.core.summaries.plan import Quarter
from wijkworkshop.core.summaries.threads import Thread, ThreadEnd


@dataclass(frozen=True)
class ThreadScreen:
    """The thread of each goal, and the agreements that serve no goal."""

    heading: Heading
    threads: tuple[Thread, ...]
    alone: tuple[ThreadEnd, ...] = ()

    @property
    def loose(self) -> int:
        """Return how many loose ends there are."""
        ends = (end for thread in self.threads for end in thread.ends)
        return len(self.alone) + sum(end.loose is not None for end in ends)


@dataclass(frozen=True)
class PlanScreen:
    """The plan on one page, of which session, and who decides when."""

    heading: Heading
    name: str
    quarters: tuple[Quarter, ...]
    decides: str = ""


@dataclass(frozen=True)
class AdviceCheck:
    """What was arranged of the advice, line by line, and whose advice it is."""

    heading: Heading
    lines: tuple[CheckedAdvice, ...]
    speakers: tuple[str, ...]
