"""Question 2: what may we expect of physical renewal (dossier B.4)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkworkshop.core.outcomes.entry import Entry, Gap, Missing, Outcome
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Expectation, Judgement

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


@dataclass(frozen=True, slots=True)
class ExpectationMap(Outcome):
    """The agreed sentence, or what the group does not agree about."""

    sentence: str = ""
    disagreement: str = ""


@dataclass(frozen=True, slots=True)
class ExpectedItem(Entry):
    """Something people hope for: what building can do about it, and what else it needs."""

    id: int = 0
    text: str = ""
    verdict: Expectation = Expectation.BUILDING_AND_SOCIAL
    needs: str = ""


@dataclass(frozen=True, slots=True)
class OwnResult(Entry):
    """A goal of then for the own area, and what became of it; an empty result is unknown."""

    id: int = 0
    goal: str = ""
    goal_year: str = ""
    result: str = ""
    result_year: str = ""
    verdict: Judgement = Judgement.UNKNOWN

    def check(self, session: "Session") -> None:
        """Refuse a result without the goal that it belongs to."""
        Entry.check(self, session)
        if not self.goal.strip():
            raise Refused(Reason.EMPTY_TEXT)


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when the sentence exists or the disagreement is recorded."""
    found = session.find(ExpectationMap, block, 0)
    done = found is not None and (found.sentence or found.disagreement)
    return () if done else (Gap(Missing.SENTENCE),)
