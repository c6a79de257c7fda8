"""What a room may see of a result, one frozen value for each kind of result.

Small groups are merged already; everything is worded at the edge (`pages/`).
"""

from dataclasses import dataclass
from datetime import datetime

from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.terms import Channel, FormKind, Group, Wording
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.core.voting.forms.weighing import Quadrant


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
    `may_be_double` when nobody can tell that those of one way to vote are not those of another.
    `twice` says how many voted by two ways with one number: the first of the two counts.
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

    `parts` has the same numbers per bucket; it is empty where too few of one answered this item,
    or all of them the same. `middle` is the median of those who know
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
