"""Rounds: how people vote, which way votes come in, and what becomes of a result."""

from enum import StrEnum, auto


class FormKind(StrEnum):
    """How people vote; each has a module in `core/voting/forms/`."""

    DOTS = auto()
    FIST_TO_FIVE = auto()
    RECOGNITION = auto()
    GRADE = auto()
    SINGLE_CHOICE = auto()
    AGREE = auto()
    RANKING = auto()
    WEIGHING = auto()  # impact × feasibility
    CELL_RATING = auto()  # what an instrument does to a goal


class Channel(StrEnum):
    """The way a vote comes in: as numbered ballots (`NUMBERED`), or as a tally.

    With `TABLES` a table votes as one: its ballot has the number of the table. A round is voted
    by tables or by people, never by both.
    """

    PHONE = auto()
    PAPER = auto()
    HANDS = auto()
    STICKERS = auto()
    TABLES = auto()
    DEVICE = auto()  # 'eigen beurt op gedeeld apparaat'


COUNTS_ITSELF = frozenset({Channel.PHONE, Channel.DEVICE})
"""Channels of which votes come in counted; all others wait until somebody counts them."""


class Wording(StrEnum):
    """Which words the ends of a scale have; a property of the round, not of its form."""

    USUAL = auto()  # the words of the form
    EXPECTED = auto()  # 'lukt niet' to 'lukt zeker' (agree only, dossier B.4)


class RoundState(StrEnum):
    """`ready → open → counting → settled → shown`; an invalid round stays in the log.

    The first of a pair is `counted` until the other one is counted too: they settle together.
    """

    READY = auto()
    OPEN = auto()
    COUNTING = auto()
    COUNTED = auto()
    SETTLED = auto()
    SHOWN = auto()
    INVALID = auto()


class Withheld(StrEnum):
    """Why nothing is shown of a settled round."""

    TOO_FEW = auto()  # fewer than five people voted
    BESIDE_ANOTHER = auto()  # beside an earlier result it would tell what a few people chose


class OptionSource(StrEnum):
    """Where a round gets its options when it opens."""

    FIXED = auto()  # the run sheet names them
    GOALS = auto()  # the goals proposed in step 1
    TOP_GOALS = auto()  # the goals with the most dots
    SENTENCE = auto()  # the sentence in the block's outcome
    TOP_PRINCIPLES = auto()  # the principles with the most dots, as one package
    SHORTLIST = auto()  # the measures on the shortlist of step 4
    AGREEMENTS = auto()  # the agreements of the block, as one package
    CELLS = auto()  # each instrument against each goal that stands
    DISPUTED_CELLS = auto()  # those about which the tables differ
    DEFINITIONS = auto()  # what the tables call a mixed neighbourhood
    ARGUMENTS = auto()  # the reasons for and against that the group named


class ConsensusLabel(StrEnum):
    """The measured degree of agreement (dossier A.4)."""

    BROADLY_CARRIED = auto()
    CARRIED = auto()  # as broadly, but no residents are known to be in the room
    CARRIED_WITH_CONCERNS = auto()
    DIVIDED = auto()
    HEAR_RESIDENTS_FIRST = auto()  # residents are present with fewer than five
    TOO_FEW = auto()  # counted, and too few answered for a label
