"""What is said of groups that are limited in areas and welcome in none."""

from gettext import gettext as looked_up
from gettext import ngettext

from wijkworkshop.core.document import Areas
from wijkworkshop.core.outcome_views.area_plan import WATERBED
from wijkworkshop.wording.dutch import count_word, quoted

LONGEST = 40
"""The longest name of a group that a title repeats, in letters."""


def areas_words(found: Areas) -> str:
    """Return in how many areas there is less room for the one group that is welcome in none.

    Empty where no group is, where several are, and where its name is long or not to be repeated.
    """
    if len(found.unplaced) != 1 or not 0 < len(found.unplaced[0].name) <= LONGEST:
        return ""
    (group,) = found.unplaced
    words = ngettext(
        "In {count} gebied komt minder plek voor {group}",
        "In {count} gebieden komt minder plek voor {group}",
        len(group.areas),
    )
    return words.format(count=count_word(len(group.areas)), group=quoted(group.name))


def waterbed_words() -> str:
    """Return what is asked of those who are welcome in no area."""
    return looked_up(WATERBED.said)
