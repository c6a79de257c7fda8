"""Step 4: who does what, where and when; output is not outcome (deck S17; dossier B.8)."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from wijkworkshop.core.outcomes.entry import Entry, Gap, Missing, Outcome
from wijkworkshop.core.records import refers
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Actor, Consent, IndicatorKind, OnBehalf, ProgrammeGoal

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


@dataclass(frozen=True, slots=True)
class ActionPlan(Outcome):
    """What was said about the plan as a whole."""

    remark: str = ""


@dataclass(frozen=True, slots=True)
class AddedToShortlist(Entry):
    """A measure that the group put on the shortlist by hand, and why.

    The top of each actor's list is on it by the votes (`core/voting/shortlist.py`).
    """

    KEY: ClassVar[tuple[str, ...]] = ("number", "actor", "edition")
    number: int = 0
    actor: Actor = Actor.MUNICIPALITY
    reason: str = ""

    def check(self, session: "Session") -> None:
        """Refuse an addition without a reason."""
        Entry.check(self, session)
        if not self.reason.strip():
            raise Refused(Reason.REASON_NEEDED)


@dataclass(frozen=True, slots=True)
class Agreement(Entry):
    """Who does what; `number` is the measure, 0 for something of the group's own.

    `theme` is the sub-goal of the national programme that it belongs to, `programme` the wider
    programme that it is linked with.
    """

    id: int = 0
    number: int = 0
    title: str = ""
    area: str = ""
    lead: str = ""
    partners: str = ""
    residents_role: str = ""
    first_step: str = ""
    starts: date | None = None
    due: date | None = None
    means: str = ""
    depends_on: str = ""
    risk: str = ""
    theme: ProgrammeGoal | None = None
    programme: str = ""


@dataclass(frozen=True, slots=True)
class Indicator(Entry):
    """How we see that an agreement is done (output) or helps (outcome)."""

    id: int = 0
    agreement: int = refers("Agreement", default=0)
    kind: IndicatorKind = IndicatorKind.OUTPUT
    text: str = ""
    baseline: str = ""
    target: str = ""
    measured: str = ""


@dataclass(frozen=True, slots=True)
class Commitment(Entry):
    """What a party says to an agreement, and for whom it speaks; 'ja, als …' names the 'als'.

    Without an answer it was asked, and said nothing yet.
    """

    id: int = 0
    agreement: int = refers("Agreement", default=0)
    party: str = ""
    answer: Consent | None = None
    condition: str = ""
    on_behalf: OnBehalf = OnBehalf.ORGANISATION

    def check(self, session: "Session") -> None:
        """Refuse an answer of nobody, and 'yes, if' without the condition."""
        Entry.check(self, session)
        if not self.party.strip():
            raise Refused(Reason.EMPTY_TEXT)
        if self.answer is Consent.YES_IF and not self.condition.strip():
            raise Refused(Reason.CONDITION_NEEDED)


def gaps_of(session: "Session", agreement: Agreement) -> tuple[Gap, ...]:
    """Return what an agreement lacks: lead, date, an output and an outcome indicator."""
    indicators = session.where(Indicator, agreement=agreement.id, edition=agreement.edition)
    kinds = {indicator.kind for indicator in indicators if indicator.text}
    wanted = {
        Missing.LEAD: agreement.lead,
        Missing.DUE: agreement.due,
        Missing.OUTPUT_INDICATOR: IndicatorKind.OUTPUT in kinds,
        Missing.OUTCOME_INDICATOR: IndicatorKind.OUTCOME in kinds,
    }
    return tuple(Gap(what, agreement.title) for what, value in wanted.items() if not value)


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when there is an agreement, each is complete, and who leads it has answered."""
    agreements = session.where(Agreement, block=block, edition=0)
    if not agreements:
        return (Gap(Missing.AGREEMENT),)
    return tuple(
        gap
        for agreement in agreements
        for gap in (*gaps_of(session, agreement), *_unanswered(session, agreement))
    )


def _unanswered(session: "Session", agreement: Agreement) -> tuple[Gap, ...]:
    """Return that who leads an agreement did not say yes or no to it; a note, no more."""
    said = session.where(Commitment, agreement=agreement.id, edition=agreement.edition)
    parties = {each.party.casefold() for each in said if each.answer}
    lead = agreement.lead.strip()
    silent = lead and lead.casefold() not in parties
    return (Gap(Missing.COMMITMENT, f"{lead} · {agreement.title}"),) if silent else ()
