"""The rules and plans in use: each says what it does to this very neighbourhood."""

from gettext import gettext as _

from wijkworkshop.core.outcome_views.measured import with_number
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.ui.console.panels.outcome.parts import PartsSection


class InstrumentsSection(PartsSection):
    """Rules; one that does not say yet what it does here asks so at the right."""

    def label(self, part: Entry) -> str:
        """Return the rule, with its number when it is a measure."""
        return with_number(self.session, super().label(part))

    def aside(self, part: Entry) -> str:
        """Return the question that is open, or whose rule it is."""
        if not isinstance(part, Instrument):
            return ""
        return part.owner if part.effect_here else _("wat doet dit met déze wijk?")
