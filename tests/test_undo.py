"""Ctrl+Z takes back the last act of this console, however slow the disk is, and loses nothing."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.core.scenes import PARK, TERRACE, block, dots, evening
from tests.support.disks import held_up, taken_away
from wijkworkshop.core.acts.choices import PutOption
from wijkworkshop.core.acts.contributing import (
    AddContribution,
    EditContribution,
    KeepDraft,
    TakeBackContribution,
)
from wijkworkshop.core.acts.navigating import CloseSession, ReopenSession
from wijkworkshop.core.acts.phones import PutPaperFirst
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.presence import headcount
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import BlockKind, Group, Tag
from wijkworkshop.live import Live
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.storage.store import Act, LogLine, Store, Written

NOW = datetime(2026, 11, 24, 15, 11, 30, tzinfo=UTC)
PEOPLE = 12
NOBODY = ChangePresence(Group.EDUCATION, -1)
"""Refused: nobody of that group is there."""


def came(people: int) -> Request:
    return ChangePresence(Group.RESIDENTS, people)


class Buggy(Store):
    """A store with a mistake in it, once it is `broken`."""

    broken = False

    def write(self, session: Session, act: Act, line: LogLine | None = None) -> Written:
        if self.broken:
            raise ZeroDivisionError
        return super().write(session, act, line)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archief.db"


@pytest.fixture
def store(archive: Path) -> Iterator[Buggy]:
    opened = Buggy(open_archive(archive))
    yield opened
    opened.close()


@pytest.fixture
def live(store: Buggy, qtbot: QtBot) -> Iterator[Live]:
    """An evening with twelve residents and a round of dots."""
    session = evening(block(BlockKind.STEP_1, dots(TERRACE, PARK))).session
    store.create(session)
    opened = Live(store, store.load(session.id), lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def why(live: Live) -> list[object]:
    """What was told of acts that were not done, in its order."""
    told: list[object] = []
    for signal in (live.refused, live.failed, live.broke):
        signal.connect(told.append)
    return told


def rest(live: Live, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not live.busy)


def do(live: Live, qtbot: QtBot, *requests: Request) -> None:
    for request in requests:
        live.request(request)
    rest(live, qtbot)


def undo(live: Live, qtbot: QtBot, times: int = 1) -> None:
    for _ in range(times):
        live.undo()
    rest(live, qtbot)


class TestWhatFails:
    def test_an_undo_that_was_not_stored_is_there_again(
        self, live: Live, qtbot: QtBot, archive: Path, why: list[object]
    ) -> None:
        do(live, qtbot, came(5))
        with taken_away(archive):
            undo(live, qtbot)
        assert [type(each) for each in why] == [StorageProblem]
        assert headcount(live.session) == PEOPLE + 5
        undo(live, qtbot)
        assert headcount(live.session) == PEOPLE

    def test_so_is_one_that_met_a_mistake_of_the_app(
        self, live: Live, qtbot: QtBot, store: Buggy, why: list[object]
    ) -> None:
        do(live, qtbot, came(5))
        store.broken = True
        undo(live, qtbot)
        store.broken = False
        assert [type(each) for each in why] == [ZeroDivisionError]
        undo(live, qtbot)
        assert headcount(live.session) == PEOPLE

    def test_several_that_failed_are_taken_back_in_their_order(
        self, live: Live, qtbot: QtBot, archive: Path
    ) -> None:
        do(live, qtbot, came(5), came(1))
        with taken_away(archive):
            undo(live, qtbot, times=2)
        undo(live, qtbot)
        assert headcount(live.session) == PEOPLE + 5
        undo(live, qtbot)
        assert headcount(live.session) == PEOPLE


class TestOnItsWay:
    def test_what_was_sent_last_is_taken_back_also_before_it_is_stored(
        self, live: Live, qtbot: QtBot, archive: Path
    ) -> None:
        do(live, qtbot, came(5))
        with held_up(archive):
            live.request(came(1))
            live.undo()
        rest(live, qtbot)
        assert headcount(live.session) == PEOPLE + 5
        assert live.session == live._store.load(live.session.id)

    def test_each_of_several_takes_back_the_next(
        self, live: Live, qtbot: QtBot, archive: Path
    ) -> None:
        do(live, qtbot, came(5))
        with held_up(archive):
            for people in (1, 2, 3):
                live.request(came(people))
            for _ in range(3):
                live.undo()
        rest(live, qtbot)
        assert headcount(live.session) == PEOPLE + 5

    def test_the_first_act_can_be_taken_back_before_it_is_stored(
        self, live: Live, qtbot: QtBot, archive: Path, why: list[object]
    ) -> None:
        with held_up(archive):
            live.request(came(1))
            live.undo()
        rest(live, qtbot)
        assert why == []
        assert headcount(live.session) == PEOPLE

    def test_one_that_is_refused_then_is_all_that_was_meant(
        self, live: Live, qtbot: QtBot, archive: Path, why: list[object]
    ) -> None:
        """The refusal says that it was not done; what stood before it is left alone."""
        do(live, qtbot, came(5))
        with held_up(archive):
            live.request(NOBODY)
            live.undo()
        rest(live, qtbot)
        assert [refused.reason for refused in why if isinstance(refused, Refused)] == [
            Reason.NOBODY_LEFT
        ]
        assert headcount(live.session) == PEOPLE + 5
        undo(live, qtbot)
        assert headcount(live.session) == PEOPLE

    def test_so_is_one_that_fails(
        self, live: Live, qtbot: QtBot, archive: Path, why: list[object]
    ) -> None:
        do(live, qtbot, came(5))
        with taken_away(archive):
            live.request(came(1))
            live.undo()
            rest(live, qtbot)
        assert [type(each) for each in why] == [StorageProblem]
        undo(live, qtbot)
        assert headcount(live.session) == PEOPLE

    def test_who_heard_that_it_was_refused_means_the_act_before_it(
        self, live: Live, qtbot: QtBot
    ) -> None:
        do(live, qtbot, came(5), NOBODY)
        undo(live, qtbot)
        assert headcount(live.session) == PEOPLE


def add(live: Live, qtbot: QtBot, words: str) -> Contribution:
    do(live, qtbot, AddContribution(1, words))
    return live.session.all(Contribution)[-1]


def change_elsewhere(store: Store, said: Contribution) -> None:
    """Let another process correct what somebody said."""
    better = EditContribution(said.id, "Beter gezegd", said.group, 0, Tag.IDEA)
    perform(store, store.load("proef"), better, lambda: NOW)


class TestWhatIsRefused:
    """It is told, with the act; only what can never be taken back makes room for the one before."""

    @pytest.fixture
    def told(self, live: Live) -> list[tuple[Request, Reason, bool]]:
        found: list[tuple[Request, Reason, bool]] = []
        live.not_undone.connect(
            lambda not_undone: found.append(
                (not_undone.undo.request, not_undone.reason, not_undone.stays)
            )
        )
        return found

    def test_what_somebody_else_changed_since_is_told_once_and_left_alone(
        self, live: Live, qtbot: QtBot, store: Buggy, told: list[object]
    ) -> None:
        do(live, qtbot, came(5))
        change_elsewhere(store, add(live, qtbot, "De lift"))
        undo(live, qtbot)
        assert told == [(AddContribution(1, "De lift"), Reason.CHANGED_SINCE, False)]
        undo(live, qtbot)
        assert len(told) == 1
        assert headcount(live.session) == PEOPLE
        assert [each.text for each in live.session.all(Contribution)] == ["Beter gezegd"]

    def test_so_is_a_choice_of_a_round_that_was_opened_since(
        self, live: Live, qtbot: QtBot, told: list[object]
    ) -> None:
        do(live, qtbot, PutOption(1, 0, "Oost"), OpenRound(1))
        undo(live, qtbot)
        assert told == [(PutOption(1, 0, "Oost"), Reason.OPTIONS_FIXED, False)]
        assert not live.can_undo

    def test_in_a_session_that_is_closed_it_waits_until_it_is_open_again(
        self, live: Live, qtbot: QtBot, told: list[object]
    ) -> None:
        do(live, qtbot, came(5), CloseSession())
        undo(live, qtbot, times=2)
        assert told == [(came(5), Reason.SESSION_CLOSED, True)] * 2
        do(live, qtbot, ReopenSession())
        undo(live, qtbot)
        assert headcount(live.session) == PEOPLE

    def test_while_people_vote_it_waits_until_that_is_settled(
        self, live: Live, qtbot: QtBot, told: list[object]
    ) -> None:
        do(live, qtbot, PutPaperFirst(on=True), OpenRound(1))
        undo(live, qtbot)
        assert told == [(PutPaperFirst(on=True), Reason.VOTES_COMING, True)]
        do(live, qtbot, CloseRound(1), SettleRound(1))
        undo(live, qtbot)
        assert not live.session.get(Details, 1).paper_first


class TestWhatWasErased:
    def test_half_typed_words_that_said_the_same_leave_no_trace_either(
        self, live: Live, qtbot: QtBot
    ) -> None:
        """An act in between remembers what it changed, and nothing else of that moment."""
        do(live, qtbot, KeepDraft("note", "het geheim"), came(5), KeepDraft("note", ""))
        said = add(live, qtbot, "het geheim")
        assert "geheim" in repr(live._past)
        do(live, qtbot, TakeBackContribution(said.id))
        assert "geheim" not in repr(live._past)
        undo(live, qtbot)
        assert headcount(live.session) == PEOPLE

    def test_it_is_told_so_that_whoever_shows_words_forgets_them(
        self, live: Live, qtbot: QtBot
    ) -> None:
        said = add(live, qtbot, "het geheim")
        told: list[Session] = []
        live.erased.connect(lambda: told.append(live.session))
        do(live, qtbot, came(1), TakeBackContribution(said.id))
        assert told == [live.session]


def test_what_is_taken_back_is_told_once_it_is_stored(
    live: Live, qtbot: QtBot, archive: Path
) -> None:
    told: list[Request] = []
    live.undone.connect(lambda undo: told.append(undo.request))
    with held_up(archive):
        live.request(came(5))
        live.request(came(1))
        live.undo()
        live.undo()
        assert told == []
    rest(live, qtbot)
    assert told == [came(1), came(5)]
