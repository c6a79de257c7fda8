"""The table of panels holds for each row, and a new row is all that a new panel needs."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.support.console.desk import click, named
from tests.support.console.opened import Opened, opened, played
from tests.support.console.panel_desk import words
from wijkworkshop.core.acts.gong import TurnGong
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.messages import N_
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details
from wijkworkshop.core.terms import BlockKind, Channel
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.keys import Part
from wijkworkshop.ui.console.panels.panel import Mode, Panel, PanelRow
from wijkworkshop.ui.console.panels.table import PANELS, ROWS, by_name
from wijkworkshop.ui.widgets import Act, Label

KEY = Qt.Key


class ToyPanel(Panel):
    """Says whether the gong sounds, and has a button to turn it."""

    def __init__(self, console: ConsoleActions) -> None:
        super().__init__(console)
        self.label, self.turn = Label(""), Act("Draai")
        column = QVBoxLayout(self)
        column.addWidget(self.label)
        column.addWidget(self.turn)
        self._quiet = False
        self.turn.clicked.connect(lambda: self.ask(TurnGong(self._quiet)))

    def show_session(self, session: Session, now: datetime) -> None:
        self._quiet = session.get(Details, 1).quiet
        self.label.show_text("stil" if self._quiet else "luid")

    def focus_first(self) -> None:
        self.turn.setFocus()


TOY = PanelRow(
    "toy",
    ToyPanel,
    frame=N_("Speelgoed"),
    key="Y",
    does=N_("met het speelgoed spelen"),
    part=Part.APP,
    way=N_("Speelgoed"),
)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened(qtbot, tmp_path, played(), panels=by_name((*ROWS, TOY))) as at:
        yield at


def test_a_new_panel_is_a_file_and_a_row(desk: Opened) -> None:
    """A panel that is declared here, and in the table by its row, does all that a panel does.

    A real one touches two files, its own and `panels/table.py` for the row, where it was eight:
    `Mode`, `MODES`, `Does`, its key, the words of the key, those of the frame, what the key opens
    and the way from a block. Its tests come with the table: all of this file, and those that go
    through `PANELS` (every panel opens and is left, is heard as it is seen, is not cut).
    """
    desk.type("y")
    desk.qtbot.waitUntil(lambda: desk.console.middle.mode == "toy")
    panel = desk.console.middle.panel
    assert isinstance(panel, ToyPanel)
    assert words(panel) == ["luid"]
    assert desk.tab_words() == "Speelgoed · toetsen typen · Esc naar Regie"
    desk.press(KEY.Key_Return)
    assert desk.session.get(Details, 1).quiet
    desk.qtbot.waitUntil(lambda: words(panel) == ["stil"])
    desk.press(KEY.Key_Escape)
    assert desk.console.middle.mode is Mode.VOTE
    assert "Regie" in desk.tab_words()


def test_the_help_and_a_block_lead_to_it(desk: Opened) -> None:
    desk.press(KEY.Key_F1)
    assert {"Y", TOY.does} <= {each.text() for each in desk.console.help.findChildren(Label)}
    desk.press(KEY.Key_Escape)
    blocks = desk.session.all(Block)
    desk.do(GoToBlock(next(each.id for each in blocks if each.kind is BlockKind.STEP_1)))
    way = named(desk.console.middle.panel, "Speelgoed", Act)
    assert way.key == "Y"
    click(way)
    assert desk.console.middle.mode == "toy"


def test_every_row_has_a_name_and_a_panel_of_its_own() -> None:
    assert len(PANELS) == len(ROWS)
    assert len({row.make for row in ROWS}) == len(ROWS)
    assert {row.name for row in ROWS} >= set(Mode)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_row_says_all_that_is_needed_of_its_kind(row: PanelRow) -> None:
    """Keys steer where there is a primary action; elsewhere one types, and a key leads there.

    One with keys of its own stands below the primary action, and a key gives it these.
    """
    assert row.frame
    assert bool(row.key) == bool(row.does) == (not row.steered or bool(row.keys))
    assert not (row.steered and (row.counts or row.way))


def test_the_votes_of_every_channel_are_typed_in_one_panel() -> None:
    counted = [channel for row in ROWS for channel in row.counts]
    assert sorted(counted) == sorted(Channel)
