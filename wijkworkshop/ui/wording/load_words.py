"""What the load check says, in plain Dutch."""

from collections.abc import Callable, Mapping
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.planning.demands import Load
from wijkworkshop.core.planning.load import Overload

COUNTED: Mapping[Load, Callable[[int], str]] = {
    Load.CELLS: lambda n: ngettext("{count} vak", "{count} vakken", n),
    Load.MEASURES: lambda n: ngettext("{count} maatregel wegen", "{count} maatregelen wegen", n),
    Load.OPTIONS: lambda n: ngettext("{count} keuze", "{count} keuzes", n),
    Load.ROUNDS: lambda n: ngettext("{count} stemronde", "{count} stemrondes", n),
    Load.SLIPS: lambda n: ngettext("{count} briefje intypen", "{count} briefjes intypen", n),
    Load.TURNS: lambda n: ngettext("{count} beurt", "{count} beurten op de laptop", n),
    Load.CARDS: lambda n: ngettext("{count} kaart", "{count} kaarten", n),
    Load.AREAS: lambda n: ngettext("{count} gebied per tafel", "{count} gebieden per tafel", n),
    Load.PARKED: lambda n: ngettext(
        "{count} punt van de parkeerlijst", "{count} punten van de parkeerlijst", n
    ),
    Load.TALK: lambda n: ngettext("{count} gesprek", "{count} gesprekken", n),
}

WORK = (Load.MEASURES, Load.SLIPS)
"""What is told as one piece of work, however many there are: '90 briefjes intypen past niet'."""


def overload_words(over: Overload) -> str:
    """Return '72 vakken in 25 minuten passen niet; kies 20'."""
    if not over.proposal:
        said = ngettext(
            "Dit vraagt {needed} minuut; er zijn er {available}. Maak het langer of korter.",
            "Dit vraagt {needed} minuten; er zijn er {available}. Maak het langer of korter.",
            over.needed,
        )
        return said.format(needed=over.needed, available=over.available)
    counted = COUNTED[over.load](over.amount).format(count=over.amount)
    minutes = ngettext("{count} minuut", "{count} minuten", over.room).format(count=over.room)
    said = ngettext(
        "{counted} in {minutes} past niet; {proposal}",
        "{counted} in {minutes} passen niet; {proposal}",
        1 if over.load in WORK else over.amount,
    )
    return said.format(counted=counted, minutes=minutes, proposal=_proposal(over))


def _proposal(over: Overload) -> str:
    if over.load is Load.SLIPS:
        more = _("er passen er {count}. Laat iemand meetypen, of stem met stickers")
    elif over.load is Load.TURNS:
        more = _("er passen er {count}. Stem ook op papier")
    else:
        more = _("kies {count}")
    return more.format(count=over.proposal)
