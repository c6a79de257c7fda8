"""The example session is played by the real rules, and holds something of everything."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.console.opened import played
from wijkworkshop import places
from wijkworkshop.core.boards.goals import reasons
from wijkworkshop.core.navigation import blocks
from wijkworkshop.core.outcomes import OUTCOMES, agreement_gaps, alignment
from wijkworkshop.core.outcomes.alignment import ClashDecision
from wijkworkshop.core.outcomes.goals import Goal, lacks_purpose
from wijkworkshop.core.presence import present
from wijkworkshop.core.public.alignment_board import AlignmentBoard
from wijkworkshop.core.public.board import BoardScreen
from wijkworkshop.core.public.screens import Ballot, Counting, Matrix
from wijkworkshop.core.public.view import lit_view, screen_now
from wijkworkshop.core.scripted.playing import play
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import BlockKind, Channel, Decision, FormKind, GoalKind, RoundState
from wijkworkshop.core.voting.ballots import BoxInMemory
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.example import BUSY_AT, clock_from, fill, new_session, read_script
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Return an empty archive, closed also after a test that failed."""
    with closing(Store(open_archive(tmp_path / "archief.db"))) as made:
        yield made


def test_whole_afternoon_is_there(store: Store) -> None:
    """Fifty-two people in five groups, of whom two leave early; closed, and marked as made up."""
    session = fill(store, places.resources(), places.run_sheets())
    details = session.get(Details, 1)
    assert sorted(present(session).values()) == [3, 6, 8, 9, 24]
    states = Counter(vote.state for vote in session.all(Round))
    assert states == {RoundState.SHOWN: 26, RoundState.SETTLED: 1, RoundState.INVALID: 1}
    assert details.made_up
    assert details.closed_at is not None
    assert store.load(session.id) == session


def test_outcomes_are_filled_and_two_lack_something(store: Store) -> None:
    """One agreement has no outcome indicator, one clash no decision: the app says so."""
    session = fill(store, places.resources(), places.run_sheets())
    gaps = {
        block.kind: {gap.what for gap in OUTCOMES[block.kind].missing(session, block.id)}
        for block in blocks(session)
        if block.kind in OUTCOMES
    }
    assert {kind: what for kind, what in gaps.items() if what} == {
        BlockKind.STEP_2: {alignment.CLASH_DECISION},
        BlockKind.STEP_4: {agreement_gaps.OUTCOME_INDICATOR, agreement_gaps.HELPER_SAYS_NO},
    }


@pytest.mark.seconds
def test_cards_of_six_tables_are_laid_and_shown_and_a_means_is_asked_why() -> None:
    """The room sees loose cards, then goals; one lies nowhere."""
    seen = [screen_now(played(until)) for until in ("14.04", "14.07", "14.10")]
    boards = [each for each in seen if isinstance(each, BoardScreen)]
    assert [(len(board.loose), len(board.groups)) for board in boards] == [(16, 0), (1, 4)]
    assert boards[0].came == (3, 3, 3, 3, 2, 2)
    assert isinstance(seen[-1], Ballot)
    session = played("14.07")
    (means,) = session.where(Goal, kind=GoalKind.OUTPUT)
    assert len(reasons(session, means.id)) == 2
    assert not lacks_purpose(session, means)


def test_values_of_tables_are_seen_only_once_all_of_them_are_counted() -> None:
    session = played("15.03")
    voted = next(each for each in session.all(Round) if each.form is FormKind.CELL_RATING)
    assert voted.state in (RoundState.COUNTING, RoundState.COUNTED)
    assert isinstance(screen_now(session), Counting)


@pytest.mark.seconds
def test_the_room_walks_along_clashes_and_leaves_one_open() -> None:
    """Each decision has an owner and a day, also what stays as it is; about one there is none."""
    walk = []
    for until in ("15.12", "15.13", "15.14", "15.15"):
        screen = screen_now(played(until))
        assert isinstance(screen, AlignmentBoard)
        decided = screen.decided
        walk.append((screen.number, screen.count, decided and decided.decision))
    assert walk == [
        (1, 4, Decision.PHASE),
        (2, 4, Decision.ADJUST),
        (3, 4, Decision.ACCEPT),
        (4, 4, None),
    ]
    session = played("15.16")
    assert isinstance(screen_now(session), Matrix)
    assert all(made.owner and made.due for made in session.all(ClashDecision))


def test_playing_can_stop_in_the_middle_of_a_round(store: Store) -> None:
    """Stopped in step 4, a round is open and the room sees how many have voted."""
    session = fill(store, places.resources(), places.run_sheets(), BUSY_AT)
    screen = lit_view(session, datetime(2026, 11, 24, 15, 11, tzinfo=UTC)).screen
    assert isinstance(screen, Ballot)
    assert screen.open
    assert 0 < sum(number for _, number in screen.received) < screen.present


def test_the_same_script_gives_the_same_session(store: Store) -> None:
    """Clock and ids come from the script: two plays are equal."""
    script, plays = read_script(places.run_sheets()), []
    for _ in range(2):
        session = new_session(places.resources(), places.run_sheets(), "een")
        plays.append(play(session, script, BoxInMemory()))
    assert plays[0] is not plays[1]
    assert plays[0] == plays[1]
    assert plays[0].tables == fill(store, places.resources(), places.run_sheets()).tables


def test_its_clock_goes_on_from_the_moment_where_it_was_stopped() -> None:
    clock = clock_from(places.run_sheets(), BUSY_AT)
    first, then = clock(), clock()
    assert first.replace(second=0, microsecond=0) == datetime(2026, 11, 24, 15, 11, tzinfo=UTC)
    assert then > first


def test_it_is_played_once_however_often_it_is_filled(store: Store) -> None:
    """The second archive gets the same records and the same ballots, under another id."""
    one = fill(store, places.resources(), places.run_sheets(), BUSY_AT, "een")
    two = fill(store, places.resources(), places.run_sheets(), BUSY_AT, "twee")
    assert one.tables is two.tables
    vote = next(each for each in one.all(Round) if each.state is RoundState.OPEN)
    settled = next(each for each in one.where(Round, channel=Channel.PAPER) if each.settled_at)
    assert store.ballots("een", vote.id) == store.ballots("twee", vote.id) != ()
    assert len(store.ballots("een", settled.id)) == len(store.ballots("twee", settled.id)) == 52
