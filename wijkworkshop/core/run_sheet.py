"""A run sheet ('draaiboek'): which blocks, how long, with which rounds.

The texts are already filled in, so that making a session from it needs nothing else.
"""

from dataclasses import dataclass

from wijkworkshop.core.terms import Actor, BlockKind, Channel, FormKind, OptionSource, Slot


@dataclass(frozen=True)
class OptionPlan:
    """One thing to choose: number, short label for screens, exact title for paper and report."""

    number: int
    label: str
    title: str
    explanation: str = ""
    icon: str = ""
    measure: str = ""  # slug, when the option is a measure


@dataclass(frozen=True)
class RoundPlan:
    """A round of voting as planned.

    `budget` is the number of dots a person has (dots only). `literal` marks the deck's own
    question put as a round: its answer is printed first.
    """

    title: str
    question: str
    form: FormKind
    options: tuple[OptionPlan, ...]
    hint: str = ""
    budget: int = 0
    seconds: int = 180
    source: OptionSource = OptionSource.FIXED
    actor: Actor | None = None
    literal: bool = False
    channel: Channel | None = None  # how people are asked to vote; None: the form's first one


@dataclass(frozen=True)
class PassagePlan:
    """A text of a block and what it is for."""

    slot: Slot
    text: str


@dataclass(frozen=True)
class BlockPlan:
    """A part of the evening.

    `deck_words` is the exact title or question of the deck, `question` the plain one that is
    shown large, `task` what people do now. `own_work` marks what the deck does not prescribe.
    """

    kind: BlockKind
    title: str
    minutes: int
    deck_words: str = ""
    question: str = ""
    task: str = ""
    own_work: bool = False
    passages: tuple[PassagePlan, ...] = ()
    rounds: tuple[RoundPlan, ...] = ()


@dataclass(frozen=True)
class RunSheet:
    """A whole evening or half day; `minutes` is what its blocks add up to."""

    slug: str
    title: str
    summary: str
    blocks: tuple[BlockPlan, ...]
    practice: bool = False  # nothing of it is kept

    @property
    def minutes(self) -> int:
        """Return the planned length, breaks included."""
        return sum(block.minutes for block in self.blocks)
