"""The closed lists of the field, named as in the glossary of the domain dossier (A.3).

The values are what the archive stores. What people read stands in `wording/`.
"""

from wijkworkshop.core.terms.content import (
    Actor,
    Cluster,
    InstrumentType,
    ProgrammeGoal,
    Subject,
)
from wijkworkshop.core.terms.outcomes import (
    Alignment,
    Beneficiary,
    CardOrigin,
    Consent,
    Decision,
    Expectation,
    Flow,
    FollowUpStatus,
    GoalKind,
    GoalStatus,
    Grain,
    IndicatorKind,
    Judgement,
    OnBehalf,
    ScaleLevel,
)
from wijkworkshop.core.terms.session import (
    BlockKind,
    Group,
    InfluenceLevel,
    Parking,
    Reply,
    Slot,
    Tag,
)
from wijkworkshop.core.terms.voting import (
    Channel,
    ConsensusLabel,
    FormKind,
    OptionSource,
    RoundState,
    Withheld,
    Wording,
)

__all__ = [
    "Actor",
    "Alignment",
    "Beneficiary",
    "BlockKind",
    "CardOrigin",
    "Channel",
    "Cluster",
    "ConsensusLabel",
    "Consent",
    "Decision",
    "Expectation",
    "Flow",
    "FollowUpStatus",
    "FormKind",
    "GoalKind",
    "GoalStatus",
    "Grain",
    "Group",
    "IndicatorKind",
    "InfluenceLevel",
    "InstrumentType",
    "Judgement",
    "OnBehalf",
    "OptionSource",
    "Parking",
    "ProgrammeGoal",
    "Reply",
    "RoundState",
    "ScaleLevel",
    "Slot",
    "Subject",
    "Tag",
    "Withheld",
    "Wording",
]
