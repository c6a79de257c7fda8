"""The words of fist to five."""

from gettext import gettext as _
from gettext import gettext as looked_up
from gettext import ngettext

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.voting.thresholds import BROAD, BROAD_IN_GROUP, CARRIED, LABEL_FROM
from wijkworkshop.wording.forms.words import FormWords, always

LEVELS = {
    0: P_("Ik houd dit tegen"),
    1: P_("Ik heb grote bezwaren"),
    2: P_("Ik twijfel nog"),
    3: P_("Het is goed genoeg"),
    4: P_("Een goed plan"),
    5: P_("Ik ga hier zelf aan trekken"),
}


def _counts() -> str:
    return _(
        "Vuist tot vijf: 0 is ‘{lowest}’, 3 is ‘{enough}’, 5 is ‘{highest}’. "
        "Wie 3 of meer kiest, steunt het voorstel. Een oordeel staat er vanaf {least} mensen, of "
        "meer als de begeleider dat vooraf zo instelde. ‘Breed gedragen’ is steun van {broad}% of "
        "meer, van {each}% of meer in elke groep van vijf of meer mensen, en niemand die het "
        "tegenhoudt; zonder bewoners in de zaal staat het er nooit. ‘Gedragen met bedenkingen’ is "
        "steun van {carried}% of meer. Minder is ‘verdeeld’. Het oordeel is getoetst bij de "
        "groepen die erbij staan; staan er geen, dan geldt het voor zover geteld. ‘Het scheelt één "
        "stem’ staat erbij als één mens met een ander antwoord het oordeel had veranderd. Een "
        "vuist telt daarbij niet: één vuist is altijd genoeg om ‘breed gedragen’ weg te nemen."
    ).format(
        lowest=looked_up(LEVELS[0]),
        enough=looked_up(LEVELS[3]),
        highest=looked_up(LEVELS[5]),
        least=LABEL_FROM,
        broad=round(100 * BROAD),
        each=round(100 * BROAD_IN_GROUP),
        carried=round(100 * CARRIED),
    )


FIST_TO_FIVE = FormWords(
    few=always(N_("vuist tot vijf")),
    levels=LEVELS,
    on_paper=P_("Op papier: kruis uw antwoord aan"),
    by_hands=P_("Steek 0 tot 5 vingers op"),
    on_slip=always(N_("Zet een rondje om uw antwoord.")),
    to_type=lambda _dots, items: ngettext(
        "Typ het aantal vingers, 0 tot 5, dan Enter. Niet ingevuld is -.",
        "Typ {count} keer het aantal vingers, 0 tot 5, dan Enter. Niet ingevuld is -.",
        items,
    ).format(count=items),
    counts=_counts,
    counted=P_("3 vingers of meer opsteekt"),
    summed=N_("Drie vingers of meer"),
)
