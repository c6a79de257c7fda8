"""What each table was given to answer in a round: all of it, or the cells that were dealt to it.

`core/voting/dealing.py` deals; this only reads what is stored.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from wijkworkshop.core.records import Record, refers
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.voting_tables import by_tables, tables_of


@dataclass(frozen=True, slots=True)
class Dealt(Record):
    """That a table fills an option of a round; a round without any is answered whole by each."""

    KEY: ClassVar[tuple[str, ...]] = ("round", "table", "option")
    table: int
    option: int
    round: int = refers("Round")


Given = Mapping[int, frozenset[int]]
"""Per table the numbers of the options that it was dealt; empty where everybody answers all."""


def options_at(session: Session, vote: Round, table: int) -> tuple[RoundOption, ...]:
    """Return the options that a table, or where people vote each of them, has to answer."""
    return of_table(session.where(RoundOption, round=vote.id), given_to(session, vote), table)


def of_table(options: tuple[RoundOption, ...], given: Given, table: int) -> tuple[RoundOption, ...]:
    """Return which of these options a table has to answer: all, unless they were dealt."""
    if not given:
        return options
    mine = given.get(table, frozenset())
    return tuple(each for each in options if each.number in mine)


def given_to(session: Session, vote: Round) -> Given:
    """Return what each table was dealt; nothing where people vote, whatever tables had before."""
    if not by_tables(vote):
        return {}
    found: dict[int, set[int]] = {}
    for each in session.where(Dealt, round=vote.id):
        found.setdefault(each.table, set()).add(each.option)
    if not found:
        return {}
    return {each: frozenset(found.get(each, ())) for each in {*found, *tables_of(session)}}


def check_given(session: Session, vote: Round, table: int, options: Sequence[int]) -> None:
    """Raise Refused when a table answers what it was not given."""
    given = given_to(session, vote)
    if given and not set(options) <= given.get(table, frozenset()):
        raise Refused(Reason.NOT_DEALT, table)


def tables_asked(session: Session, vote: Round) -> tuple[int, ...]:
    """Return the tables that have something to answer in a round where tables vote."""
    given = given_to(session, vote)
    every = (vote.only_table,) if vote.only_table else tables_of(session)
    return tuple(each for each in every if not given or given.get(each))
