"""Step 4: who does what, where and when; output is not outcome (deck S17; dossier B.8)."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from wijkworkshop.core.messages import N_
from wijkworkshop.core.outcomes.entry import Ask, Entry, Form, Outcome, check_alone
from wijkworkshop.core.records import refers
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import (
    Actor,
    Consent,
    FollowUpStatus,
    OnBehalf,
    ProgrammeGoal,
)

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


@dataclass(frozen=True, slots=True)
class ActionPlan(Outcome):
    """What was said about the plan as a whole."""

    FORM: ClassVar[Form] = Form(
        N_("Over het geheel"), (Ask("remark", N_("Over het plan als geheel"), lines=2),)
    )

    remark: str = ""


@dataclass(frozen=True, slots=True)
class AddedToShortlist(Entry):
    """A measure that the group put on the shortlist by hand, and why.

    The top of each actor's list is on it by the votes (`core/voting/shortlist.py`).
    """

    KEY: ClassVar[tuple[str, ...]] = ("number", "actor", "edition")
    FORM: ClassVar[Form] = Form(
        N_("De korte lijst"), (Ask("reason", N_("Erbij, omdat …"), N_("In een paar woorden")),)
    )
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
    programme that it is linked with. One that `builds` is physical: question 3 asks what goes with
    it for people.
    """

    FORM: ClassVar[Form] = Form(
        N_("Afspraken"),
        (
            Ask("title", N_("De afspraak"), lines=2),
            Ask("lead", N_("Wie neemt het voortouw?")),
            Ask("partners", N_("Wie helpt?")),
            Ask("first_step", N_("Eerste stap"), N_("Wie doet wat, deze maand?"), lines=2),
            Ask("starts", N_("Begint")),
            Ask("due", N_("Klaar")),
            Ask("residents_role", N_("Rol van bewoners"), N_("Wat doen bewoners zelf?")),
            Ask("means", N_("Geld en mensen"), N_("Wat is er nodig?")),
            Ask("depends_on", N_("Hangt af van")),
            Ask("risk", N_("Wat kan misgaan?")),
            Ask("builds", N_("Hier wordt gebouwd, opgeknapt of gesloopt")),
            Ask("theme", N_("Bij welk doel van het Rijk past het?")),
            Ask(
                "programme",
                N_("Hoort het bij een ander plan?"),
                N_("Bijvoorbeeld de brede wijkaanpak"),
            ),
        ),
        add=N_("Eigen afspraak toevoegen"),
        remove=N_("Afspraak weghalen"),
        measured=("number",),
    )

    id: int = 0
    number: int = 0
    title: str = ""
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
    builds: bool = False


@dataclass(frozen=True, slots=True)
class ServedGoal(Entry):
    """A goal that an agreement serves; it can serve several."""

    FORM: ClassVar[Form] = Form(
        N_("Bij welke doelen helpt dit?"),
        (Ask("goal", N_("Het doel"), needed=True),),
        add=N_("Doel erbij"),
        remove=N_("Doel eraf"),
        within="agreement",
    )

    id: int = 0
    agreement: int = refers("Agreement", default=0)
    goal: int = refers("Goal", default=0)

    def check(self, session: "Session") -> None:
        """Refuse a goal that the agreement serves already."""
        Entry.check(self, session)
        check_alone(session, self, "agreement", "goal")


@dataclass(frozen=True, slots=True)
class AgreementArea(Entry):
    """An area that an agreement is about; it can lie in several."""

    FORM: ClassVar[Form] = Form(
        N_("Waar is dit?"),
        (Ask("area", N_("Waar?"), N_("Naam van de buurt of straat"), needed=True),),
        add=N_("Gebied erbij"),
        remove=N_("Gebied eraf"),
        within="agreement",
        ready=True,
    )

    id: int = 0
    agreement: int = refers("Agreement", default=0)
    area: int = refers("Area", default=0)

    def check(self, session: "Session") -> None:
        """Refuse an area that the agreement has already."""
        Entry.check(self, session)
        check_alone(session, self, "agreement", "area")


@dataclass(frozen=True, slots=True)
class FollowUp(Entry):
    """How it goes with an agreement at some day after the session."""

    FORM: ClassVar[Form] = Form(
        N_("Hoe gaat het ermee?"),
        (
            Ask("status", N_("Stand")),
            Ask("day", N_("Op welke dag?")),
            Ask("note", N_("Wat is er gebeurd?"), lines=2),
        ),
        add=N_("Stand toevoegen"),
        remove=N_("Stand weghalen"),
        within="agreement",
    )

    id: int = 0
    agreement: int = refers("Agreement", default=0)
    status: FollowUpStatus = FollowUpStatus.UNKNOWN
    day: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Commitment(Entry):
    """What a party says to an agreement, and for whom it speaks; 'ja, als …' names the 'als'.

    Without an answer it was asked, and said nothing yet.
    """

    FORM: ClassVar[Form] = Form(
        N_("Wie doet mee?"),
        (
            Ask(
                "party",
                N_("Wie zegt dit?"),
                N_("Een organisatie of een groep, geen naam"),
                needed=True,
            ),
            Ask("answer", N_("Doet u mee?")),
            Ask("condition", N_("Als …"), N_("Wat moet er eerst gebeuren?")),
            Ask("on_behalf", N_("Namens wie?")),
        ),
        add=N_("Antwoord toevoegen"),
        remove=N_("Antwoord weghalen"),
        within="agreement",
        ready=True,
    )

    id: int = 0
    agreement: int = refers("Agreement", default=0)
    party: str = ""
    answer: Consent | None = None
    condition: str = ""
    on_behalf: OnBehalf = OnBehalf.ORGANISATION

    def check(self, session: "Session") -> None:
        """Refuse 'yes, if' without the condition."""
        Entry.check(self, session)
        if self.answer is Consent.YES_IF and not self.condition.strip():
            raise Refused(Reason.CONDITION_NEEDED)


def agreement_title(session: "Session", number: int) -> str:
    """Return the title of an agreement as it stands, nothing when there is none of this number."""
    found = session.find(Agreement, number, 0)
    return found.title if found else ""
