"""The words of recognition."""

from gettext import ngettext

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.wording.forms.words import FormWords, always

RECOGNITION = FormWords(
    few=always(N_("klopt het of niet")),
    levels={
        4: P_("Klopt"),
        3: P_("Klopt wel een beetje"),
        2: P_("Klopt niet echt"),
        1: P_("Klopt niet"),
        0: P_("Weet ik niet"),
    },
    on_paper=P_("Op papier: kruis uw antwoord aan"),
    on_slip=always(N_("Zet bij elke zin één kruis.")),
    to_type=lambda _dots, items: ngettext(
        "Typ 4 tot 1 (klopt tot klopt niet), weet niet is 0 of ?. Niet ingevuld is -.",
        "Typ {count} keer 4 tot 1 (klopt tot klopt niet), weet niet is 0 of ?. Niet ingevuld is -.",
        items,
    ).format(count=items),
    counts=always(
        N_(
            "Herkenning: van ‘klopt’ tot ‘klopt niet’, of ‘weet ik niet’. Wie ‘klopt’ of ‘klopt "
            "wel een beetje’ kiest, herkent het."
        )
    ),
    counted=P_("dit herkent"),
    summed=N_("Herkent dit"),
)
