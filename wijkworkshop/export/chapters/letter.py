"""The letter to who took part, for the same evening: what was agreed, and what happens now.

Sentences are short and in plain Dutch; what people said and typed stays as it was.
"""

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.outcomes.goals import chosen_goals
from wijkworkshop.core.presence import at_most
from wijkworkshop.core.session import Session
from wijkworkshop.core.summaries.decisions import (
    DecidedAgreement,
    DecisionState,
    decided,
    supported,
)
from wijkworkshop.export.chapters.decision_page import agreement_title, coming_days, open_list
from wijkworkshop.export.chapters.facts import day
from wijkworkshop.export.parts import Fact, Facts, Heading, Listing, Paragraph, Part
from wijkworkshop.wording.consent import answer_words
from wijkworkshop.wording.decisions import support_line
from wijkworkshop.wording.dutch import bare, joined, sentence_case

MOST_DAYS = 3
"""Days that stand in the letter; the report has all of them."""

TO_WRITE = "________________"
"""Where somebody writes by hand."""


def letter_parts(session: Session) -> Iterator[Part]:
    """Return the parts of the letter."""
    yield Paragraph(_("Beste deelnemer,"))
    yield Paragraph(" ".join(_thanks(session)))
    yield from _goals(session)
    yield from _agreed(session)
    yield from _open(session)
    yield from _next(session)
    yield Paragraph(_("Met vriendelijke groet,"))
    yield Paragraph(TO_WRITE)


def _thanks(session: Session) -> Iterator[str]:
    yield _("Dank u wel dat u er was.")
    if people := sum(at_most(session).values()):
        words = ngettext("Er was {number} mens.", "Er waren {number} mensen.", people)
        yield words.format(number=people)
    yield _("In deze brief leest u wat we afspreken en wat er nu gebeurt.")


def _goals(session: Session) -> Iterator[Part]:
    if goals := chosen_goals(session):
        yield Heading(1, _("Wat we samen willen"))
        yield Listing(tuple(_sentence(goal.text) for goal in goals))


def _agreed(session: Session) -> Iterator[Part]:
    """Yield what was agreed, by the numbers of the report, and how far all of it is carried."""
    yield Heading(1, _("Wat we afspreken"))
    found = decided(session)
    if not found:
        yield Paragraph(_("We hebben nog niets afgesproken."))
        return
    yield Listing(tuple(" ".join(_agreement(each)) for each in found), numbered=True)
    for each in supported(session):
        yield Paragraph(_sentence(support_line(each)))


def _agreement(found: DecidedAgreement) -> Iterator[str]:
    """Yield what it is, what who leads says, what comes first, and when it is done."""
    said = found.agreement.told
    yield _sentence(agreement_title(found))
    for party in found.parties:
        if party.leads:
            answer = f"{party.pledge.party}: {answer_words(party.pledge)}"
            yield _sentence(sentence_case(answer))
    if found.state is DecisionState.INCOMPLETE:
        yield _("Dit is nog niet af.")
    if output := joined([each.text for each in found.agreement.output]):
        yield _sentence(output)
    if said.first_step:
        yield _("De eerste stap: {step}.").format(step=bare(said.first_step))
    if said.due:
        yield _("Het moet klaar zijn: {day}.").format(day=day(said.due))


def _open(session: Session) -> Iterator[Part]:
    found = open_list(session)
    if found.facts:
        yield Heading(1, _("Wat nog open is"))
        yield Listing(tuple(map(_point, found.facts)))


def _point(fact: Fact) -> str:
    """Return what is open, and who takes it up or what it is about where that is known."""
    if fact.missing or not fact.text:
        return _sentence(fact.label)
    mark = " " if fact.label.endswith("?") else ": "
    return _sentence(f"{fact.label}{mark}{fact.text}")


def _next(session: Session) -> Iterator[Part]:
    """Yield the days that come, and how people react."""
    yield Heading(1, _("Wat u van ons hoort"))
    if (days := coming_days(session, MOST_DAYS)).facts:
        yield Facts(days.facts)
    found = session.where(SessionEvaluation, edition=0)
    contact = next((bare(each.contact) for each in found if each.contact.strip()), TO_WRITE)
    until = next((day(each.reactions_until) for each in found if each.reactions_until), TO_WRITE)
    words = _("Klopt iets niet in deze brief? Laat het weten: {contact}, uiterlijk {day}.")
    reason = _("Wat we niet aanpassen, zetten we met de reden in het verslag.")
    yield Paragraph(f"{words.format(contact=contact, day=until)} {reason}")


def _sentence(text: str) -> str:
    """Return a text with a full stop, unless it ends as a sentence already."""
    text = text.strip()
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
