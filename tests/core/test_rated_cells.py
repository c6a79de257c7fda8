"""Tables rate the cells of the matrix: what each said, where they differ, what it comes to."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.by_tables import AGAINST, HELPS, UNSURE, aligned, disputed, sheet
from tests.support.core.parks import slips
from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.choices import DropOption, TakeOptions
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
from wijkworkshop.core.navigation import Stop
from wijkworkshop.core.outcomes.alignment import (
    AlignmentCell,
    Instrument,
    Said,
    cells,
    clashes,
    room_decided,
    tables_in,
)
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.public.result_screens import Distribution
from wijkworkshop.core.public.screens import Matrix
from wijkworkshop.core.public.view import lit_view, screen_at
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import Alignment, Channel, FormKind, GoalStatus, Group
from wijkworkshop.core.voting.findings import FindingKind
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.cell_rating import LEVELS, value_of
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.tally import Tally


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


def test_more_than_twenty_cells_are_too_many_for_a_person() -> None:
    now = aligned("A", "B", "C", rules=tuple("1234567"))
    now.do(ChooseChannel(1, Channel.PAPER))
    assert now.refuses(OpenRound(1)) is Reason.TOO_MANY_FOR_PEOPLE
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
    assert cells(now.session, 2)[1, 1] == Said(Alignment.CLASHES, disputed=True, close=True)


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
    for number, level in enumerate((HELPS, HELPS, HELPS, AGAINST) * 2, 1):
        now.do(CastBallot(2, number, ((1, level),)))
    now.do(CloseRound(2), SettleRound(2))
    assert now.session.get(AlignmentCell, 1, 1, 0, 0).value is Alignment.REINFORCES
    assert cells(now.session, 2)[1, 1] == Said(Alignment.REINFORCES, disputed=True, close=False)
    assert clashes(now.session, 2) == ((1, 1),), "the clash of table 2 still wants a decision"
    assert tables_in(now.session, 2) == 2
    assert room_decided(now.session, 2)
    assert not room_decided(disputed().session, 2)


def test_the_title_of_the_matrix_counts_the_rules_that_work_against() -> None:
    """A cell that clashes for one table only has a mark of its own."""

    def title(now: Evening) -> tuple[FindingKind, tuple[int, ...]]:
        screen = screen_at(now.session, Stop(2, ScreenKind.MATRIX))
        assert isinstance(screen, Matrix)
        return screen.finding.kind, screen.finding.numbers

    now = disputed()
    assert title(now) == (FindingKind.RULES_AGAINST, (1, 1))
    now.do(OpenRound(2))
    for number, level in enumerate((HELPS, HELPS, AGAINST) * 2, 1):
        now.do(CastBallot(2, number, ((1, level),)))
    now.do(CloseRound(2), SettleRound(2))
    assert title(now) == (FindingKind.RULES_AGAINST_FOR_SOME, (1, 1))
    again = disputed()
    again.do(OpenRound(2), *slips(2, (1, AGAINST)), CloseRound(2), SettleRound(2))
    assert title(again) == (FindingKind.RULES_AGAINST, (1, 1))


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
    screen = lit_view(now.session, now.now).screen
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
