"""What the numbered papers of a round are called: slips of people, or sheets of tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.voting_tables import by_tables
from wijkworkshop.wording.dutch import joined


@dataclass(frozen=True)
class SlipNames:
    """Words of typing in; those with {number} are about one slip or table."""

    title: str
    number: str
    answers: str
    column: str
    stored: str
    corrected: str
    removed: str
    remove: str
    last: str
    nothing: str
    wanted: str
    other: str


def slip_names(vote: Round) -> SlipNames:
    """Return what the slips of this round are called."""
    return _tables() if by_tables(vote) else _slips()


def _slips() -> SlipNames:
    return SlipNames(
        title=_("Briefjes invoeren"),
        number=_("Nummer van het briefje"),
        answers=_("Antwoorden op het briefje"),
        column=_("Briefje"),
        stored=_("Briefje {number} bewaard"),
        corrected=_("U verbetert briefje {number}"),
        removed=_("Briefje {number} weggehaald"),
        remove=_("Briefje weghalen"),
        last=_("Laatste briefjes"),
        nothing=_("Nog geen briefjes ingevoerd."),
        wanted=_("Typ eerst het nummer van het briefje (toets *)."),
        other=_("Ander briefje: toets *."),
    )


def _tables() -> SlipNames:
    return SlipNames(
        title=_("Vellen van tafels invoeren"),
        number=_("Nummer van de tafel"),
        answers=_("Antwoorden van de tafel"),
        column=_("Tafel"),
        stored=_("Tafel {number} bewaard"),
        corrected=_("U verbetert tafel {number}"),
        removed=_("Tafel {number} weggehaald"),
        remove=_("Vel weghalen"),
        last=_("Laatste tafels"),
        nothing=_("Nog geen tafel ingevoerd."),
        wanted=_("Typ eerst het nummer van de tafel (toets *)."),
        other=_("Andere tafel: toets *."),
    )


def still_to_come(missing: Sequence[int]) -> str:
    """Return which tables are not in yet: 'tafel 3 en 5 nog niet'."""
    if not missing:
        return _("alle tafels zijn binnen")
    words = ngettext("tafel {tables} nog niet", "tafel {tables} nog niet", len(missing))
    return words.format(tables=joined([str(table) for table in missing]))
