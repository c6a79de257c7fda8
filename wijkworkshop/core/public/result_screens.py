"""What a room may see of a result, one frozen value for each kind of result.

Small groups are merged already; everything is worded at the edge (`pages/`).
"""

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.terms import Channel, FormKind, Group, Wording
from wijkworkshop.core.voting.by_group import GroupGap, Measure, Saying
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.core.voting.forms.weighing import Quadrant
from wijkworkshop.core.voting.spread import Shape


@dataclass(frozen=True)
class Bucket:
    """Groups that may be shown together, and how many of them took part (at least six).

    No groups: everybody together.
    """

    groups: tuple[Group, ...]
    voters: int


@dataclass(frozen=True)
class Bar:
    """An option in a result: its total and its part per bucket, in the order of the buckets."""

    choice: Choice
    total: int
    parts: tuple[int, ...]
    leading: bool


@dataclass(frozen=True)
class Corrected:
    """When a count was corrected last, by the clock of the session, and why.

    `later` tells that it was on another day than the settling.
    """

    at: datetime
    why: str
    later: bool = False


@dataclass(frozen=True)
class Foot:
    """What makes a result add up.

    `given` and `possible` are dots (dots only); `split` is how many people carry a group;
    `doubles` is how many can have been counted twice at the most, because nobody can tell that
    those of one way to vote are not those of another; `excess` how many votes more were counted
    than can be. `first` is set on the first result of the session.
    `twice` says how many voted by two ways with one number: the first of the two counts.
    """

    voters: int
    channels: tuple[tuple[Channel, int], ...]
    given: int = 0
    possible: int = 0
    split: int = 0
    doubles: int = 0
    excess: int = 0
    first: bool = False
    tables: int = 0  # that voted as one; then there are no people
    only_group: Group | None = None  # the round was for these people only
    only_table: int = 0
    twice: tuple[tuple[Channel, Channel, int], ...] = ()
    corrected: Corrected | None = None


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
    gap: GroupGap | None = None


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
    gap: GroupGap | None = None


@dataclass(frozen=True)
class Spread:
    """How one item was answered: people per level, lowest level first.

    `parts` has the same numbers per bucket; it is empty where too few of one answered this item,
    or all of them the same. `middle` is the median of those who know
    (None when nobody does), `shape` how far apart they are.
    """

    choice: Choice
    levels: tuple[int, ...]
    parts: tuple[tuple[int, ...], ...]
    middle: float | None
    voters: int
    shape: Shape = Shape.TOGETHER


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
    gap: GroupGap | None = None


@dataclass(frozen=True)
class MovedTo:
    """The quadrant in which the group put a measure, and why."""

    quadrant: Quadrant
    reason: str


@dataclass(frozen=True)
class Weighed:
    """A measure that was weighed: both means in tenths, and in which quadrant that is.

    The three questions have yes, no and don't know, and all noughts where nobody was asked.
    `moved` is where the group put it otherwise than its votes.
    """

    choice: Choice
    impact: int
    feasibility: int
    quadrant: Quadrant
    voters: int
    can: tuple[int, int, int]
    may: tuple[int, int, int]
    want: tuple[int, int, int]
    moved: MovedTo | None = None


@dataclass(frozen=True)
class Quadrants:
    """The result of weighing: every measure at its two means, those to do now first."""

    heading: Heading
    question: str
    finding: Finding
    weighed: tuple[Weighed, ...]
    foot: Foot


@dataclass(frozen=True)
class GroupRow:
    """An option: what everybody says of it, what each bucket says, and the mean of the buckets.

    `parts` is empty, and `even` None, where too few of one bucket answered this option.
    """

    choice: Choice
    whole: Saying | None
    parts: tuple[Saying, ...]
    even: Fraction | None


@dataclass(frozen=True)
class GroupTable:
    """A result by group. When `even`, each bucket weighs the same, and `first` are on top then.

    Who named no group is in none of the buckets; the foot says how many have one. `hidden` are the
    numbers of options of which only the whole may be shown; the second reading does not have them.
    """

    heading: Heading
    form: FormKind
    question: str
    wording: Wording
    finding: Finding
    measure: Measure
    even: bool
    first: tuple[str, ...]
    buckets: tuple[Bucket, ...]
    rows: tuple[GroupRow, ...]
    foot: Foot
    hidden: tuple[int, ...] = ()


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
class Movement:
    """How many of the people in both rounds went up with an item, stayed, and went down.

    Those that are None are told together: they are what is left of `both`.
    """

    both: int
    up: int | None
    same: int | None
    down: int | None

    @property
    def parts(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """Return numbers of people with the ways they went: up first, down last.

        It is empty where nothing is told but how many there are.
        """
        ways = {"up": self.up, "same": self.same, "down": self.down}
        apart = tuple((number, (way,)) for way, number in ways.items() if number is not None)
        rest = tuple(way for way, number in ways.items() if number is None)
        if not apart or not rest:
            return apart
        left = (self.both - sum(number for number, _ in apart), rest)
        return tuple(sorted((*apart, left), key=lambda part: tuple(ways).index(part[1][0])))


@dataclass(frozen=True)
class Compared:
    """An item of two rounds: what was said before and after, and how many changed, if told."""

    choice: Choice
    early: Told
    late: Told
    movement: Movement | None = None


@dataclass(frozen=True)
class Comparison:
    """Two rounds of a pair: before and after beside each other, then the later one by itself.

    `both` of the `either` people with a number filled in both; None when that cannot be known.
    `of_both`: the items say what those people said, and nobody else.
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
    of_both: bool = False
