"""What phones send is stored by another process; the open session hears it, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from tests.support.core.scenes import PARK, TERRACE, TOWER, block, evening, voting
from wijkworkshop.core.acts.contributing import TakeBackContribution
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.core.acts.phones import LayAside, LetPhonesSend, StartPhones, StopPhones, TakeUp
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.participating import Cast, Join, Say
from wijkworkshop.core.phones.records import Participant, Phones, PhonesSeen, Submission
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.rounds import Received
from wijkworkshop.live import Live
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.participants.batch import Job
from wijkworkshop.storage.participants.store import ParticipantStore
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.storage.store import Store

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session

NOW = datetime(2026, 11, 24, 15, 11, 30, tzinfo=UTC)
PHONES = Phones(1, "00" * 16, "K7P4", address="127.0.0.1", port=8080)
SOMEBODY = Participant(5001, Group.RESIDENTS)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return the file of an archive."""
    return tmp_path / "archief.db"


@pytest.fixture
def live(archive: Path, qtbot: QtBot) -> Iterator[Live]:
    """Return a session with a round of dots, without phones yet."""
    store = Store(open_archive(archive))
    dots = voting(FormKind.DOTS, TERRACE, TOWER, PARK, budget=2)
    session = evening(block(BlockKind.STEP_1, dots)).session
    store.create(session)
    opened = Live(store, store.load(session.id), lambda: NOW)
    yield opened
    opened.close()
    store.close()


def sent(archive: Path, session: str, *jobs: Job) -> None:
    """Store what phones send, as the server does."""
    box = ParticipantStore(open_archive(archive, alone=False), session)
    box.write(jobs, NOW)
    box.archive.close()


def begin(live: Live, qtbot: QtBot) -> None:
    """Let phones take part in an open round."""
    for request in (StartPhones(PHONES), LetPhonesSend(words=True), OpenRound(1)):
        live.request(request)
    qtbot.waitUntil(lambda: not live.busy)


@pytest.mark.seconds
def test_what_another_process_stored_is_heard(live: Live, qtbot: QtBot, archive: Path) -> None:
    """Joins, ballots and words come in by themselves; nothing says that an act was stored."""
    begin(live, qtbot)
    acts: list[object] = []
    live.stored.connect(acts.append)
    past = live._past
    jobs = (
        Join("t", SOMEBODY, "nl"), Cast(SOMEBODY, 1, 7, ((1, 2),)),
        Say(SOMEBODY, 8, "De lift"), PhonesSeen(1, joined=1, here=1),
    )  # fmt: skip
    child = get_context("spawn").Process(target=sent, args=(archive, live.session.id, *jobs))
    child.start()
    qtbot.waitUntil(lambda: bool(live.session.all(Submission)))
    child.join()
    assert live.session.get(Received, 1, Channel.PHONE).number == 1
    assert live.session.get(PhonesSeen, 1).joined == 1
    assert live._past is past
    assert acts == []


def test_an_act_goes_on_from_what_was_heard(live: Live, qtbot: QtBot, archive: Path) -> None:
    """What phones sent stays when the facilitator does something."""
    begin(live, qtbot)
    for number in range(1, 6):
        sent(archive, live.session.id, Say(SOMEBODY, number, f"zin {number}"))
        live.request(ChangePresence(Group.RESIDENTS, 1))
    qtbot.waitUntil(lambda: len(live.session.all(Submission)) == 5)
    qtbot.waitUntil(lambda: not live.busy)
    assert len(live.session.all(Submission)) == 5
    assert live._store.load(live.session.id) == live.session


def test_words_of_a_phone_that_are_taken_back_are_gone(
    live: Live, qtbot: QtBot, archive: Path
) -> None:
    """Taken up, then erased when somebody asks: nothing that can be undone remembers them."""
    begin(live, qtbot)
    sent(archive, live.session.id, Say(SOMEBODY, 1, "het geheim"), Say(SOMEBODY, 2, "de lift"))
    qtbot.waitUntil(lambda: len(live.session.all(Submission)) == 2)
    acts = (ChangePresence(Group.RESIDENTS, 1), LayAside(2), TakeUp(1, "het geheim"))
    for request in (*acts, TakeBackContribution(1)):
        live.request(request)
    qtbot.waitUntil(lambda: not live.busy)
    assert "geheim" not in repr(live._past)
    live.undo()
    qtbot.waitUntil(lambda: not live.busy)
    assert [each.text for each in live.session.all(Submission)] == ["de lift"]


def test_many_batches_are_told_at_most_ten_times_a_second(
    live: Live, qtbot: QtBot, archive: Path
) -> None:
    """A burst of a hundred transactions is a few changes for the windows."""
    begin(live, qtbot)
    told: list[Session] = []
    live.changed.connect(told.append)
    box = ParticipantStore(open_archive(archive, alone=False), live.session.id)
    for number in range(100):
        box.write([Say(SOMEBODY, number, f"zin {number}")], NOW)
    box.archive.close()
    assert told == []  # nothing comes while this thread does something else
    qtbot.waitUntil(lambda: len(live.session.all(Submission)) == 100)
    assert len(told) <= 3


@pytest.mark.parametrize("request_", [StopPhones(), CloseSession()])
def test_without_phones_nobody_looks(live: Live, qtbot: QtBot, request_: object) -> None:
    """An evening without phones is left alone, and so is one that is closed."""
    assert not live._listening.isActive()
    live.request(StartPhones(PHONES))
    qtbot.waitUntil(lambda: not live.busy)
    assert live._listening.isActive()
    live.request(request_)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: not live.busy)
    assert not live._listening.isActive()


def test_it_is_told_once_that_nothing_can_be_heard(live: Live, qtbot: QtBot, archive: Path) -> None:
    """Ten times a second would be no help; and it goes on as soon as it can."""
    told: list[object] = []
    live.deaf.connect(told.append)
    live.request(StartPhones(replace(PHONES, words=True)))
    qtbot.waitUntil(lambda: not live.busy)
    away = archive.with_suffix(".weg")
    archive.rename(away)
    looks: list[object] = []
    live._looked.connect(lambda _heard, error: looks.append(error))
    qtbot.waitUntil(lambda: len(looks) >= 4)
    assert len(told) == 1
    assert isinstance(told[0], StorageProblem)
    assert not archive.exists()
    away.rename(archive)
    sent(archive, live.session.id, Say(SOMEBODY, 1, "Ik ben er weer"))
    qtbot.waitUntil(lambda: bool(live.session.all(Submission)))
    assert len(told) == 1
