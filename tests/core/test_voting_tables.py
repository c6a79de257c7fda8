"""Tables that vote as one: numbered by table, counted as tables, never beside people."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.by_tables import TABLES, disputed, sheet
from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, dots, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot, WithdrawBallot
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound
from wijkworkshop.core.primary_action import asks_twice
from wijkworkshop.core.public.screens import Ballot
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.core.voting.tally import Tally, result_of
from wijkworkshop.core.voting.voting_tables import ways_in


def by_table(form: FormKind = FormKind.WEIGHING) -> Evening:
    """A round in which the four tables vote, just opened."""
    now = evening(block(BlockKind.STEP_4, voting(form, TERRACE, TOWER, PARK)))
    now.do(ChooseChannel(1, TABLES), OpenRound(1))
    return now


def test_a_table_has_one_sheet_and_no_group() -> None:
    now = by_table()
    now.do(CastBallot(1, 3, ((1, 43_000),), Group.RESIDENTS, 1, TABLES), sheet(3, 11_000))
    (kept,) = now.box.ballots(1)
    assert (kept.number, kept.table, kept.group) == (3, 3, Group.UNKNOWN)
    assert kept.answers == ((1, 11_000),)
    assert now.session.get(Received, 1, TABLES).number == 1


@pytest.mark.parametrize("table", [0, 5, 9999, -1])
def test_a_table_that_is_not_there_has_no_sheet(table: int) -> None:
    assert by_table().refuses(sheet(table, 43_000)) is Reason.TABLE_UNKNOWN


def test_people_do_not_vote_where_tables_do() -> None:
    now = by_table()
    assert ways_in(now.session.get(Round, 1)) == (TABLES,)
    assert now.refuses(CastBallot(1, 1, ((1, 43_000),))) is Reason.TABLES_OR_PEOPLE
    rated = by_table(FormKind.CELL_RATING)
    hands = RecordCount(1, Channel.HANDS, Group.UNKNOWN, 0, 1, 4, 3)
    assert rated.refuses(hands) is Reason.TABLES_OR_PEOPLE
    turnout = RecordTurnout(1, Channel.HANDS, Group.UNKNOWN, 0, 12)
    assert rated.refuses(turnout) is Reason.TABLES_OR_PEOPLE


def test_tables_do_not_vote_where_people_do() -> None:
    now = evening(block(BlockKind.STEP_4, voting(FormKind.WEIGHING, TERRACE, TOWER)))
    now.do(OpenRound(1))
    assert TABLES not in ways_in(now.session.get(Round, 1))
    assert now.refuses(sheet(1, 43_000)) is Reason.TABLES_OR_PEOPLE


def test_nobody_is_asked_otherwise_once_a_table_or_a_person_voted() -> None:
    now = by_table()
    now.do(ChooseChannel(1, Channel.PAPER), ChooseChannel(1, TABLES), sheet(1, 43_000))
    assert now.refuses(ChooseChannel(1, Channel.PAPER)) is Reason.TABLES_OR_PEOPLE
    now.do(WithdrawBallot(1, 1, TABLES), ChooseChannel(1, Channel.PAPER))
    now.do(CastBallot(1, 1, ((1, 43_000),)))
    assert now.refuses(ChooseChannel(1, TABLES)) is Reason.TABLES_OR_PEOPLE


def test_a_form_without_tables_cannot_be_voted_by_table() -> None:
    now = evening(block(BlockKind.STEP_1, dots("A", "B")))
    assert now.refuses(ChooseChannel(1, TABLES)) is Reason.CHANNEL_NOT_ALLOWED


def test_closing_asks_twice_only_at_once_for_sheets_are_counted_after_it() -> None:
    """The room has twelve people and four tables."""
    now = by_table()
    now.do(sheet(1, 43_000))
    opened = now.session.get(Round, 1).opened_at or now.now
    assert asks_twice(now.session, CloseRound(1), opened + timedelta(seconds=4))
    assert not asks_twice(now.session, CloseRound(1), opened + timedelta(seconds=6))
    now.do(CloseRound(1))
    assert now.session.get(Round, 1).present == 4


def test_the_room_reads_of_how_many_tables() -> None:
    now = by_table()
    now.do(sheet(1, 43_000))
    screen = lit_view(now.session, now.now).screen
    assert isinstance(screen, Ballot)
    assert (screen.tables, screen.present, screen.received) == (4, 0, ((TABLES, 1),))
    assert not screen.secret


@given(st.integers(0, 40), st.integers(1, 8))
def test_tables_are_no_people(people: int, tables: int) -> None:
    """Whatever came in, tables stand in no number of people and in no group."""
    tally = Tally(
        {(1, 4, Group.RESIDENTS): people, (1, 4, Group.UNKNOWN): tables},
        {(Channel.PAPER, Group.RESIDENTS): people, (TABLES, Group.UNKNOWN): tables},
    )
    assert (tally.people(), tally.tables()) == (people, tables)
    assert Group.UNKNOWN not in tally.by_group()


def test_a_settled_round_of_tables_has_no_people_in_it() -> None:
    now = disputed()
    tally = result_of(now.session, 1)
    assert (tally.people(), tally.tables(), tally.by_group()) == (0, 2, {})
