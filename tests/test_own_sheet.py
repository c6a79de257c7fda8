"""A run sheet of one's own, from the start screen, without a mouse: copied, changed, used."""

from datetime import UTC, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.support.by_keyboard import Typist
from tests.support.driving import Clock, at_the_laptop
from wijkworkshop.core.navigation import blocks
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.ui.sheets.editor import SheetEditor

EARLY = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)


def editor_of(host: Typist) -> SheetEditor:
    page = host.window.currentWidget()
    assert isinstance(page, SheetEditor)
    return page


def test_a_run_sheet_of_ones_own_by_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_laptop(qtbot, tmp_path, Clock(EARLY), somebody=Typist) as host:
        assert isinstance(host, Typist)
        copies_and_changes(host)
        makes_a_session(host)
        session = host.live.session
        found = blocks(session)
        assert [block.kind for block in found if block.kind is BlockKind.BREAK] == []
        first = next(block for block in found if block.kind is BlockKind.QUESTION_1)
        assert first.minutes == 43
        titles = [vote.title for vote in session.where(Round, block=first.id)]
        assert titles == [
            "Uw cijfers",
            "Stemming",
            "Vier zinnen over uw wijk",
            "Over twee jaar",
        ]
        assert sum(block.minutes for block in session.all(Block)) == 150 - 15 + 3
        rows = host.evening.console.run_sheet.list.rows
        shown = [row.title for row in rows]
        assert "Vraag 1 · Herkenning" in shown
        assert "Pauze" not in shown
    assert "avond-in-osdorp" in (tmp_path / "archief.eigen.toml").read_text()


def copies_and_changes(host: Typist) -> None:
    host.click("Draaiboeken")
    host.goes_to("Kopiëren en aanpassen", place=1)  # of "Kort"
    host.press("Space")
    host.fill("Naam", "Avond in Osdorp")
    host.goes_to("Onderdelen")
    host.press("Down", "Down")
    assert host.has("Vraag op het scherm")
    host.goes_to("Minuten")
    host.press("Up", "Up", "Up")
    host.click("Over twee jaar")
    host.goes_to("Onderdelen")
    host.press("Down", "Delete")  # the break
    sheet = editor_of(host).sheet
    assert [block.kind for block in sheet.blocks][:3] == [
        BlockKind.OPENING,
        BlockKind.QUESTION_1,
        BlockKind.RESULT,
    ]
    host.press("Ctrl+S")
    host.find("Draaiboeken")
    host.press("Esc")


def makes_a_session(host: Typist) -> None:
    host.press("Ctrl+N")
    for name, text in {"Naam": "Avond", "Datum": "24-11-2026", "Begint om": "19.30"}.items():
        host.fill(name, text)
    host.choose("Draaiboek", "Avond in Osdorp")
    host.press("Ctrl+Return")
    host.find("Bijeenkomsten")
    host.press("Return")
    host.opens()
