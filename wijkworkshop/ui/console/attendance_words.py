"""Dutch for who is missing in the room, said calmly."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.attendance import Attendance
from wijkworkshop.wording.dutch import joined
from wijkworkshop.wording.terms import group_words


def attendance_words(there: Attendance) -> tuple[str, ...]:
    """Return a sentence about few residents, and one about groups that did not come."""
    return tuple(words for words in (_residents(there), _absent(there)) if words)


def _residents(there: Attendance) -> str:
    if not there.few_residents:
        return ""
    if not there.residents:
        words = _("Er zijn geen bewoners. Wat zij vinden, moet nog worden gehoord.")
        return f"{words} {_five()}"
    words = ngettext(
        "{n} van de {people} mensen is bewoner. Vraag wat die vindt, voor u verder gaat.",
        "{n} van de {people} mensen zijn bewoner. Vraag hun wat zij vinden, voor u verder gaat.",
        there.residents,
    ).format(n=there.residents, people=there.people)
    return f"{words} {_five()}"


def _five() -> str:
    return _("Tot er vijf zijn, heet niets ‘breed gedragen’.")


def _absent(there: Attendance) -> str:
    if not there.absent:
        return ""
    names = joined([group_words(group) for group in there.absent])
    return _("Verwacht, maar er niet: {groups}.").format(groups=names)
