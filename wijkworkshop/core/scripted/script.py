"""A script: what happens in an evening that is made up, as values; `playing.py` plays it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from wijkworkshop.core.planning.packing import Thing
from wijkworkshop.core.planning.run_sheet import BlockPlan
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, Channel, Group, InfluenceLevel, Reply, Tag


@dataclass(frozen=True)
class Facts:
    """What is filled in for the new session; `starts` is '13.00' local time."""

    name: str
    day: str
    starts: str
    place: str
    areas: tuple[str, ...]
    purpose: str
    fixed: str
    influence: str
    decides: str
    influence_level: InfluenceLevel
    tables: int
    run_sheet: str
    groups: Mapping[Group, int]


@dataclass(frozen=True)
class Say:
    """Somebody says something; it may be parked, and somebody may take it up."""

    text: str
    group: Group = Group.UNKNOWN
    table: int = 0
    tag: Tag = Tag.IDEA
    owner: str = ""
    parked: bool = False


@dataclass(frozen=True)
class OnPhones:
    """Phones take part from now on: who joins sees `code` on the screen."""

    code: str
    address: str
    port: int = 8080
    wifi_name: str = ""
    words: bool = False


@dataclass(frozen=True)
class Answered:
    """What is done with something that was said: `to` is how it begins."""

    to: str
    reply: Reply
    reason: str = ""
    decides: str = ""
    due: str = ""


@dataclass(frozen=True)
class Picture:
    """A picture of an area; `file` stands beside the script."""

    file: str
    area: int
    caption: str
    credit: str
    width: int
    height: int


@dataclass(frozen=True)
class Put:
    """A part of the outcome is written down; texts become what the fields of its kind hold."""

    kind: str
    fields: Mapping[str, str]


@dataclass(frozen=True)
class PointDecided:
    """What is decided about something open: `need` is what is missing, `about` how it begins.

    Without an `owner` we let it go.
    """

    need: str
    about: str = ""
    owner: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Vote:
    """The next round of the block.

    `paper` has per group and option the numbers of people (dots: of dots) per level, in the order
    of the form's scale; for a ranking how many people gave which order. `stickers` has per table
    and option the number of stickers, `at_table` how many people sit there; `hands`, `device` and
    `phone` are like `paper`; `tables` has per table that votes as one what is typed from its
    sheet, `slips` the same of slips with a number of their own. Phones have the numbers from 5001
    on. Without `settled` it is still counted.

    Before it opens, people `add` options, or `take` some of the many that there are. `again` is
    a new round on what was voted last; with `invalid` it goes wrong, for this reason; with
    `checked` a second person types each slip again.
    """

    opens: str
    closes: str = ""
    settled: str = ""
    shown: str = ""
    channel: Channel | None = None
    only_group: Group | None = None  # the round is for these people only
    paper: Mapping[Group, Mapping[str, str]] = field(default_factory=dict)
    slips: Mapping[str, str] = field(default_factory=dict)
    phone: Mapping[Group, Mapping[str, str]] = field(default_factory=dict)
    device: Mapping[Group, Mapping[str, str]] = field(default_factory=dict)
    hands: Mapping[Group, Mapping[str, str]] = field(default_factory=dict)
    stickers: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    at_table: Mapping[str, int] = field(default_factory=dict)
    tables: Mapping[str, str] = field(default_factory=dict)
    add: tuple[str, ...] = ()
    take: tuple[int, ...] = ()
    again: bool = False
    invalid: str = ""
    checked: bool = False


@dataclass(frozen=True)
class CardSent:
    """A card that the host of a table sends to the board."""

    text: str
    table: int


@dataclass(frozen=True)
class CardLaid:
    """A card that a host sent, named by how it begins, and the goal at which it is laid."""

    card: str
    goal: int


@dataclass(frozen=True)
class AtBoard:
    """What the facilitator does at the board of step 1; cards are named by how they begin.

    Cards are `typed`, by table; one becomes each of the `goals`, with its name; others are `laid`.
    A room answers `whys` of a goal, and says which goal it `serves`. Then the room may be `shown`.
    """

    typed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    goals: Mapping[str, str] = field(default_factory=dict)
    laid: Mapping[str, int] = field(default_factory=dict)
    whys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    serves: Mapping[str, int] = field(default_factory=dict)
    shown: bool = False


@dataclass(frozen=True)
class Talk:
    """What the room talks about at a board: a goal, or what a rule does to it; 0 for none."""

    goal: int = 0
    rule: int = 0


@dataclass(frozen=True)
class Act:
    """One thing that happens; `come` and `leave` are people, by group.

    `phones` begin to take part, or end; `joined` of them are there. `sent` comes from one of them;
    it is `taken_up` or `laid_aside`, named by how it begins. The host of a table sends a `card` to
    the board; one is `set_aside`, named likewise, or all of a table are taken (`cards_of`).
    One is laid at a goal and shown, and its host says that it is `right` there. At a `board`
    the room will `talk` about one thing, or about the whole of it.

    `listen` is for how many minutes the programme waits, until `heard`. What was said is named by
    how it begins: `park` it, let it lapse, or say who takes it up. `insert` comes after the block.
    """

    at: str = ""
    say: Say | None = None
    put: Put | None = None
    vote: Vote | None = None
    show: ScreenKind | None = None
    board: AtBoard | None = None
    talk: Talk | None = None
    come: Mapping[Group, int] = field(default_factory=dict)
    leave: Mapping[Group, int] = field(default_factory=dict)
    listen: int = 0
    heard: bool = False
    answered: Answered | None = None
    park: str = ""
    lapses: str = ""
    owner: Mapping[str, str] = field(default_factory=dict)
    point: PointDecided | None = None
    skip: BlockKind | None = None
    insert: BlockPlan | None = None
    pack: tuple[Thing, ...] = ()
    picture: Picture | None = None
    phones: OnPhones | None = None
    joined: int = 0
    sent: Say | None = None
    taken_up: str = ""
    laid_aside: str = ""
    card: CardSent | None = None
    set_aside: str = ""
    cards_of: int = 0
    right: CardLaid | None = None
    phones_end: bool = False


@dataclass(frozen=True)
class Scene:
    """What happens in one block, in the order of the evening; what is skipped has no scene."""

    starts: str
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True)
class Script:
    """A whole evening. `closes` is when it is over; `before` is what lies ready by then.

    `files` has the pictures, by name, as text.
    """

    facts: Facts
    scenes: tuple[Scene, ...]
    closes: str
    before: tuple[Act, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ScriptFile:
    """The file of an evening; each of its scenes has a file of its own."""

    facts: Facts
    closes: str
    before: tuple[Act, ...] = ()


def moment(facts: Facts, clock: str, zone: str = "Europe/Amsterdam") -> datetime:
    """Return a local time such as '13.05' on the day of the script, in UTC."""
    hour, minute = clock.split(".")
    local = datetime.combine(date.fromisoformat(facts.day), time(int(hour), int(minute)))
    return local.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo("UTC"))


def setup_of(facts: Facts) -> Setup:
    """Return what is filled in for the new session."""
    return Setup(
        name=facts.name,
        day=date.fromisoformat(facts.day),
        starts=moment(facts, facts.starts),
        place=facts.place,
        areas=facts.areas,
        purpose=facts.purpose,
        fixed=facts.fixed,
        influence=facts.influence,
        decides=facts.decides,
        influence_level=facts.influence_level,
        groups=tuple(facts.groups.items()),
        tables=facts.tables,
        made_up=True,
    )
