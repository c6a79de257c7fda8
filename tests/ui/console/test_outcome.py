"""Filling in outcomes: fields are stored as they are left, half-typed text is not lost."""

from collections.abc import Iterator
from datetime import date
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.core.scenes import PARK, START, TERRACE, TOWER, Evening, block, dots, evening, sheet
from tests.ui.console.desk import Desk, Hands, at_work, click, named, nameless, settle
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.contributing import KeepDraft
from wijkworkshop.core.acts.making import Setup, make_session
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, SettleRound
from wijkworkshop.core.acts.walking import GoToBlock
from wijkworkshop.core.evening import Draft
from wijkworkshop.core.outcomes import OUTCOMES, Entry
from wijkworkshop.core.outcomes.action_plan import AddedToShortlist, Agreement, Indicator
from wijkworkshop.core.outcomes.alignment import AlignmentCell, ClashDecision, Instrument
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.definition import TableDefinition, WorkingDefinition
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.outcomes.goals import Goal, GoalServes
from wijkworkshop.core.outcomes.recap import Recap
from wijkworkshop.core.outcomes.recognition import RecognitionProfile
from wijkworkshop.core.run_sheet import OptionPlan, RoundPlan
from wijkworkshop.core.terms import (
    Actor,
    Alignment,
    BlockKind,
    Decision,
    FormKind,
    GoalKind,
    GoalStatus,
    IndicatorKind,
)
from wijkworkshop.ui.console.panels.choice_box import ChoiceBox
from wijkworkshop.ui.console.panels.entry_form import EntryForm
from wijkworkshop.ui.console.panels.entry_line import EntryLine
from wijkworkshop.ui.console.panels.outcome import OutcomePanel
from wijkworkshop.ui.console.panels.parts_section import PartsSection
from wijkworkshop.ui.widgets import Act, Label

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


def opening(kind: BlockKind, *entries: Entry) -> Evening:
    made = evening(block(kind))
    made.do(*(PutEntry(entry) for entry in entries))
    return made


def desk_at(qtbot: QtBot, made: Evening) -> Iterator[Desk]:
    with at_work(qtbot, made, OutcomePanel()) as at:
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


@pytest.fixture
def definition(qtbot: QtBot) -> Iterator[Desk]:
    yield from desk_at(qtbot, opening(BlockKind.OPENING))


@pytest.fixture
def goals(qtbot: QtBot) -> Iterator[Desk]:
    made = opening(
        BlockKind.STEP_1,
        Goal(block=1, text="Kinderen krijgen kansen"),
        Goal(block=1, text="Veilig"),
    )
    yield from desk_at(qtbot, made)


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
    with at_work(qtbot, opening(BlockKind.OPENING), OutcomePanel()) as desk:
        desk.panel.requested.disconnect(desk.do)
        asked: list[PutEntry] = []
        desk.panel.requested.connect(asked.append)
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


def test_half_typed_text_is_kept_and_offered_after_a_crash(qtbot: QtBot, hands: Hands) -> None:
    made = opening(BlockKind.OPENING)
    with at_work(qtbot, made, OutcomePanel()) as desk:
        named(desk.panel, "Wat mengen we?", QLineEdit).setFocus()
        hands.type("Mensen en")
        qtbot.waitUntil(lambda: bool(desk.evening.session.all(Draft)), timeout=2000)
        crashed = desk.evening.session
    with at_work(qtbot, Evening(crashed), OutcomePanel()) as desk:
        assert any("Nog niet bewaard bij ‘Wat mengen we?’: Mensen en" in t for t in texts(desk))
        click(named(desk.panel, "Terugzetten", Act))
        assert all_of(desk, WorkingDefinition) == (WorkingDefinition(block=1, what="Mensen en"),)
        assert desk.evening.session.all(Draft) == ()


def test_a_draft_is_let_go_once_its_field_is_stored(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, opening(BlockKind.OPENING), OutcomePanel()) as desk:
        named(desk.panel, "Wat mengen we?", QLineEdit).setFocus()
        hands.type("Mensen")
        qtbot.waitUntil(lambda: bool(desk.evening.session.all(Draft)), timeout=2000)
        hands.press(ENTER)
        assert desk.evening.session.all(Draft) == ()


def test_a_new_part_that_was_half_typed_is_opened_again(qtbot: QtBot) -> None:
    made = opening(BlockKind.STEP_1)
    made.do(KeepDraft("Goal/1/new/text", "Kinderen krij"))
    with at_work(qtbot, made, OutcomePanel()) as desk:
        click(named(desk.panel, "Terugzetten", Act))
        assert all_of(desk, Goal) == (Goal(block=1, id=1, text="Kinderen krij"),)


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


def test_fields_of_a_new_part_wait_until_it_has_its_number(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, opening(BlockKind.STEP_3), OutcomePanel()) as desk:
        desk.panel.requested.disconnect(desk.do)
        asked: list[PutEntry] = []
        desk.panel.requested.connect(asked.append)
        click(named(desk.panel, "Gebied toevoegen", Act))
        hands.type("Delflandplein ")
        hands.press(TAB)
        named(desk.panel, "Waar komen mensen elkaar tegen?", QLineEdit).setFocus()
        hands.type("het plein")
        hands.press(ENTER)
        assert len(asked) == 1
        desk.do(asked[0])
        assert asked[1].entry == AreaChoice(
            block=1, id=1, area="Delflandplein ", meeting_place="het plein"
        )
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


def test_a_day_that_is_none_is_told_and_not_stored(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, opening(BlockKind.CLOSING), OutcomePanel()) as desk:
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
        PutEntry(AreaChoice(block=2, area="Delflandplein")),
        GoToBlock(2),
    )
    with at_work(qtbot, made, OutcomePanel()) as desk:
        click(named(desk.panel, "Delflandplein", EntryLine))
        choose(desk, "Welk doel is hier het belangrijkst?", 1)
        desk.panel.findChildren(QCheckBox)[0].click()
        area = cast("AreaChoice", all_of(desk, AreaChoice)[0])
        assert (area.goal, area.priority) == (1, True)


@pytest.mark.parametrize("kind", list(OUTCOMES))
def test_every_widget_that_takes_keys_has_a_name(qtbot: QtBot, kind: BlockKind) -> None:
    with at_work(qtbot, opening(kind), OutcomePanel()) as desk:
        for section in desk.panel.findChildren(PartsSection):
            section.add.click()
        assert nameless(desk.panel) == []


@pytest.mark.parametrize("kind", list(OUTCOMES))
def test_typing_starts_within_the_panel(qtbot: QtBot, kind: BlockKind) -> None:
    with at_work(qtbot, opening(kind), OutcomePanel()) as desk:
        assert desk.panel.isAncestorOf(QApplication.focusWidget() or desk.panel)


def test_another_block_shows_its_own_outcome_and_keeps_the_focus_here(
    qtbot: QtBot, hands: Hands
) -> None:
    made = evening(block(BlockKind.OPENING), block(BlockKind.QUESTION_3))
    with at_work(qtbot, made, OutcomePanel()) as desk:
        hands.type("Mensen")
        desk.do(GoToBlock(2))
        settle()
        wanted = TableDefinition(block=1, table=1, sentence="Mensen")
        assert all_of(desk, TableDefinition) == (wanted,)
        assert desk.panel.isAncestorOf(QApplication.focusWidget() or desk.panel)
        assert "Wie houdt het bij elkaar?" in texts(desk)


def test_a_break_has_nothing_to_fill_in(qtbot: QtBot) -> None:
    with at_work(qtbot, opening(BlockKind.BREAK), OutcomePanel()) as desk:
        assert "Dit onderdeel heeft geen uitkomst om in te vullen." in texts(desk)


def test_a_recap_is_corrected_and_confirmed(qtbot: QtBot, hands: Hands) -> None:
    made = opening(BlockKind.STEP_1, Goal(block=1, text="Buren kennen elkaar"))
    on = sheet(block(BlockKind.RECAP))
    setup = Setup("Vervolg", START.date(), START)
    later = Evening(make_session("later", setup, on, "v", START, made.session))
    with at_work(qtbot, later, OutcomePanel()) as desk:
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
    with at_work(qtbot, made, OutcomePanel()) as desk:
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
