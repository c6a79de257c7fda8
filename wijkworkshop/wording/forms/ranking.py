"""The words of a ranking."""

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.wording.forms.words import FormWords, always

RANKING = FormWords(
    few=always(N_("ieder zet de keuzes op volgorde")),
    hint=P_("Alle nummers, of alleen uw eerste drie."),
    on_paper=P_("Op papier: schrijf de nummers op, uw beste keuze eerst"),
    on_slip=always(
        N_(
            "Schrijf de nummers op in uw volgorde: uw beste keuze eerst. "
            "Alleen uw eerste drie mag ook."
        )
    ),
    to_type=always(N_("Typ de nummers zoals ze op volgorde staan, dan Enter. Minder mag ook.")),
    counts=always(
        N_(
            "Volgorde: iedereen zet de keuzes op volgorde. Bij vijf keuzes krijgt de eerste 4 "
            "punten, de tweede 3, de laatste 0 (Borda). Wie niet alles invult, deelt de punten "
            "die over zijn gelijk over de rest."
        )
    ),
    counted=P_("dit op 1 zet"),
)
