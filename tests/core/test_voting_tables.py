"""Tables that vote as one: numbered by table, counted as tables, never beside people."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.scenes import PARK, TERRACE, TOWER, Evening, block, dots, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot, WithdrawBallot
from wijkworkshop.core.acts.choices import DropOption, TakeOptions
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.rounds import (
    ChooseChannel,
    CloseRound,
    InvalidateRound,
    OpenRound,
    RepeatRound,
    RevealRound,
)
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.evening import ScreenKind
from wijkworkshop.core.outcomes.alignment import (
    AlignmentCell,
    Instrument,
    cells,
    clashes,
    room_decided,
    tables_in,
)
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.public.result_screens import Distribution
from wijkworkshop.core.public.screens import Ballot, Matrix
from wijkworkshop.core.public.view import public_view, screen_at
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.steering import asks_twice
from wijkworkshop.core.terms import (
    Alignment,
    BlockKind,
    Channel,
    FormKind,
    GoalStatus,
    Group,
    OptionSource,
)
from wijkworkshop.core.voting.findings import FindingKind
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.cell_rating import LEVELS, value_of
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.core.voting.tally import Tally, result_of
from wijkworkshop.core.voting.voting_tables import ways_in
from wijkworkshop.core.walk import Stop

TABLES = Channel.TABLES
LEVEL = {value: level for level, value in LEVELS.items()}


def by_table(form: FormKind = FormKind.WEIGHING) -> Evening:
    """A round in which the four tables vote, just opened."""
    now = evening(block(BlockKind.STEP_4, voting(form, TERRACE, TOWER, PARK)))
    now.do(ChooseChannel(1, TABLES), OpenRound(1))
    return now


def sheet(table: int, *levels: int, round_id: int = 1) -> CastBallot:
    """The sheet of a table, with answers to the first options."""
    answers = tuple(enumerate(levels, 1))
    return CastBallot(round_id, table, answers, channel=TABLES)


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


def test_closing_asks_twice_while_under_half_of_the_tables_are_in() -> None:
    """The room has twelve people and four tables: two of four is half."""
    now = by_table()
    later = now.now + timedelta(minutes=5)
    now.do(sheet(1, 43_000))
    assert asks_twice(now.session, CloseRound(1), later)
    now.do(sheet(2, 43_000))
    assert not asks_twice(now.session, CloseRound(1), later)
    now.do(CloseRound(1))
    assert now.session.get(Round, 1).present == 4


def test_the_room_reads_of_how_many_tables() -> None:
    now = by_table()
    now.do(sheet(1, 43_000))
    screen = public_view(now.session, now.now).screen
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


def aligned(*goals: str, rules: tuple[str, ...] = ("Passend toewijzen", "Verkoop")) -> Evening:
    """Step 2 with adopted goals and rules, a round by table and a plenary one."""
    rated = FormKind.CELL_RATING
    now = evening(
        block(BlockKind.STEP_1),
        block(
            BlockKind.STEP_2,
            voting(rated, source=OptionSource.CELLS),
            voting(rated, source=OptionSource.DISPUTED_CELLS),
        ),
    )
    for text in goals:
        now.do(PutEntry(Goal(text=text, status=GoalStatus.ADOPTED, block=1)))
    for text in rules:
        now.do(PutEntry(Instrument(text=text, block=2)))
    now.do(ChooseChannel(1, TABLES))
    return now


HELPS, AGAINST = LEVEL[Alignment.REINFORCES], LEVEL[Alignment.CLASHES]
NEUTRAL, UNSURE = LEVEL[Alignment.NEUTRAL], LEVEL[Alignment.UNKNOWN]


def disputed() -> Evening:
    """Two tables agree about the second rule and differ about the first."""
    now = aligned("Prettig samenleven")
    now.do(OpenRound(1), sheet(1, HELPS, NEUTRAL), sheet(2, AGAINST, NEUTRAL))
    now.do(CloseRound(1), SettleRound(1))
    return now


def test_the_options_are_the_rules_against_the_adopted_goals() -> None:
    now = aligned("Prettig samenleven", "Wie vooruitkomt, blijft")
    now.do(PutEntry(Goal(text="Geparkeerd", status=GoalStatus.PARKED, block=1)), OpenRound(1))
    found = options_of(now.session, 1)
    assert [(each.number, each.goal, each.instrument) for each in found] == [
        (1, 1, 1), (2, 1, 2), (3, 2, 1), (4, 2, 2),
    ]  # fmt: skip
    assert found[0].label == "Passend toewijzen → Prettig samenleven"


def test_without_goals_or_rules_there_is_nothing_to_rate() -> None:
    assert aligned().refuses(OpenRound(1)) is Reason.NO_OPTIONS
    assert aligned("Een doel", rules=()).refuses(OpenRound(1)) is Reason.NO_OPTIONS


def test_more_than_twenty_cells_are_too_many_for_a_table() -> None:
    now = aligned("A", "B", "C", rules=tuple("1234567"))
    assert now.refuses(OpenRound(1)) is Reason.TOO_MANY_OPTIONS
    now.do(TakeOptions(1), DropOption(1, 21), OpenRound(1))
    assert len(options_of(now.session, 1)) == 20


def test_what_each_table_said_is_in_the_matrix_when_the_round_is_settled() -> None:
    now = disputed()
    said = {(each.table, each.instrument): each.value for each in now.session.all(AlignmentCell)}
    assert said == {
        (1, 1): Alignment.REINFORCES,
        (2, 1): Alignment.CLASHES,
        (1, 2): Alignment.NEUTRAL,
        (2, 2): Alignment.NEUTRAL,
    }
    assert clashes(now.session, 2) == ((1, 1),)
    assert cells(now.session, 2)[1, 1] == (Alignment.CLASHES, True)


def test_a_reason_that_was_written_stays_with_its_cell() -> None:
    now = aligned("Prettig samenleven")
    written = AlignmentCell(goal=1, instrument=1, table=1, reason="Buren vertrekken", block=2)
    now.do(PutEntry(written), OpenRound(1), sheet(1, AGAINST), CloseRound(1), SettleRound(1))
    kept = now.session.get(AlignmentCell, 1, 1, 1, 0)
    assert (kept.value, kept.reason) == (Alignment.CLASHES, "Buren vertrekken")


def test_the_room_votes_again_where_the_tables_differ_and_that_is_the_value() -> None:
    now = disputed()
    now.do(OpenRound(2))
    (only,) = options_of(now.session, 2)
    assert (only.goal, only.instrument) == (1, 1)
    for number, level in enumerate((HELPS, HELPS, HELPS, AGAINST), 1):
        now.do(CastBallot(2, number, ((1, level),)))
    now.do(CloseRound(2), SettleRound(2))
    assert now.session.get(AlignmentCell, 1, 1, 0, 0).value is Alignment.REINFORCES
    assert cells(now.session, 2)[1, 1] == (Alignment.REINFORCES, True)
    assert clashes(now.session, 2) == ((1, 1),), "the clash of table 2 still wants a decision"
    assert tables_in(now.session, 2) == 2
    assert room_decided(now.session, 2)
    assert not room_decided(disputed().session, 2)


def test_the_title_of_the_matrix_counts_the_cells_that_work_against() -> None:
    """A cell that clashes for one table only has a mark of its own."""

    def title(now: Evening) -> tuple[FindingKind, tuple[int, ...]]:
        screen = screen_at(now.session, Stop(2, ScreenKind.MATRIX))
        assert isinstance(screen, Matrix)
        return screen.finding.kind, screen.finding.numbers

    now = disputed()
    assert title(now) == (FindingKind.CLASHES, (1,))
    now.do(OpenRound(2))
    for number, level in enumerate((HELPS, HELPS, AGAINST), 1):
        now.do(CastBallot(2, number, ((1, level),)))
    now.do(CloseRound(2), SettleRound(2))
    assert title(now) == (FindingKind.CLASHES_FOR_SOME, (1,))
    again = disputed()
    again.do(OpenRound(2), CastBallot(2, 1, ((1, AGAINST),)), CloseRound(2), SettleRound(2))
    assert title(again) == (FindingKind.ROOM_CLASHES, (1,))


def test_without_a_difference_there_is_nothing_to_vote_on_again() -> None:
    now = aligned("Prettig samenleven")
    now.do(OpenRound(1), sheet(1, HELPS), CloseRound(1), SettleRound(1))
    assert now.refuses(OpenRound(2)) is Reason.NO_OPTIONS


def test_a_round_that_does_not_count_leaves_nothing_in_the_matrix() -> None:
    now = disputed()
    reason = AlignmentCell(
        goal=1, instrument=1, table=2, value=Alignment.CLASHES, reason="Huur stijgt", block=2
    )
    now.do(PutEntry(reason), InvalidateRound(1, "Tafel 2 had een ander vel"))
    (left,) = now.session.all(AlignmentCell)
    assert (left.table, left.value, left.reason) == (2, Alignment.UNKNOWN, "Huur stijgt")


def test_a_later_round_keeps_what_it_said_when_an_earlier_one_does_not_count() -> None:
    now = disputed()
    now.do(RepeatRound(1), OpenRound(3), sheet(1, HELPS, HELPS, round_id=3))
    now.do(CloseRound(3), SettleRound(3), InvalidateRound(1, "Verkeerde lijst"))
    assert now.session.get(AlignmentCell, 1, 1, 1, 0).value is Alignment.REINFORCES


def test_a_goal_that_is_gone_since_gets_no_value() -> None:
    now = aligned("Prettig samenleven")
    now.do(OpenRound(1), sheet(1, HELPS, AGAINST), CloseRound(1))
    now.do(DropEntry(now.session.get(Instrument, 2, 0)), SettleRound(1))
    assert [each.instrument for each in now.session.all(AlignmentCell)] == [1]


def test_the_result_is_shown_in_tables() -> None:
    now = disputed()
    now.do(RevealRound(1))
    screen = public_view(now.session, now.now).screen
    assert isinstance(screen, Distribution)
    assert [spread.levels for spread in screen.spreads] == [(1, 0, 0, 1, 0), (0, 0, 2, 0, 0)]
    assert (screen.foot.tables, screen.foot.voters, len(screen.buckets)) == (2, 0, 1)


@given(st.lists(st.sampled_from(list(LEVELS)), min_size=1, max_size=12))
def test_a_cell_has_one_value_by_the_rule_of_the_matrix(levels: list[int]) -> None:
    tally = Tally({(1, level, Group.UNKNOWN): levels.count(level) for level in set(levels)})
    value = value_of(tally, 1)
    assert value in {LEVELS[level] for level in levels} | {Alignment.UNKNOWN}
    if levels.count(UNSURE) * 2 > len(levels):
        assert value is Alignment.UNKNOWN


def test_every_value_has_a_level() -> None:
    assert set(LEVELS.values()) == set(Alignment)
    assert set(LEVELS) == set(FORMS[FormKind.CELL_RATING].scale)


def test_a_settled_round_of_tables_has_no_people_in_it() -> None:
    now = disputed()
    tally = result_of(now.session, 1)
    assert (tally.people(), tally.tables(), tally.by_group()) == (0, 2, {})
