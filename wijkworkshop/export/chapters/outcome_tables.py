"""What tables of a group say beside each other: definitions, results, readings, reasons."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _

from wijkworkshop.core.catalogue import Side
from wijkworkshop.core.outcomes.definition import TableDefinition
from wijkworkshop.core.public.harvest_tables import readings, reasons, results
from wijkworkshop.core.public.lines import OutcomeField as Field
from wijkworkshop.core.public.lines import Standing
from wijkworkshop.core.session import Session
from wijkworkshop.export.chapters.facts import extra
from wijkworkshop.export.parts import Card, Paragraph, Part, Table
from wijkworkshop.pages.harvest_tables import asked_of, said_of
from wijkworkshop.pages.material.words import side_words
from wijkworkshop.pages.outcome_words import judgement_words


def definition_cards(session: Session, block: int, edition: int) -> Iterator[Part]:
    """Return the sentence and answers of each table; there is no single definition."""
    found = session.where(TableDefinition, block=block, edition=edition)
    cards = [card for card in map(_definition, found) if card.facts]
    if cards:
        yield Paragraph(_("Er is niet één goede uitleg. Dit zeiden de tafels."))
        yield from cards


def _definition(said: TableDefinition) -> Card:
    facts = (
        *extra(Field.TABLES_SAY, said.sentence),
        *extra(Field.WHAT, said.what),
        *extra(Field.PURPOSE, said.why),
        *extra(_("Voor wie?"), said.who),
        *extra(_("Hoe breed?"), said.breadth),
        *extra(Field.SCALE, said.scale),
    )
    return Card(_("Tafel {number}").format(number=said.table), facts)


def result_table(session: Session, block: int, edition: int) -> Iterator[Part]:
    """Return goals of then beside results of now; what nobody knows is 'onbekend'."""
    rows = tuple(
        (
            each.goal,
            each.goal_year or "–",
            each.result or _("onbekend"),
            each.result_year or "–",
            judgement_words(each.verdict),
        )
        for each in results(session, block, edition)
    )
    if rows:
        header = (_("Doel"), _("Jaar"), _("Resultaat"), _("Jaar"), _("Gehaald?"))
        yield Table(_("Van toen tot nu, in de eigen wijk"), header, rows, texts=5)


def reading_table(session: Session, block: int) -> Iterator[Part]:
    """Return how people stand on the readings, the one that most people put first on top."""
    found = readings(session, block)
    asked = asked_of(found)
    if found:
        rows = tuple(_reading(each, asked) for each in found)
        header = (_("Verklaring"), *asked)
        yield Table(_("Welke verklaring past het best?"), header, rows, texts=len(header))


def _reading(standing: Standing, asked: Sequence[str]) -> tuple[str, ...]:
    words = f"{standing.number} {standing.label}"
    if standing.own:
        words = _("{reading} (van de groep zelf)").format(reading=words)
    said = dict(said_of(standing))
    return (words, *(said.get(head, "–") for head in asked))


def reason_table(session: Session, block: int, edition: int) -> Iterator[Part]:
    """Return both sides in one table of equal columns, with how many people named each reason."""
    found = reasons(session, block, edition)
    for side in Side:
        rows = tuple(
            (
                _("{reason} (van de groep zelf)").format(reason=each.text)
                if each.own
                else each.text,
                str(each.people),
            )
            for each in found
            if each.side is side
        )
        if rows:
            yield Table(side_words(side), (_("Reden"), _("Genoemd door")), rows)
