"""The button 'Generale repetitie': by keys, in words, with the real command, and nothing left."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.console.desk import nameless
from tests.support.start.listed import OpenAt, Stored
from tests.support.start.prepare_page import first_page
from tests.ui.start.conftest import Desk
from tools.gallery.dress_rehearsal import BEGUN, HELD, LAST
from wijkworkshop.cli.dress_rehearsal.reporting import round_facts, whole_facts
from wijkworkshop.storage.throwaway import LOCK, PREFIX
from wijkworkshop.ui.prepare.dress_rehearsal.part import FEWEST, DressRehearsalPart
from wijkworkshop.ui.prepare.dress_rehearsal.run import DressRehearsalRun, program
from wijkworkshop.ui.prepare.page import PreparePage

LONG_MS = 300_000


@pytest.fixture
def ready(stored: Stored, desk_at: OpenAt, place: Path) -> Desk:
    """The part of the first session, opened by keys."""
    desk = first_page(stored, desk_at, place)
    QTest.keyClick(desk.window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    return desk


def part_of(desk: Desk) -> DressRehearsalPart:
    found = desk.window.currentWidget()
    assert isinstance(found, PreparePage)
    assert found.part is found.dress_rehearsal
    return found.dress_rehearsal


def said_on(where: QWidget) -> str:
    labels = (each for each in where.findChildren(QWidget) if each.isVisibleTo(where))
    texts = (getattr(each, "text", None) for each in labels)
    return " ".join(str(text()) for text in texts if callable(text))


def space(widget: QWidget) -> None:
    widget.setFocus()
    QTest.keyClick(QApplication.focusWidget() or widget, Qt.Key.Key_Space)


def left_in(archive: Path) -> list[str]:
    return [each.parent.name for each in archive.parent.glob(f"{PREFIX}*/{LOCK}")]


@pytest.mark.slow
def test_a_whole_one_is_held_by_keys_and_says_its_verdict(
    qtbot: QtBot, ready: Desk, place: Path
) -> None:
    part = part_of(ready)
    assert part.status == "nog niet gedaan"
    space(part.start)
    assert part.running
    assert part.stop.hasFocus()
    qtbot.waitUntil(lambda: not part.running, timeout=LONG_MS)
    said = said_on(part)
    slow = "Te langzaam." in said or "Dat is langzaam." in said  # as a machine that is busy is
    verdict = "Let op: het werkt" if slow else "Goed: telefoons kunnen meedoen."
    for words in (verdict, "Niets kwijt", "Ronde 1 van", "gewist"):
        assert words in said
    assert part.done is not slow
    assert part.status == ("niet goed" if slow else "goed")
    assert part.start.hasFocus()
    assert nameless(part) == []
    assert left_in(place) == []


@pytest.mark.seconds
def test_it_can_be_stopped_and_nothing_is_left(qtbot: QtBot, ready: Desk, place: Path) -> None:
    part = part_of(ready)
    space(part.start)
    qtbot.waitUntil(lambda: "komen binnen" in part.progress.text(), timeout=LONG_MS)
    assert left_in(place) != []
    space(part.stop)
    qtbot.waitUntil(lambda: not part.running, timeout=LONG_MS)
    assert "Er is niets bewaard" in part.progress.text()
    assert part.status == "nog niet gedaan"
    assert part.start.isEnabled()
    assert left_in(place) == []


@pytest.mark.seconds
def test_leaving_the_page_ends_it(qtbot: QtBot, ready: Desk, place: Path) -> None:
    part = part_of(ready)
    space(part.start)
    qtbot.waitUntil(lambda: "komen binnen" in part.progress.text(), timeout=LONG_MS)
    QTest.keyClick(ready.window, Qt.Key.Key_Escape)
    assert ready.window.currentWidget() is ready.screen
    assert left_in(place) == []


@pytest.fixture
def part(qtbot: QtBot) -> DressRehearsalPart:
    made = DressRehearsalPart()
    qtbot.addWidget(made)
    return made


def hear(part: DressRehearsalPart, name: str) -> None:
    part.show_started()
    for facts in HELD[name]:
        part.show_said(facts)


def test_it_tells_how_far_it_is(part: DressRehearsalPart) -> None:
    hear(part, "running")
    assert part.status == "bezig"
    assert part.progress.text() == "2 van 5 rondes klaar"
    assert "52 stemmen bewaard, 0 kwijt" in said_on(part)


@pytest.mark.parametrize(
    ("name", "good", "words"),
    [
        ("good", True, ("Goed: telefoons", "Overgeslagen. Er valt nog te weinig")),
        ("wrong", False, ("Niet goed: zo kan de avond niet.", "Kwijt: 2 van de 204", "2 kwijt")),
    ],
)
def test_the_verdict_is_in_words_and_stands_first(
    part: DressRehearsalPart, name: str, good: bool, words: Sequence[str]
) -> None:
    hear(part, name)
    part.show_ended("")
    assert part.done is good
    said = said_on(part.found)
    for each in words:
        assert each in said
    assert said.startswith(part.verdict)
    part.show_started()
    assert (part.verdict, said_on(part.found)) == ("", "")


def test_a_command_that_cannot_begin_says_why(qtbot: QtBot, part: DressRehearsalPart) -> None:
    script = "import sys; sys.exit('De map van dit archief is er niet.')"
    run = DressRehearsalRun(part, lambda *_about: [sys.executable, "-c", script])
    run.ended.connect(part.show_ended)
    part.show_started()
    with qtbot.waitSignal(run.ended, timeout=LONG_MS):
        run.start(Path("weg.db"), "1", 10)
    assert part.progress.text() == "De map van dit archief is er niet."
    assert not run.running


def test_a_program_that_is_not_there_ends_at_once(qtbot: QtBot) -> None:
    run = DressRehearsalRun(None, lambda *_about: ["/no/such/program"])
    with qtbot.waitSignal(run.ended, timeout=LONG_MS):
        run.start(Path("weg.db"), "1", 10)
    assert not run.running


def test_lines_that_come_in_pieces_are_whole(qtbot: QtBot) -> None:
    script = (
        "import sys, time\n"
        "for piece in ('{\"a\"', ': 1}\\n{\"b\": 2}', '\\n'):\n"
        "    sys.stdout.write(piece); sys.stdout.flush()\n"
    )
    heard: list[object] = []
    run = DressRehearsalRun(None, lambda *_about: [sys.executable, "-c", script])
    run.said.connect(heard.append)
    with qtbot.waitSignal(run.ended, timeout=LONG_MS):
        run.start(Path("weg.db"), "1", 10)
    assert heard == [{"a": 1}, {"b": 2}]


def test_the_pictures_hold_what_the_command_says() -> None:
    from tests.rehearsal.test_verdict import GOOD, ROUND, SKIPPED  # noqa: PLC0415 - its tests are another file's

    assert BEGUN[1].keys() <= round_facts(ROUND).keys()
    assert LAST[1].keys() == round_facts(SKIPPED).keys()
    for name in ("good", "wrong"):
        assert HELD[name][-1].keys() <= whole_facts(GOOD).keys()


def test_the_command_asks_for_this_session() -> None:
    asked = program(Path("archief.db"), "abc", FEWEST)
    assert asked[asked.index("--session") + 1] == "abc"
    assert "--leashed" in asked


@pytest.mark.seconds
def test_closing_the_window_ends_it(qtbot: QtBot, ready: Desk, place: Path) -> None:
    part = part_of(ready)
    space(part.start)
    qtbot.waitUntil(lambda: "komen binnen" in part.progress.text(), timeout=LONG_MS)
    ready.window.close()
    ready.workshop.close()
    assert left_in(place) == []
