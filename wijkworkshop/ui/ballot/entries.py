"""Which widget somebody gives their answers in, per form of a person's vote."""

from collections.abc import Mapping
from types import MappingProxyType

from wijkworkshop.core.terms import FormKind
from wijkworkshop.ui.ballot.choosing import ChoiceEntry, DotsEntry, RankingEntry
from wijkworkshop.ui.ballot.entry import Entry
from wijkworkshop.ui.ballot.scales import ScaleEntry
from wijkworkshop.ui.ballot.weighing import WeighingEntry

ENTRIES: Mapping[FormKind, type[Entry]] = MappingProxyType(
    {
        FormKind.DOTS: DotsEntry,
        FormKind.SINGLE_CHOICE: ChoiceEntry,
        FormKind.RANKING: RankingEntry,
        FormKind.WEIGHING: WeighingEntry,
        FormKind.FIST_TO_FIVE: ScaleEntry,
        FormKind.RECOGNITION: ScaleEntry,
        FormKind.GRADE: ScaleEntry,
        FormKind.AGREE: ScaleEntry,
    }
)
