"""A case: look back, is it mixed, what can be done (S11-S19).

A result that nobody knows is None, and is shown as unknown: neither empty nor zero.
"""

from dataclasses import dataclass

from wijkworkshop.core.catalogue.origin import Deck, Ours
from wijkworkshop.core.catalogue.wording import Wording
from wijkworkshop.core.terms import BlockKind


@dataclass(frozen=True)
class GoalResult:
    """A goal of then, and what became of it."""

    goal: Deck
    goal_year: int
    result: Deck | None
    result_year: int
    text: Ours = ""


@dataclass(frozen=True)
class Shift:
    """For whom the renewal was, in one year; None when nobody knows."""

    year: int
    label: str
    target_group: Deck | None


@dataclass(frozen=True)
class Experience:
    """How residents experience something, by its rank in the city; `text` says it plainly.

    `lead` is a line that introduces this one and those after it.
    """

    indicator: Deck
    rank: Deck
    text: Ours
    lead: Ours = ""


@dataclass(frozen=True)
class Fact:
    """Something found outside the deck, with where."""

    text: Ours
    source: str


@dataclass(frozen=True)
class DeckTitles:
    """The deck's own titles of the parts of a look back, small beneath ours."""

    goal: Deck = ""
    results: Deck = ""
    statistics: Deck = ""
    experience: Deck = ""
    indicators: Deck = ""
    findings: Deck = ""


@dataclass(frozen=True)
class LookBack:
    """What was planned, what came of it, and how figures and experience differ."""

    title: Deck
    results: tuple[GoalResult, ...] = ()
    shifts: tuple[Shift, ...] = ()
    shift_question: Ours = ""
    statistics: tuple[Wording, ...] = ()
    caveats: tuple[Wording, ...] = ()
    experience: tuple[Experience, ...] = ()
    findings: tuple[Wording, ...] = ()  # striking ones, marked as such
    facts: tuple[Fact, ...] = ()
    deck_titles: DeckTitles = DeckTitles()


@dataclass(frozen=True)
class Verdict:
    """Is it a mixed neighbourhood? On output and on outcome apart; None when nobody knows.

    `displacement` is an open question and ends as one.
    """

    title: Deck
    output: Ours | None
    outcome: Ours | None
    displacement: Wording | None
    points: tuple[Wording, ...] = ()


@dataclass(frozen=True)
class Outlook:
    """What can be done now, and in which parts of the session it is worked on."""

    title: Deck
    lines: tuple[Ours, ...]
    blocks: tuple[BlockKind, ...]


@dataclass(frozen=True)
class Case:
    """A neighbourhood to learn from; `own_work` marks a case that the deck only names."""

    slug: str
    number: int
    name: str
    period: str
    main_goal: Ours | None
    text: Ours
    look_back: LookBack
    verdict: Verdict
    outlook: Outlook
    sources: tuple[str, ...] = ()
    credit: str = ""  # whose figures these are, beside the name
    own_work: bool = False
    short: str = ""
    main_goal_words: Deck = ""  # the main goal as the deck has it

    @property
    def called(self) -> str:
        """Return what it is called within a sentence."""
        return self.short or self.name
