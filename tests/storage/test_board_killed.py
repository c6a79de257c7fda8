"""A console that is killed in the middle of work at a board loses nothing that it showed."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.boards import board_with
from tests.support.storage.board_writer import DOING, DONE, NOW, board_seen
from tests.support.storage.power import CHANCE, writes_in
from tests.support.waiting import until
from wijkworkshop.core.boards.records import PlaceAnswer
from wijkworkshop.core.outcomes.goals import Goal, GoalCard
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import CardOrigin
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

ROOT = Path(__file__).parents[2]


def work_and_kill(path: Path, acts: int, *, writing: bool) -> tuple[str, str]:
    """Let a process work at the board and kill it; return what it showed last, and was doing.

    It is killed as soon as it showed so many acts, or when it writes after that.
    """
    command = [sys.executable, "-m", "tests.support.storage.board_writer", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as console:
        assert console.stdout is not None
        said = b"".join(console.stdout.readline() for _ in range(2 * acts))
        if writing:
            until(writes_in(path))
        console.kill()
        rest = console.stdout.read()
    lines = (said + rest).decode().rpartition("\n")[0].splitlines()
    shown, doing = (
        next(line.partition(" ")[2] for line in reversed(lines) if line.startswith(word))
        for word in (DONE, DOING)
    )
    return shown, doing


def board_in(path: Path, session: str) -> str:
    """Open the archive that is left, check all of it, and return how its board is."""
    archive = open_archive(path, environment={})
    try:
        archive.check()
        return board_seen(Store(archive).load(session))
    finally:
        archive.close()


def refused_by_hosts(session: Session) -> tuple[Record, ...]:
    """Return cards of phones at the first goal, of which their hosts say that it is wrong."""
    goal, first = session.all(Goal)[0], session.next_id(GoalCard)
    numbers = range(first, first + 4)
    cards = (GoalCard(1, 0, n, f"Van telefoon {n}", CardOrigin.PHONE, 2, goal.id) for n in numbers)
    answers = (PlaceAnswer(n, 2, goal.id, fits=False, at=NOW, block=1) for n in numbers)
    return (*cards, *answers)


@pytest.mark.seconds
@pytest.mark.parametrize("kills", [1, pytest.param(20, marks=pytest.mark.slow)])
def test_a_board_is_as_it_was_shown_last_whenever_it_is_killed(place: Path, kills: int) -> None:
    made = board_with(6, 2).session
    made = made.after(Change(put=refused_by_hosts(made)))
    store = Store(open_archive(place, environment={}))
    store.create(made)
    store.close()
    for kill in range(kills):
        acts = CHANCE.randrange(2, 60)
        shown, doing = work_and_kill(place, acts, writing=bool(kill % 2))
        assert board_in(place, made.id) in (shown, doing)
