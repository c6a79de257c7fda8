"""Levels of influence in the words of a by-law, with what they mean."""

from collections.abc import Callable, Mapping
from gettext import gettext as _

from wijkworkshop.core.terms import InfluenceLevel

LEVELS: Mapping[InfluenceLevel, Callable[[], tuple[str, str]]] = {
    InfluenceLevel.INFORM: lambda: (_("Informeren"), _("Mensen horen wat er gebeurt.")),
    InfluenceLevel.CONSULT: lambda: (_("Raadplegen"), _("Mensen zeggen wat zij ervan vinden.")),
    InfluenceLevel.ADVISE: lambda: (
        _("Adviseren"),
        _("Mensen geven advies. Wie ervan afwijkt, legt uit waarom."),
    ),
    InfluenceLevel.CO_PRODUCE: lambda: (_("Coproduceren"), _("Mensen maken het plan samen.")),
    InfluenceLevel.CO_DECIDE: lambda: (_("Meebeslissen"), _("Mensen beslissen mee.")),
}


def levels() -> tuple[tuple[InfluenceLevel, str], ...]:
    """Return the levels to choose from, with their words."""
    return tuple((level, words()[0]) for level, words in LEVELS.items())
