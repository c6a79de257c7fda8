"""What a room may see, one frozen value for each kind of screen.

Nothing private has a place here: no prompts, notes, names, running results or small groups.
Texts are what people typed or what the session's content says; everything else is worded at the
edge (`pages/`).
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from wijkworkshop.core.public.heading import Heading as Heading  # noqa: PLC0414 (seen from here)
from wijkworkshop.core.public.heading import Stage as Stage  # noqa: PLC0414
from wijkworkshop.core.public.lines import (
    Keepsake,
    KeptSentence,
    Line,
    OutcomeCard,
    Picture,
    Reason,
    ResultRow,
    Standing,
)
from wijkworkshop.core.public.material_screens import MaterialScreen
from wijkworkshop.core.terms import Alignment, BlockKind, Channel, FormKind, Group, Wording
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.core.voting.forms.weighing import Quadrant


@dataclass(frozen=True)
class Countdown:
    """A timer at the moment that the view was made, in whole seconds; `left` may be below 0."""

    total: int
    left: int
    running: bool


@dataclass(frozen=True)
class Choice:
    """An option as people see it: its number (0: none), short label and pictogram."""

    number: int
    label: str
    icon: str = ""


@dataclass(frozen=True)
class Bucket:
    """Groups that may be shown together, and how many of them took part (at least five).

    No groups: everybody together.
    """

    groups: tuple[Group, ...]
    voters: int


@dataclass(frozen=True)
class Black:
    """Nothing at all."""


@dataclass(frozen=True)
class ProgrammeLine:
    """A line of the programme on the welcome screen."""

    starts: datetime
    title: str
    kind: BlockKind


@dataclass(frozen=True)
class Welcome:
    """Walking in: the name, when we start, one sentence, the programme with its breaks."""

    name: str
    starts: datetime
    sentence: str
    programme: tuple[ProgrammeLine, ...]
    ends: datetime


@dataclass(frozen=True)
class Boxes:
    """What is fixed, what people can influence, who decides when. Empty: 'nog niet bekend'."""

    heading: Heading
    fixed: str
    influence: str
    decides: str


@dataclass(frozen=True)
class Question:
    """A block's question: the deck's words small, the plain words large, and what to do now.

    `statistics` beside `experience` (Q1 only), or `discuss`: questions for the tables. `advice`
    is somebody's own words, never without who says it.
    """

    heading: Heading
    deck_words: str
    question: str
    task: str
    statistics: tuple[str, ...] = ()
    experience: tuple[str, ...] = ()
    caveat: str = ""
    findings: tuple[str, ...] = ()
    source: str = ""
    discuss: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    plain_advice: tuple[str, ...] = ()
    adviser: str = ""
    purpose: str = ""  # the sentence of the opening, its open end filled
    pictures: tuple[Picture, ...] = ()  # of the areas


@dataclass(frozen=True)
class Ballot:
    """A round that is ready or open: what to do and the options, never a result.

    `received` is the number of votes per channel so far; `secret` is true on paper and on the
    laptop only: hands and stickers can be seen. `only_group` and `only_table` say for whom it is;
    `reading` is the number of the option that is read aloud, below 0 a place in the scale.
    """

    heading: Heading
    form: FormKind
    question: str
    hint: str
    budget: int
    choices: tuple[Choice, ...]
    open: bool
    channels: tuple[Channel, ...]
    received: tuple[tuple[Channel, int], ...]
    present: int
    secret: bool
    wording: Wording = Wording.USUAL
    only_group: Group | None = None
    only_table: int = 0
    tables: int = 0  # how many tables vote, when tables do; `present` is 0 then
    reading: int = 0


@dataclass(frozen=True)
class Counting:
    """A round that is being counted; the room sees no number yet."""

    heading: Heading
    question: str
    channels: tuple[Channel, ...]


@dataclass(frozen=True)
class Bar:
    """An option in a result: its total and its part per bucket, in the order of the buckets."""

    choice: Choice
    total: int
    parts: tuple[int, ...]
    leading: bool


@dataclass(frozen=True)
class Foot:
    """What makes a result add up.

    `given` and `possible` are dots (dots only); `split` is how many people carry a group;
    `may_be_double` when hands or turns on the laptop stand beside another way to vote: neither
    knows who somebody is.
    """

    voters: int
    channels: tuple[tuple[Channel, int], ...]
    given: int = 0
    possible: int = 0
    split: int = 0
    may_be_double: bool = False
    tables: int = 0  # that voted as one; then there are no people
    only_group: Group | None = None  # the round was for these people only
    only_table: int = 0


@dataclass(frozen=True)
class Ranking:
    """The result of dots or a single choice: a finding as the title, bars ranked by total."""

    heading: Heading
    form: FormKind
    question: str
    finding: Finding
    residents_first: Choice | None
    bars: tuple[Bar, ...]
    buckets: tuple[Bucket, ...]
    foot: Foot


@dataclass(frozen=True)
class Preferred:
    """An option in a ranking: twice its points, how often it came first, where people put it.

    `average` is its average place, `between` the places that the middle half of the people gave
    it, `parts` its average place per bucket.
    """

    choice: Choice
    half_points: int
    first: int
    average: float | None
    between: tuple[float, float] | None
    parts: tuple[float | None, ...]
    leading: bool


@dataclass(frozen=True)
class Preference:
    """The result of a ranking, most points first; `most` is twice the points that can be had."""

    heading: Heading
    question: str
    finding: Finding
    residents_first: Choice | None
    lines: tuple[Preferred, ...]
    most: int
    buckets: tuple[Bucket, ...]
    foot: Foot


@dataclass(frozen=True)
class Spread:
    """How one item was answered: people per level, lowest level first.

    `parts` has the same numbers per bucket. `middle` is the median of those who know
    (None when nobody does).
    """

    choice: Choice
    levels: tuple[int, ...]
    parts: tuple[tuple[int, ...], ...]
    middle: float | None
    voters: int


@dataclass(frozen=True)
class Distribution:
    """The result of fist to five, recognition or grades: one spread an item.

    `scale` holds the levels that the numbers belong to (0–5, 1–10, or 1–4 with 0 for
    'weet ik niet' last); `findings` has one a spread (fist to five: the consensus label).
    """

    heading: Heading
    form: FormKind
    question: str
    finding: Finding
    scale: tuple[int, ...]
    spreads: tuple[Spread, ...]
    findings: tuple[Finding, ...]
    buckets: tuple[Bucket, ...]
    foot: Foot
    wording: Wording = Wording.USUAL


@dataclass(frozen=True)
class Weighed:
    """A measure that was weighed: both means in tenths, and in which quadrant that is.

    The three questions have yes, no and don't know, and all noughts where nobody was asked.
    """

    choice: Choice
    impact: int
    feasibility: int
    quadrant: Quadrant
    voters: int
    can: tuple[int, int, int]
    may: tuple[int, int, int]
    want: tuple[int, int, int]


@dataclass(frozen=True)
class Quadrants:
    """The result of weighing: every measure at its two means, those to do now first."""

    heading: Heading
    question: str
    finding: Finding
    weighed: tuple[Weighed, ...]
    foot: Foot


Result = Ranking | Distribution | Preference | Quadrants


@dataclass(frozen=True)
class Told:
    """How many said yes, of how many."""

    yes: int
    of: int

    @property
    def percent(self) -> int:
        """Return the share in whole percents."""
        return round(100 * self.yes / self.of) if self.of else 0


@dataclass(frozen=True)
class Compared:
    """An item of two rounds: what was said before and after."""

    choice: Choice
    early: Told
    late: Told


@dataclass(frozen=True)
class Comparison:
    """Two rounds of a pair: before and after beside each other, then the later one by itself.

    `both` of the `either` people with a slip filled in both; None when that cannot be known.
    """

    heading: Heading
    form: FormKind
    question: str
    wording: Wording
    finding: Finding
    items: tuple[Compared, ...]
    foots: tuple[Foot, Foot]
    both: int | None
    either: int
    late: Result


@dataclass(frozen=True)
class Pause:
    """A break, until when, and what comes next."""

    heading: Heading
    until: datetime
    next_title: str


@dataclass(frozen=True)
class Harvest:
    """What a block leaves behind, as the room sees it.

    `results`, `readings` and `reasons` are tables, each on pages of its own.
    """

    heading: Heading
    title: str  # empty: worded from the kind of block
    lines: tuple[Line, ...] = ()
    cards: tuple[OutcomeCard, ...] = ()
    provisional: bool = False
    results: tuple[ResultRow, ...] = ()
    readings: tuple[Standing, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Recap:
    """What an earlier session left behind: a sentence a block, its goals, what was agreed.

    Without an earlier session there is no `day`.
    """

    heading: Heading
    name: str
    day: date | None
    sentences: tuple[Keepsake, ...] = ()
    goals: tuple[OutcomeCard, ...] = ()
    agreed: tuple[OutcomeCard, ...] = ()


@dataclass(frozen=True)
class MatrixCell:
    """What the tables say of an instrument and a goal; `disputed` where they differ."""

    value: Alignment
    disputed: bool


@dataclass(frozen=True)
class Matrix:
    """Step 2: goals down, instruments across; one that is a measure has its number."""

    heading: Heading
    finding: Finding
    goals: tuple[str, ...]
    instruments: tuple[Choice, ...]
    cells: tuple[tuple[MatrixCell | None, ...], ...]
    tables: int
    room: bool = False  # whether the whole room said something of a cell, after the tables


@dataclass(frozen=True)
class Listening:
    """'We luisteren eerst': a calm page; `noted` is how many objections were written down."""

    heading: Heading
    noted: int = 0


@dataclass(frozen=True)
class PicturePage:
    """A map or photo of an area, as large as it can be."""

    heading: Heading
    picture: Picture


@dataclass(frozen=True)
class ParkedLine:
    """Something on the parking list; without an owner it is open, or it lapsed."""

    text: str
    owner: str = ""
    lapsed: bool = False


@dataclass(frozen=True)
class ParkingList:
    """What waits until the end of the evening."""

    heading: Heading
    lines: tuple[ParkedLine, ...] = ()


@dataclass(frozen=True)
class Farewell:
    """The end: at most five sentences, who gets the report and when, who decides next."""

    heading: Heading
    sentences: tuple[KeptSentence, ...]
    after: tuple[Line, ...] = ()
    thanks: str = ""
    provisional: bool = False


Screen = (
    Black
    | Welcome
    | Boxes
    | Recap
    | Question
    | Ballot
    | Counting
    | Ranking
    | Distribution
    | Quadrants
    | Preference
    | Comparison
    | Pause
    | Harvest
    | Matrix
    | Listening
    | ParkingList
    | PicturePage
    | Farewell
    | MaterialScreen
)


@dataclass(frozen=True)
class PublicView:
    """Everything the projection, the phones and hand-outs are drawn from."""

    screen: Screen = field(default_factory=Black)
    countdown: Countdown | None = None
