"""The labelled lines and cards in which an outcome reaches the room."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum, auto

from wijkworkshop.core.catalogue.story import Side
from wijkworkshop.core.terms import (
    Consent,
    Decision,
    Expectation,
    Flow,
    Grain,
    Judgement,
    OnBehalf,
    ProgrammeGoal,
    ScaleLevel,
)
from wijkworkshop.core.voting.findings import Finding


class OutcomeField(StrEnum):
    """A labelled line of an outcome; the words stand in `pages/wording.py`."""

    SENTENCE = auto()
    WHAT = auto()
    SCALE = auto()
    PURPOSE = auto()
    MEANS = auto()
    DIFFERENCES = auto()
    GAPS = auto()
    MISSING_INFORMATION = auto()
    GOAL = auto()
    AMBITION = auto()
    CONSENSUS = auto()
    CONCERNS = auto()
    CLASH = auto()
    DECISION = auto()
    OWNER = auto()
    AREA = auto()
    FLOW = auto()
    GRAIN = auto()
    MEETING_PLACE = auto()
    STAYS = auto()
    LEAD = auto()
    PARTNERS = auto()
    FIRST_STEP = auto()
    DUE = auto()
    RESIDENTS_ROLE = auto()
    OUTPUT = auto()
    OUTCOME = auto()
    COORDINATOR = auto()
    MANDATE = auto()
    MONITORING = auto()
    OPEN_POINTS = auto()
    COUPLING = auto()
    REPORT_TO = auto()
    DECIDES_NEXT = auto()
    CHANGED = auto()
    CORRECTIONS = auto()
    REMARK = auto()
    EXPERIENCE = auto()
    EXPLANATION = auto()
    VERDICT = auto()
    NEEDS = auto()
    REASON = auto()
    COMMITMENTS = auto()
    TABLES_SAY = auto()
    OPEN_END = auto()
    WHAT_FOR = auto()
    MIXED_OUTPUT = auto()
    MIXED_OUTCOME = auto()
    THEME = auto()
    PROGRAMME = auto()


Term = Flow | Grain | ScaleLevel | Decision | Expectation | Judgement | ProgrammeGoal
"""A choice from a closed list."""


@dataclass(frozen=True)
class Choice:
    """An option as people see it: its number (0: none), short label and pictogram."""

    number: int
    label: str
    icon: str = ""


@dataclass(frozen=True)
class Pledge:
    """What a party says to an agreement, and for whom it speaks."""

    party: str
    answer: Consent | None
    condition: str
    on_behalf: OnBehalf


@dataclass(frozen=True)
class Line:
    """One labelled line of an outcome: a text, and what is worded at the page beside it.

    With nothing in it, it is shown as 'nog open'.
    """

    label: OutcomeField
    text: str = ""
    day: date | None = None
    terms: tuple[Term, ...] = ()
    finding: Finding | None = None
    pledges: tuple[Pledge, ...] = ()

    @property
    def known(self) -> bool:
        """Tell whether there is anything to show."""
        return bool(self.text or self.day or self.terms or self.finding or self.pledges)


@dataclass(frozen=True)
class OutcomeCard:
    """A part of an outcome: a goal, a clash, an area, an agreement; 0 is no number.

    A card of a `table` has the number of that table as its title; `theme` is the sub-goal of the
    national programme that an agreement is tagged with.
    """

    title: str
    lines: tuple[Line, ...]
    complete: bool = True
    icon: str = ""
    number: int = 0
    table: int = 0
    theme: ProgrammeGoal | None = None


@dataclass(frozen=True)
class Picture:
    """A map or photo of an area as JPEG in base64, with what it shows and whose it is."""

    area: str
    caption: str
    credit: str
    data: str = field(repr=False)
    width: int = 1
    height: int = 1


@dataclass(frozen=True)
class ResultRow:
    """A goal of then and what became of it; an empty result is unknown."""

    goal: str
    goal_year: str
    result: str
    result_year: str
    verdict: Judgement


@dataclass(frozen=True)
class Standing:
    """How people stand on a reading, by what was asked: chosen, on which place, agreed with.

    `between` is where the middle half of the people put it, `middle` what the middle half says;
    `own` marks a reading of the group's own.
    """

    number: int
    label: str
    icon: str = ""
    own: bool = False
    chosen: tuple[int, int] | None = None
    place: float | None = None
    between: tuple[float, float] | None = None
    agree: tuple[int, int] | None = None
    middle: tuple[int, int] | None = None


@dataclass(frozen=True)
class Reason:
    """A reason for or against, and how many people named it."""

    side: Side
    text: str
    people: int
    own: bool


class Kept(StrEnum):
    """The five things that people take home."""

    WANT = auto()
    CLASH = auto()
    WHERE = auto()
    WHO = auto()
    HOW = auto()


@dataclass(frozen=True)
class Piece:
    """What a sentence is worded from: a text, another text, a choice, a day."""

    text: str
    who: str = ""
    term: Term | None = None
    day: date | None = None


@dataclass(frozen=True)
class KeptSentence:
    """One of the five sentences of the closing; without pieces it is still open.

    `more` is how many others there are that stand in the report.
    """

    about: Kept
    pieces: tuple[Piece, ...] = ()
    more: int = 0


@dataclass(frozen=True)
class Keepsake:
    """What one block leaves behind, in one sentence."""

    block: str  # 'Vraag 1 · Herkenning'
    text: str
