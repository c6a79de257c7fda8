"""The open session: what is shown is stored, and what is refused or fails changes nothing."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from wijkworkshop import places
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.contributing import (
    AddContribution,
    EditContribution,
    KeepDraft,
    TakeBackContribution,
)
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.presence import headcount
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Group, RoundState
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.example import BUSY_AT, fill
from wijkworkshop.live import Live
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.problems import Problem
from wijkworkshop.storage.store import Store

NOW = datetime(2026, 11, 24, 15, 11, 30, tzinfo=UTC)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return the file of an archive."""
    return tmp_path / "archief.db"


@pytest.fixture
def live(archive: Path, qtbot: QtBot) -> Iterator[Live]:
    """Return the example session, open in the middle of a round."""
    store = Store(open_archive(archive))
    session = fill(store, places.resources(), places.run_sheets(), BUSY_AT)
    opened = Live(store, session, lambda: NOW)
    yield opened
    opened.close()
    store.close()


def test_what_is_shown_is_stored(live: Live, qtbot: QtBot) -> None:
    """When `changed` comes, the archive already has it."""
    seen: list[bool] = []

    def look(session: Session) -> None:
        seen.append(live._store.load(session.id) == session)

    live.changed.connect(look)
    with qtbot.waitSignal(live.changed):
        live.request(ChangePresence(Group.RESIDENTS, 2))
    assert seen == [True]
    assert headcount(live.session) == 54


def test_requests_are_done_in_order(live: Live, qtbot: QtBot) -> None:
    """Ten keys pressed at once are ten acts, one after the other."""
    with qtbot.waitSignal(live.idle):
        for number in range(10):
            live.request(AddContribution(1, f"zin {number}"))
    said = [each.text for each in live.session.all(Contribution)][-10:]
    assert said == [f"zin {number}" for number in range(10)]


def test_refusal_changes_nothing(live: Live, qtbot: QtBot) -> None:
    """What cannot be done is said, with its reason."""
    before = live.session
    with qtbot.waitSignal(live.refused) as told:
        live.request(ChangePresence(Group.EDUCATION, -1))
    refusal = told.args[0]
    assert isinstance(refusal, Refused)
    assert refusal.reason is Reason.NOBODY_LEFT
    assert live.session is before


def test_undo_gives_the_session_back(live: Live, qtbot: QtBot) -> None:
    """Ctrl+Z takes back the last act that can be taken back."""
    before = live.session
    with qtbot.waitSignal(live.changed):
        live.request(ChangePresence(Group.RESIDENTS, 1))
    with qtbot.waitSignal(live.changed):
        live.undo()
    assert live.session == before
    with qtbot.waitSignal(live.refused) as told:
        live.undo()
    assert told.args[0].reason is Reason.NOTHING_TO_UNDO


def test_words_that_were_taken_back_do_not_come_back(live: Live, qtbot: QtBot) -> None:
    """Erased on request is erased: undo reaches the act before it, and finds it changed."""
    with qtbot.waitSignal(live.changed):
        live.request(AddContribution(1, "toch maar niet"))
    number = live.session.all(Contribution)[-1].id
    with qtbot.waitSignal(live.changed):
        live.request(TakeBackContribution(number))
    with qtbot.waitSignal(live.refused):
        live.undo()
    assert live.session.find(Contribution, number) is None


def test_ballots_are_counted_as_they_come(live: Live, qtbot: QtBot) -> None:
    """A slip is a ballot in the box; the session knows only how many came in."""
    vote = live.session.where(Round, state=RoundState.OPEN)[0]
    before = live.session.all(Received)[-1].number
    with qtbot.waitSignal(live.changed):
        live.request(CastBallot(vote.id, 99, ((14, 2),), Group.RESIDENTS))
    assert live.session.all(Received)[-1].number == before + 1
    with qtbot.waitSignal(live.ballots_read) as told:
        live.read_ballots(vote.id)
    assert [ballot.answers for ballot in told.args[0] if ballot.number == 99] == [((14, 2),)]


def test_failure_keeps_what_was_there(live: Live, qtbot: QtBot, archive: Path) -> None:
    """When the archive cannot be written, the old value stays, and the failure is told."""
    before = live.session
    archive.rename(archive.with_suffix(".weg"))
    with qtbot.waitSignal(live.failed) as told:
        live.request(ChangePresence(Group.RESIDENTS, 1))
    assert told.args[0].problem is Problem.VANISHED
    assert live.session is before


def test_half_typed_text_is_no_act(live: Live, qtbot: QtBot) -> None:
    """A draft is kept without a line in the log, and Ctrl+Z does not see it."""
    told: list[object] = []
    live.stored.connect(told.append)
    with qtbot.waitSignal(live.changed):
        live.request(KeepDraft("note", "half"))
    assert told == []
    assert not live.can_undo


def test_moving_on_while_the_round_is_open(live: Live, qtbot: QtBot) -> None:
    """The evening goes on; the open round stays open."""
    with qtbot.waitSignal(live.changed):
        live.request(GoToBlock(live.session.all(Round)[0].block))
    assert len(live.session.where(Round, state=RoundState.OPEN)) == 1


def test_words_taken_back_leave_no_trace_in_what_can_be_undone(live: Live, qtbot: QtBot) -> None:
    """Neither the act that wrote them nor a later one remembers them."""
    with qtbot.waitSignal(live.idle):
        live.request(AddContribution(1, "zin van gisteren"))
        live.request(ChangePresence(Group.RESIDENTS, 2))
        live.request(AddContribution(1, "zoekgeraakt geheim"))
        live.request(ChangePresence(Group.RESIDENTS, 1))
    said = live.session.all(Contribution)[-1]
    with qtbot.waitSignal(live.idle):
        live.request(EditContribution(said.id, "beter geheim", said.group, 0, said.tag))
        live.request(TakeBackContribution(said.id))
    assert "geheim" not in repr(live._past)
    with qtbot.waitSignal(live.changed):
        live.undo()
    assert headcount(live.session) == 54
    with qtbot.waitSignals([live.changed] * 2):
        live.undo()
        live.undo()
    assert not live.can_undo or headcount(live.session) == 52
    assert not any("gisteren" in each.text for each in live.session.all(Contribution))
