"""Three sessions by keyboard only, each from the start screen to its report.

What was agreed in one is shown, worked on and printed in the next; what people voted is not there.
"""

from datetime import datetime
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
from tests.support.driving import Clock, Facilitator, at_the_laptop
from tests.support.halve_dag import FIRST_GOAL, SECOND_GOAL, Evening
from tests.support.kort import AFTER_MAKING, EARLY, FORM
from tests.support.kort import makes_it as makes_the_first
from tests.support.traject import SECOND, SECOND_EVENING, SECOND_NAME, THIRD, THIRD_EVENING
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.alignment import AlignmentCell, ClashDecision
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Earlier
from wijkworkshop.core.terms import ConsensusLabel

FIRST = (makes_the_first("Traject 1: herkennen en doelen kiezen"), *AFTER_MAKING)
STARTS = {"eerste": EARLY, "tweede": SECOND_EVENING, "derde": THIRD_EVENING}
NUMBER = {"eerste": FIRST, "tweede": SECOND, "derde": THIRD}


@pytest.mark.slow
def test_three_evenings_by_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock(EARLY)
    held: dict[str, Evening] = {}
    with at_the_laptop(qtbot, tmp_path, clock, somebody=Typist) as host:
        for number, starts in (
            ("eerste", EARLY),
            ("tweede", SECOND_EVENING),
            ("derde", THIRD_EVENING),
        ):
            held[number] = holds(host, clock, number, starts, tmp_path)
    for number, evening in held.items():
        session = read(tmp_path / "archief.db", evening.name)
        compare(session, evening, words_of(tmp_path / f"{number}.pdf"))
    second = read(tmp_path / "archief.db", held["tweede"].name)
    third = read(tmp_path / "archief.db", held["derde"].name)
    goes_on(second, third, words_of(tmp_path / "derde.pdf"))


def holds(host: Facilitator, clock: Clock, number: str, starts: datetime, folder: Path) -> Evening:
    """Hold one of the three, and print its report."""
    clock.now = starts
    evening = Evening(host, clock)
    host.rooms.clear()
    for step in NUMBER[number]:
        step(evening)
    evening.name = host.live.session.id
    evening.rooms = "\n".join(host.rooms)
    host.leaves()
    host.pdf = folder / f"{number}.pdf"
    host.click("Verslag maken")
    host.wait_for(host.pdf.exists, lambda: "there is no report")
    return evening


def compare(session: Session, evening: Evening, printed: str) -> None:
    votes_are_stored(session, evening)
    texts_are_kept(session, evening)
    prompts_stayed_here(session, evening.rooms)
    votes_are_printed(session, evening, printed)
    said_is_printed(evening, printed)


def goes_on(second: Session, third: Session, printed: str) -> None:
    """The third session has what both before it made."""
    assert third.get(Earlier, 1).follows == second.id
    assert f"vervolg op {SECOND_NAME} van 8 december 2026" in printed
    goals = {goal.text: goal for goal in third.all(Goal)}
    assert goals[FIRST_GOAL].label is not None
    assert goals[SECOND_GOAL].label is not ConsensusLabel.DIVIDED
    for kind in (AlignmentCell, ClashDecision, AreaChoice):
        assert len(third.all(kind)) == len(second.all(kind)) > 0
    assert len(third.all(Agreement)) == 1
    for text in (FIRST_GOAL, "Kersenhof", "De wethouder", FORM["Plaats"]):
        assert text in printed
