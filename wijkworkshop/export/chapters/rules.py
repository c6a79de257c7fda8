"""The rules of titles, for who reads a report: what is close, and how far apart answers are."""

from collections.abc import Collection, Iterator
from gettext import gettext as _

from wijkworkshop.core.terms import FormKind

OTHERWISE = (FormKind.FIST_TO_FIVE, FormKind.CELL_RATING, FormKind.WEIGHING)
"""Forms of which other rules say what they come down to."""

SPREAD = (FormKind.RECOGNITION, FormKind.GRADE, FormKind.AGREE)


def rule_words(used: Collection[FormKind]) -> Iterator[str]:
    """Yield the rules that titles of these forms follow, as sentences."""
    if any(form not in OTHERWISE for form in used):
        yield _(
            "Bijna gelijk: wij rekenen uit hoe weinig mensen anders hadden moeten kiezen om de "
            "volgorde om te keren. Zijn dat er één of twee, dan staat het erbij. Van de stemmen is "
            "niet bekend wie wat samen koos, dus wij gaan uit van het kleinste aantal."
        )
    if any(form in SPREAD for form in used):
        yield _(
            "Uiteenlopend: de middelste helft van de antwoorden beslaat meer dan een kwart van de "
            "schaal. Twee kampen: aan elke kant staat minstens een derde van de mensen, met een "
            "dal in het midden. Wie het niet weet, telt daarin niet mee."
        )
