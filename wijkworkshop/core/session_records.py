"""The records of an evening: its facts, who is there, its blocks, where we are, the timer."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto
from typing import TYPE_CHECKING, ClassVar
from zoneinfo import ZoneInfo

from wijkworkshop.core.records import Record, refers
from wijkworkshop.core.terms import (
    BlockKind,
    Group,
    InfluenceLevel,
    ScaleLevel,
    Slot,
    Subject,
)

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session

MOST_TABLES = 30
LONGEST_AREA = 80
"""Characters in the name of an area."""


@dataclass(frozen=True, slots=True)
class Details(Record):
    """The facts of a session; one record, id 1. `zone` is an IANA name, times are in UTC.

    `fixed`, `influence` and `decides` are the three boxes of the opening. `made_up` marks the
    example session, `practice` one of which nothing is kept, `provisional` one that is too short
    to call its result more than 'voorlopig'. What people said was erased on `erased_on`.
    """

    id: int
    name: str
    day: date
    starts: datetime
    zone: str
    place: str
    purpose: str
    fixed: str
    influence: str
    decides: str
    influence_level: InfluenceLevel
    tables: int
    run_sheet: str
    content_version: str
    made_at: datetime
    closed_at: datetime | None = None
    made_up: bool = False
    practice: bool = False
    erased_on: date | None = None
    provisional: bool = False
    second_check: bool = False  # a second person types each slip again
    quiet: bool = False  # no gong when the time is up
    reported_to: str = ""  # who gets the report, and when
    heard: str = ""  # what is done with what people say
    paper_first: bool = False  # who voted by phone and on paper: the slip counts
    label_from: int = 0  # people it takes for a label of agreement; 0: as few as may be

    def local(self, moment: datetime) -> datetime:
        """Return a moment (UTC) as the clock says where the session is."""
        return moment.astimezone(ZoneInfo(self.zone))


@dataclass(frozen=True, slots=True)
class Earlier(Record):
    """The session that this one goes on from; one record, id 1. `follows` is its id."""

    id: int
    follows: str
    name: str
    day: date


@dataclass(frozen=True, slots=True)
class Area(Record):
    """A neighbourhood, or a part of one.

    `code` is the CBS code of a wijk or buurt, when it has one; `parent` is the area that it lies
    in. The session is about those that are `main`, of which the first one comes first; others were
    named along the way, and go with the last entry about them.
    """

    id: int
    name: str
    code: str = ""
    level: ScaleLevel | None = None
    parent: int = refers("Area", default=0)
    main: bool = True


def area_named(session: "Session", name: str) -> Area | None:
    """Return the area of this name, in capitals or not, with hyphens or blanks; None if none."""
    wanted = _plain(name)
    return next((each for each in session.all(Area) if _plain(each.name) == wanted), None)


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())


def area_name(session: "Session", number: int) -> str:
    """Return what an area is called, nothing when there is none of this number."""
    found = session.find(Area, number)
    return found.name if found else ""


@dataclass(frozen=True, slots=True)
class PresenceChange(Record):
    """People of a group who came (positive) or left (negative), and when."""

    id: int
    group: Group
    people: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Block(Record):
    """A part of the run sheet with its texts; `position` orders them, `minutes` is the plan.

    The walk passes one that is `skipped`.
    """

    id: int
    position: int
    kind: BlockKind
    title: str
    minutes: int
    deck_words: str
    question: str
    task: str
    own_work: bool
    started_at: datetime | None = None
    ended_at: datetime | None = None
    skipped: bool = False

    @property
    def lasts(self) -> int:
        """Return the minutes that it takes: none when it is skipped."""
        return 0 if self.skipped else self.minutes


@dataclass(frozen=True, slots=True)
class BlockStep(Record):
    """What is done within a block, and how long; `started_at` is when its timer was started.

    `vote` is the round that begins it when it opens, 0 for none.
    """

    KEY: ClassVar[tuple[str, ...]] = ("block", "number")
    number: int
    title: str
    minutes: int
    block: int = refers("Block")
    vote: int = refers("Round", default=0)
    started_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Passage(Record):
    """A text of a block: a prompt, something to discuss, a statistic, a source."""

    id: int
    slot: Slot
    text: str
    block: int = refers("Block")


class ScreenKind(StrEnum):
    """What the projection can show in a block."""

    WELCOME = auto()
    BOXES = auto()
    RECAP = auto()
    QUESTION = auto()
    FINDINGS = auto()  # what came of it somewhere else
    ADVICE = auto()
    BOARD = auto()  # cards that the room arranges together
    ROUND = auto()
    HARVEST = auto()
    MATRIX = auto()
    PAUSE = auto()
    PARKING = auto()
    FAREWELL = auto()


class Lens(StrEnum):
    """How a result is read. Where we go next, a result is read as it was counted again."""

    COUNTED = auto()
    BY_GROUP = auto()  # each group apart
    EVEN = auto()  # a second reading: each group weighs the same, however many people it has


@dataclass(frozen=True, slots=True)
class Position(Record):
    """Where we are: block, screen, which round, which part of it; one record, id 1."""

    id: int
    screen: ScreenKind
    block: int = refers("Block")
    round: int = refers("Round")
    part: int = 0
    reading: int = 0  # the option that is read aloud; below 0 an answer, on a board a card
    lens: Lens = Lens.COUNTED


class Over(StrEnum):
    """What can lie over the walk for a moment."""

    BOXES = auto()  # what is fixed, what people talk about, who decides
    MATERIAL = auto()
    LISTENING = auto()  # 'we luisteren eerst'
    PARKING = auto()  # what waits until the end
    PICTURE = auto()  # of an area; its number is the `slug`
    PHONES = auto()  # how to take part by phone
    PLAN = auto()  # what for, who, how and where, on one page
    THREAD = auto()  # what hangs on each goal: rules, areas, agreements
    ADVICE_CHECK = auto()  # what was arranged of the programme office's advice
    BLACK = auto()  # nothing: the room looks at the facilitator


@dataclass(frozen=True, slots=True)
class Overlay(Record):
    """What the room sees in place of where we are: id 1, gone when it is taken away.

    A black screen has id 2: it lies over that too, and leaves it as it is.
    `subject` and `slug` say which material (an empty slug: all of it), `part` which page.
    """

    id: int
    over: Over
    subject: Subject | None = None
    slug: str = ""
    part: int = 0


@dataclass(frozen=True, slots=True)
class ContentFile(Record):
    """A file of the content as it was when the session was made: a session keeps its words."""

    KEY: ClassVar[tuple[str, ...]] = ("name",)
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Timer(Record):
    """The clock of one place in the walk, or of a round in which people are listened to.

    `seconds` includes time added. A break has none: it counts to its own end (`core/timers.py`).
    """

    id: int
    started_at: datetime
    seconds: int
    screen: ScreenKind
    block: int = refers("Block")
    round: int = refers("Round", default=0)
    paused_at: datetime | None = None
    listening: bool = False
    step: bool = False  # of a step: it runs on all screens of its block but those of rounds


@dataclass(frozen=True, slots=True)
class Listening(Record):
    """A round in which the room is listened to first, and when it was over."""

    id: int
    started_at: datetime
    block: int = refers("Block")
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Draft(Record):
    """A half-typed text, kept within two seconds and offered after a crash."""

    KEY: ClassVar[tuple[str, ...]] = ("place",)
    place: str
    text: str
