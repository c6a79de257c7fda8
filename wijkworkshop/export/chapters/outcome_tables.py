"""Tables of an outcome in a report: results of the own area, readings, reasons."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _

from wijkworkshop.core.catalogue import Side
from wijkworkshop.core.document import Reason, ResultRow, Standing
from wijkworkshop.export.parts import Part, Table
from wijkworkshop.pages.harvest_tables import asked_of, said_of
from wijkworkshop.wording.material import side_words
from wijkworkshop.wording.outcomes import judgement_words


def result_parts(results: Sequence[ResultRow]) -> Iterator[Part]:
    """Return former goals beside present results; unknown ones are 'onbekend'."""
    rows = tuple(
        (
            each.goal,
            each.goal_year or "–",
            each.result or _("onbekend"),
            each.result_year or "–",
            judgement_words(each.verdict),
        )
        for each in results
    )
    if rows:
        header = (_("Doel"), _("Jaar"), _("Resultaat"), _("Jaar"), _("Gehaald?"))
        yield Table(_("Van toen tot nu, in de eigen wijk"), header, rows, texts=5)


def reading_parts(found: Sequence[Standing]) -> Iterator[Part]:
    """Return what people think of the readings, the most popular first."""
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


def reason_parts(found: Sequence[Reason]) -> Iterator[Part]:
    """Return both sides in one table of equal columns, with how many people named each reason."""
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
