"""The values of a document: texts, terms, days, and what is put together of them."""

from dataclasses import dataclass
from datetime import date

from wijkworkshop.core.messages import Msgid
from wijkworkshop.core.terms import (
    Beneficiary,
    CardOrigin,
    ConsensusLabel,
    Consent,
    Decision,
    Expectation,
    Flow,
    FollowUpStatus,
    GoalKind,
    GoalStatus,
    Grain,
    InfluenceLevel,
    Judgement,
    OnBehalf,
    ProgrammeGoal,
    ScaleLevel,
)
from wijkworkshop.core.voting.findings import Finding

Term = (
    Beneficiary
    | CardOrigin
    | ConsensusLabel
    | Decision
    | Expectation
    | Flow
    | FollowUpStatus
    | GoalKind
    | GoalStatus
    | Grain
    | InfluenceLevel
    | Judgement
    | ProgrammeGoal
    | ScaleLevel
)
"""A choice from a closed list."""


@dataclass(frozen=True)
class Deadline:
    """A day by which something is done."""

    day: date


@dataclass(frozen=True)
class Pledge:
    """What a party says to an agreement, and for whom it speaks."""

    party: str
    answer: Consent | None
    condition: str
    on_behalf: OnBehalf


@dataclass(frozen=True)
class Phrase:
    """A text with names in braces, and what stands in their place."""

    text: Msgid
    names: tuple[tuple[str, "Value"], ...] = ()


@dataclass(frozen=True)
class Each:
    """Values of one kind, one after the other."""

    values: tuple["Value", ...]


@dataclass(frozen=True)
class Annotated:
    """A value with notes that belong to it."""

    text: "Value"
    notes: tuple["Value", ...]


Value = str | Term | date | Deadline | Pledge | Phrase | Each | Annotated | Finding
