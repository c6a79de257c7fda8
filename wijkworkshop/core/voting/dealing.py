"""Which table fills which cells of a matrix, where it is too large for one sheet (dossier B.6).

Whole rows are dealt, so that a table looks at all that a rule does, and rows of one owner lie
together. What is dealt is stored when the round opens (`Dealt`): nothing moves it after that.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijkworkshop.core.outcomes.alignment import AlignmentCell, Instrument
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.given import Dealt, options_at, tables_asked
from wijkworkshop.core.voting.options import options_for
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.voting_tables import by_tables


@dataclass(frozen=True)
class Row:
    """A rule with all its goals: a number, and whose rule it is (empty when nobody said)."""

    number: int
    owner: str = ""


@dataclass(frozen=True)
class Deal:
    """The rows that each table gets, and those that only one table gets, or none."""

    by_table: Mapping[int, tuple[int, ...]]
    alone: tuple[int, ...] = ()
    left: tuple[int, ...] = ()


def dealt(rows: Sequence[Row], cells: int, tables: Sequence[int], most: int) -> Deal:
    """Return which rows each table gets; a row has so many cells, a table fills `most` at most.

    Tables get as many whole rows as they have room for. The rows lie in a circle, by owner, and
    each table takes the next ones: so every row comes to as many tables as any other, or one more.
    Where there is no room for all, the first rows are dealt.
    """
    each = min(most // cells if cells else 0, len(rows))
    room = each * len(tables)
    order = [row.number for row in _by_owner(rows[:room])]
    by_table = {
        table: tuple(order[(place * each + nth) % len(order)] for nth in range(each))
        for place, table in enumerate(tables)
    }
    times = Counter(row for got in by_table.values() for row in got)
    return Deal(
        by_table,
        alone=tuple(row for row in order if times[row] == 1 < len(tables)),
        left=tuple(row.number for row in rows[room:]),
    )


def _by_owner(rows: Sequence[Row]) -> list[Row]:
    """Return the rows by owner, in the order in which each owner is named first."""
    owners = list(dict.fromkeys(row.owner.strip().casefold() for row in rows))
    return sorted(rows, key=lambda row: owners.index(row.owner.strip().casefold()))


def deal_for(session: Session, vote: Round, options: Sequence[RoundOption]) -> Deal | None:
    """Return how the cells of a round are dealt when it opens; None where everybody gets all."""
    if most_together(vote) is not None or not _is_too_much(vote, options):
        return None
    sizes = Counter(map(row_of, options))
    rows = [_row(session, number) for number in _least_told(session, vote, list(sizes), options)]
    return dealt(rows, max(sizes.values()), tables_asked(session, vote), _on_a_sheet(vote))


def dealt_options(deal: Deal, options: Sequence[RoundOption]) -> tuple[RoundOption, ...]:
    """Return the options that at least one table gets."""
    return tuple(option for option in options if row_of(option) not in deal.left)


def records_of(deal: Deal, options: Sequence[RoundOption]) -> tuple[Dealt, ...]:
    """Return what is stored of a deal."""
    return tuple(
        Dealt(table, option.number, option.round)
        for table, rows in deal.by_table.items()
        for option in options
        if row_of(option) in rows
    )


def most_together(vote: Round) -> int | None:
    """Return the options that a round can have at most: none where tables share them out."""
    form = FORMS[vote.form]
    return None if form.shared_out and by_tables(vote) else form.most_options


def _is_too_much(vote: Round, options: Sequence[RoundOption]) -> bool:
    """Tell whether there is more to answer than fits on one ballot."""
    most = FORMS[vote.form].most_options
    return most is not None and len(options) > most


def check_options(session: Session, vote: Round, options: Sequence[RoundOption]) -> None:
    """Raise Refused when a round cannot open with so many options, or so few."""
    form = FORMS[vote.form]
    if len(options) < form.fewest_options:
        raise Refused(Reason.NO_OPTIONS)
    most = most_together(vote)
    if most is not None and len(options) > most:
        reason = Reason.TOO_MANY_FOR_PEOPLE if form.shared_out else Reason.TOO_MANY_OPTIONS
        raise Refused(reason, len(options), most)
    deal = deal_for(session, vote, options)
    if deal is not None and not any(deal.by_table.values()):
        size = max(Counter(map(row_of, options)).values())
        raise Refused(Reason.TOO_MANY_OPTIONS, size, _on_a_sheet(vote))


def on_sheet(session: Session, vote: Round, table: int) -> tuple[RoundOption, ...]:
    """Return the options for the sheet of a table; before the round opens as it would be now."""
    deal = planned_deal(session, vote)
    if deal is None:
        return options_at(session, vote, table)
    rows = deal.by_table.get(table, ())
    return tuple(each for each in _to_be(session, vote) if row_of(each) in rows)


def planned_deal(session: Session, vote: Round) -> Deal | None:
    """Return how a round that is not open yet would be dealt now; None where nothing would be."""
    if vote.state is not RoundState.READY:
        return None
    return deal_for(session, vote, _to_be(session, vote))


def _to_be(session: Session, vote: Round) -> tuple[RoundOption, ...]:
    try:
        return options_for(session, vote)
    except Refused:
        return ()


def row_of(option: RoundOption) -> int:
    """Return the row that an option is in: its rule, or (below 0) the option itself."""
    return option.instrument or -option.number


def _on_a_sheet(vote: Round) -> int:
    return FORMS[vote.form].most_options or 0


def _row(session: Session, number: int) -> Row:
    rule = session.find(Instrument, number, 0)
    return Row(number, rule.owner if rule else "")


def _least_told(
    session: Session, vote: Round, rows: Sequence[int], options: Sequence[RoundOption]
) -> list[int]:
    """Return the rows of which tables said nothing before the others: a next round goes on."""
    goals = {option.goal for option in options}
    told = {
        cell.instrument
        for cell in session.where(AlignmentCell, block=vote.block, edition=0)
        if cell.table and cell.goal in goals
    }
    return sorted(rows, key=lambda row: row in told)
