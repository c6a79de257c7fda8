"""Dutch for who is in the room and who is missing, said calmly."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.attendance import Attendance
from wijkworkshop.wording.dutch import joined
from wijkworkshop.wording.terms import group_words


def attendance_words(there: Attendance) -> tuple[str, ...]:
    """Return a sentence each about few residents, groups that did not come, and a large one."""
    said = (_residents(there), _absent(there), _most(there))
    return tuple(words for words in said if words)


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


def _most(there: Attendance) -> str:
    if there.most is None:
        return ""
    group, n = group_words(there.most.group), there.most.people
    many = _("De meeste mensen horen bij één groep: {group}.").format(group=group)
    if n is not None:
        many = ngettext(
            "{n} van de {people} mensen hoort bij één groep: {group}.",
            "{n} van de {people} mensen horen bij één groep: {group}.",
            n,
        ).format(n=n, people=there.people, group=group)
    others = _("Vraag ook de anderen wat zij vinden.")
    return f"{many} {others}"
