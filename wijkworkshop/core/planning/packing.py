"""What to print and bring for an evening, worked out from its run sheet and who is expected."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, auto
from typing import ClassVar

from wijkworkshop.core.boards import card_board
from wijkworkshop.core.navigation import blocks, rounds
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.outcomes.definition import TableDefinition
from wijkworkshop.core.phones.records import phones_of
from wijkworkshop.core.presence import headcount
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, OptionSource
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.limits import expected, is_limited
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round

AT_A_TABLE = 8
"""People counted for a table while nobody said who is expected."""

MORE_SLIPS, MORE_STICKERS = 15, 10
"""Percents of slips and stickers more: for who comes unexpectedly, and for what is spoilt."""

FEWEST_SPARE = 6
FEWEST_CARDS = 10


class Thing(StrEnum):
    """What is printed or brought, in the order in which one packs."""

    SLIPS = auto()
    VOTE_CARDS = auto()
    STICKER_SHEETS = auto()
    WEIGHING_SHEETS = auto()
    CELL_SHEETS = auto()
    BOARD_SHEETS = auto()
    COUNT_SHEETS = auto()
    DEFINITION_SHEETS = auto()
    STICKERS = auto()
    OPTION_CARDS = auto()
    OBJECTION_CARDS = auto()
    PENS = auto()
    MARKERS = auto()
    TAPE = auto()
    TABLE_NUMBERS = auto()
    CLOCK = auto()
    CHARGER = auto()
    EXTENSION_LEAD = auto()
    PROJECTOR_CABLE = auto()


PRINTED = frozenset(
    {
        Thing.SLIPS,
        Thing.STICKER_SHEETS,
        Thing.WEIGHING_SHEETS,
        Thing.CELL_SHEETS,
        Thing.BOARD_SHEETS,
        Thing.COUNT_SHEETS,
    }
)
"""What the app prints at once; participant cards need an address first."""


@dataclass(frozen=True, slots=True)
class Packed(Record):
    """Something that lies ready, and since when."""

    KEY: ClassVar[tuple[str, ...]] = ("thing",)
    thing: Thing
    at: datetime


@dataclass(frozen=True)
class Need:
    """How many of something; `rounds` is for how many rounds, 0 where that says nothing."""

    thing: Thing
    number: int
    rounds: int = 0


def voted_by(session: Session, *channels: Channel) -> Iterator[tuple[Block, Round]]:
    """Yield the rounds that are planned to be voted in these ways, but not those to practise."""
    for block in blocks(session):
        if block.kind is not BlockKind.PRACTICE:
            for vote in rounds(session, block.id):
                if vote.channel in channels:
                    yield block, vote


def with_card_boards(session: Session) -> Iterator[Block]:
    """Yield the blocks on whose board tables lay cards, which they write on paper."""
    return (block for block in blocks(session) if card_board(session, block.id))


def people_for(session: Session) -> int:
    """Return how many people to pack for."""
    return headcount(session) or AT_A_TABLE * session.get(Details, 1).tables


def on_slips(session: Session) -> Iterator[tuple[Block, Round]]:
    """Yield the rounds that need slips: by phone too, for who has none or when phones fail."""
    return voted_by(session, Channel.PAPER, Channel.PHONE)


def spare_slips(people: int) -> int:
    """Return how many numbered sets there are more than people."""
    return max(FEWEST_SPARE, _share(people, MORE_SLIPS))


def cards_for(session: Session) -> int:
    """Return how many participant cards to print: one for each number that slips have too."""
    people = people_for(session)
    return people + spare_slips(people)


def with_phones(session: Session) -> bool:
    """Tell whether phones are expected: they were set up, or a round is planned by phone."""
    return phones_of(session) is not None or any(voted_by(session, Channel.PHONE))


def packing(session: Session) -> tuple[Need, ...]:
    """Return what this evening needs, in the order of packing, and nothing that it does not."""
    return tuple(need for need in _needs(session) if need.number)


def still_to_pack(session: Session) -> tuple[Need, ...]:
    """Return what does not lie ready yet."""
    return tuple(need for need in packing(session) if session.find(Packed, need.thing) is None)


def _needs(session: Session) -> Iterator[Need]:
    people, tables = people_for(session), session.get(Details, 1).tables
    yield from _slips(session, people)
    yield from _sheets(session, tables)
    yield from _dots(session, people)
    yield Need(Thing.OBJECTION_CARDS, max(FEWEST_CARDS, -(-people // 2)))
    yield Need(Thing.PENS, people + _share(people, MORE_SLIPS))
    yield Need(Thing.MARKERS, tables)
    yield Need(Thing.TAPE, 1)
    yield Need(Thing.TABLE_NUMBERS, tables)
    for one in (Thing.CLOCK, Thing.CHARGER, Thing.EXTENSION_LEAD, Thing.PROJECTOR_CABLE):
        yield Need(one, 1)


def _slips(session: Session, people: int) -> Iterator[Need]:
    on_paper = len(tuple(on_slips(session)))
    yield Need(Thing.SLIPS, (people + spare_slips(people)) if on_paper else 0, on_paper)
    yield Need(Thing.VOTE_CARDS, cards_for(session) if with_phones(session) else 0)


def _sheets(session: Session, tables: int) -> Iterator[Need]:
    """Yield one sheet per table and round, or board; hands are counted on one sheet in all."""
    with_dots = len(tuple(voted_by(session, Channel.STICKERS)))
    by_table = [vote.form for _block, vote in voted_by(session, Channel.TABLES)]
    weighed, cells = by_table.count(FormKind.WEIGHING), by_table.count(FormKind.CELL_RATING)
    hands = len(tuple(voted_by(session, Channel.HANDS)))
    yield Need(Thing.STICKER_SHEETS, tables * with_dots, with_dots)
    yield Need(Thing.WEIGHING_SHEETS, tables * weighed, weighed)
    yield Need(Thing.CELL_SHEETS, tables * cells, cells)
    yield Need(Thing.BOARD_SHEETS, tables * len(tuple(with_card_boards(session))))
    yield Need(Thing.COUNT_SHEETS, hands, hands)
    yield Need(Thing.DEFINITION_SHEETS, tables if _defines(session) else 0)


def _dots(session: Session, people: int) -> Iterator[Need]:
    votes = [vote for _block, vote in voted_by(session, Channel.STICKERS)]
    dots = sum(max(1, vote.budget) * _voters(session, vote, people) for vote in votes)
    yield Need(Thing.STICKERS, dots + _share(dots, MORE_STICKERS), len(votes))
    raised = [vote for _block, vote in voted_by(session, Channel.HANDS) if _has_cards(vote)]
    cards = sum(len(options_of(session, vote.id)) for vote in (*votes, *raised))
    yield Need(Thing.OPTION_CARDS, cards, len(votes) + len(raised))


def _voters(session: Session, vote: Round, people: int) -> int:
    return (expected(session, vote) or AT_A_TABLE) if is_limited(vote) else people


def _has_cards(vote: Round) -> bool:
    """Tell whether a card is held up for each option: not where people show a digit."""
    return vote.source is OptionSource.FIXED and not FORMS[vote.form].scale


def _defines(session: Session) -> bool:
    """Tell whether tables write down a sentence of their own."""
    found = (OUTCOMES.get(block.kind) for block in blocks(session))
    return any(outcome is not None and TableDefinition in outcome.parts for outcome in found)


def _share(number: int, percent: int) -> int:
    """Return so many percent of a number, rounded up."""
    return -(-number * percent // 100)
