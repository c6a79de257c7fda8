"""The first page: what was decided, who does it, what is open, and what happens next."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.open_points import OpenPoint, largest_first, open_points
from wijkworkshop.core.outcome_views.indicators import changed
from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.core.presence import at_most
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.summaries.decisions import (
    DecidedAgreement,
    DecisionState,
    Party,
    also_open,
    decided,
    supported,
    unheard,
)
from wijkworkshop.core.summaries.next_dates import decides_next, next_dates
from wijkworkshop.core.terms import Consent
from wijkworkshop.export.chapters.disclosed import result
from wijkworkshop.export.chapters.facts import day, wanted
from wijkworkshop.export.chapters.opening import absent_words, present_groups
from wijkworkshop.export.decision_parts import Chain, Headline, Line, Link, Mark
from wijkworkshop.export.parts import Beside, Fact, FactList, Paragraph, Part
from wijkworkshop.wording.decisions import (
    difference_words,
    headline_words,
    next_words,
    not_agreed,
    party_words,
    state_words,
    support_line,
    vote_words,
)
from wijkworkshop.wording.dutch import bare, joined, quoted
from wijkworkshop.wording.open_points import open_question
from wijkworkshop.wording.report import REPORT, influence_name
from wijkworkshop.wording.sentences import finding_words

MOST_OPEN, MOST_DATES = 3, 5
"""How many open points and days stand on the first page."""

STATE_MARKS = {
    DecisionState.PROMISED: Mark.YES,
    DecisionState.PROMISED_IF: Mark.YES_IF,
    DecisionState.INCOMPLETE: Mark.OPEN,
    DecisionState.REFUSED: Mark.NO,
}
ANSWER_MARKS = {
    Consent.YES: Mark.YES,
    Consent.YES_IF: Mark.YES_IF,
    Consent.NO: Mark.NO,
    None: Mark.OPEN,
}


def decision_page_parts(session: Session) -> Iterator[Part]:
    """Return the parts: the agreements, what is open, what comes next, and who were there."""
    found = decided(session)
    states = [each.state for each in found]
    yield Headline(headline_words(states), tuple(_grounds(session)))
    yield from map(_chain, found)
    lists = tuple(each for each in (open_list(session), coming_days(session)) if each.facts)
    if lists:
        yield Beside(lists)
    if words := " ".join((*_there(session), *_frame(session), *_no_sample(session))):
        yield Paragraph(words)


def _grounds(session: Session) -> Iterator[str]:
    """Yield how far the agreements are carried, and who decides next."""
    for each in supported(session):
        yield f"{finding_words(result(session, each.vote).finding)}. {support_line(each)}."
    if who := decides_next(session):
        yield _("Hierna beslist: {who}.").format(who=bare(who))


def _chain(found: DecidedAgreement) -> Chain:
    said = found.agreement.told
    return Chain(
        number=str(found.agreement.number),
        title=agreement_title(found),
        where=joined(said.areas) or _("plek nog niet afgesproken"),
        mark=STATE_MARKS[found.state],
        state=state_words(found.state),
        rows=(_decision_row(found), _action_row(found)),
        gaps=tuple(map(_warning, found.contradictions)),
    )


def agreement_title(found: DecidedAgreement) -> str:
    """Return what an agreement is called."""
    return found.agreement.told.title or _("Afspraak zonder titel")


def _warning(gap: Gap) -> str:
    return _("Let op. {question}").format(question=open_question(gap))


def _decision_row(found: DecidedAgreement) -> tuple[Link, ...]:
    """Return how the agreement came about, what it is, and who does it."""
    output = (each.text for each in found.agreement.output)
    no_vote = _("Hierover is geen uitslag.")
    return (
        _link(_("De stem"), *map(vote_words, found.votes), lacking=no_vote),
        _link(_("Wie dacht anders?"), *difference_words(found.votes), lacking=no_vote),
        _link(_("Het besluit"), *output),
        Link(_("Wie doet het?"), tuple(map(_party, found.parties)) or (_nothing(),)),
    )


def _action_row(found: DecidedAgreement) -> tuple[Link, ...]:
    """Return what is done first, when it is done, and what residents notice of it."""
    said = found.agreement.told
    noticed = (REPORT.words(changed(each)) for each in found.agreement.outcome)
    return (
        _link(_("Eerste stap"), said.first_step, *starts(found)),
        _link(_("Klaar"), day(said.due)),
        _link(_("Dit merken bewoners"), *noticed),
    )


def starts(found: DecidedAgreement) -> tuple[str, ...]:
    """Return on which day the first step begins, if that is known."""
    when = day(found.agreement.starts)
    return (_("Begint: {day}").format(day=when),) if when else ()


def _link(label: str, *texts: str, lacking: str = "") -> Link:
    """Return a link with what it says; without a text it says what is lacking."""
    lines = tuple(Line(text) for text in texts if text)
    return Link(label, lines or (_nothing(lacking),))


def _nothing(lacking: str = "") -> Line:
    return Line(lacking or not_agreed(), missing=True)


def _party(party: Party) -> Line:
    return Line(party_words(party), ANSWER_MARKS[party.pledge.answer])


def open_list(session: Session) -> FactList:
    """Return the largest open points that no chain says, and how many more there are."""
    points = largest_first(open_points(session))
    facts = (*_unheard(points), *map(_point, also_open(points)))
    more = len(facts) - MOST_OPEN
    rest = ngettext(
        "En nog {n} punt, zie ‘Wat nog open is’.", "En nog {n} punten, zie ‘Wat nog open is’.", more
    ).format(n=more)
    return FactList(_("Nog open"), facts[:MOST_OPEN], rest if more > 0 else "")


def _unheard(points: Sequence[OpenPoint]) -> tuple[Fact, ...]:
    """Return what got many dots and is in no agreement, as one point."""
    words = joined([quoted(each) for each in unheard(points)])
    return (Fact(_("Veel stippen, geen afspraak"), words),) if words else ()


def _point(point: OpenPoint) -> Fact:
    return wanted(open_question(point.gap), point.owner)


def coming_days(session: Session, most: int = MOST_DATES) -> FactList:
    """Return the first days on which something happens, and how many more there are."""
    found = next_dates(session)
    more = len(found) - most
    rest = ngettext("En nog {n} dag later.", "En nog {n} dagen later.", more).format(n=more)
    facts = tuple(Fact(day(each.day), next_words(each)) for each in found[:most])
    return FactList(_("Zo gaat het verder"), facts, rest if more > 0 else "")


def _there(session: Session) -> Iterator[str]:
    """Yield how many people there were, of which groups, and who did not come."""
    people = at_most(session)
    everybody = sum(people.values())
    if not everybody:
        return
    words = ngettext("{number} mens", "{number} mensen", everybody).format(number=everybody)
    groups = ", ".join(f"{name} {number}" for name, number in present_groups(people))
    yield _("In de zaal: {words}.").format(words=words)
    if groups:
        yield f"{groups}."
    if absent := absent_words(session):
        yield absent


def _frame(session: Session) -> Iterator[str]:
    """Yield how much the session weighs, and what was settled before it."""
    details = session.get(Details, 1)
    level = influence_name(details.influence_level).lower()
    yield _("Invloed: {level}.").format(level=level)
    if details.fixed.strip():
        yield _("Lag al vast: {fixed}.").format(fixed=bare(details.fixed.strip()))


def _no_sample(session: Session) -> Iterator[str]:
    """Yield of whom the results tell nothing, where it is known who were there."""
    if any(at_most(session).values()):
        yield _(
            "Wie er waren, is geen steekproef van de buurt. De uitslagen zeggen wat deze mensen "
            "vonden, niet wat de hele buurt vindt."
        )
