"""The words of agreeing, and of the same scale where people are asked what they expect."""

from dataclasses import replace
from gettext import gettext as _
from gettext import gettext as looked_up
from gettext import ngettext

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.wording.forms.words import FormWords, always

LEVELS = {
    0: P_("Weet ik niet"),
    1: P_("Helemaal oneens"),
    2: P_("Oneens"),
    3: P_("Ertussenin"),
    4: P_("Eens"),
    5: P_("Helemaal eens"),
}
EXPECTED_LEVELS = {
    0: P_("Weet ik niet"),
    1: P_("Lukt niet"),
    2: P_("Lukt denk ik niet"),
    3: P_("Misschien"),
    4: P_("Lukt denk ik wel"),
    5: P_("Lukt zeker"),
}


def _counts() -> str:
    return _(
        "Vijf antwoorden: van 1 (‘{no}’ of ‘{not_possible}’) tot 5 (‘{yes}’ of ‘{sure}’), of "
        "‘weet ik niet’. Wie 4 of 5 kiest, is het eens. De middelste helft is waar de helft "
        "van de mensen tussen zit."
    ).format(
        no=looked_up(LEVELS[1]).lower(),
        yes=looked_up(LEVELS[5]).lower(),
        not_possible=looked_up(EXPECTED_LEVELS[1]).lower(),
        sure=looked_up(EXPECTED_LEVELS[5]).lower(),
    )


AGREE = FormWords(
    few=always(N_("eens of oneens, in vijf stappen")),
    levels=LEVELS,
    on_paper=P_("Op papier: omcirkel uw antwoord"),
    on_slip=always(N_("Zet bij elke regel een rondje om uw antwoord.")),
    to_type=lambda _dots, items: ngettext(
        "Typ 1 tot 5, weet niet is 0 of ?. Niet ingevuld is -.",
        "Typ {count} keer 1 tot 5, weet niet is 0 of ?. Niet ingevuld is -.",
        items,
    ).format(count=items),
    counts=_counts,
    counted=P_("het (helemaal) eens is"),
    summed=N_("Is het eens (4 of 5)"),
)
EXPECTED = replace(
    AGREE,
    levels=EXPECTED_LEVELS,
    counted=P_("denkt dat het lukt"),
    summed=N_("Verwacht dat het lukt (4 of 5)"),
)
