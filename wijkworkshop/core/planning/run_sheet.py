"""A run sheet ('draaiboek'): which blocks, how long, with which rounds.

The texts are already filled in, so that making a session from it needs nothing else.
"""

from dataclasses import dataclass

from wijkworkshop.core.terms import (
    Actor,
    BlockKind,
    Channel,
    FormKind,
    Group,
    OptionSource,
    Slot,
    Subject,
    Wording,
)


@dataclass(frozen=True)
class OptionPlan:
    """One thing to choose: number, short label for screens, exact title for paper and report.

    What goes on after how many chose it is `said_by_one` or `said_by_many`; empty without such.
    """

    number: int
    label: str
    title: str
    explanation: str = ""
    icon: str = ""
    measure: str = ""  # slug, when the option is a measure
    item: str = ""  # slug, when it is from a list
    said_by_one: str = ""
    said_by_many: str = ""


@dataclass(frozen=True)
class RoundPlan:
    """A round of voting as planned.

    `budget` is the number of dots a person has (dots only). `literal` marks the deck's own
    question put as a round: its answer is printed first. `top` is how many of the options with
    most dots it takes, where its source is those. `early` rounds come before the block's own
    screen: what that shows would colour the answers.
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
    only_group: Group | None = None  # for these people only
    only_table: int = 0
    top: int = 5
    early: bool = False
    wording: Wording = Wording.USUAL
    pairs_with: int = 0  # the place in the block of the round it is compared with; 0: none
    about: Subject | None = None
    listed: str = ""  # the list of the catalogue that it has as a whole


@dataclass(frozen=True)
class PassagePlan:
    """A text of a block and what it is for."""

    slot: Slot
    text: str


@dataclass(frozen=True)
class StepPlan:
    """What is done within a block, and how long; `round` is the place of one that begins it."""

    title: str
    minutes: int
    round: int = 0


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
    steps: tuple[StepPlan, ...] = ()


@dataclass(frozen=True)
class RunSheet:
    """A whole evening or half day; `minutes` is what its blocks add up to."""

    slug: str
    title: str
    summary: str
    blocks: tuple[BlockPlan, ...]
    practice: bool = False  # nothing of it is kept
    provisional: bool = False  # its result is called 'voorlopig'

    @property
    def goes_on(self) -> bool:
        """Tell whether it looks back on an earlier session."""
        return any(block.kind is BlockKind.RECAP for block in self.blocks)

    @property
    def minutes(self) -> int:
        """Return the planned length, breaks included."""
        return sum(block.minutes for block in self.blocks)
