"""What a room may see, one frozen value for each kind of screen.

Nothing private has a place here: no prompts, notes, names, running results or small groups.
Texts are what people typed or what the session's content says; everything else is worded at the
edge (`pages/`).
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from wijkworkshop.core.boards.questions import Asked
from wijkworkshop.core.document import Card, Fact, Keepsake, MatrixCell, RoomDocument
from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.core.public.alignment_board import AlignmentBoard as AlignmentBoard  # noqa: PLC0414 (seen from here)
from wijkworkshop.core.public.board import BoardScreen as BoardScreen  # noqa: PLC0414 (seen from here)
from wijkworkshop.core.public.findings_screen import Findings as Findings  # noqa: PLC0414 (seen from here)
from wijkworkshop.core.public.heading import Heading as Heading  # noqa: PLC0414 (seen from here)
from wijkworkshop.core.public.heading import Stage as Stage  # noqa: PLC0414 (seen from here)
from wijkworkshop.core.public.joining import Joining
from wijkworkshop.core.public.material_screens import MaterialScreen
from wijkworkshop.core.public.result_screens import (
    Comparison,
    Distribution,
    GroupTable,
    Preference,
    Quadrants,
    Ranking,
    Weighed,
)
from wijkworkshop.core.public.screen_parts import Choice, KeptSentence, Picture
from wijkworkshop.core.public.summary_screens import AdviceCheck as AdviceCheck  # noqa: PLC0414 (seen from here)
from wijkworkshop.core.public.summary_screens import PlanScreen as PlanScreen  # noqa: PLC0414 (seen from here)
from wijkworkshop.core.public.summary_screens import ThreadScreen as ThreadScreen  # noqa: PLC0414 (seen from here)
from wijkworkshop.core.terms import (
    BlockKind,
    Channel,
    FormKind,
    Group,
    Withheld,
    Wording,
)
from wijkworkshop.core.voting.findings import Finding


@dataclass(frozen=True)
class Countdown:
    """A timer at the moment that the view was made, in whole seconds; `left` may be below 0."""

    total: int
    left: int
    running: bool


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
    is somebody's own words, never without who says it; it has a screen of its own.
    """

    heading: Heading
    deck_words: str
    question: str
    task: str
    statistics: tuple[str, ...] = ()
    experience: tuple[str, ...] = ()
    caveat: str = ""
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

    `received` is the number of votes per channel so far; `secret` is true on phones, on paper and
    on the laptop only: hands and stickers can be seen. `only_group` and `only_table` say for whom
    it is; `reading` is the number of the option that is read aloud, below 0 a place in the scale.
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
    join: Joining | None = None  # while people vote by phone


@dataclass(frozen=True)
class Counting:
    """A round that is being counted: what was asked and what comes next, nothing of its result.

    `received` says by which ways votes were counted so far, and of how many people. Once it is
    settled, `withheld` says why there will be none, and `fewest` how many people it takes to show
    a result. `asked_again`: the same is asked later, and both results are shown then.
    """

    heading: Heading
    question: str
    channels: tuple[Channel, ...]
    form: FormKind = FormKind.SINGLE_CHOICE
    choices: tuple[Choice, ...] = ()
    next_title: str = ""  # of the round or the block that comes after the result
    withheld: Withheld | None = None
    fewest: int = 0
    asked_again: bool = False
    counted: bool = False  # it waits for the other round of its pair
    received: tuple[tuple[Channel, int], ...] = ()


@dataclass(frozen=True)
class Pause:
    """A break, until when, and what comes next."""

    heading: Heading
    until: datetime
    next_title: str


@dataclass(frozen=True)
class Harvest:
    """What a block leaves behind, as the room sees it."""

    heading: Heading
    title: str  # empty: worded from the kind of block
    document: RoomDocument = ()
    provisional: bool = False
    asked: Asked | None = None  # then the document is what this is about
    weighed: tuple[Weighed, ...] = ()  # where measures stand, beside an agreement


@dataclass(frozen=True)
class Recap:
    """What an earlier session left behind: a sentence a block, its goals, what was agreed.

    Without an earlier session there is no `day`.
    """

    heading: Heading
    name: str
    day: date | None
    sentences: tuple[Keepsake, ...] = ()
    goals: tuple[Card, ...] = ()
    agreed: tuple[Card, ...] = ()


@dataclass(frozen=True)
class Matrix:
    """Step 2: goals down, instruments across; one that is a measure has its number.

    `aloud` is what is read aloud: a goal, and an instrument (None: the goal as a whole).
    """

    heading: Heading
    finding: Finding
    goals: tuple[str, ...]
    instruments: tuple[Choice, ...]
    cells: tuple[tuple[MatrixCell | None, ...], ...]
    tables: int
    room: bool = False  # whether the whole room said something of a cell, after the tables
    aloud: tuple[int, int | None] | None = None

    @property
    def is_read(self) -> bool:
        """Tell whether something of it is read aloud."""
        return self.aloud is not None


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
class OpenLine:
    """Something that is open in a block, with who takes it up, or that we let it go, and why."""

    block: str
    gap: Gap
    owner: str = ""
    let_go: bool = False
    reason: str = ""


@dataclass(frozen=True)
class ParkingList:
    """What waits until the end of the evening, and at its closing what is still open."""

    heading: Heading
    lines: tuple[ParkedLine, ...] = ()
    open: tuple[OpenLine, ...] = ()


@dataclass(frozen=True)
class Farewell:
    """The end: at most five sentences, who gets the report and when, who decides next."""

    heading: Heading
    sentences: tuple[KeptSentence, ...]
    after: tuple[Fact, ...] = ()
    thanks: str = ""
    provisional: bool = False


Screen = (
    Black
    | Welcome
    | Boxes
    | Recap
    | Question
    | Findings
    | BoardScreen
    | Ballot
    | Counting
    | Ranking
    | Distribution
    | Quadrants
    | Preference
    | GroupTable
    | Comparison
    | Pause
    | Harvest
    | Matrix
    | AlignmentBoard
    | Listening
    | Joining
    | ParkingList
    | PicturePage
    | Farewell
    | PlanScreen
    | ThreadScreen
    | AdviceCheck
    | MaterialScreen
)


@dataclass(frozen=True)
class PublicView:
    """Everything the projection, the phones and hand-outs are drawn from."""

    screen: Screen = field(default_factory=Black)
    countdown: Countdown | None = None

    @property
    def join(self) -> Joining | None:
        """Return how to join by phone, when this says so."""
        if isinstance(self.screen, Joining):
            return self.screen
        return self.screen.join if isinstance(self.screen, Ballot) else None
