"""Counts of people and things in a few words, each with a verb or a noun that agrees with it."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.terms import Channel


def of_tables(tables: int) -> str:
    """Return of how many tables a count is."""
    return ngettext("van {n} tafel", "van {n} tafels", tables).format(n=tables)


def agree_words(yes: int, everybody: int, expected: bool = False) -> str:
    """Return how many agree with something, or expect that it works, of how many."""
    words = (
        ngettext(
            "{yes} van de {all} denkt dat dit lukt", "{yes} van de {all} denken dat dit lukt", yes
        )
        if expected
        else ngettext(
            "{yes} van de {all} is het hiermee eens",
            "{yes} van de {all} zijn het hiermee eens",
            yes,
        )
    )
    return words.format(yes=yes, all=everybody)


def voted_words(voted: int, present: int = 0, way: Channel | None = None) -> str:
    """Return that so many people voted, of those present and by which way when that is known.

    The number itself stands before it.
    """
    by = {
        Channel.PHONE: ngettext(
            "heeft met de telefoon gestemd", "hebben met de telefoon gestemd", voted
        ),
        Channel.DEVICE: ngettext(
            "heeft op de laptop gestemd", "hebben op de laptop gestemd", voted
        ),
    }
    words = (way and by.get(way)) or ngettext("heeft gestemd", "hebben gestemd", voted)
    if not present:
        return words
    return _("van {present} {voted}").format(present=present, voted=words)
