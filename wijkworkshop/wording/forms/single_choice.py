"""The words of a single choice."""

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.wording.forms.words import FormWords, always

SINGLE_CHOICE = FormWords(
    few=always(N_("ieder kiest er één")),
    hint=P_("Kies er één."),
    on_slip=always(N_("Kies er één. Zet een kruis in het rondje.")),
    to_type=always(N_("Typ het nummer van de keuze, dan Enter.")),
    counts=always(N_("Eén keuze: iedereen kiest één antwoord.")),
    possible=always(N_("Mogelijk (1 per persoon)")),
)
