"""What the room sees of what binds the blocks: the plan on one page, and the advice check."""

from dataclasses import dataclass

from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.summaries.advice import CheckedAdvice
from wijkworkshop.core.summaries.plan import Quarter


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
