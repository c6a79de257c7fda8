"""What people read about the things to print and bring."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.boards.board import CARDS_OF_TABLE
from wijkworkshop.core.planning.packing import MORE_SLIPS, MORE_STICKERS, Need, Thing


def thing_words(thing: Thing) -> str:
    """Return what a thing is called."""
    return {
        Thing.SLIPS: _("Genummerde setjes briefjes"),
        Thing.VOTE_CARDS: _("Stemkaarten voor telefoons"),
        Thing.STICKER_SHEETS: _("Vellen om stickers op te plakken"),
        Thing.WEIGHING_SHEETS: _("Tafelvellen om maatregelen te wegen"),
        Thing.CELL_SHEETS: _("Tafelvellen: wat doet elke regel met elk doel?"),
        Thing.BOARD_SHEETS: _("Vellen met kaarten voor het bord"),
        Thing.COUNT_SHEETS: _("Telvellen voor handen"),
        Thing.DEFINITION_SHEETS: _("Lege vellen: ‘Wat is voor ons een gemengde wijk?’"),
        Thing.STICKERS: _("Ronde stickers"),
        Thing.OPTION_CARDS: _("Kaarten met het nummer van een keuze"),
        Thing.OBJECTION_CARDS: _("Kaarten voor zorgen en bezwaren"),
        Thing.PENS: _("Pennen"),
        Thing.MARKERS: _("Dikke stiften"),
        Thing.TAPE: _("Rol schilderstape"),
        Thing.TABLE_NUMBERS: _("Tafelnummers"),
        Thing.CLOCK: _("Klok die iedereen ziet"),
        Thing.CHARGER: _("Laptop met stroomkabel"),
        Thing.EXTENSION_LEAD: _("Verlengsnoer met stekkerdoos"),
        Thing.PROJECTOR_CABLE: _("Beamerkabel en verloopstekker"),
    }[thing]


def need_words(need: Need, people: int, tables: int) -> str:
    """Return how a number comes about, or what the thing is for."""
    rounds = ngettext("{count} stemronde", "{count} stemrondes", need.rounds)
    words = {
        Thing.SLIPS: ngettext(
            "Eén per persoon, voor {rounds}: {people} mens en {slips}% meer.",
            "Eén per persoon, voor {rounds}: {people} mensen en {slips}% meer.",
            people,
        ),
        Thing.VOTE_CARDS: _("Eén per persoon, met dezelfde nummers als de briefjes."),
        Thing.STICKER_SHEETS: _("Eén per tafel, voor {rounds}."),
        Thing.WEIGHING_SHEETS: _("Eén per tafel, voor {rounds}."),
        Thing.CELL_SHEETS: _("Eén per tafel, voor {rounds}."),
        Thing.BOARD_SHEETS: ngettext(
            "Eén per tafel, om uit te knippen: {cards} kaart.",
            "Eén per tafel, om uit te knippen: {cards} kaarten.",
            CARDS_OF_TABLE,
        ),
        Thing.COUNT_SHEETS: _("Voor wie de handen telt, bij {rounds}."),
        Thing.DEFINITION_SHEETS: _("Eén per tafel. Elke tafel schrijft er haar eigen zin op."),
        Thing.STICKERS: ngettext(
            "Wat {people} mens plakt, en {stickers}% meer.",
            "Wat {people} mensen samen plakken, en {stickers}% meer.",
            people,
        ),
        Thing.OPTION_CARDS: _("Eén per keuze, om omhoog te houden of op te hangen."),
        Thing.OBJECTION_CARDS: _("Voor de ronde waarin u eerst luistert."),
        Thing.PENS: _("Eén per persoon, en een paar meer."),
        Thing.MARKERS: _("Eén per tafel."),
        Thing.TAPE: _("Om vellen op te hangen."),
        Thing.TABLE_NUMBERS: ngettext(
            "Eén per tafel: {tables} tafel.", "Eén per tafel: {tables} tafels.", tables
        ),
        Thing.CLOCK: _("Zet hem bij de projectie."),
        Thing.CHARGER: _("Een avond op de accu lukt meestal niet."),
        Thing.EXTENSION_LEAD: _("Het stopcontact zit zelden bij de beamer."),
        Thing.PROJECTOR_CABLE: _("Vraag de zaal welke stekker de beamer heeft."),
    }[need.thing]
    return words.format(
        cards=CARDS_OF_TABLE,
        rounds=rounds.format(count=need.rounds),
        people=people,
        tables=tables,
        slips=MORE_SLIPS,
        stickers=MORE_STICKERS,
    )


def left_words(left: int) -> str:
    """Return how many things do not lie ready yet."""
    if not left:
        return _("alles ligt klaar")
    return ngettext("nog {count} ding", "nog {count} dingen", left).format(count=left)
