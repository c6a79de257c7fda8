"""The format of `blocks.toml` and of run sheets; fields are the allowed keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field

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
class RoundText:
    """A round that a block offers; `options` names a list, `actor` takes its measures."""

    title: str
    question: str
    form: FormKind
    options: str = ""
    actor: Actor | None = None
    source: OptionSource = OptionSource.FIXED
    hint: str = ""
    budget: int = 0
    seconds: int = 180
    literal: bool = False
    channel: Channel | None = None  # how people are asked to vote; None: the form's first one
    top: int = 5
    early: bool = False
    wording: Wording = Wording.USUAL
    pairs_with: str = ""  # the round of this block that it is compared with, asked before
    only_group: Group | None = None  # for these people only
    about: Subject | None = None  # what the options are a list of


@dataclass(frozen=True)
class BlockText:
    """The words of a kind of block, and the rounds that it offers, by name."""

    title: str
    deck_words: str = ""
    question: str = ""
    task: str = ""
    own_work: bool = False
    advice: bool = False  # the programme office's advice belongs to this block
    definition: bool = False  # the five questions of the definition are asked here
    case: str = ""  # slug of the case whose figures and experience it shows
    results: str = ""  # slug of the case of which it tells what came, once people expect something
    passages: Mapping[Slot, tuple[str, ...]] = field(default_factory=dict)
    rounds: Mapping[str, RoundText] = field(default_factory=dict)


@dataclass(frozen=True)
class BlocksFile:
    """`blocks.toml`."""

    blocks: Mapping[BlockKind, BlockText]


@dataclass(frozen=True)
class RoundChange:
    """What a run sheet changes in a round; fields that are not given stay as they are.

    `only` names the items to choose from, by their slugs; they are numbered anew.
    """

    title: str = ""
    question: str = ""
    hint: str = ""
    budget: int = 0
    seconds: int = 0
    top: int = 0
    channel: Channel | None = None
    only_group: Group | None = None
    only_table: int = 0
    only: tuple[str, ...] = ()


@dataclass(frozen=True)
class SheetStep:
    """What is done within a block, and how long; it begins when `round` opens, if that is given."""

    title: str
    minutes: int
    round: str = ""


@dataclass(frozen=True)
class SheetBlock:
    """A block of a run sheet: its minutes, its rounds, and its own texts if given.

    `passages` replace those of the block with the same purpose; `case` is another one to show;
    `change` is by name of a round.
    """

    kind: BlockKind
    minutes: int
    rounds: tuple[str, ...] = ()
    title: str = ""
    question: str = ""
    task: str = ""
    steps: tuple[SheetStep, ...] = ()
    case: str = ""
    passages: Mapping[Slot, tuple[str, ...]] = field(default_factory=dict)
    change: Mapping[str, RoundChange] = field(default_factory=dict)


@dataclass(frozen=True)
class SheetFile:
    """A run sheet in `sessions/`; its slug is the name of the file."""

    title: str
    summary: str
    blocks: tuple[SheetBlock, ...]
    practice: bool = False
    provisional: bool = False
