"""A short evening from the start screen to the PDF, without a mouse: what is put in comes out."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.by_keyboard import Typist
from tests.support.compared import (
    prompts_stayed_here,
    read,
    said_is_printed,
    texts_are_kept,
    votes_are_printed,
    votes_are_stored,
    words_of,
)
from tests.support.driving import Clock, at_the_laptop
from tests.support.halve_dag import Evening
from tests.support.kort import AFTER_MAKING, EARLY, makes_it
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.session_records import Block, Details


@pytest.mark.slow
def test_a_short_evening_by_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock(EARLY)
    with at_the_laptop(qtbot, tmp_path, clock, somebody=Typist) as host:
        evening = Evening(host, clock)
        for step in (makes_it("Kort"), *AFTER_MAKING):
            step(evening)
        rooms = "\n".join(host.rooms)
        host.leaves()
        host.click("Verslag maken")
        host.wait_for(host.pdf.exists, lambda: "there is no report")
    session = read(tmp_path / "archief.db")
    assert session.get(Details, 1).closed_at is not None
    votes_are_stored(session, evening)
    texts_are_kept(session, evening)
    prompts_stayed_here(session, rooms)
    for block in session.all(Block):
        outcome = OUTCOMES.get(block.kind)
        assert outcome is None or not outcome.missing(session, block.id), block.title
    printed = words_of(tmp_path / "verslag.pdf")
    votes_are_printed(session, evening, printed)
    said_is_printed(evening, printed)
