"""How a ballot of each form looks on a phone, and how its fields become answers."""

from collections.abc import Mapping

from wijkworkshop.core.terms import FormKind
from wijkworkshop.web.entries.choosing import read_choice
from wijkworkshop.web.entries.entry import Entry
from wijkworkshop.web.entries.ordering import read_order
from wijkworkshop.web.entries.rating import read_dots, read_levels
from wijkworkshop.web.entries.weighing import read_weighings

ENTRIES: Mapping[FormKind, Entry] = {
    FormKind.DOTS: Entry("dots.html", read_dots),
    FormKind.FIST_TO_FIVE: Entry("scale.html", read_levels),
    FormKind.RECOGNITION: Entry("scale.html", read_levels),
    FormKind.GRADE: Entry("scale.html", read_levels),
    FormKind.AGREE: Entry("scale.html", read_levels),
    FormKind.CELL_RATING: Entry("scale.html", read_levels),
    FormKind.SINGLE_CHOICE: Entry("choice.html", read_choice),
    FormKind.RANKING: Entry("ranking.html", read_order),
    FormKind.WEIGHING: Entry("weighing.html", read_weighings),
}

__all__ = ["ENTRIES", "Entry"]
