"""The paper of a session: slips with their numbers and owners, and sheets for counting.

One person has one number on all slips; the group is marked by shape. Rounds of one block share a
slip while they fit; a round for one group is printed for that group, and for the spare sets.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from gettext import gettext as _
from gettext import ngettext
from math import ceil

from wijkworkshop.core.boards.board import CARDS_OF_TABLE, LONGEST_CARD
from wijkworkshop.core.planning.packing import (
    on_slips,
    people_for,
    spare_slips,
    voted_by,
    with_card_boards,
)
from wijkworkshop.core.presence import present
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.given import tables_asked
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.voting_tables import by_tables, tables_of
from wijkworkshop.export.bidi_isolation import isolate_words
from wijkworkshop.export.questions import question
from wijkworkshop.export.sheets import (
    BoardSheet,
    Choice,
    CountSheet,
    GroupMark,
    Owner,
    Page,
    Question,
    Slip,
    SlipSet,
    TableSheet,
)
from wijkworkshop.pages.paging import parted
from wijkworkshop.pages.theme import LIGHT, SHAPES
from wijkworkshop.wording.dutch import date_of
from wijkworkshop.wording.terms import group_words

ROOM = 180
"""Millimetres that questions may take on a slip in the largest type; a smaller one needs 158."""

MOST_TICKS, MOST = 18, 14
"""Most choices on a slip: to tick, and with more to fill in; beyond that the type is too small."""


def slips(
    session: Session, people: Mapping[Group, int] | None = None, spare: int | None = None
) -> SlipSet:
    """Return all paper for this many people per group; by default as planned.

    Spare slips have no group: they are for unexpected people and spoiled slips.
    """
    session = isolate_words(session)
    people = present(session) if people is None else people
    spare = _spare(session, sum(people.values())) if spare is None else spare
    details = session.get(Details, 1)
    owners, pages = tuple(_owners(people, spare)), tuple(_pages(session))
    return SlipSet(
        title=details.name,
        day=date_of(details.day),
        moment=details.made_at,
        owners=owners,
        pages=pages,
        slips=tuple(_slips(owners, pages)),
        tables=tuple(_table_sheets(session, Channel.STICKERS)),
        counts=tuple(_count_sheets(session, people)),
        filled=tuple(_table_sheets(session, Channel.TABLES)),
        boards=tuple(_board_sheets(session)),
    )


def mark(group: Group) -> GroupMark:
    """Return how a group is marked on paper, the same as on the screens."""
    return GroupMark(group_words(group), SHAPES[group], LIGHT.groups[group])


def _spare(session: Session, known: int) -> int:
    """Return how many sets have no group: all of them when it is unknown who is expected."""
    return spare_slips(known) if known else people_for(session) + spare_slips(people_for(session))


def _owners(people: Mapping[Group, int], spare: int) -> Iterator[Owner]:
    """Number people group by group, then the spare sets."""
    known = [group for group in Group if people.get(group)]
    owners = [group for group in known for _person in range(people[group])]
    for number, group in enumerate(owners, 1):
        yield Owner(number, mark(group))
    for number in range(len(owners) + 1, len(owners) + spare + 1):
        yield Owner(number, None, tuple(map(mark, known)))


def _pages(session: Session) -> Iterator[Page]:
    """Yield pages: rounds of a block for the same people share one while they fit."""
    waiting: list[Question] = []
    before: tuple[Block, Group | None] | None = None
    for block, vote, asked in _asked(session):
        here = (block, vote.only_group)
        if before and (before != here or _height([*waiting, asked]) > ROOM):
            yield _page(*before, waiting)
            waiting = []
        waiting.append(asked)
        before = here
    if before:
        yield _page(*before, waiting)


def _page(block: Block, only: Group | None, questions: Sequence[Question]) -> Page:
    return Page(block.title, tuple(questions), None if only is None else mark(only))


def _slips(owners: Sequence[Owner], pages: Sequence[Page]) -> Iterator[Slip]:
    """Yield what everybody gets: who is of another group than a round is for, no slip for it."""
    for number, owner in enumerate(owners):
        theirs = [
            place
            for place, page in enumerate(pages)
            if page.only is None or owner.mark is None or page.only == owner.mark
        ]
        for nth, place in enumerate(theirs, 1):
            words = _("blad {place} van {all}").format(place=nth, all=len(theirs))
            yield Slip(number, place, words)


def _asked(session: Session) -> Iterator[tuple[Block, Round, Question]]:
    """Return the questions on slips; a list that is too long continues on the next slip."""
    for block, vote in on_slips(session):
        asked = question(session, replace(vote, channel=Channel.PAPER))
        most = MOST if asked.axes or asked.scale else MOST_TICKS
        count = 1 if asked.order else max(1, ceil(len(asked.choices) / most))
        for part, choices in enumerate(parted(asked.choices, count), 1):
            yield block, vote, _part(asked, choices, part, count)


def _part(asked: Question, choices: Sequence[Choice], part: int, count: int) -> Question:
    """Return a part of a question with its position; votes count for all parts together."""
    if count == 1:
        return asked
    title = _("{title} · deel {part} van {parts}").format(title=asked.title, part=part, parts=count)
    together = _("Dit is voor alle {parts} delen samen.").format(parts=count)
    how = f"{asked.how} {together}" if not asked.scale and not asked.axes else asked.how
    return replace(asked, title=title, how=how, choices=tuple(choices))


def _height(questions: Sequence[Question]) -> int:
    """Return about how many millimetres questions take."""
    return sum(26 + sum(map(_tall, each.choices)) + 18 * bool(each.order) for each in questions)


def _tall(choice: Choice) -> int:
    return 14 if choice.note else 11


def _table_sheets(session: Session, channel: Channel) -> Iterator[TableSheet]:
    for _block, vote in voted_by(session, channel):
        for table in tables_asked(session, vote) if by_tables(vote) else tables_of(session):
            words = _("Tafel {number}").format(number=table)
            yield TableSheet(words, question(session, vote, table))


def _board_sheets(session: Session) -> Iterator[BoardSheet]:
    how = ngettext(
        "Kies samen één kaart. Eén gedachte op een kaart, hoogstens {letters} tekens.",
        "Kies samen {count} kaarten. Eén gedachte op een kaart, hoogstens {letters} tekens.",
        CARDS_OF_TABLE,
    ).format(count=CARDS_OF_TABLE, letters=LONGEST_CARD)
    for block in with_card_boards(session):
        for table in range(1, session.get(Details, 1).tables + 1):
            words = _("Tafel {number}").format(number=table)
            yield BoardSheet(words, block.title, block.question, how, CARDS_OF_TABLE)


def _count_sheets(session: Session, people: Mapping[Group, int]) -> Iterator[CountSheet]:
    parts = tuple(mark(group) for group in Group if people.get(group))
    for _block, vote in voted_by(session, Channel.HANDS):
        asked = question(session, vote)
        worded = asked.worded
        columns = tuple(each.words if worded else each.mark for each in asked.scale)
        yield CountSheet(asked, columns or (_("Handen"),), parts)
