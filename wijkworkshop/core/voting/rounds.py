"""The records of voting: a round, its options, what was counted, and its result."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from wijkworkshop.core.records import Record, refers
from wijkworkshop.core.session_records import area_name
from wijkworkshop.core.terms import (
    Actor,
    Channel,
    FormKind,
    Group,
    OptionSource,
    RoundState,
    Subject,
    Withheld,
    Wording,
)

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session

TAKING_VOTES = (RoundState.OPEN, RoundState.COUNTING)
"""States in which votes can still be entered."""

SETTLED = (RoundState.SETTLED, RoundState.SHOWN)
"""States in which the votes are added up; a result may be withheld."""


@dataclass(frozen=True, slots=True)
class Round(Record):
    """A round of voting in a block.

    `budget` is the dots a person has (0 for other forms), `seconds` the planned time, `channel`
    the way in which people are asked to vote; what comes in by another one counts too.
    `literal` marks the deck's own question. `repeats` is the id of the round that this one
    does again, 0 for a first one; `why_invalid` says why an invalid one does not count.
    `pairs_with` is the id of the round that this one is compared with: the same, asked before.
    """

    id: int
    position: int
    title: str
    question: str
    hint: str
    form: FormKind
    source: OptionSource
    budget: int
    seconds: int
    actor: Actor | None
    literal: bool
    channel: Channel
    block: int = refers("Block")
    repeats: int = 0
    state: RoundState = RoundState.READY
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    settled_at: datetime | None = None
    present: int = 0  # how many were there when the round was closed
    why_invalid: str = ""
    wording: Wording = Wording.USUAL
    pairs_with: int = refers("Round", default=0)
    only_group: Group | None = None  # the round is for these people only
    only_table: int = 0
    why_unchecked: str = ""  # why slips count that no second person typed
    checked: int = 0  # slips that a second person had typed when the round was settled
    unchecked: int = 0
    top: int = 5  # how many of the options with most dots it takes, where it takes those
    early: bool = False  # asked before the block's own screen, which would colour the answers
    about: Subject | None = None  # what the options are a list of, where its outcome wants to know
    listed: str = ""  # the list of the content that it has as a whole
    taken: OptionSource | None = None  # where the options that are its own now came from
    planned: Channel | None = None  # how it was to be voted, before phones took part
    open_phones: int = 0  # phones without a card that count in it, when it was settled
    card_slips: int = 0  # slips that count in it whose number is not such a phone's
    withheld: Withheld | None = None  # why nothing of its result is kept, when it is settled
    area: int = refers("Area", default=0)  # what it is about; 0: all areas of the session
    label_from: int = 0  # people it takes for a label of agreement, as it was when it was opened

    @property
    def name(self) -> str:
        """Return what it is called: its title, or else its question."""
        return self.title or self.question

    @property
    def has_result(self) -> bool:
        """Tell whether a result of it is kept: it is settled, and not withheld."""
        return self.state in SETTLED and self.withheld is None

    def settled_after(self, other: "Round") -> bool:
        """Tell whether it was settled later than another one that was."""
        return bool(self.settled_at and other.settled_at and self.settled_at > other.settled_at)


def open_round(session: "Session") -> Round | None:
    """Return the round that people vote in now, if any: one is open at a time."""
    return next(iter(session.where(Round, state=RoundState.OPEN)), None)


def title_of(session: "Session", vote: Round) -> str:
    """Return the title of a round, with its area when it is about one."""
    return _with_area(session, vote, vote.title)


def question_of(session: "Session", vote: Round) -> str:
    """Return what a round asks, else its title, with its area when it is about one."""
    return _with_area(session, vote, vote.question or vote.title)


def _with_area(session: "Session", vote: Round, words: str) -> str:
    return " · ".join(each for each in (words, area_name(session, vote.area)) if each)


@dataclass(frozen=True, slots=True)
class RoundOption(Record):
    """An option with the words that it had when the round was opened.

    What goes on after how many chose it is `said_by_one` or `said_by_many`; empty without such.
    """

    KEY: ClassVar[tuple[str, ...]] = ("round", "number")
    number: int
    label: str
    title: str
    explanation: str
    icon: str
    measure: str
    round: int = refers("Round")
    goal: int = 0  # of a cell of the matrix: what it is about
    instrument: int = 0
    item: str = ""  # slug in the list of the content that it is from
    said_by_one: str = ""
    said_by_many: str = ""


@dataclass(frozen=True, slots=True)
class Count(Record):
    """Hands or stickers counted for one option at one level.

    `level` is 0 for dots and a single choice; `table` is 0 when the whole room was counted;
    `group` is UNKNOWN when nobody asked.
    """

    KEY: ClassVar[tuple[str, ...]] = ("round", "channel", "group", "table", "option", "level")
    channel: Channel
    group: Group
    table: int
    option: int
    level: int
    number: int
    round: int = refers("Round")


@dataclass(frozen=True, slots=True)
class Turnout(Record):
    """How many people took part in a count, and how many said 'ik doe niet mee'.

    `accepted` is set when the facilitator says that a sum that cannot be right is right.
    """

    KEY: ClassVar[tuple[str, ...]] = ("round", "channel", "group", "table")
    channel: Channel
    group: Group
    table: int
    took_part: int
    abstained: int
    round: int = refers("Round")
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Received(Record):
    """How many ballots came in by a numbered channel so far; written with the ballots.

    `checked` of them were typed by a second person too.
    """

    KEY: ClassVar[tuple[str, ...]] = ("round", "channel")
    channel: Channel
    number: int
    round: int = refers("Round")
    checked: int = 0


@dataclass(frozen=True, slots=True)
class Overridden(Record):
    """How many people voted by two channels: for them `winner` counts, and `loser` does not.

    It is written with the ballots, and stays with the result.
    """

    KEY: ClassVar[tuple[str, ...]] = ("round", "winner", "loser")
    winner: Channel
    loser: Channel
    number: int
    round: int = refers("Round")


@dataclass(frozen=True, slots=True)
class ResultCell(Record):
    """Part of a settled result: votes or dots for an option at a level by a group."""

    KEY: ClassVar[tuple[str, ...]] = ("round", "option", "level", "group")
    option: int
    level: int
    group: Group
    number: int
    round: int = refers("Round")


@dataclass(frozen=True, slots=True)
class ResultTurnout(Record):
    """Part of a settled result: how many of a group took part by a channel."""

    KEY: ClassVar[tuple[str, ...]] = ("round", "channel", "group")
    channel: Channel
    group: Group
    voters: int
    abstained: int
    round: int = refers("Round")


@dataclass(frozen=True, slots=True)
class MergedGroup(Record):
    """A group that a settled result does not show apart: its votes are under `Group.UNKNOWN`."""

    KEY: ClassVar[tuple[str, ...]] = ("round", "group")
    group: Group
    round: int = refers("Round")


@dataclass(frozen=True, slots=True)
class Matched(Record):
    """How many numbers are in both rounds of a pair, and how many in one at least.

    Counted when the two are settled; after that no number is left.
    """

    KEY: ClassVar[tuple[str, ...]] = ("round",)
    both: int
    either: int
    first: int = refers("Round")
    round: int = refers("Round")


@dataclass(frozen=True, slots=True)
class Moved(Record):
    """What those who answered an item in both rounds of a pair said before and after.

    `both` people answered it twice. `before` of `before_of` votes spoke for it in the first round,
    `after` of `after_of` in the later one. Of `up`, `same` and `down` people those that may not be
    told are None; together they are what is left of `both`.
    """

    KEY: ClassVar[tuple[str, ...]] = ("round", "option")
    option: int
    both: int
    before: int
    before_of: int
    after: int
    after_of: int
    up: int | None
    same: int | None
    down: int | None
    round: int = refers("Round")


@dataclass(frozen=True, slots=True)
class Correction(Record):
    """That counts of hands or stickers were corrected after their round was settled, and why.

    `whole` says that the round has no figures by group since; else the corrected options have none.
    The counts and the result as they were stay as well.
    """

    id: int
    at: datetime
    why: str
    whole: bool
    round: int = refers("Round")
    follows: int = refers("Correction", default=0)  # the correction of this round before it


@dataclass(frozen=True, slots=True)
class CorrectedCount(Record):
    """Part of a correction: a count of everybody together, before it and after it."""

    KEY: ClassVar[tuple[str, ...]] = ("correction", "channel", "option", "level")
    channel: Channel
    option: int
    level: int
    before: int
    after: int
    correction: int = refers("Correction")


@dataclass(frozen=True, slots=True)
class CorrectedTurnout(Record):
    """Part of a correction: how many took part by a channel and how many did not."""

    KEY: ClassVar[tuple[str, ...]] = ("correction", "channel")
    channel: Channel
    before: int
    after: int
    abstained_before: int
    abstained_after: int
    correction: int = refers("Correction")
