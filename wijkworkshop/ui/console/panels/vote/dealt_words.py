"""What tables will fill in of a matrix that is too large for one sheet, and what does not fit."""

from collections.abc import Sequence
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.cell_labels import cell_parts
from wijkworkshop.core.voting.dealing import planned_deal, row_of
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.ui.wording.words import Message
from wijkworkshop.wording.dutch import joined

NAMED = 3
"""Rules that are named; of more it says how many there are."""


def dealt_words(session: Session, vote: Round, options: Sequence[RoundOption]) -> Message | None:
    """Return how the cells go over the tables when the round opens; None where nothing is dealt."""
    deal = planned_deal(session, vote)
    if deal is None or not any(deal.by_table.values()):
        return None
    names = {row_of(each): cell_parts(each.label)[0] for each in options}
    size = max(len(rows) for rows in deal.by_table.values())
    said = [
        ngettext(
            "Elke tafel vult één regel, bij alle doelen.",
            "Elke tafel vult {n} regels, bij alle doelen.",
            size,
        ).format(n=size)
    ]
    if deal.alone:
        said.append(_("Maar één tafel vult in: {rules}.").format(rules=_named(deal.alone, names)))
    if deal.left:
        said.append(
            _(
                "Geen tafel heeft nog plaats voor: {rules}. Kies minder regels of doelen, of vul "
                "die in een nieuwe ronde in."
            ).format(rules=_named(deal.left, names))
        )
    return Message(_("De tafels verdelen {n} vakjes").format(n=len(options)), " ".join(said))


def _named(rows: Sequence[int], names: dict[int, str]) -> str:
    if len(rows) <= NAMED:
        return joined([names[row] for row in rows])
    more = len(rows) - NAMED + 1
    first = [names[row] for row in rows[: NAMED - 1]]
    return joined([*first, ngettext("nog {n} regel", "nog {n} regels", more).format(n=more)])
