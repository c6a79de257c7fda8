"""What a vote form is: which ballots are valid, how they add up, what the result says."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import ClassVar

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.closeness import Lead
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.spread import Shape, shape
from wijkworkshop.core.voting.tally import Tally


class LevelStyle(Enum):
    """How the answers on a scale are shown."""

    NUMBERED = auto()  # a number, and what it means
    WORDED = auto()  # what it means
    BARE = auto()  # a number that says it all


class Sum(Enum):
    """What the answers to one item come down to."""

    YES = auto()  # how many chose a level in `yes`, of how many who answered
    MIDDLE = auto()  # the median
    OVERALL = auto()  # the rule of the matrix (`core/outcomes/alignment.py`)


class Form(ABC):
    """One way to vote. Forms have no state: what varies (the budget) is an argument."""

    kind: ClassVar[FormKind]
    channels: ClassVar[tuple[Channel, ...]]
    scale: ClassVar[tuple[int, ...]] = ()
    """The levels in the order in which they are shown; empty when options are only chosen."""
    unsure: ClassVar[int | None] = None
    """The level that says 'weet ik niet', when there is one."""
    style: ClassVar[LevelStyle] = LevelStyle.NUMBERED
    summed: ClassVar[Sum] = Sum.YES
    fewest_options: ClassVar[int] = 1
    most_options: ClassVar[int | None] = None
    """More is too much for one ballot: the facilitator chooses first."""
    shared_out: ClassVar[bool] = False
    """Tables fill a part each of what is too much for one ballot (`core/voting/dealing.py`)."""
    yes: ClassVar[tuple[int, ...]] = (0,)
    """The levels that speak for an option; two rounds of a pair are compared by them."""

    explained: ClassVar[tuple[int, ...]] = ()
    """The levels of which the host of a table is asked why (`core/voting/table_reasons.py`)."""

    @property
    def known(self) -> tuple[int, ...]:
        """Return the levels that say something, in order: all but 'weet ik niet'."""
        return tuple(sorted(level for level in self.scale if level != self.unsure))

    def adds(self, budget: int) -> Mapping[int, tuple[int, int]]:
        """Return per level on a ballot: the level of the cell it counts in, and how much.

        On a scale each answer counts once, at its own level.
        """
        return {level: (level, 1) for level in self.scale}

    def count_levels(self) -> tuple[int, ...]:
        """Return the levels that hands or stickers are counted at (0 when there is no scale)."""
        return self.scale or (0,)

    def most(self, people: int, budget: int, options: int) -> int:
        """Return how many votes this many people can give at the most."""
        return people * options

    def check(self, answers: Answers, options: Sequence[RoundOption], budget: int) -> None:
        """Raise Refused when a ballot is not valid: unknown option, unknown level, or empty."""
        numbers = {option.number for option in options}
        levels = self.adds(budget)
        if not answers:
            raise Refused(Reason.EMPTY_BALLOT)
        for option, level in answers:
            if option not in numbers:
                raise Refused(Reason.OPTION_UNKNOWN, option)
            if level not in levels:
                raise Refused(Reason.LEVEL_UNKNOWN, level)
        if len({option for option, _ in answers}) < len(answers):
            raise Refused(Reason.ALREADY_THERE)

    @abstractmethod
    def finding(
        self,
        tally: Tally,
        options: Sequence[RoundOption],
        present: Mapping[Group, int],
        budget: int = 1,
    ) -> Finding:
        """Return what the result says in one sentence.

        `present` is who is there per group, `budget` the dots that each person has.
        """

    def said_yes(self, tally: Tally, option: int) -> tuple[int, int]:
        """Return how many spoke for an option, and of how many.

        On a scale these are all who answered it, don't knows included; where people choose between
        options, all votes.
        """
        of = tally.total(option) if self.scale else tally.given()
        return tally.in_levels(option, self.yes), of

    def lead(self, tally: Tally, options: Sequence[RoundOption], budget: int) -> Lead:
        """Return who comes first and last, where options are put in an order."""
        return Lead()

    def shape(self, tally: Tally, option: int) -> Shape:
        """Return how far apart the answers to an item are, where there is a scale."""
        return self.shape_of({level: tally.at_level(option, level) for level in self.known})

    def shape_of(self, people: Mapping[int, int]) -> Shape:
        """Return how far apart answers are, given the people per level."""
        return shape([people[level] for level in self.known])
