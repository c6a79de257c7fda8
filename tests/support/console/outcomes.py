"""A panel with the outcome of a block on a desk."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, at_work, named, settle
from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.terms import (
    BlockKind,
)
from wijkworkshop.ui.console.panels.outcome.panel import OutcomePanel
from wijkworkshop.ui.forms.choice_box import ChoiceBox
from wijkworkshop.ui.widgets import Label

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


def opening(kind: BlockKind, *entries: Entry) -> Evening:
    made = evening(block(kind))
    made.do(*(PutEntry(entry) for entry in entries))
    return made


def desk_at(qtbot: QtBot, made: Evening) -> Iterator[Desk]:
    with at_work(qtbot, made, OutcomePanel) as at:
        yield at


def texts(desk: Desk) -> list[str]:
    settle()
    return [each.text() for each in desk.panel.findChildren(Label) if each.isVisibleTo(desk.panel)]


def choose(desk: Desk, name: str, value: object) -> None:
    """Choose as a person does: open the list and press Enter on the word."""
    box = named(desk.panel, name, ChoiceBox)
    values = [box.itemText(place) for place in range(box.count())]
    box.setFocus()
    place = next(at for at in range(box.count()) if box._choices[at][0] == value)
    box.setCurrentIndex(place)
    box.activated.emit(place)
    assert values


def all_of(desk: Desk, kind: type[Entry]) -> tuple[Entry, ...]:
    return desk.evening.session.where(kind, edition=0)
