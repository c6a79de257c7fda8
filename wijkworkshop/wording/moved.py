"""The Dutch of measures that a group put otherwise than its votes."""

from gettext import gettext as _

from wijkworkshop.core.public.result_screens import MovedTo
from wijkworkshop.wording.dutch import quoted
from wijkworkshop.wording.terms import quadrant_words


def moved_words(number: int, moved: MovedTo) -> str:
    """Return where a measure goes, by its number, and why."""
    words = _("{number} gaat naar {place}: {reason}")
    return words.format(
        number=number, place=quadrant_words(moved.quadrant), reason=quoted(moved.reason)
    )


def said_moved_words(moved: MovedTo) -> str:
    """Return where a measure goes, beside its name."""
    words = _("gaat naar {place}: {reason}")
    return words.format(place=quadrant_words(moved.quadrant), reason=quoted(moved.reason))


def others_moved_words(number: int) -> str:
    """Return how many more measures the group put elsewhere."""
    return _("en nog {n} verplaatst").format(n=number)


def all_moved_words(number: int) -> str:
    """Return how many measures the group put elsewhere."""
    return _("{n} verplaatst").format(n=number)
