"""The words of rating cells of the matrix of step 2."""

from gettext import ngettext

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.voting.forms.cell_rating import LEVELS
from wijkworkshop.wording.forms.words import FormWords, always
from wijkworkshop.wording.terms import ALIGNMENT

CELL_RATING = FormWords(
    few=always(N_("per vak: helpt het of werkt het tegen")),
    levels={level: ALIGNMENT[value] for level, value in LEVELS.items()},
    on_paper=P_("Op papier: kruis uw antwoord aan"),
    on_slip=always(N_("Zet in elke rij één kruis.")),
    by_table=N_("Eén vel per tafel: zet in elke rij samen één kruis. Oneens? Zeg het erbij."),
    to_type=lambda _dots, items: ngettext(
        "Typ 4 versterkt, 3 helpt, 2 geen invloed, 1 werkt tegen, 0 of ? weet niet. "
        "Niet ingevuld is -.",
        "Typ {count} keer: 4 versterkt, 3 helpt, 2 geen invloed, 1 werkt tegen, "
        "0 of ? weet niet. Niet ingevuld is -.",
        items,
    ).format(count=items),
    counts=always(
        N_(
            "Vakken: bij elke regel en elk doel is de vraag of de regel versterkt, een beetje "
            "helpt, geen invloed heeft of tegenwerkt, of dat we het niet weten. Het oordeel van "
            "elke tafel staat in de tabel van stap 2; wat de zaal opnieuw stemde, geldt daar als "
            "het oordeel van de hele zaal. Een vak zegt wat het middelste antwoord zegt; weten de "
            "meesten het niet, dan ‘weten we niet’. ‘Het scheelt één stem’ staat bij een vak als "
            "één tafel of één mens met een ander antwoord het vak iets anders had laten zeggen."
        )
    ),
    summed=N_("Oordeel"),
)
