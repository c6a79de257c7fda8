"""Goals in the outcome panel: added, corrected, adopted and taken away by keys."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, at_work, click, named, settle
from tests.support.console.outcomes import ENTER, TAB, all_of, choose, desk_at, opening, texts
from wijkworkshop.core.acts.boards import MoveGoal
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.goals import Goal, GoalServes
from wijkworkshop.core.terms import (
    BlockKind,
    GoalKind,
    GoalStatus,
)
from wijkworkshop.ui.console.panels.outcome.entry_form import EntryForm
from wijkworkshop.ui.console.panels.outcome.entry_line import EntryLine
from wijkworkshop.ui.console.panels.outcome.goals import GoalsSection
from wijkworkshop.ui.console.panels.outcome.panel import OutcomePanel
from wijkworkshop.ui.console.panels.outcome.todo_card import TodoCard
from wijkworkshop.ui.widgets import Act


@pytest.fixture
def goals(qtbot: QtBot) -> Iterator[Desk]:
    made = opening(
        BlockKind.STEP_1,
        Goal(block=1, text="Kinderen krijgen kansen"),
        Goal(block=1, text="Veilig"),
    )
    yield from desk_at(qtbot, made)


def test_a_goal_is_added_with_the_keys(goals: Desk, hands: Hands) -> None:
    named(goals.panel, "Doel toevoegen", Act).setFocus()
    hands.press(Qt.Key.Key_Space)
    hands.type("Ouderen verhuizen in hun buurt")
    hands.press(TAB)
    added = all_of(goals, Goal)[-1]
    assert added == Goal(block=1, id=3, text="Ouderen verhuizen in hun buurt")
    assert named(goals.panel, "Ouderen verhuizen in hun buurt", EntryLine).isChecked()
    named(goals.panel, "Wanneer is het gelukt?", QPlainTextEdit).setFocus()
    hands.type("In 2030")
    hands.ctrl(ENTER)
    assert len(all_of(goals, Goal)) == 3
    assert cast("Goal", all_of(goals, Goal)[-1]).ambition == "In 2030"


def listed(desk: Desk) -> list[QWidget]:
    """Return the lines of the goals and what is open, from above."""
    sections = desk.panel.findChildren(GoalsSection)
    found = (
        section._list.itemAt(at) for section in sections for at in range(section._list.count())
    )
    return [widget for item in found if item is not None and (widget := item.widget())]


def test_goals_are_listed_in_their_order_with_the_open_form_below_its_own(goals: Desk) -> None:
    goals.do(PutEntry(Goal(block=1, text="Groen")))
    first, second, third = (
        named(goals.panel, text, EntryLine)
        for text in ("Kinderen krijgen kansen", "Veilig", "Groen")
    )
    click(second)
    form = named(goals.panel, "Het doel", QPlainTextEdit)
    goals.do(MoveGoal(2, 1))
    top, box, *others = listed(goals)
    assert (top, others) == (second, [first, third])
    assert box.isAncestorOf(form)
    click(second)
    assert listed(goals) == [second, first, third]


def test_fields_of_a_new_part_wait_until_it_has_its_number(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, opening(BlockKind.STEP_3), OutcomePanel) as desk:
        asked = desk.hold()
        click(named(desk.panel, "Gebied toevoegen", Act))
        hands.type("Delflandplein ")
        hands.press(TAB)
        named(desk.panel, "Waarom zo?", QPlainTextEdit).setFocus()
        hands.type("vanwege het plein")
        hands.ctrl(ENTER)
        assert len(asked) == 1
        desk.do(asked[0])
        assert asked[1].entry == AreaChoice(block=1, id=1, area=1, reason="vanwege het plein")
        desk.do(asked[1])
        assert len(all_of(desk, AreaChoice)) == 1


def test_a_goal_is_opened_corrected_and_closed(goals: Desk, hands: Hands) -> None:
    click(named(goals.panel, "Veilig", EntryLine))
    hands.ctrl(Qt.Key.Key_End)
    hands.type(" op straat")
    hands.ctrl(ENTER)
    click(named(goals.panel, "Veilig", EntryLine))
    goal = cast("Goal", all_of(goals, Goal)[1])
    assert "op straat" in goal.text
    assert not [each for each in goals.panel.findChildren(EntryForm) if each.plans[0].name == "text"
                and each.isVisibleTo(goals.panel)]  # fmt: skip


def test_a_goal_is_taken_away(goals: Desk) -> None:
    click(named(goals.panel, "Veilig", EntryLine))
    click(named(goals.panel, "Doel weghalen", Act))
    assert isinstance(goals.asked[-1], DropEntry)
    assert [cast("Goal", each).text for each in all_of(goals, Goal)] == ["Kinderen krijgen kansen"]


def test_a_goal_that_comes_back_stands_where_it_stood(goals: Desk) -> None:
    lines = [each.accessibleName() for each in lines_of(goals)]
    before = goals.evening.session
    goals.do(DropEntry(all_of(goals, Goal)[0]))
    goals.evening.session = before
    goals.show()
    assert [each.accessibleName() for each in lines_of(goals)] == lines


def lines_of(desk: Desk) -> list[EntryLine]:
    """The lines from top to bottom."""
    settle()
    desk.panel.grab()  # lays out
    found = [each for each in desk.panel.findChildren(EntryLine) if each.isVisibleTo(desk.panel)]
    return sorted(found, key=lambda line: line.mapTo(desk.panel, line.pos()).y())


def test_a_goal_that_is_served_is_called_by_its_words_of_now(qtbot: QtBot) -> None:
    made = opening(
        BlockKind.STEP_1,
        Goal(block=1, text="Prettig wonen", kind=GoalKind.OUTCOME),
        Goal(block=1, text="Meer bomen", kind=GoalKind.OUTPUT),
        GoalServes(block=1, goal=2, serves=1),
    )
    with at_work(qtbot, made, OutcomePanel) as desk:
        click(named(desk.panel, "Meer bomen", EntryLine))
        desk.do(PutEntry(Goal(block=1, id=1, text="Koele straten", kind=GoalKind.OUTCOME)))
        assert "om: Koele straten" in texts(desk)


def test_what_was_half_typed_in_a_new_part_goes_with_it(goals: Desk, hands: Hands) -> None:
    click(named(goals.panel, "Doel toevoegen", Act))
    hands.type("toch niet")
    click(named(goals.panel, "Doel weghalen", Act))
    assert len(all_of(goals, Goal)) == 2


def test_a_means_asks_what_it_is_for_before_it_is_adopted(goals: Desk) -> None:
    click(named(goals.panel, "Veilig", EntryLine))
    choose(goals, "Wat voor doel is het?", GoalKind.OUTPUT)
    choose(goals, "Hoe staat het ermee?", GoalStatus.ADOPTED)
    assert any(text.startswith("Dit is een middel, nog geen doel") for text in texts(goals))
    assert cast("Goal", all_of(goals, Goal)[1]).status is GoalStatus.PROPOSED
    choose(goals, "Om wat te bereiken? Kies een doel", 1)
    assert all_of(goals, GoalServes) == (GoalServes(block=1, goal=2, serves=1),)
    assert cast("Goal", all_of(goals, Goal)[1]).status is GoalStatus.ADOPTED
    assert goals.refused == []


def test_a_means_can_serve_a_goal_that_is_typed_there(goals: Desk, hands: Hands) -> None:
    click(named(goals.panel, "Veilig", EntryLine))
    choose(goals, "Wat voor doel is het?", GoalKind.OUTPUT)
    named(goals.panel, "Om wat te bereiken? Nieuw doel", QLineEdit).setFocus()
    hands.type("Iedereen durft naar buiten")
    hands.press(ENTER)
    made = cast("Goal", all_of(goals, Goal)[-1])
    assert (made.text, made.kind) == ("Iedereen durft naar buiten", GoalKind.OUTCOME)
    assert all_of(goals, GoalServes) == (GoalServes(block=1, goal=2, serves=made.id),)


def test_an_adopted_means_is_taken_away_with_its_link(goals: Desk) -> None:
    click(named(goals.panel, "Veilig", EntryLine))
    choose(goals, "Wat voor doel is het?", GoalKind.OUTPUT)
    choose(goals, "Om wat te bereiken? Kies een doel", 1)
    choose(goals, "Hoe staat het ermee?", GoalStatus.ADOPTED)
    click(named(goals.panel, "Doel weghalen", Act))
    assert goals.refused == []
    assert len(all_of(goals, Goal)) == 1
    assert all_of(goals, GoalServes) == ()


def test_what_is_to_do_stands_on_top_where_the_forms_leave_no_room(goals: Desk) -> None:
    window = goals.panel.window()
    todo, forms = goals.panel.findChild(TodoCard), goals.panel.findChild(GoalsSection)
    assert todo is not None
    assert forms is not None
    window.resize(1100, 700)
    QApplication.processEvents()
    assert todo.x() > forms.x()
    forms.setMinimumWidth(600)  # beside it there are no 216 pixels
    window.resize(740, 700)
    for _turn in range(3):
        QApplication.processEvents()
    assert (todo.x(), todo.y() < forms.y()) == (forms.x(), True)
    assert goals.panel.width() <= 740
