"""What the bar at the top says of phones, wherever the facilitator is."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.console.phone_desk import HOSTED, PHONES
from tests.support.core.scenes import PARK, TERRACE, Evening, block, evening, voting
from wijkworkshop.core.acts.navigating import EditDetails
from wijkworkshop.core.acts.phones import StartPhones, StopPhones
from wijkworkshop.core.phones.records import PhonesSeen
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import BlockKind, FormKind
from wijkworkshop.serving import ServerState
from wijkworkshop.ui.console.folding import CROWDED, NARROW, SMALL
from wijkworkshop.ui.console.header import Header
from wijkworkshop.ui.laptop.screens import Kind, Placement


@pytest.mark.parametrize(
    ("state", "cut_off", "words"),
    [
        (ServerState.RUNNING, False, "Telefoons aan · 12"),
        (ServerState.AGAIN, False, "Telefoons aan · 12"),  # it mends itself
        (ServerState.PORT_TAKEN, False, "Telefoons werken niet"),
        (ServerState.GAVE_UP, False, "Telefoons werken niet"),
        (ServerState.NO_ARCHIVE, False, "Telefoons werken niet"),
        (ServerState.NO_SESSION, False, "Telefoons werken niet"),
        (ServerState.RUNNING, True, "Telefoons werken niet"),
    ],
)
def test_the_bar_says_when_phones_cannot_come_in(
    qtbot: QtBot, state: ServerState, cut_off: bool, words: str
) -> None:
    at = evening(block(BlockKind.STEP_1, voting(FormKind.DOTS, TERRACE, PARK, budget=2)))
    header = Header()
    qtbot.addWidget(header)
    header.show_session(at.session, at.now)
    header.show_hosted(replace(HOSTED, server=state, cut_off=cut_off))
    assert header.phones.text() == "Telefoons"  # nobody waits for them
    at.do(StartPhones(PHONES))
    seen = at.session.after(Change(put=(PhonesSeen(1, joined=12),)))
    header.show_session(seen, at.now)
    assert header.phones.text() == words
    at.do(StopPhones())
    header.show_session(at.session, at.now)
    assert header.phones.text() == "Telefoons"


def named(made: Evening, name: str) -> None:
    made.do(EditDetails(replace(made.session.get(Details, 1), name=name)))


def wide(header: Header, width: int) -> None:
    """Give a header a width, as a console folds it there."""
    header.fold(width < NARROW, width < CROWDED, width < SMALL)
    header.resize(width, header.height())
    header.show()
    QApplication.processEvents()


def test_the_name_stands_there_whole_before_a_date_or_words_of_the_screen(qtbot: QtBot) -> None:
    at = evening(block(BlockKind.STEP_1, voting(FormKind.DOTS, TERRACE, PARK, budget=2)))
    named(at, "Samen wonen in Nieuw-West")
    at.do(StartPhones(PHONES))
    header = Header()
    qtbot.addWidget(header)
    seen = at.session.after(Change(put=(PhonesSeen(1, joined=43),)))
    header.show_session(seen, at.now)
    header.show_placement(Placement(Kind.SINGLE, None), seen=False)
    for width in (1440, 1280, 1024):
        wide(header, width)
        assert header.name.width() >= header.name.sizeHint().width(), width
    assert header.projection.toolTip() == "Geen tweede scherm"
    wide(header, 1920)
    assert header.day.isVisible()
    assert header.projection.toolTip() == ""


def test_that_the_projection_is_gone_stays_in_words(qtbot: QtBot) -> None:
    at = evening(block(BlockKind.STEP_1, voting(FormKind.DOTS, TERRACE, PARK, budget=2)))
    named(at, "Samen wonen in Nieuw-West en daar voorbij, met iedereen")
    header = Header()
    qtbot.addWidget(header)
    header.show_session(at.session, at.now)
    header.show_placement(Placement(Kind.SECOND, None), seen=False)
    wide(header, 1024)
    assert header.projection.text() == "Projectie is weg"
    assert header.projection.toolTip() == ""
