"""What the room and a report say of step 4: agreements, indicators, what parties answer."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from wijkworkshop.core.boards.questions import Asked
from wijkworkshop.core.document import (
    Agreeing,
    Annotated,
    Card,
    Deadline,
    Document,
    Facts,
    Heading,
    Phrase,
    Pledge,
    RoomDocument,
)
from wijkworkshop.core.messages import N_, P_, Label
from wijkworkshop.core.open_points import kept_gaps
from wijkworkshop.core.outcome_views import indicators
from wijkworkshop.core.outcome_views.agreement_numbers import agreement_numbers
from wijkworkshop.core.outcome_views.facts import each, extra, facts, phrase, wanted
from wijkworkshop.core.outcome_views.labels import REMARK, RESIDENTS_ROLE, WHERE
from wijkworkshop.core.outcomes import agreement_gaps as gaps
from wijkworkshop.core.outcomes.action_plan import (
    ActionPlan,
    Agreement,
    AgreementArea,
    Commitment,
    FollowUp,
    ServedGoal,
)
from wijkworkshop.core.outcomes.agreement_gaps import gaps_of, helpers, leads
from wijkworkshop.core.outcomes.entry import Gap, Need, outcome_of
from wijkworkshop.core.outcomes.goals import Goal, in_order
from wijkworkshop.core.outcomes.group_names import name_key, once
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import area_name
from wijkworkshop.core.terms import Consent, IndicatorKind, OnBehalf, ProgrammeGoal
from wijkworkshop.core.voting.rounds import RoundOption

LEAD = Label(P_("Wie neemt het voortouw?"))
PARTNERS = Label(P_("Wie helpt?"))
FIRST_STEP = Label(P_("Eerste stap"), P_("Wat is de eerste stap?"))
DUE = Label(P_("Klaar"), P_("Wanneer is het klaar?"))
OUTPUT = Label(P_("Wat doen we?"))
OUTCOME = Label(P_("Wat merken bewoners?"))
COMMITMENTS = Label(P_("Wie doet mee?"))
THEME = Label(P_("Past bij doel van het Rijk"))
PROGRAMME = Label(P_("Hoort bij"))
STARTS = Label(P_("Begint"), P_("Wanneer begint de eerste stap?"))
MEANS = Label(N_("Wat is ervoor nodig?"))
DEPENDS_ON = Label(N_("Hangt af van"))
RISK = Label(N_("Risico"))
SERVES = Label(P_("Helpt bij"), P_("Bij welk doel helpt het?"))
MEASURE = Label(N_("Nummer van de maatregel"))
FOLLOW_UP = Label(N_("Hoe gaat het ermee?"))


ANSWERS: Mapping[Need, Label] = {
    gaps.LEAD: LEAD,
    gaps.DUE: DUE,
    gaps.OUTPUT_INDICATOR: OUTPUT,
    gaps.OUTCOME_INDICATOR: OUTCOME,
    gaps.COUNTS_ACTIVITIES: OUTCOME,
    gaps.COMMITMENT: COMMITMENTS,
    gaps.HELPER_SAYS_NO: COMMITMENTS,
    gaps.GOAL: SERVES,
    gaps.AREA: WHERE,
    gaps.DECISION_FIRST: STARTS,
}
"""What of an agreement answers a question about it."""


@dataclass(frozen=True)
class ToldAgreement:
    """An agreement, for everybody; `number` is its measure's, 0 for something of one's own."""

    title: str
    number: int
    lead: str
    partners: str
    areas: tuple[str, ...]
    due: date | None
    first_step: str
    residents_role: str
    pledges: tuple[Pledge, ...]
    theme: ProgrammeGoal | None


@dataclass(frozen=True)
class RoomAgreement:
    """An agreement, for the room: what we do, and what residents notice of it."""

    told: ToldAgreement
    output: tuple[str, ...]
    outcome: tuple[str, ...]
    icon: str
    complete: bool


@dataclass(frozen=True)
class ReportAgreement:
    """An agreement, for a report: also what it takes, and how it is measured.

    `number` is the agreement's own, as `agreement_numbers` tells; 0 when it is no more.
    """

    number: int
    told: ToldAgreement
    output: tuple[indicators.ReportIndicator, ...]
    outcome: tuple[indicators.ReportIndicator, ...]
    programme: str
    starts: date | None
    means: str
    depends_on: str
    risk: str
    goals: tuple[str, ...]
    follow_ups: tuple[Annotated, ...]
    gaps: tuple[Gap, ...]
    asked: tuple[Gap, ...]  # of these, what we did not let go


@dataclass(frozen=True)
class ToldPlan:
    """What was said about the plan as a whole, for everybody."""

    remark: str


def told(session: Session, found: Agreement) -> ToldAgreement:
    """Return what everybody may know of an agreement."""
    said = session.where(Commitment, agreement=found.id, edition=found.edition)
    return ToldAgreement(
        title=found.title,
        number=found.number,
        lead=found.lead,
        partners=found.partners,
        areas=_areas(session, found),
        due=found.due,
        first_step=found.first_step,
        residents_role=found.residents_role,
        pledges=tuple(map(pledge, said)),
        theme=found.theme,
    )


def _areas(session: Session, found: Agreement) -> tuple[str, ...]:
    lies_in = session.where(AgreementArea, agreement=found.id, edition=found.edition)
    return tuple(name for each in lies_in if (name := area_name(session, each.area)))


def pledge(said: Commitment) -> Pledge:
    """Return what a party said, as it may be shown."""
    condition = said.condition if said.answer is Consent.YES_IF else ""
    return Pledge(said.party, said.answer, condition, said.on_behalf)


def everybody(
    pledges: Sequence[Pledge], leading: Sequence[str], helping: Sequence[str]
) -> Iterator[Pledge]:
    """Yield what who lead, who help and who else spoke up say; who is silent has no answer."""
    for name in filter(None, once((*leading, *helping, *(said.party for said in pledges)))):
        own = [said for said in pledges if name_key(said.party) == name_key(name)]
        yield from own or [Pledge(name, None, "", OnBehalf.ORGANISATION)]


def _plan(session: Session, block: int, edition: int) -> Facts:
    plan = ToldPlan(outcome_of(session, ActionPlan, block, edition).remark)
    return Facts(facts(extra(REMARK, plan.remark)))


def for_room(session: Session, block: int) -> RoomDocument:
    """Return what was said about the plan, and a card for each agreement."""
    agreements = session.where(Agreement, block=block, edition=0)
    cards = (
        replace(_in_room(_for_room(session, each)), entry=each.reference) for each in agreements
    )
    return (_plan(session, block, 0), *cards)


def for_talk(session: Session, about: Asked) -> RoomDocument:
    """Return the agreement that the room is asked about, with all that is still open of it."""
    kind, number = about.entry
    found = session.find(Agreement, number, 0) if kind == Agreement.__name__ else None
    if found is None:
        return ()
    agreements = session.where(Agreement, block=found.block, edition=0)
    asked = ANSWERS.get(about.need) if about.need else None
    pledges = tuple(map(pledge, session.where(Commitment, agreement=found.id, edition=0)))
    return (
        Agreeing(
            _in_talk(session, found, asked),
            asked,
            tuple(everybody(pledges, leads(session, found), helpers(session, found))),
            (agreements.index(found) + 1, len(agreements)),
        ),
    )


def _in_talk(session: Session, found: Agreement, asked: Label | None) -> Card:
    """Return the card of the room, with what the question is about and without who takes part."""
    shown = _in_room(_for_room(session, found))
    besides = {
        STARTS: facts(wanted(STARTS, found.starts)),
        SERVES: facts(wanted(SERVES, each(_goals(session, found)))),
    }
    told = [fact for fact in shown.facts if fact.label not in (PARTNERS, COMMITMENTS)]
    more = besides.get(asked, ()) if asked else ()
    return replace(shown, facts=(*told, *more), entry=found.reference)


def _for_room(session: Session, found: Agreement) -> RoomAgreement:
    options = session.where(RoundOption, number=found.number)
    texts = {
        kind: tuple(each.text for each in indicators.of_kind(session, found, kind))
        for kind in IndicatorKind
    }
    return RoomAgreement(
        told=told(session, found),
        output=texts[IndicatorKind.OUTPUT],
        outcome=texts[IndicatorKind.OUTCOME],
        icon=next((option.icon for option in options if option.measure), ""),
        complete=not gaps_of(session, found),
    )


def _in_room(agreement: RoomAgreement) -> Card:
    said = agreement.told
    partners = None if said.pledges else wanted(PARTNERS, said.partners)  # they speak themselves
    shown = facts(
        wanted(LEAD, said.lead),
        partners,
        wanted(WHERE, *said.areas),
        wanted(DUE, Deadline(said.due) if said.due else None),
        wanted(FIRST_STEP, said.first_step),
        wanted(RESIDENTS_ROLE, said.residents_role),
        wanted(OUTPUT, each(agreement.output)),
        wanted(OUTCOME, each(agreement.outcome), matters=True),
        extra(COMMITMENTS, each(said.pledges)),
    )
    return Card(
        said.title, shown, agreement.complete, agreement.icon, said.number, theme=said.theme
    )


def for_report(session: Session, block: int, edition: int) -> Document:
    """Return a card for each agreement, by sub-goal of the national programme, and the plan."""
    agreements = reported(session, block, edition)
    return (*_by_theme(agreements), _plan(session, block, edition))


def reported(session: Session, block: int, edition: int) -> tuple[ReportAgreement, ...]:
    """Return the agreements of a block, as a report may know them."""
    agreements = session.where(Agreement, block=block, edition=edition)
    return tuple(reported_agreement(session, found) for found in agreements)


def _by_theme(agreements: tuple[ReportAgreement, ...]) -> Iterator[Heading | Card]:
    for theme in (*ProgrammeGoal, None):
        here = [found for found in agreements if found.told.theme is theme]
        if here and len(here) < len(agreements):
            yield Heading(_under(theme))
        yield from map(_in_report, here)


def _under(theme: ProgrammeGoal | None) -> Phrase:
    if theme is None:
        return phrase(N_("Andere afspraken"))
    return phrase(N_("Past bij het doel van het Rijk: {goal}"), goal=theme)


def reported_agreement(session: Session, found: Agreement) -> ReportAgreement:
    """Return an agreement, as a report may know it."""
    measured = {
        kind: tuple(
            indicators.for_report(session, each)
            for each in indicators.of_kind(session, found, kind)
        )
        for kind in IndicatorKind
    }
    lacks = gaps_of(session, found)
    return ReportAgreement(
        number=agreement_numbers(session).get(found.id, 0),
        told=told(session, found),
        output=measured[IndicatorKind.OUTPUT],
        outcome=measured[IndicatorKind.OUTCOME],
        programme=found.programme,
        starts=found.starts,
        means=found.means,
        depends_on=found.depends_on,
        risk=found.risk,
        goals=_goals(session, found),
        follow_ups=_follow_ups(session, found),
        gaps=lacks,
        asked=kept_gaps(session, found.block, lacks),
    )


def _goals(session: Session, found: Agreement) -> tuple[str, ...]:
    links = session.where(ServedGoal, agreement=found.id, edition=found.edition)
    served = (session.find(Goal, link.goal, 0) for link in links)
    return tuple(goal.text for goal in in_order(goal for goal in served if goal))


def _follow_ups(session: Session, found: Agreement) -> tuple[Annotated, ...]:
    """Return how it went, the last day last; one without a day comes first."""
    said = session.where(FollowUp, agreement=found.id, edition=found.edition)
    ordered = sorted(said, key=lambda each: (each.day or date.min, each.id))
    return tuple(
        Annotated(each.status, tuple(note for note in (each.day, each.note) if note))
        for each in ordered
    )


def _in_report(agreement: ReportAgreement) -> Card:
    said = agreement.told
    shown = facts(
        wanted(LEAD, said.lead),
        wanted(PARTNERS, said.partners),
        wanted(WHERE, each(said.areas)),
        wanted(DUE, said.due),
        wanted(FIRST_STEP, said.first_step),
        wanted(RESIDENTS_ROLE, said.residents_role),
        wanted(OUTPUT, each(tuple(map(indicators.measured, agreement.output)))),
        wanted(OUTCOME, each(tuple(map(indicators.measured, agreement.outcome)))),
        extra(COMMITMENTS, each(said.pledges)),
        extra(MEASURE, str(said.number) if said.number else ""),
        extra(THEME, said.theme),
        extra(PROGRAMME, agreement.programme),
        extra(STARTS, agreement.starts),
        extra(MEANS, agreement.means),
        extra(DEPENDS_ON, agreement.depends_on),
        extra(RISK, agreement.risk),
        extra(SERVES, each(agreement.goals)),
        extra(FOLLOW_UP, each(agreement.follow_ups)),
    )
    title = said.title or phrase(N_("Afspraak zonder titel"))
    return Card(title, shown, number=agreement.number, gaps=agreement.asked)


def kept(session: Session, block: int) -> str:
    """Return what was said about the plan as a whole."""
    return outcome_of(session, ActionPlan, block).remark
