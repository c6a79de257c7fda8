"""What the bar at the top says of phones, wherever the facilitator is."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.support.console.phone_desk import HOSTED, PHONES
from tests.support.core.scenes import PARK, TERRACE, block, evening, voting
from wijkworkshop.core.acts.phones import StartPhones, StopPhones
from wijkworkshop.core.phones.records import PhonesSeen
from wijkworkshop.core.session import Change
from wijkworkshop.core.terms import BlockKind, FormKind
from wijkworkshop.serving import ServerState
from wijkworkshop.ui.console.header import Header


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
