"""A request goes in, a stored session comes out; a refused one leaves everything as it was."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.planning.run_sheet import BlockPlan, OptionPlan, RoundPlan, RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, RoundState
from wijkworkshop.core.voting.rounds import ResultCell, Round
from wijkworkshop.performing import perform, start
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import LogLine, Store

NOW = datetime(2026, 3, 12, 18, tzinfo=UTC)
OPTIONS = (OptionPlan(1, "Groen", "Meer groen"), OptionPlan(2, "Rust", "Meer rust"))
ROUND = RoundPlan("Keuze", "Wat eerst?", FormKind.SINGLE_CHOICE, OPTIONS, channel=Channel.PAPER)
SHEET = RunSheet("test", "Proef", "", (BlockPlan(BlockKind.STEP_1, "Doelen", 20, rounds=(ROUND,)),))
SETUP = Setup("Avond", date(2026, 3, 12), NOW, groups=((Group.RESIDENTS, 8),))
COMING_IN = ChangePresence(Group.RESIDENTS, 2)


def clock() -> datetime:
    return NOW


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(open_archive(tmp_path / "archive.db", environment={}))
    yield opened
    opened.close()


@pytest.fixture
def session(store: Store) -> Session:
    return start(store, SETUP, SHEET, "1", clock, lambda: "one")


def test_a_session_is_made_and_stored(store: Store, session: Session) -> None:
    assert store.load("one") == session
    assert store.log("one") == (LogLine(NOW, "MakeSession"),)


def test_an_act_is_stored_with_a_line_in_the_history(store: Store, session: Session) -> None:
    written = perform(store, session, COMING_IN, clock)
    assert store.load("one") == written.session != session
    assert store.log("one")[1:] == (LogLine(NOW, "ChangePresence", COMING_IN.subject),)


def test_a_refused_act_changes_nothing(store: Store, session: Session) -> None:
    with pytest.raises(Refused):
        perform(store, session, ChangePresence(Group.RESIDENTS, -9), clock)
    assert store.load("one") == session
    assert len(store.log("one")) == 1


def test_an_act_that_is_taken_back_leaves_the_session_as_it_was(
    store: Store, session: Session
) -> None:
    done = perform(store, session, COMING_IN, clock)
    undo = Undo(COMING_IN, done.before, done.change)
    assert perform(store, done.session, undo, clock).session == session == store.load("one")


def test_a_round_on_numbered_paper(store: Store, session: Session) -> None:
    slips = [CastBallot(1, number, ((1 + number % 2, 1),)) for number in range(1, 8)]
    corrected = CastBallot(1, 7, ((1, 1),))
    for act in (OpenRound(1), *slips, corrected, CloseRound(1), SettleRound(1)):
        session = perform(store, session, act, clock).session
    assert session.get(Round, 1).state is RoundState.SETTLED
    assert {cell.option: cell.number for cell in session.all(ResultCell)} == {1: 4, 2: 3}
    ballots = store.ballots("one", 1)
    assert sorted(each.answers for each in ballots) == [((1, 1),)] * 4 + [((2, 1),)] * 3
    assert not {each.number for each in ballots} & set(range(1, 8))
    assert store.load("one") == session
