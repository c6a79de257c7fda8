"""What agreements lack, and what in them asks for another look (dossier B.8)."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes.action_plan import (
    Agreement,
    AgreementArea,
    Commitment,
    ServedGoal,
)
from wijkworkshop.core.outcomes.alignment import ClashDecision, Instrument
from wijkworkshop.core.outcomes.entry import Gap, Need, lacking
from wijkworkshop.core.outcomes.goals import Goal, is_aside
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.outcomes.measure_names import number_apart
from wijkworkshop.core.session_records import Area
from wijkworkshop.core.terms import Consent, Decision, IndicatorKind

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session

OF_AGREEMENT = ("Agreement",)
AGREEMENT = Need(
    "agreement", N_("een afspraak"), N_("Een afspraak"), P_("Welke afspraak maken we?")
)
LEAD = Need(
    "lead",
    N_("wie het voortouw neemt"),
    N_("Wie neemt het voortouw?"),
    P_("Wie neemt het voortouw bij {first}?"),
    OF_AGREEMENT,
)
DUE = Need(
    "due",
    N_("wanneer het klaar is"),
    N_("Wanneer is het klaar?"),
    P_("Wanneer is {first} klaar?"),
    OF_AGREEMENT,
)
OUTPUT_INDICATOR = Need(
    "output_indicator",
    N_("wat we doen"),
    N_("Wat doen we? (met hoe we het zien)"),
    P_("Wat doen we bij {first}, en hoe zien we dat?"),
    OF_AGREEMENT,
)
OUTCOME_INDICATOR = Need(
    "outcome_indicator",
    N_("wat bewoners ervan merken"),
    N_("Wat merken bewoners? (met hoe we het meten)"),
    P_("Wat merken bewoners van {first}?"),
    OF_AGREEMENT,
)
COMMITMENT = Need(
    "commitment",
    N_("een ja van wie het voortouw neemt"),
    N_("Zegt wie het voortouw neemt ja?"),
    P_("Zegt {name} ja tegen {second}?"),
    OF_AGREEMENT,
    notice=True,
)
GOAL = Need(
    "agreement_goal",
    N_("bij welk doel het helpt"),
    N_("Bij welk doel helpt het?"),
    P_("Bij welk doel helpt {first}?"),
    OF_AGREEMENT,
    notice=True,
)
AREA = Need(
    "agreement_area",
    N_("waar het gebeurt"),
    N_("Waar gebeurt het?"),
    P_("Waar gebeurt {first}?"),
    OF_AGREEMENT,
    notice=True,
)
COUNTS_ACTIVITIES = Need(
    "counts_activities",
    N_("wat er voor bewoners verandert"),
    N_("Wat verandert er voor bewoners? (nu staat er hoeveel we doen)"),
    P_("Wat verandert er voor bewoners door {first}?"),
    OF_AGREEMENT,
    notice=True,
)
HELPER_SAYS_NO = Need(
    "helper_says_no",
    N_("wie er dan helpt"),
    N_("Wie helpt? (deze zei nee)"),
    P_("Wie helpt bij {second}? {first} zei nee."),
    OF_AGREEMENT,
    notice=True,
)
DECISION_FIRST = Need(
    "decision_first",
    N_("wat eerst komt, het besluit of de eerste stap"),
    N_("Wanneer begint de eerste stap? (het besluit is later)"),
    P_("Het besluit over {first} valt later dan de eerste stap. Wat doen we eerst?"),
    OF_AGREEMENT,
    notice=True,
)
TWICE = Need(
    "twice",
    N_("of dit twee keer is beloofd"),
    N_("Is dit hetzelfde als een andere afspraak?"),
    P_("Is {first} hetzelfde als {second}?"),
    ("Agreement", "Agreement"),
    notice=True,
)

ACTIVITY = re.compile(
    r"((elke?|iedere?|per) \w+ |minstens |ongeveer |in totaal )?"
    r"(\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|twintig)(\s+\w+)?\s+"
    r"(bijeenkomst|activiteit|cursus|training|workshop|gesprek|huisbezoek|bezoek|feest|buurtfeest"
    r"|evenement|project|campagne|brie|folder|avond|uur|uren|woning|hui[sz]|plek|toewijzing"
    r"|huismeester|spreekuur)\w*",
    re.IGNORECASE,
)
"""A number of things that are done: bijeenkomsten, uren, plekken. Such a count says what we do, not
what residents notice (dossier B.8, after Platform31's own guide)."""

CHANGES = (Decision.ADJUST, Decision.STOP, Decision.PHASE)
"""Decisions about a clash after which the rule is another one."""


def gaps_of(session: "Session", agreement: Agreement) -> tuple[Gap, ...]:
    """Return what an agreement lacks: lead, date, an output and an outcome indicator."""
    indicators = session.where(Indicator, agreement=agreement.id, edition=agreement.edition)
    kinds = {indicator.kind for indicator in indicators if indicator.text}
    is_open = {
        LEAD: not agreement.lead,
        DUE: not agreement.due,
        OUTPUT_INDICATOR: IndicatorKind.OUTPUT not in kinds,
        OUTCOME_INDICATOR: IndicatorKind.OUTCOME not in kinds,
    }
    return lacking(is_open, agreement.title, (agreement.id, 0))


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when there is an agreement and each is complete; notices keep none from that."""
    agreements = session.where(Agreement, block=block, edition=0)
    if not agreements:
        return (Gap(AGREEMENT),)
    return tuple(
        gap
        for agreement in agreements
        for gap in (
            *gaps_of(session, agreement),
            *_unanswered(session, agreement),
            *noticed(session, agreement),
        )
    )


def _unanswered(session: "Session", agreement: Agreement) -> tuple[Gap, ...]:
    """Return the first of who leads an agreement that did not say yes or no; a note, no more."""
    said = session.where(Commitment, agreement=agreement.id, edition=agreement.edition)
    parties = {each.party.strip().casefold() for each in said if each.answer}
    silent = (name for name in leads(session, agreement) if name.casefold() not in parties)
    return tuple(
        Gap(COMMITMENT, name, agreement.title, (agreement.id, 0)) for name in islice(silent, 1)
    )


def noticed(session: "Session", agreement: Agreement) -> Iterator[Gap]:
    """Yield what asks for another look; it does not make an agreement incomplete."""
    here = {"agreement": agreement.id, "edition": agreement.edition}
    chosen = any(not is_aside(goal) for goal in session.where(Goal, edition=0))
    odd = {
        GOAL: chosen and not session.where(ServedGoal, **here),
        AREA: bool(session.table(Area)) and not session.where(AgreementArea, **here),
        COUNTS_ACTIVITIES: counts_activities(session, agreement),
        DECISION_FIRST: begins_too_early(session, agreement),
    }
    about = (agreement.id, 0)
    yield from lacking(odd, agreement.title, about)
    for party in says_no(session, agreement)[:1]:
        yield Gap(HELPER_SAYS_NO, party, agreement.title, about)
    before = promised_before(session, agreement)
    if before is not None:
        yield Gap(TWICE, agreement.title, before.title, (agreement.id, before.id))


def counts_activities(session: "Session", agreement: Agreement) -> bool:
    """Tell whether what residents notice is no more than a number of things that are done."""
    noticed = session.where(
        Indicator, agreement=agreement.id, edition=agreement.edition, kind=IndicatorKind.OUTCOME
    )
    texts = [each.text.strip() for each in noticed if each.text.strip()]
    return bool(texts) and all(ACTIVITY.match(text) for text in texts)


def says_no(session: "Session", agreement: Agreement) -> tuple[str, ...]:
    """Return the parties that said no and are named among those who lead or help."""
    named = {each.casefold() for each in (*leads(session, agreement), *helpers(session, agreement))}
    said = session.where(Commitment, agreement=agreement.id, edition=agreement.edition)
    refused = (each.party for each in said if each.answer is Consent.NO)
    return tuple(party for party in refused if party.strip().casefold() in named)


def leads(session: "Session", agreement: Agreement) -> tuple[str, ...]:
    """Return who is named as leading, one by one."""
    return _named(session, agreement, agreement.lead)


def helpers(session: "Session", agreement: Agreement) -> tuple[str, ...]:
    """Return who is named as helping, one by one."""
    return _named(session, agreement, agreement.partners)


def _named(session: "Session", agreement: Agreement, names: str) -> tuple[str, ...]:
    """Return the names in a text one by one; a party keeps the 'en' that it answered with."""
    said = session.where(Commitment, agreement=agreement.id, edition=agreement.edition)
    whole = {each.party.strip().casefold() for each in said}
    found = (
        name.strip()
        for piece in re.split(r"[,;\n]", names)
        for name in ([piece] if piece.strip().casefold() in whole else piece.split(" en "))
    )
    return tuple(name for name in found if name)


def promised_before(session: "Session", agreement: Agreement) -> Agreement | None:
    """Return the first agreement before this one about the same measure, or with the same words."""
    earlier = (each for each in session.where(Agreement, edition=0) if each.id < agreement.id)
    return next((each for each in earlier if _is_same(each, agreement)), None)


def _is_same(one: Agreement, other: Agreement) -> bool:
    """Tell whether two agreements promise one thing; words that are only alike do not tell."""
    words, others = (re.findall(r"\w+", each.title.casefold()) for each in (one, other))
    return bool(words and words == others) or bool(one.number and one.number == other.number)


def begins_too_early(session: "Session", agreement: Agreement) -> bool:
    """Tell whether the first step begins before the day of the decision about the same measure."""
    if agreement.starts is None or not agreement.number:
        return False
    return any(
        each.due is not None and each.due > agreement.starts
        for each in session.where(ClashDecision, edition=0)
        if each.decision in CHANGES and _number(session, each) == agreement.number
    )


def _number(session: "Session", decision: ClashDecision) -> int:
    """Return the number of the measure that a decision is about; 0 when it is none."""
    rule = session.find(Instrument, decision.instrument, 0)
    return number_apart(rule.text)[0] if rule else 0


NEEDS = (
    AGREEMENT,
    LEAD,
    DUE,
    OUTPUT_INDICATOR,
    OUTCOME_INDICATOR,
    COMMITMENT,
    GOAL,
    AREA,
    COUNTS_ACTIVITIES,
    HELPER_SAYS_NO,
    DECISION_FIRST,
    TWICE,
)
"""All that can be open of agreements."""
