"""A warning before people vote or votes are settled: nothing of the result could be shown."""

from gettext import gettext as _

from wijkworkshop.core.terms import Withheld
from wijkworkshop.core.voting.disclosure import fewest
from wijkworkshop.core.voting.rounds import Round


def warning_words(vote: Round, why: Withheld | None) -> tuple[str, str]:
    """Return why a result would not be kept, as a title and a text; empty when it would be."""
    if why is Withheld.TOO_FEW:
        title = _("Dit zijn minder dan {number} mensen").format(number=fewest(vote))
        text = _(
            "De uitslag komt straks niet op het scherm en niet in het verslag, en wordt niet "
            "bewaard: men zou zien wie wat koos. Vraag hun wat zij vinden, voor u verder gaat."
        )
        return title, text
    if why is Withheld.BESIDE_ANOTHER:
        text = _(
            "Over deze vraag is al een uitslag bekend. Naast die uitslag zou men zien wat een "
            "paar mensen kozen. Daarom wordt deze niet getoond en niet bewaard."
        )
        return _("Deze uitslag kan straks niet worden getoond"), text
    return "", ""
