"""Which widget somebody gives their answers in, per form of a person's vote."""

from collections.abc import Mapping
from types import MappingProxyType

from wijkworkshop.core.terms import Channel, FormKind
from wijkworkshop.core.voting.forms import FORMS, Form
from wijkworkshop.ui.ballot.choosing import ChoiceEntry, DotsEntry, RankingEntry
from wijkworkshop.ui.ballot.entry import Entry
from wijkworkshop.ui.ballot.scales import ScaleEntry
from wijkworkshop.ui.ballot.weighing import WeighingEntry


def by_people(form: Form) -> bool:
    """Tell whether a form is a scale that people answer one by one on the laptop."""
    return bool(form.scale) and Channel.DEVICE in form.channels


ENTRIES: Mapping[FormKind, type[Entry]] = MappingProxyType(
    {
        FormKind.DOTS: DotsEntry,
        FormKind.SINGLE_CHOICE: ChoiceEntry,
        FormKind.RANKING: RankingEntry,
        FormKind.WEIGHING: WeighingEntry,
        **{kind: ScaleEntry for kind, form in FORMS.items() if by_people(form)},
    }
)
