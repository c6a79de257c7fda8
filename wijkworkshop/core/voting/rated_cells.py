"""From a rating of cells to the matrix: what tables or the room said becomes its values.

Each table's own value goes in (dossier B.6: per table, not per person). A plenary vote is the
value of the whole room, table 0: it stands for what the cell is as a whole, while the tables'
own values and their disagreement stay. A reason that somebody wrote stays with its cell, until
the host of the table gives another by phone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wijkworkshop.core.outcomes.alignment import AlignmentCell, Instrument
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Alignment, FormKind
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.core.voting.forms.cell_rating import LEVELS, close_on, nearly_on, value_of
from wijkworkshop.core.voting.given import given_to
from wijkworkshop.core.voting.rounds import ResultCell, Round, RoundOption
from wijkworkshop.core.voting.table_reasons import reason_for
from wijkworkshop.core.voting.tally import Tally, result_of
from wijkworkshop.core.voting.voting_tables import by_tables, tables_of

ROOM = 0


def rated_cells(
    session: Session, vote: Round, tally: Tally, ballots: Iterable[Ballot]
) -> tuple[AlignmentCell, ...]:
    """Return the cells that a round fills when it is settled."""
    about = {option.number: option for option in _cells_of(session, vote)}
    if by_tables(vote):
        said = (
            (
                about[number],
                ballot.number,
                LEVELS[level],
                reason_for(session, vote, ballot.number, number, level),
            )
            for ballot in ballots
            for number, level in ballot.answers
            if number in about
        )
    else:
        return tuple(
            _of_room(session, vote, tally, option)
            for option in about.values()
            if tally.total(option.number)
        )
    return tuple(_filled(session, vote, *each) for each in said)


def rerated_cells(session: Session, vote: Round, tally: Tally) -> tuple[AlignmentCell, ...]:
    """Return the cells of the room that say what a round said, with what it says now.

    A cell that was changed since, or rated again in a later round, stays as it is.
    """
    before = result_of(session, vote.id)
    later = (each for each in _settled_beside(session, vote) if each.settled_after(vote))
    kept = {place for each in later for place in _places(session, each)}
    return tuple(
        _of_room(session, vote, tally, option)
        for option in _cells_of(session, vote)
        if (option.goal, option.instrument) not in kept
        and _said(tally, option) != _said(before, option)
        and _stands(session, option) is _value(before, option)
    )


def unrated_cells(
    session: Session, vote: Round
) -> tuple[tuple[AlignmentCell, ...], tuple[AlignmentCell, ...]]:
    """Return the cells of a round that does not count after all: those to empty, those to remove.

    One with a reason stays, as not known. Another round about the same cell keeps what it says.
    """
    if vote.settled_at is None:
        return (), ()
    kept = {place for each in _settled_beside(session, vote) for place in _places(session, each)}
    there = [cell for cell in _found(session, vote) if (cell.goal, cell.instrument) not in kept]
    empty = (
        replace(cell.without_measured(), value=Alignment.UNKNOWN) for cell in there if cell.reason
    )
    return tuple(empty), tuple(cell for cell in there if not cell.reason)


def _cells_of(session: Session, vote: Round) -> tuple[RoundOption, ...]:
    """Return the options that are a cell of which both sides are still there."""
    if vote.form is not FormKind.CELL_RATING:
        return ()
    return tuple(
        option
        for option in session.where(RoundOption, round=vote.id)
        if session.find(Goal, option.goal, 0) and session.find(Instrument, option.instrument, 0)
    )


def _of_room(session: Session, vote: Round, tally: Tally, option: RoundOption) -> AlignmentCell:
    """Return what the whole room said of a cell, and whether one answer decided that."""
    return replace(
        _filled(session, vote, option, ROOM, _value(tally, option)),
        close=close_on(tally, option.number),
        nearly_against=nearly_on(tally, option.number),
    )


def _filled(
    session: Session,
    vote: Round,
    option: RoundOption,
    table: int,
    value: Alignment,
    reason: str = "",
) -> AlignmentCell:
    old = session.find(AlignmentCell, option.goal, option.instrument, table, 0)
    if old is not None:
        return replace(old.without_measured(), value=value, reason=reason or old.reason)
    return AlignmentCell(
        goal=option.goal,
        instrument=option.instrument,
        table=table,
        value=value,
        reason=reason,
        block=vote.block,
    )


def _said(tally: Tally, option: RoundOption) -> tuple[Alignment, bool, bool]:
    number = option.number
    return _value(tally, option), close_on(tally, number), nearly_on(tally, number)


def _value(tally: Tally, option: RoundOption) -> Alignment:
    return value_of(tally, option.number) if tally.total(option.number) else Alignment.UNKNOWN


def _stands(session: Session, option: RoundOption) -> Alignment:
    cell = session.find(AlignmentCell, option.goal, option.instrument, ROOM, 0)
    return cell.value if cell else Alignment.UNKNOWN


def _found(session: Session, vote: Round) -> Iterator[AlignmentCell]:
    tables = tables_of(session) if by_tables(vote) else (ROOM,)
    voted = {cell.option for cell in session.where(ResultCell, round=vote.id)}
    given = given_to(session, vote)
    for option in _cells_of(session, vote):
        for table in tables if option.number in voted else ():
            if given and option.number not in given.get(table, ()):
                continue
            cell = session.find(AlignmentCell, option.goal, option.instrument, table, 0)
            if cell is not None:
                yield cell


def _places(session: Session, vote: Round) -> Iterator[tuple[int, int]]:
    voted = {cell.option for cell in session.where(ResultCell, round=vote.id)}
    for option in _cells_of(session, vote):
        if option.number in voted:
            yield option.goal, option.instrument


def _settled_beside(session: Session, vote: Round) -> Iterator[Round]:
    """Return the other rounds that count, of tables when this was of tables."""
    for each in session.where(Round, form=FormKind.CELL_RATING):
        if each.has_result and each.id != vote.id and by_tables(each) == by_tables(vote):
            yield each
