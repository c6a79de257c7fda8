"""Opening: what this group calls a mixed neighbourhood (dossier B.2)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkworkshop.core.outcomes.entry import Gap, Missing, Outcome

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


@dataclass(frozen=True, slots=True)
class WorkingDefinition(Outcome):
    """The deck's five questions (S01) answered, one sentence, and where people differ."""

    what: str = ""
    why: str = ""
    who: str = ""
    breadth: str = ""
    scale: str = ""
    sentence: str = ""
    differences: str = ""


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when all five are filled ('nog open' counts) and there is a sentence."""
    found = session.find(WorkingDefinition, block, 0) or WorkingDefinition(block=block)
    answers = (found.what, found.why, found.who, found.breadth, found.scale)
    gaps = [Gap(Missing.DEFINITION_FIELDS)] if not all(answers) else []
    return tuple(gaps + ([] if found.sentence else [Gap(Missing.SENTENCE)]))
