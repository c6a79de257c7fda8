"""A session that was not prepared: that is said before the room sees it, with three ways on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.core.scenes import block, evening
from tests.ui.start.conftest import Desk, press
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details, ScreenKind
from wijkworkshop.core.terms import BlockKind, Group
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.prepare.page import PreparePage
from wijkworkshop.ui.widgets import Act

Stored = Callable[[Callable[[Store], None]], None]


TODAY = date(2026, 11, 24)


def made(
    *, people: int = 0, fixed: str = "", kind: BlockKind = BlockKind.OPENING, day: date = TODAY
) -> Session:
    groups = ((Group.RESIDENTS, people),) if people else ()
    session = evening(block(kind), block(BlockKind.STEP_1), groups=groups).session
    details = replace(session.get(Details, 1), fixed=fixed, day=day)
    return session.after(Change(put=(details,)))


@pytest.fixture
def begin(stored: Stored, desk_at: Callable[[Path], Desk], place: Path) -> Callable[..., Desk]:
    """Press 'Beginnen' for a session."""

    def do(session: Session) -> Desk:
        stored(lambda store: store.create(session))
        desk = desk_at(place)
        press(desk.screen.side.resume_card)
        return desk

    return do


def test_empty_boxes_are_told_before_the_room_reads_them(begin: Callable[..., Desk]) -> None:
    desk = begin(made())
    assert desk.workshop.evening is None
    assert desk.dialog.windowTitle() == "Proefavond is nog niet voorbereid"
    said = desk.dialog.accessibleDescription()
    assert "drie keer ‘Nog niet bekend’" in said
    assert "niemand aanwezig" in said


def test_one_can_begin_all_the_same(begin: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = begin(made(people=12))
    assert "niemand aanwezig" not in desk.dialog.accessibleDescription()
    press(desk.named("Toch beginnen", Act))
    qtbot.waitUntil(lambda: desk.workshop.evening is not None)


def test_one_can_fill_it_in_first(begin: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = begin(made())
    press(desk.named("Nu invullen", Act))
    qtbot.waitUntil(lambda: not desk.dialogs)
    assert desk.workshop.evening is None
    (page,) = desk.window.findChildren(PreparePage)
    assert page.part is page.client


def test_escape_goes_back(begin: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = begin(made())
    desk.dialog.reject()
    qtbot.waitUntil(lambda: not desk.dialogs)
    assert desk.workshop.evening is None


@pytest.mark.parametrize(
    "session",
    [
        made(fixed="Het plein wordt opgeknapt."),
        made(kind=BlockKind.STEP_2),
        made(day=date(2026, 11, 23)),
    ],
    ids=["filled in", "no boxes to show", "never held"],
)
def test_nothing_is_told_when_the_room_would_not_see_it(
    session: Session, begin: Callable[..., Desk], qtbot: QtBot
) -> None:
    desk = begin(session)
    qtbot.waitUntil(lambda: desk.workshop.evening is not None)
    assert not desk.dialogs


def test_a_session_that_has_begun_just_goes_on(begin: Callable[..., Desk], qtbot: QtBot) -> None:
    begun = evening(block(BlockKind.OPENING), groups=())
    begun.do(ShowScreen(1, ScreenKind.BOXES))
    desk = begin(begun.session)
    qtbot.waitUntil(lambda: desk.workshop.evening is not None)
    assert not desk.dialogs
