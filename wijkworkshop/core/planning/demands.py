"""How long it takes what a block asks of people, by norms; the times are generous on no side.

Where the dossier names a time it is the source; 'eigen schatting' is our own estimate, to be
replaced once evenings were measured.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto

from wijkworkshop.core.terms import BlockKind, Channel, FormKind

EXPLAIN = 60
"""Seconds to open and explain a round (eigen schatting)."""

READ = 10
"""Seconds to read an option and mark it on paper, a vel or a screen (eigen schatting)."""

COUNT_HANDS = 30
"""Seconds to count the hands for an option (eigen schatting)."""

CELL = 60
"""Seconds for a cell at a table, with a reason (dossier B.0: at most 20 in what step 2 has)."""

FIST = 60
"""Seconds to put an option to fist to five and count the fingers (eigen schatting)."""

WEIGH = 120
"""Seconds to give a measure two marks at a table (dossier B.0: five measures in 15 minutes)."""

TYPE_SLIP = 10
"""Seconds to type a slip in, by somebody else while the room goes on (eigen schatting)."""

TURN = 60
"""Seconds that one person has the laptop to vote on (eigen schatting)."""

CARD = 30
"""Seconds to read a card aloud and lay it with what says the same (eigen schatting)."""

AREA = 20 * 60
"""Seconds for the card of an area at a table (dossier B.7: one a table in its 30 minutes)."""

AGREEMENT = 20 * 60
"""Seconds for one agreement at a table (dossier B.0: one action card a table, 20 minutes)."""

PARKED = 60
"""Seconds for a line of the parking list at the closing: who takes it up? (eigen schatting)."""

TALK = 8 * 60
"""Seconds that talking at a table takes at the least (eigen schatting)."""

CARDS_A_TABLE = 3
"""Dossier B.0: three cards a table in step 1."""

PER_OPTION: Mapping[FormKind, int] = {
    FormKind.CELL_RATING: CELL,
    FormKind.WEIGHING: WEIGH,
    FormKind.FIST_TO_FIVE: FIST,
}
"""Seconds for an option where people talk about each one; elsewhere the round has its own time."""


class Load(StrEnum):
    """What there can be too much of in a block."""

    CELLS = auto()
    MEASURES = auto()  # to weigh
    OPTIONS = auto()  # in a round
    ROUNDS = auto()
    SLIPS = auto()  # to type in
    TURNS = auto()  # at the laptop, one person at a time
    CARDS = auto()
    AREAS = auto()  # a table
    PARKED = auto()
    TALK = auto()  # what cannot be less


@dataclass(frozen=True)
class Voting:
    """A round as far as it takes time."""

    form: FormKind
    options: int
    seconds: int
    channel: Channel
    voters: int


@dataclass(frozen=True)
class Asked:
    """What a block asks, and the minutes that it has. `talk` is what its steps plan without votes.

    `cells` are those that tables fill in without a round; `areas` is per table.
    """

    block: int
    kind: BlockKind
    minutes: int
    rounds: tuple[Voting, ...] = ()
    talk: int = 0
    cells: int = 0
    cards: int = 0
    areas: int = 0
    parked: int = 0


@dataclass(frozen=True)
class Demand:
    """Something that takes time: so many, each so long, at least `least` seconds, and `extra`."""

    load: Load
    amount: int
    each: int
    least: int = 0
    extra: int = 0

    @property
    def seconds(self) -> int:
        """Return how long it takes."""
        return self.extra + max(self.least, self.amount * self.each)

    def fits(self, seconds: int) -> int:
        """Return how many of them fit in so many seconds: a round number, 0 when none do."""
        room = seconds - self.extra
        most = min(self.amount, room // self.each) if room >= max(self.least, 1) else 0
        return most - most % 5 if 10 <= most < self.amount else most


def of_room(asked: Asked) -> tuple[Demand, ...]:
    """Return what the whole room is busy with, one thing after another."""
    votes, work = tuple(map(_voting, asked.rounds)), tuple(_work(asked))
    if not votes and not work:
        return ()
    planned = asked.talk * 60 - sum(each.seconds for each in work)
    talk = max(planned, _least_talk(asked), 0)
    return (*votes, *work, *([Demand(Load.TALK, 1, talk)] if talk else []))


def beside(asked: Asked) -> tuple[Demand, ...]:
    """Return what goes on beside that, each by somebody of their own."""
    slips = sum(each.voters for each in asked.rounds if each.channel is Channel.PAPER)
    turns = sum(each.voters for each in asked.rounds if each.channel is Channel.DEVICE)
    found = (Demand(Load.SLIPS, slips, TYPE_SLIP), Demand(Load.TURNS, turns, TURN))
    return tuple(each for each in found if each.amount)


def _voting(vote: Voting) -> Demand:
    loads = {FormKind.CELL_RATING: Load.CELLS, FormKind.WEIGHING: Load.MEASURES}
    load = loads.get(vote.form, Load.OPTIONS)
    if vote.form in PER_OPTION:
        return Demand(load, vote.options, PER_OPTION[vote.form], extra=EXPLAIN)
    each = COUNT_HANDS if vote.channel is Channel.HANDS else READ
    return Demand(load, vote.options, each, least=vote.seconds, extra=EXPLAIN)


def _work(asked: Asked) -> Iterator[Demand]:
    """Return what is done without votes, and can be less."""
    found = (
        Demand(Load.CELLS, asked.cells, CELL),
        Demand(Load.CARDS, asked.cards, CARD),
        Demand(Load.AREAS, asked.areas, AREA),
        Demand(Load.PARKED, asked.parked, PARKED),
    )
    return (each for each in found if each.amount)


def _least_talk(asked: Asked) -> int:
    """Return the talk that comes with what is asked; where steps plan it, theirs is taken."""
    if asked.talk or asked.kind not in TALKED_ABOUT:
        return 0
    return TALKED_ABOUT[asked.kind]


TALKED_ABOUT: Mapping[BlockKind, int] = {
    BlockKind.QUESTION_1: TALK,
    BlockKind.QUESTION_2: TALK,
    BlockKind.STEP_1: TALK,
    BlockKind.STEP_4: AGREEMENT,
}
"""Blocks in which tables talk beside what they fill in, and how long at the least."""
