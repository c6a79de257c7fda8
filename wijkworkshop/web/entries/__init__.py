"""How a ballot of each form looks on a phone, and how its fields become answers."""

from collections.abc import Mapping

from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.web.entries.choosing import fill_choice, read_choice
from wijkworkshop.web.entries.entry import Entry
from wijkworkshop.web.entries.ordering import fill_order, read_order
from wijkworkshop.web.entries.rating import fill_levels, read_dots, read_levels
from wijkworkshop.web.entries.weighing import fill_weighings, read_weighings

SCALE = Entry("scale.html", read_levels, fill_levels)
ENTRIES: Mapping[FormKind, Entry] = {
    **{kind: SCALE for kind, form in FORMS.items() if form.scale},
    FormKind.DOTS: Entry("dots.html", read_dots, fill_levels),
    FormKind.SINGLE_CHOICE: Entry("choice.html", read_choice, fill_choice),
    FormKind.RANKING: Entry("ranking.html", read_order, fill_order),
    FormKind.WEIGHING: Entry("weighing.html", read_weighings, fill_weighings),
}

__all__ = ["ENTRIES", "Entry"]
