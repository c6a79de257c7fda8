"""Filling in outcomes: fields are stored as they are left, half-typed text is not lost."""

from collections.abc import Iterator
from datetime import date
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, at_work, click, named, nameless, settle
from tests.support.console.outcomes import ENTER, TAB, all_of, choose, desk_at, opening, texts
from tests.support.core.scenes import PARK, START, TOWER, Evening, block, dots, evening, sheet
from wijkworkshop.core.acts.contributing import KeepDraft
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaGoal
from wijkworkshop.core.outcomes.definition import TableDefinition, WorkingDefinition
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.recap import Recap
from wijkworkshop.core.outcomes.recognition import RecognitionProfile
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session_records import Draft
from wijkworkshop.core.terms import (
    BlockKind,
)
from wijkworkshop.ui.console.panels.outcome.entry_line import EntryLine
from wijkworkshop.ui.console.panels.outcome.panel import OutcomePanel
from wijkworkshop.ui.console.panels.outcome.parts import PartsSection
from wijkworkshop.ui.widgets import Act


@pytest.fixture
def definition(qtbot: QtBot) -> Iterator[Desk]:
    yield from desk_at(qtbot, opening(BlockKind.OPENING))


def test_a_field_is_stored_as_it_is_left(definition: Desk, hands: Hands) -> None:
    named(definition.panel, "Wat mengen we?", QLineEdit).setFocus()
    hands.type("Mensen en woningen")
    assert definition.asked == []
    hands.press(TAB)
    wanted = WorkingDefinition(block=1, what="Mensen en woningen")
    assert definition.asked == [PutEntry(wanted)]
    assert all_of(definition, WorkingDefinition) == (wanted,)


def test_a_text_of_more_lines_is_stored_by_ctrl_enter(definition: Desk, hands: Hands) -> None:
    named(definition.panel, "Onze zin", QPlainTextEdit).setFocus()
    hands.type("Wij mengen")
    hands.press(ENTER)
    hands.type("alles")
    hands.ctrl(ENTER)
    assert definition.asked == [PutEntry(WorkingDefinition(block=1, sentence="Wij mengen\nalles"))]


def test_two_fields_quickly_after_each_other_are_both_kept(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, opening(BlockKind.OPENING), OutcomePanel) as desk:
        asked = desk.hold()
        named(desk.panel, "Wat mengen we?", QLineEdit).setFocus()
        hands.type("a")
        hands.press(TAB)
        hands.type("b")
        hands.press(TAB)
        assert asked[-1].entry == WorkingDefinition(block=1, what="a", why="b")


def test_what_is_still_to_do_goes_as_it_is_filled_in(definition: Desk, hands: Hands) -> None:
    assert "Onze zin" in [text for text in texts(definition) if text == "Onze zin"]
    before = texts(definition).count("Onze zin")
    named(definition.panel, "Onze zin", QPlainTextEdit).setFocus()
    hands.type("Zo doen we het")
    hands.ctrl(ENTER)
    assert texts(definition).count("Onze zin") == before - 1


def test_a_field_with_the_focus_is_not_overwritten(definition: Desk, hands: Hands) -> None:
    named(definition.panel, "Wat mengen we?", QLineEdit).setFocus()
    hands.type("half")
    definition.evening.do(PutEntry(WorkingDefinition(block=1, what="anders")))
    definition.show()
    assert named(definition.panel, "Wat mengen we?", QLineEdit).text() == "half"


def test_what_is_taken_back_stands_there_no_more(definition: Desk, hands: Hands) -> None:
    before = definition.evening.session
    named(definition.panel, "Wat mengen we?", QLineEdit).setFocus()
    hands.type("Mensen en woningen")
    hands.press(TAB)
    definition.evening.session = before
    definition.show()
    assert named(definition.panel, "Wat mengen we?", QLineEdit).text() == ""
    hands.type("Om elkaar te leren kennen")
    hands.press(TAB)
    why = WorkingDefinition(block=1, why="Om elkaar te leren kennen")
    assert definition.asked[-1] == PutEntry(why)


@pytest.mark.seconds
def test_half_typed_text_is_kept_and_offered_after_a_crash(qtbot: QtBot, hands: Hands) -> None:
    made = opening(BlockKind.OPENING)
    with at_work(qtbot, made, OutcomePanel) as desk:
        named(desk.panel, "Wat mengen we?", QLineEdit).setFocus()
        hands.type("Mensen en")
        qtbot.waitUntil(lambda: bool(desk.evening.session.all(Draft)))
        crashed = desk.evening.session
    with at_work(qtbot, Evening(crashed), OutcomePanel) as desk:
        assert any("Nog niet bewaard bij ‘Wat mengen we?’: Mensen en" in t for t in texts(desk))
        click(named(desk.panel, "Terugzetten", Act))
        assert all_of(desk, WorkingDefinition) == (WorkingDefinition(block=1, what="Mensen en"),)
        assert desk.evening.session.all(Draft) == ()


@pytest.mark.seconds
def test_a_draft_is_let_go_once_its_field_is_stored(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, opening(BlockKind.OPENING), OutcomePanel) as desk:
        named(desk.panel, "Wat mengen we?", QLineEdit).setFocus()
        hands.type("Mensen")
        qtbot.waitUntil(lambda: bool(desk.evening.session.all(Draft)))
        hands.press(ENTER)
        assert desk.evening.session.all(Draft) == ()


def test_a_new_part_that_was_half_typed_is_opened_again(qtbot: QtBot) -> None:
    made = opening(BlockKind.STEP_1)
    made.do(KeepDraft("Goal/1/new/text", "Kinderen krij"))
    with at_work(qtbot, made, OutcomePanel) as desk:
        click(named(desk.panel, "Terugzetten", Act))
        assert all_of(desk, Goal) == (Goal(block=1, id=1, text="Kinderen krij"),)


def test_a_day_that_is_none_is_told_and_not_stored(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, opening(BlockKind.CLOSING), OutcomePanel) as desk:
        named(desk.panel, "Wanneer?", QLineEdit).setFocus()
        hands.type("31-2-2027")
        hands.press(ENTER)
        assert "Typ de dag zo: 1-7-2027." in texts(desk)
        assert [each for each in desk.asked if isinstance(each, PutEntry)] == []
        named(desk.panel, "Wanneer?", QLineEdit).selectAll()
        hands.type("3-12-26")
        hands.press(ENTER)
        assert all_of(desk, SessionEvaluation) == (
            SessionEvaluation(block=1, report_on=date(2026, 12, 3)),
        )


def test_a_reference_is_chosen_by_its_words_and_a_check_is_a_check(qtbot: QtBot) -> None:
    made = evening(block(BlockKind.STEP_1), block(BlockKind.STEP_3))
    made.do(
        PutEntry(Goal(block=1, text="Kansen")),
        PutEntry(AreaChoice(block=2), area="Delflandplein"),
        GoToBlock(2),
    )
    with at_work(qtbot, made, OutcomePanel) as desk:
        click(named(desk.panel, "Delflandplein", EntryLine))
        choose(desk, "Welk doel is hier het belangrijkst?", 1)
        desk.panel.findChildren(QCheckBox)[0].click()
        area = cast("AreaChoice", all_of(desk, AreaChoice)[0])
        goal = cast("AreaGoal", all_of(desk, AreaGoal)[0])
        assert (goal.choice, goal.goal, area.priority) == (area.id, 1, True)


@pytest.mark.parametrize("kind", list(OUTCOMES))
def test_every_widget_that_takes_keys_has_a_name(qtbot: QtBot, kind: BlockKind) -> None:
    with at_work(qtbot, opening(kind), OutcomePanel) as desk:
        for section in desk.panel.findChildren(PartsSection):
            section.add.click()
        assert nameless(desk.panel) == []


@pytest.mark.parametrize("kind", list(OUTCOMES))
def test_typing_starts_within_the_panel(qtbot: QtBot, kind: BlockKind) -> None:
    with at_work(qtbot, opening(kind), OutcomePanel) as desk:
        assert desk.panel.isAncestorOf(QApplication.focusWidget() or desk.panel)


def test_another_block_shows_its_own_outcome_and_keeps_the_focus_here(
    qtbot: QtBot, hands: Hands
) -> None:
    made = evening(block(BlockKind.OPENING), block(BlockKind.QUESTION_3))
    with at_work(qtbot, made, OutcomePanel) as desk:
        hands.type("Mensen")
        desk.do(GoToBlock(2))
        settle()
        wanted = TableDefinition(block=1, table=1, sentence="Mensen")
        assert all_of(desk, TableDefinition) == (wanted,)
        assert desk.panel.isAncestorOf(QApplication.focusWidget() or desk.panel)
        assert "Wie houdt het bij elkaar?" in texts(desk)


def test_a_break_has_nothing_to_fill_in(qtbot: QtBot) -> None:
    with at_work(qtbot, opening(BlockKind.BREAK), OutcomePanel) as desk:
        assert "Dit onderdeel heeft geen uitkomst om in te vullen." in texts(desk)


def test_a_recap_is_corrected_and_confirmed(qtbot: QtBot, hands: Hands) -> None:
    made = opening(BlockKind.STEP_1, Goal(block=1, text="Buren kennen elkaar"))
    on = sheet(block(BlockKind.RECAP))
    setup = Setup("Vervolg", START.date(), START)
    later = Evening(make_session("later", setup, on, "v", START, made.session))
    with at_work(qtbot, later, OutcomePanel) as desk:
        assert "Of het zo staat" in texts(desk)
        hands.type("De school gaat open")
        hands.press(TAB)
        click(named(desk.panel, "Zo staat het: hiermee gaan we verder", QCheckBox))
        click(named(desk.panel, "Buren kennen elkaar", EntryLine))
        field = named(desk.panel, "Het doel", QPlainTextEdit)
        field.setFocus()
        field.selectAll()
        hands.type("Buren helpen elkaar")
        hands.press(TAB)
        settle()
        (said,) = all_of(desk, Recap)
        assert said == Recap(1, changed="De school gaat open", confirmed=True)
        goals = desk.evening.session.all(Goal)
        assert [goal.text for goal in goals] == ["Buren helpen elkaar"]
        assert "Of het zo staat" not in texts(desk)


def test_a_result_fills_in_the_outcome_of_the_block_before_the_break(
    qtbot: QtBot, hands: Hands
) -> None:
    made = evening(block(BlockKind.QUESTION_1, dots(PARK, TOWER)), block(BlockKind.RESULT))
    made.do(GoToBlock(2))
    with at_work(qtbot, made, OutcomePanel) as desk:
        hands.type("Wij herkennen de huizen")
        hands.press(TAB)
        settle()
        (found,) = desk.evening.session.all(RecognitionProfile)
        assert (found.block, found.sentence) == (1, "Wij herkennen de huizen")


def test_f3_folds_an_example_out_and_in_beside_the_form(qtbot: QtBot) -> None:
    for desk in desk_at(qtbot, opening(BlockKind.STEP_1)):
        desk.panel.focus_first()
        assert "Voorbeeld, verzonnen" not in texts(desk)
        before = len(texts(desk))
        Hands().press(Qt.Key.Key_F3)
        assert "Voorbeeld, verzonnen" in texts(desk)
        assert len(texts(desk)) > before + 10
        assert nameless(desk.panel) == []
        Hands().press(Qt.Key.Key_F3)
        assert len(texts(desk)) == before
        assert desk.asked == []


def test_a_break_has_no_example(qtbot: QtBot) -> None:
    for desk in desk_at(qtbot, opening(BlockKind.BREAK)):
        assert not any(
            act.text() == "Voorbeeld"
            for act in desk.panel.findChildren(Act)
            if act.isVisibleTo(desk.panel)
        )
