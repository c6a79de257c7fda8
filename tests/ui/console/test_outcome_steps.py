"""The matrix and the action plan in the outcome panel."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, click, named
from tests.support.console.outcomes import ENTER, TAB, all_of, choose, desk_at, texts
from tests.support.core.scenes import PARK, TERRACE, TOWER, block, evening
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.outcomes.action_plan import AddedToShortlist, Agreement
from wijkworkshop.core.outcomes.alignment import AlignmentCell, ClashDecision, Instrument
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.planning.run_sheet import OptionPlan, RoundPlan
from wijkworkshop.core.terms import (
    Actor,
    Alignment,
    BlockKind,
    Decision,
    FormKind,
    IndicatorKind,
)
from wijkworkshop.ui.console.panels.outcome.entry_line import EntryLine
from wijkworkshop.ui.forms.choice_box import ChoiceBox
from wijkworkshop.ui.widgets import Act


@pytest.fixture
def matrix(qtbot: QtBot) -> Iterator[Desk]:
    made = evening(block(BlockKind.STEP_1), block(BlockKind.STEP_2))
    made.do(
        PutEntry(Goal(block=1, text="Kansen")),
        PutEntry(Instrument(block=2, text="Toewijzen")),
        PutEntry(Instrument(block=2, text="Slopen")),
        GoToBlock(2),
    )
    yield from desk_at(qtbot, made)


def test_a_cell_is_filled_in_with_a_digit_and_a_reason(matrix: Desk, hands: Hands) -> None:
    named(matrix.panel, "Wat doet het? Slopen bij Kansen", ChoiceBox).setFocus()
    hands.type("2")
    hands.press(TAB)
    hands.type("meer ruimte")
    hands.press(TAB)
    assert all_of(matrix, AlignmentCell) == (
        AlignmentCell(
            block=2,
            goal=1,
            instrument=2,
            table=1,
            value=Alignment.HELPS_A_LITTLE,
            reason="meer ruimte",
        ),
    )


def test_each_table_has_its_own_cells(matrix: Desk, hands: Hands) -> None:
    box = named(matrix.panel, "Wat doet het? Slopen bij Kansen", ChoiceBox)
    box.setFocus()
    hands.type("1")
    choose(matrix, "Ingevuld door", 3)
    box = named(matrix.panel, "Wat doet het? Slopen bij Kansen", ChoiceBox)
    assert box.value is None
    box.setFocus()
    hands.type("4")
    cells = cast("tuple[AlignmentCell, ...]", all_of(matrix, AlignmentCell))
    assert [(each.table, each.value) for each in cells] == [
        (1, Alignment.REINFORCES),
        (3, Alignment.CLASHES),
    ]
    hands.type("0")
    assert len(all_of(matrix, AlignmentCell)) == 1


def test_a_clash_is_decided(matrix: Desk, hands: Hands) -> None:
    named(matrix.panel, "Wat doet het? Toewijzen bij Kansen", ChoiceBox).setFocus()
    hands.type("4")
    choose(matrix, "Wat doen we?", Decision.POSTPONED)
    named(matrix.panel, "Wanneer?", QLineEdit).setFocus()
    hands.type("1 juli 2027")
    hands.press(ENTER)
    assert all_of(matrix, ClashDecision) == (
        ClashDecision(
            block=2, goal=1, instrument=1, decision=Decision.POSTPONED, due=date(2027, 7, 1)
        ),
    )


def test_a_clash_is_called_by_the_words_of_now(matrix: Desk, hands: Hands) -> None:
    named(matrix.panel, "Wat doet het? Toewijzen bij Kansen", ChoiceBox).setFocus()
    hands.type("4")
    goal = matrix.evening.session.get(Goal, 1, 0)
    matrix.do(PutEntry(replace(goal, text="Kansen voor jongeren")))
    assert "‘Toewijzen’ werkt ‘Kansen voor jongeren’ tegen" in texts(matrix)


def actors_list(actor: Actor, first: int, *labels: str) -> RoundPlan:
    plans = tuple(OptionPlan(n, label, label) for n, label in enumerate(labels, first))
    return RoundPlan(actor.value, "Wat kiest u?", FormKind.DOTS, plans, budget=2, actor=actor)


@pytest.fixture
def plan(qtbot: QtBot) -> Iterator[Desk]:
    labels = (TERRACE, TOWER, PARK, "School", "Markt")
    made = evening(block(BlockKind.STEP_4, actors_list(Actor.MUNICIPALITY, 1, *labels)))
    slips = [CastBallot(1, number, ((1 + number % 3, 2),)) for number in range(1, 7)]
    made.do(OpenRound(1), *slips, CloseRound(1), SettleRound(1))
    yield from desk_at(qtbot, made)


def test_an_agreement_is_made_of_a_measure_in_one_key(plan: Desk, hands: Hands) -> None:
    named(plan.panel, f"Afspraak maken: 2 {TOWER}", Act).setFocus()
    hands.press(Qt.Key.Key_Space)
    assert all_of(plan, Agreement) == (Agreement(block=1, id=1, number=2, title=TOWER),)
    assert named(plan.panel, f"{TOWER}, nog niet af", EntryLine).isChecked()
    assert "afgesproken" in texts(plan)


def test_both_indicators_stand_under_an_agreement(plan: Desk, hands: Hands) -> None:
    click(named(plan.panel, f"Afspraak maken: 1 {TERRACE}", Act))
    for question, words in (("Wat doen we?", "40 portieken"), ("Wat merken bewoners?", "rust")):
        named(plan.panel, question, QPlainTextEdit).setFocus()
        hands.type(words)
        hands.press(TAB)
    found = cast("tuple[Indicator, ...]", all_of(plan, Indicator))
    assert [(each.kind, each.text, each.agreement) for each in found] == [
        (IndicatorKind.OUTPUT, "40 portieken", 1),
        (IndicatorKind.OUTCOME, "rust", 1),
    ]


def test_an_indicator_keeps_the_focus_when_it_is_stored(plan: Desk, hands: Hands) -> None:
    click(named(plan.panel, f"Afspraak maken: 1 {TERRACE}", Act))
    field = named(plan.panel, "Wat doen we?", QPlainTextEdit)
    field.setFocus()
    hands.type("40 portieken")
    hands.ctrl(ENTER)
    assert QApplication.focusWidget() is field


def test_an_agreement_is_taken_away_with_its_indicators(plan: Desk, hands: Hands) -> None:
    click(named(plan.panel, f"Afspraak maken: 1 {TERRACE}", Act))
    named(plan.panel, "Wat doen we?", QPlainTextEdit).setFocus()
    hands.type("40 portieken")
    click(named(plan.panel, "Afspraak weghalen", Act))
    assert (all_of(plan, Agreement), all_of(plan, Indicator)) == ((), ())
    assert plan.refused == []


def test_a_measure_comes_on_the_list_with_a_reason(plan: Desk, hands: Hands) -> None:
    choose(plan, "Een maatregel erbij", 5)
    named(plan.panel, "Erbij, omdat", QLineEdit).setFocus()
    hands.press(ENTER)
    assert "Schrijf erbij waarom. Dat komt in het verslag." in texts(plan)
    hands.type("hij trekt mensen")
    hands.press(ENTER)
    added = AddedToShortlist(block=1, number=5, actor=Actor.MUNICIPALITY, reason="hij trekt mensen")
    assert all_of(plan, AddedToShortlist) == (added,)
    assert "Markt\nerbij, omdat hij trekt mensen" in texts(plan)
    click(named(plan.panel, "Van de lijst halen: Markt", Act))
    assert all_of(plan, AddedToShortlist) == ()
