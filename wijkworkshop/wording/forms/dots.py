"""The words of dots."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.wording.forms.words import FormWords, always


def _on_slip(dots: int, blank: bool) -> str:
    if blank:
        return ngettext(
            "U hebt {dots} stip. Schrijf het nummer van uw keuze op.",
            "U hebt {dots} stippen. Schrijf bij elke stip een nummer. Twee keer hetzelfde mag.",
            dots,
        ).format(dots=dots)
    return ngettext(
        "U hebt {dots} stip. Zet een kruis in het rondje van uw keuze.",
        "U hebt {dots} stippen. Zet {dots} kruisen. Twee kruisen bij één keuze mag.",
        dots,
    ).format(dots=dots)


def _to_type(dots: int, _options: int) -> str:
    return ngettext(
        "Typ het nummer van de stip, dan Enter.",
        "Typ de nummers van de {count} stippen, dan Enter. Twee op één? Typ het twee keer.",
        dots,
    ).format(count=dots)


DOTS = FormWords(
    few=lambda dots: ngettext("ieder geeft {n} stip", "ieder geeft {n} stippen", dots).format(
        n=dots
    ),
    on_slip=_on_slip,
    to_type=_to_type,
    counts=always(
        N_("Stippen: iedereen verdeelt een paar stippen; meer stippen op één keuze mag.")
    ),
    by_hands=P_("Steek per stip één hand op"),
    counted=P_("hier een stip geeft"),
    per_option=N_("Stippen per keuze"),
    possible=lambda dots: _("Mogelijk ({count} per persoon)").format(count=dots),
)
