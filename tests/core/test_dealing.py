"""A matrix that is too large for one sheet: which table fills which of its cells."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.by_tables import AGAINST, HELPS, TABLES, aligned
from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import (
    ChooseChannel,
    CloseRound,
    InvalidateRound,
    OpenRound,
    RepeatRound,
)
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.outcomes.alignment import AlignmentCell, Instrument
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.dealing import Deal, Row, dealt, on_sheet
from wijkworkshop.core.voting.given import Dealt, given_to, options_at, tables_asked
from wijkworkshop.core.voting.limits import expected
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round

MOST = 20
OWNERS = st.sampled_from(["", "gemeente", "Gemeente ", "corporaties", "schoolbestuur"])
ROWS = st.lists(OWNERS, min_size=1, max_size=25).map(
    lambda owners: [Row(number, owner) for number, owner in enumerate(owners, 1)]
)


def times(deal: Deal) -> Counter[int]:
    return Counter(row for rows in deal.by_table.values() for row in rows)


@given(ROWS, st.integers(1, 12), st.integers(1, 8))
def test_no_table_gets_more_than_fits_on_its_sheet_nor_a_row_twice(
    rows: list[Row], goals: int, tables: int
) -> None:
    deal = dealt(rows, goals, range(1, tables + 1), MOST)
    assert list(deal.by_table) == list(range(1, tables + 1))
    for got in deal.by_table.values():
        assert len(got) * goals <= MOST
        assert len(set(got)) == len(got)
    assert dealt(rows, goals, range(1, tables + 1), MOST) == deal


@given(ROWS, st.integers(1, 12), st.integers(1, 8))
def test_rows_and_tables_are_dealt_evenly(rows: list[Row], goals: int, tables: int) -> None:
    deal = dealt(rows, goals, range(1, tables + 1), MOST)
    assert len({len(got) for got in deal.by_table.values()}) == 1
    counted = times(deal)
    assert max(counted.values()) - min(counted.values()) <= 1


@given(ROWS, st.integers(1, 12), st.integers(1, 8))
def test_every_row_comes_to_two_tables_where_there_is_room_and_what_does_not_is_named(
    rows: list[Row], goals: int, tables: int
) -> None:
    deal = dealt(rows, goals, range(1, tables + 1), MOST)
    counted = times(deal)
    if tables > 1 and tables * (MOST // goals) >= 2 * len(rows):
        assert all(counted[row.number] >= 2 for row in rows)
        assert deal.alone == deal.left == ()
    assert set(deal.left) == {row.number for row in rows if not counted[row.number]}
    if tables > 1:
        assert set(deal.alone) == {row for row, number in counted.items() if number == 1}
    if tables * (MOST // goals) >= len(rows):
        assert deal.left == ()


def test_rows_of_one_owner_lie_together() -> None:
    rows = [Row(1, "gemeente"), Row(2, "corporaties"), Row(3, "Gemeente"), Row(4, "corporaties")]
    assert dealt(rows, 10, (1, 2), MOST).by_table == {1: (1, 3), 2: (2, 4)}


def large() -> Evening:
    """Five goals and six rules: thirty cells, of which a table fills twenty."""
    return aligned(*"ABCDE", rules=tuple("123456"))


def vote(now: Evening, number: int = 1) -> Round:
    return now.session.get(Round, number)


def test_while_everything_fits_on_a_sheet_every_table_gets_everything() -> None:
    now = aligned(*"ABCDE", rules=tuple("1234"))
    now.do(OpenRound(1))
    assert now.session.all(Dealt) == ()
    assert len(options_at(now.session, vote(now), 3)) == 20


def test_what_is_dealt_is_stored_as_it_was_on_paper_and_stays_when_a_rule_changes_owner() -> None:
    now = large()
    before = {table: on_sheet(now.session, vote(now), table) for table in (1, 2, 3, 4)}
    now.do(OpenRound(1))
    after = {table: options_at(now.session, vote(now), table) for table in (1, 2, 3, 4)}
    assert after == before
    rule = now.session.get(Instrument, 6, 0)
    now.do(PutEntry(replace(rule, owner="gemeente")), PutEntry(Instrument(text="Meer", block=2)))
    assert {t: options_at(now.session, vote(now), t) for t in (1, 2, 3, 4)} == after


def test_a_cell_of_another_table_is_refused() -> None:
    now = large()
    now.do(OpenRound(1))
    mine = given_to(now.session, vote(now))[1]
    other = next(each.number for each in options_of(now.session, 1) if each.number not in mine)
    wrong = CastBallot(1, 1, ((other, HELPS),), channel=TABLES)
    assert now.refuses(wrong) is Reason.NOT_DEALT
    now.do(CastBallot(1, 1, ((min(mine), HELPS),), channel=TABLES))


def test_a_table_that_comes_later_has_nothing_to_fill_in_and_nobody_waits_for_it() -> None:
    now = large()
    now.do(OpenRound(1))
    more = replace(now.session.get(Details, 1), tables=5)
    now.session = now.session.after(Change(put=(more,)))
    assert tables_asked(now.session, vote(now)) == (1, 2, 3, 4)
    assert expected(now.session, vote(now)) == 4
    assert now.refuses(CastBallot(1, 5, ((1, HELPS),), channel=TABLES)) is Reason.NOT_DEALT


def test_people_cannot_take_over_a_round_that_tables_share_out() -> None:
    now = large()
    now.do(OpenRound(1))
    assert now.refuses(ChooseChannel(1, Channel.PAPER)) is Reason.TOO_MANY_FOR_PEOPLE


def test_a_rule_that_no_table_gets_waits_for_the_next_round_which_begins_with_it() -> None:
    now = aligned(*"ABCDEFGHIJKL", rules=tuple("123456"))
    now.do(OpenRound(1))
    asked = {each.instrument for each in options_of(now.session, 1)}
    assert asked == {1, 2, 3, 4}
    for table, numbers in given_to(now.session, vote(now)).items():
        answers = tuple((number, AGAINST) for number in sorted(numbers))
        now.do(CastBallot(1, table, answers, channel=TABLES))
    now.do(CloseRound(1), SettleRound(1), RepeatRound(1))
    again = max(each.id for each in now.session.all(Round))
    now.do(OpenRound(again))
    assert {each.instrument for each in options_of(now.session, again)} >= {5, 6}


def test_only_what_was_given_is_in_the_matrix_and_goes_when_the_round_does_not_count() -> None:
    now = large()
    now.do(OpenRound(1))
    mine = given_to(now.session, vote(now))[2]
    first = min(mine)
    now.do(CastBallot(1, 2, ((first, AGAINST),), channel=TABLES), CloseRound(1), SettleRound(1))
    assert [(each.table, each.value) for each in now.session.all(AlignmentCell)] == [(2, "clashes")]
    now.do(InvalidateRound(1, "verkeerd vel"))
    assert now.session.all(AlignmentCell) == ()


def test_what_a_table_was_given_does_not_bind_people_who_go_on_by_paper() -> None:
    now = large()
    one = replace(now.session.get(Details, 1), tables=1)
    now.session = now.session.after(Change(put=(one,)))
    now.do(OpenRound(1), ChooseChannel(1, Channel.PAPER))
    first = options_of(now.session, 1)[0].number
    slips = (
        CastBallot(1, slip, ((first, AGAINST),), channel=Channel.PAPER) for slip in range(7, 19)
    )
    now.do(*slips, CloseRound(1), SettleRound(1))
    assert [each.table for each in now.session.all(AlignmentCell)] == [0]
    now.do(InvalidateRound(1, "verkeerd vel"))
    assert now.session.all(AlignmentCell) == ()
