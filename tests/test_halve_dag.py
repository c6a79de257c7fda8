"""A half day from the start screen to the PDF, with keys and clicks only.

Then what is stored and printed is compared with what was put in, number by number; what the room
sees is compared as it goes (`Evening.votes_on`, `harvests`).
"""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.compared import (
    prompts_stayed_here,
    read,
    said_is_printed,
    texts_are_kept,
    votes_are_printed,
    votes_are_stored,
    words_of,
)
from tests.support.driving import Clock, at_the_laptop, plain
from tests.support.halve_dag import FORM, NAME, NOON, NOTE, STEPS, Evening
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.alignment import ClashDecision
from wijkworkshop.core.presence import present
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, Block, Details
from wijkworkshop.core.terms import Group


@pytest.mark.slow  # quickly: test_kort.py
def test_half_a_day(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock(NOON)
    with at_the_laptop(qtbot, tmp_path, clock) as host:
        evening = Evening(host, clock)
        for step in STEPS:
            step(evening)
        rooms = "\n".join(host.rooms)
        host.leaves()
        host.click("Verslag maken")
        host.wait_for(host.pdf.exists, lambda: "there is no report")
    session = read(tmp_path / "archief.db")
    facts_are_stored(session)
    votes_are_stored(session, evening)
    texts_are_stored(session, evening)
    nothing_private_was_shown(session, rooms)
    printed = words_of(tmp_path / "verslag.pdf")
    votes_are_printed(session, evening, printed)
    texts_are_printed(evening, printed)


def facts_are_stored(session: Session) -> None:
    details = session.get(Details, 1)
    assert (details.name, details.day, details.tables) == (NAME, date(2026, 11, 24), 3)
    assert details.place == FORM["Plaats"]
    assert details.fixed == FORM["Wat ligt al vast?"]
    assert details.influence == FORM["Waarover praten mensen mee?"]
    assert details.decides == FORM["Wie beslist, en wanneer?"]
    assert details.closed_at is not None
    assert [area.name for area in session.all(Area)] == ["Boomgaard", "Kersenhof"]
    people = {Group.RESIDENTS: 9, Group.MUNICIPALITY: 5, Group.HOUSING_ASSOCIATIONS: 5}
    assert {group: number for group, number in present(session).items() if number} == people


def texts_are_stored(session: Session, evening: Evening) -> None:
    texts_are_kept(session, evening)
    assert [each.due for each in session.all(ClashDecision)] == [date(2027, 7, 1)]
    assert [each.due for each in session.all(Agreement)] == [date(2027, 3, 1)]
    for block in session.all(Block):
        outcome = OUTCOMES.get(block.kind)
        assert outcome is None or outcome.missing(session, block.id) == (), block.title


def nothing_private_was_shown(session: Session, rooms: str) -> None:
    prompts_stayed_here(session, rooms)
    assert plain(NOTE) not in rooms


def texts_are_printed(evening: Evening, printed: str) -> None:
    said_is_printed(evening, printed)
    for fact in (FORM["Plaats"], FORM["Wat ligt al vast?"], "1 juli 2027", "1 maart 2027"):
        assert fact in printed
    assert "het midden van 3 tafels" in printed
