"""Question 1: is the picture recognised, and where do figures and experience part (B.3)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkworkshop.core.outcomes.entry import Entry, Gap, Missing, Outcome
from wijkworkshop.core.terms import Judgement

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session

ENOUGH = 3
"""Gaps that make a profile complete, unless the group says that there are none."""


@dataclass(frozen=True, slots=True)
class RecognitionProfile(Outcome):
    """What the group concludes; `no_gaps` holds the reason when figures and experience agree.

    'Is the own area mixed?' has two answers that are asked apart (deck S17): on output (who lives
    there) and on outcome (what people notice of it).
    """

    sentence: str = ""
    missing_information: str = ""
    no_gaps: str = ""
    mixed_output: Judgement | None = None
    why_output: str = ""
    mixed_outcome: Judgement | None = None
    why_outcome: str = ""


@dataclass(frozen=True, slots=True)
class ExperienceGap(Entry):
    """A figure and an experience that differ, with one explanation."""

    id: int = 0
    statistic: str = ""
    experience: str = ""
    explanation: str = ""


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when three gaps are explained, or 'no gaps' has a reason."""
    found = session.find(RecognitionProfile, block, 0) or RecognitionProfile(block=block)
    gaps = session.where(ExperienceGap, block=block, edition=0)
    few = len(gaps) < ENOUGH and not found.no_gaps
    bare = [Gap(Missing.GAP_EXPLANATION, gap.statistic) for gap in gaps if not gap.explanation]
    return tuple(([Gap(Missing.THREE_GAPS)] if few else []) + bare)
