"""The sentences of a count: what cannot be right, what is still empty."""

from collections.abc import Sequence
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.ui.console.panels.tally.grid import GridWords
from wijkworkshop.ui.console.panels.tally.sheet import Column, Sheet
from wijkworkshop.wording.dutch import joined
from wijkworkshop.wording.forms import words_of

MOST_PLACES = 6
"""Empty places that are named; of more the number is told."""


def of_grid(vote: Round) -> GridWords:
    """Return the words beside the sums."""
    return GridWords(_("Som"), _("Geteld"), words_of(vote.form).possible(vote.budget))


def warning(channel: Channel, sheet: Sheet, wrong: Sequence[Column]) -> tuple[str, str]:
    """Return which sum cannot be right, and what to do about it."""
    stickers = channel is Channel.STICKERS
    pattern = (
        _("{place}: {counted} stippen, mogelijk {possible}")
        if stickers
        else _("{place}: {counted} geteld, mogelijk {possible}")
    )
    column = wrong[0]
    title = pattern.format(
        place=column.title,
        counted=sheet.counted(column.key),
        possible=sheet.possible(column.key),
    )
    again = (
        _("Tel het vel nog eens. Klopt het toch? Dan noemt het verslag het verschil.")
        if stickers
        else _("Tel nog eens. Klopt het toch? Dan noemt het verslag het verschil.")
    )
    return title + _and_more(len(wrong) - 1), again


def _and_more(count: int) -> str:
    if not count:
        return ""
    more = ngettext("en nog {count} andere", "en nog {count} andere", count)
    return " · " + more.format(count=count)


def gaps(sheet: Sheet) -> str:
    """Return where nothing was counted yet; nothing when all is filled."""
    empty = [(each.title, sheet.empty_cells(each.key)) for each in sheet.columns]
    words = [
        ngettext("{place} ({count} vak)", "{place} ({count} vakken)", count).format(
            place=title, count=count
        )
        for title, count in empty
        if count
    ]
    if len(words) > MOST_PLACES:
        more = len(words) - MOST_PLACES + 1
        words[MOST_PLACES - 1 :] = [_("nog {count} andere").format(count=more)]
    if not words:
        return ""
    return _("Leeg: {places}. Toch klaar? Druk nog eens op Ctrl+Enter.").format(
        places=joined(words)
    )
