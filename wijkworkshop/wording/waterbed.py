"""What is said of groups that are limited in areas and welcome in none."""

from gettext import gettext as _
from gettext import gettext as looked_up

from wijkworkshop.core.document import Areas
from wijkworkshop.core.outcome_views.area_plan import WATERBED
from wijkworkshop.wording.dutch import count_word, quoted

LONGEST = 40
"""The longest name of a group that a title repeats, in letters."""


def areas_words(found: Areas) -> str:
    """Return in how many areas there is less room for the one group that is welcome in none.

    Empty where no group is, where several are, and where a name is missing, long or not repeated.
    """
    if len(found.unplaced) != 1 or not 0 < len(found.unplaced[0].name) <= LONGEST:
        return ""
    (group,) = found.unplaced
    areas = {each.name for each in found.areas if each.entry in group.areas}
    if "" in areas:
        return ""
    one, more = (
        _("In één gebied komt minder plek voor {group}"),
        _("In {count} gebieden komt minder plek voor {group}"),
    )
    words = one if len(areas) == 1 else more
    return words.format(count=count_word(len(areas)), group=quoted(group.name))


def waterbed_words() -> str:
    """Return what is asked of those who are welcome in no area."""
    return looked_up(WATERBED.said)
