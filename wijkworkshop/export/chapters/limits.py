"""Notes about rounds for some people only, withheld results, and slips that were typed twice."""

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.terms import Withheld
from wijkworkshop.core.voting.disclosure import fewest
from wijkworkshop.core.voting.limits import is_limited
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.export.parts import Notice, Paragraph, Style
from wijkworkshop.pages.withheld import withheld_words
from wijkworkshop.wording.terms import for_whom


def for_whom_parts(vote: Round) -> Iterator[Paragraph]:
    """Return for whom a round was, when it was not for everybody."""
    if is_limited(vote):
        yield Paragraph(for_whom(vote.only_group, vote.only_table), Style.SMALL)


def withheld_part(vote: Round, why: Withheld) -> Notice:
    """Return why the result of a round is not printed."""
    words = withheld_words(why, fewest(vote))
    return Notice(_("Van deze ronde is geen uitslag bewaard. {why}").format(why=words))


def checked_parts(vote: Round) -> Iterator[Paragraph]:
    """Return how many slips were typed twice, and why the others were accepted."""
    if vote.checked:
        words = ngettext(
            "{n} briefje is door een tweede persoon nog eens getypt.",
            "{n} briefjes zijn door een tweede persoon nog eens getypt.",
            vote.checked,
        )
        yield Paragraph(words.format(n=vote.checked), Style.SMALL)
    if vote.unchecked:
        words = ngettext(
            "{n} briefje is niet nog eens getypt. Reden: {why}.",
            "{n} briefjes zijn niet nog eens getypt. Reden: {why}.",
            vote.unchecked,
        )
        why = vote.why_unchecked.rstrip(".")
        yield Paragraph(words.format(n=vote.unchecked, why=why), Style.SMALL)
