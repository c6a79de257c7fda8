"""How we see that an agreement is done or helps: output is not outcome (deck S17; dossier B.8)."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from wijkworkshop.core.messages import N_
from wijkworkshop.core.outcomes.entry import Ask, Entry, Form
from wijkworkshop.core.records import refers
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import IndicatorKind

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session

NUMBER = re.compile(r"-?\d{1,9}([.,]\d{1,4})?")
"""A number as people write it, with a comma or a point."""
FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class Indicator(Entry):
    """How we see that an agreement is done (output) or helps (outcome)."""

    FORM: ClassVar[Form] = Form(
        N_("Over het geheel"),
        (
            Ask("kind", N_("Wat we doen, of wat bewoners merken")),
            Ask("text", N_("Wat doen we? Wat merken bewoners?"), lines=2),
            Ask("baseline", N_("Hoe is het nu?")),
            Ask("target", N_("Waar willen we heen?")),
            Ask("measured", N_("Hoe meten we het?")),
            Ask("unit", N_("In welke maat?"), N_("Bijvoorbeeld: woningen, of een rapportcijfer")),
            Ask("source", N_("Waar komt het cijfer vandaan?")),
        ),
        within="agreement",
    )

    id: int = 0
    agreement: int = refers("Agreement", default=0)
    kind: IndicatorKind = IndicatorKind.OUTPUT
    text: str = ""
    baseline: str = ""
    target: str = ""
    measured: str = ""
    unit: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorValue(Entry):
    """What an indicator was in a year, in an area of the session or (0) in all of it.

    `value` is a number as people write it: '6,3'.
    """

    FORM: ClassVar[Form] = Form(
        N_("Gemeten waarden"),
        (
            Ask("value", N_("De waarde"), N_("Een getal, bijvoorbeeld 6,3"), needed=True),
            Ask("year", N_("In welk jaar?")),
            Ask("area", N_("In welk gebied?")),
        ),
        add=N_("Waarde toevoegen"),
        remove=N_("Waarde weghalen"),
        within="indicator",
    )

    id: int = 0
    indicator: int = refers("Indicator", default=0)
    area: int = refers("Area", default=0)
    year: int = 0
    value: str = ""

    def check(self, session: "Session") -> None:
        """Refuse a value of nothing, one that is no number, and an impossible year."""
        Entry.check(self, session)
        if not self.indicator:
            raise Refused(Reason.EMPTY_TEXT)
        check_measured(self.value, self.year)


def check_measured(value: str, year: int) -> None:
    """Raise Refused when a value is no number, or a year that is given (not 0) is impossible."""
    if not NUMBER.fullmatch(value.strip()):
        raise Refused(Reason.NOT_A_NUMBER)
    if year and not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused(Reason.OUT_OF_RANGE, LAST_YEAR)
