"""The languages that phones can be in, and which of them no speaker has looked at."""

from gettext import gettext as _

from wijkworkshop.web.pages.words import all_words, not_checked


def languages_words() -> str:
    """Return all languages by their own names."""
    return " · ".join(each.name for each in all_words())


def unchecked_words() -> str:
    """Return which translations no speaker has looked at; empty when all were."""
    names = ", ".join(each.name_in_dutch for each in not_checked())
    if not names:
        return ""
    return _("Vertaling niet nagekeken: {languages}. Dat staat ook op de telefoon.").format(
        languages=names
    )
