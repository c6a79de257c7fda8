"""The line above every screen."""

from dataclasses import dataclass
from enum import StrEnum, auto

from wijkworkshop.core.terms import BlockKind


class Stage(StrEnum):
    """How far the evening is with a block, for the row of dashes at the top."""

    DONE = auto()
    NOW = auto()
    TO_COME = auto()


@dataclass(frozen=True)
class Heading:
    """The line above every screen: which block, which part, and the progress dashes.

    `own_work` marks a page that is ours and not the deck's; `marked` says that some texts on it
    carry the mark. `deck_words` is the deck's title of a subject.
    """

    kind: BlockKind
    block: str  # 'Stap 4 · Uitwerking'
    part: str = ""  # 'Maatregelen van de gemeente'
    progress: tuple[Stage, ...] = ()
    own_work: bool = False
    marked: bool = False
    deck_words: str = ""
