"""Step 4 in a report: the standings of the measures, the shortlist, and who does what."""

from collections.abc import Iterator
from gettext import gettext as _

from wijkworkshop.core.outcomes.action_plan import (
    ActionPlan,
    Agreement,
    Commitment,
    Indicator,
    gaps_of,
)
from wijkworkshop.core.public.harvest import pledge
from wijkworkshop.core.public.lines import OutcomeField
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import IndicatorKind, ProgrammeGoal
from wijkworkshop.core.voting.shortlist import Shortlisted, Standing, shortlist, standings
from wijkworkshop.export.chapters.facts import day, extra, incomplete, together, wanted
from wijkworkshop.export.parts import Card, Fact, Facts, Heading, Paragraph, Part, Table
from wijkworkshop.pages.consent_words import pledge_words
from wijkworkshop.pages.dutch import number
from wijkworkshop.pages.outcome_words import programme_goal_words
from wijkworkshop.pages.wording import actor_words


def agreement_parts(session: Session, block: int, edition: int) -> Iterator[Part]:
    """Return a card for each agreement, and what was said about the plan."""
    agreements = session.where(Agreement, block=block, edition=edition)
    for theme in (*ProgrammeGoal, None):
        here = [each for each in agreements if each.theme is theme]
        if here and len(here) < len(agreements):
            yield Heading(3, _under(theme))
        yield from (_card(session, each) for each in here)
    plan = session.find(ActionPlan, block, edition)
    if plan and plan.remark:
        yield Facts(extra(OutcomeField.REMARK, plan.remark))


def _card(session: Session, agreement: Agreement) -> Card:
    facts = (
        wanted(OutcomeField.LEAD, agreement.lead),
        wanted(OutcomeField.PARTNERS, agreement.partners),
        wanted(OutcomeField.AREA, agreement.area),
        wanted(OutcomeField.DUE, day(agreement.due)),
        wanted(OutcomeField.FIRST_STEP, agreement.first_step),
        wanted(OutcomeField.RESIDENTS_ROLE, agreement.residents_role),
        *_indicators(session, agreement),
        *extra(OutcomeField.COMMITMENTS, _pledges(session, agreement)),
        *extra(OutcomeField.THEME, _theme(agreement)),
        *extra(OutcomeField.PROGRAMME, agreement.programme),
        *extra(_("Begint"), day(agreement.starts)),
        *extra(_("Wat is ervoor nodig?"), agreement.means),
        *extra(_("Hangt af van"), agreement.depends_on),
        *extra(_("Risico"), agreement.risk),
    )
    title = agreement.title or _("Afspraak zonder titel")
    mark = str(agreement.number) if agreement.number else ""
    return Card(title, facts, mark, incomplete(gaps_of(session, agreement)))


def _under(theme: ProgrammeGoal | None) -> str:
    """Return the heading over the agreements of a sub-goal of the national programme."""
    if theme is None:
        return _("Andere afspraken")
    words = programme_goal_words(theme)
    return _("Past bij het doel van het Rijk: {goal}").format(goal=words)


def _theme(agreement: Agreement) -> str:
    return programme_goal_words(agreement.theme) if agreement.theme else ""


def _indicators(session: Session, agreement: Agreement) -> Iterator[Fact]:
    labels = {
        IndicatorKind.OUTPUT: OutcomeField.OUTPUT,
        IndicatorKind.OUTCOME: OutcomeField.OUTCOME,
    }
    found = session.where(Indicator, agreement=agreement.id, edition=agreement.edition)
    for kind, label in labels.items():
        texts = [_indicator(each) for each in found if each.kind is kind and each.text]
        yield wanted(label, "; ".join(texts))


def _pledges(session: Session, agreement: Agreement) -> str:
    """Return what each party said to an agreement, and for whom it spoke."""
    said = session.where(Commitment, agreement=agreement.id, edition=agreement.edition)
    return "; ".join(pledge_words(pledge(each)) for each in said)


def _indicator(indicator: Indicator) -> str:
    measures = together(
        _("nu: {text}").format(text=indicator.baseline) if indicator.baseline else "",
        _("straks: {text}").format(text=indicator.target) if indicator.target else "",
        _("gemeten: {text}").format(text=indicator.measured) if indicator.measured else "",
    )
    return f"{indicator.text} ({measures})" if measures else indicator.text


def standing_parts(session: Session) -> Iterator[Part]:
    """Return how all measures did beside each other, and which are on the shortlist."""
    found = standings(session)
    if not found:
        return
    chosen = shortlist(session)
    numbers = {each.option.number for each in chosen}
    yield Heading(3, _("Alle maatregelen naast elkaar"))
    yield Paragraph(
        _(
            "De lijsten zijn niet even lang. Daarom telt het deel van de stippen op een lijst. "
            "Een maatregel van twee organisaties staat er één keer, met het gemiddelde van de twee."
        )
    )
    header = (_("Nr."), _("Maatregel"), _("Lijst"), _("Stippen"), _("Deel"), _("Kortlijst"))
    rows = tuple(_standing(each, each.option.number in numbers) for each in found)
    yield Table(_("Stand van de maatregelen, de hoogste bovenaan"), header, rows, texts=3)
    added = [each for each in chosen if each.reason]
    if added:
        yield Facts(tuple(map(_added, added)))


def _standing(standing: Standing, chosen: bool) -> tuple[str, ...]:
    lists = " + ".join(actor_words(actor) for actor, _dots, _share in standing.contexts)
    dots = " + ".join(str(dots) for _actor, dots, _share in standing.contexts)
    option = standing.option
    share = f"{number(float(standing.share) * 100)}%"
    return (str(option.number), option.title, lists, dots, share, _("ja") if chosen else "–")


def _added(added: Shortlisted) -> Fact:
    label = _("Toegevoegd door de groep: {number} {title}").format(
        number=added.option.number, title=added.option.label
    )
    return Fact(label, added.reason)
