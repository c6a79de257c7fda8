"""Levels of influence with what they mean, for who prepares a session."""

from collections.abc import Callable, Mapping
from gettext import gettext as _

from wijkworkshop.core.terms import InfluenceLevel
from wijkworkshop.wording.report import influence_name

MEANINGS: Mapping[InfluenceLevel, Callable[[], str]] = {
    InfluenceLevel.INFORM: lambda: _("Mensen horen wat er gebeurt."),
    InfluenceLevel.CONSULT: lambda: _("Mensen zeggen wat zij ervan vinden."),
    InfluenceLevel.ADVISE: lambda: _("Mensen geven advies. Wie ervan afwijkt, legt uit waarom."),
    InfluenceLevel.CO_PRODUCE: lambda: _("Mensen maken het plan samen."),
    InfluenceLevel.CO_DECIDE: lambda: _("Mensen beslissen mee."),
}


def levels() -> tuple[tuple[InfluenceLevel, str], ...]:
    """Return the levels to choose from, with their words."""
    return tuple((level, influence_name(level)) for level in MEANINGS)
