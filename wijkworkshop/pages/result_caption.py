"""The line above a result."""

from gettext import gettext as _

from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.public.result_screens import Foot
from wijkworkshop.wording.sentences import sample_words


def result_caption(heading: Heading, foot: Foot) -> str:
    """Return which result this is; above the first one, whose opinion it is."""
    words = _("Uitslag · {part}").format(part=heading.part or heading.block)
    return " · ".join(filter(None, (words, sample_words(foot))))
