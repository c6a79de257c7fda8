"""The words of a grade from 1 to 10."""

from gettext import ngettext

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.wording.forms.words import FormWords, always

GRADE = FormWords(
    few=always(N_("een cijfer van 1 tot 10")),
    ends=(P_("heel slecht"), P_("heel goed")),
    on_paper=P_("Op papier: omcirkel uw cijfer"),
    on_slip=always(N_("Zet een rondje om uw cijfer. 1 is heel slecht, 10 is heel goed.")),
    to_type=lambda _dots, items: ngettext(
        "Typ het cijfer, dan Enter. Een 10 is 0. Niet ingevuld is -.",
        "Typ {count} cijfers achter elkaar, dan Enter. Een 10 is 0. Niet ingevuld is -.",
        items,
    ).format(count=items),
    keys=N_("1 tot 9, 0 voor een 10"),
    counts=always(
        N_(
            "Cijfers: van 1 tot 10. Het middelste cijfer is het cijfer waar evenveel mensen "
            "boven als onder zitten."
        )
    ),
    counted=P_("een voldoende geeft"),
    summed=N_("Middelste cijfer"),
)
