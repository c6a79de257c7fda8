"""The words that a count was corrected after settling."""

from gettext import gettext as _

from wijkworkshop.core.public.result_screens import Corrected
from wijkworkshop.wording.dutch import isolated, month, time_of


def corrected_words(corrected: Corrected) -> str:
    """Return when a count was corrected and why, in few words for under a result."""
    words, why = _("{corrected}: {why}"), isolated(corrected.why.rstrip(". "))
    return words.format(corrected=corrected_when(corrected), why=why)


def corrected_when(corrected: Corrected) -> str:
    """Return when a count was corrected; of another day than the count also that day."""
    time = time_of(corrected.at)
    if not corrected.later:
        return _("gecorrigeerd om {time}").format(time=time)
    words = _("gecorrigeerd op {day} {month} om {time}")
    return words.format(day=corrected.at.day, month=month(corrected.at.month), time=time)
