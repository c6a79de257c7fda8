"""What belongs to an entry comes with a button: a card of a goal, a value, how it went."""

from typing import cast

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, at_work, click, named, nameless
from tests.support.console.outcomes import ENTER, all_of, opening, texts
from wijkworkshop.core.acts.contributing import KeepDraft
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.outcomes.action_plan import Agreement, FollowUp
from wijkworkshop.core.outcomes.goals import Goal, GoalCard
from wijkworkshop.core.outcomes.indicators import Indicator, IndicatorValue
from wijkworkshop.core.terms import BlockKind, CardOrigin
from wijkworkshop.ui.console.panels.outcome.nested_entries import NestedEntries
from wijkworkshop.ui.console.panels.outcome.panel import OutcomePanel
from wijkworkshop.ui.console.panels.outcome.parts import PartsSection
from wijkworkshop.ui.widgets import Act

GOAL = Goal(1, text="Buren kennen elkaar")
ADD, REMOVE = "Kaart toevoegen", "Kaart weghalen"
NO_NUMBER = "Typ een getal, zonder letters."


def opened(desk: Desk, number: int = 1) -> PartsSection:
    """Open a part of the first section that has parts."""
    sections = cast("OutcomePanel", desk.panel).sections
    section = next(each for each in sections if isinstance(each, PartsSection))
    section.open(number)
    return section


def write_card(desk: Desk, hands: Hands, words: str) -> None:
    named(desk.panel, "Zo stond het op de kaart", QPlainTextEdit).setFocus()
    hands.type(words)
    named(desk.panel, "Van welke tafel?", QLineEdit).setFocus()


def test_a_blank_one_comes_with_the_button_and_goes_when_it_is_stored(
    qtbot: QtBot, hands: Hands
) -> None:
    with at_work(qtbot, opening(BlockKind.STEP_1, GOAL), OutcomePanel) as desk:
        within = opened(desk).within[GoalCard]
        assert (within.forms, within.add.isVisibleTo(within)) == ([], True)
        click(named(desk.panel, ADD, Act))
        assert "De kaarten van dit doel" in texts(desk)
        assert not within.add.isVisibleTo(within)
        assert nameless(desk.panel) == []
        write_card(desk, hands, "Een bankje")
        (card,) = all_of(desk, GoalCard)
        assert card == GoalCard(1, id=1, goal=1, text="Een bankje", origin=CardOrigin.TABLE)
        assert [form.is_stored for form in within.forms] == [True]
        assert within.add.isVisibleTo(within)


def test_a_blank_one_is_closed_and_one_that_is_stored_is_taken_away(
    qtbot: QtBot, hands: Hands
) -> None:
    made = opening(BlockKind.STEP_1, GOAL, GoalCard(1, goal=1, text="Een bankje"))
    with at_work(qtbot, made, OutcomePanel) as desk:
        within = opened(desk).within[GoalCard]
        click(named(desk.panel, ADD, Act))
        assert [form.is_stored for form in within.forms] == [True, False]
        blank = within.forms[-1].parentWidget()
        assert blank is not None
        click(named(blank, REMOVE, Act))
        assert [form.is_stored for form in within.forms] == [True]
        assert len(all_of(desk, GoalCard)) == 1
        click(named(desk.panel, REMOVE, Act))
        assert all_of(desk, GoalCard) == ()
        assert within.forms == []
        assert "De kaarten van dit doel" not in texts(desk)


def test_a_half_typed_one_is_open_again_after_a_crash(qtbot: QtBot) -> None:
    made = opening(BlockKind.STEP_1, GOAL)
    made.do(KeepDraft("GoalCard/1/new-1/text", "Een ban"))
    with at_work(qtbot, made, OutcomePanel) as desk:
        within = opened(desk).within[GoalCard]
        assert [form.is_stored for form in within.forms] == [False]


@pytest.mark.parametrize("typed", ["drie", "3a", "-1", "²", "9" * 5000])
def test_what_is_no_number_is_told_and_not_kept(qtbot: QtBot, hands: Hands, typed: str) -> None:
    made = opening(BlockKind.STEP_1, GOAL, GoalCard(1, goal=1, text="Een bankje", table=2))
    with at_work(qtbot, made, OutcomePanel) as desk:
        form = opened(desk).within[GoalCard].forms[0]
        form.fields["table"].put_text(typed)
        assert NO_NUMBER in texts(desk)
        assert [card.key for card in all_of(desk, GoalCard)] == [(1, 0)]
        assert cast("GoalCard", all_of(desk, GoalCard)[0]).table == 2
        form.fields["table"].put_text("")
        assert NO_NUMBER not in texts(desk)
        assert cast("GoalCard", all_of(desk, GoalCard)[0]).table == 0


def test_values_stand_with_their_indicator_and_go_with_the_agreement(
    qtbot: QtBot, hands: Hands
) -> None:
    made = opening(
        BlockKind.STEP_4,
        Agreement(1, title="Een plein"),
        Indicator(1, agreement=1, text="Twee pleinen"),
    )
    made.do(PutEntry(FollowUp(1, agreement=1, note="Begonnen")))
    with at_work(qtbot, made, OutcomePanel) as desk:
        sections = cast("OutcomePanel", desk.panel).sections
        section = next(each for each in sections if each.kind is Agreement)
        cast("PartsSection", section).open(1)
        values = [
            each for each in section.findChildren(NestedEntries) if "Waarde" in each.add.text()
        ]
        assert len(values) == 1  # the indicator of what residents notice is not there yet
        click(values[0].add)
        named(values[0], "De waarde", QLineEdit).setFocus()
        hands.type("6,3")
        hands.press(ENTER)
        assert all_of(desk, IndicatorValue) == (IndicatorValue(1, id=1, indicator=1, value="6,3"),)
        click(named(desk.panel, "Afspraak weghalen", Act))
        for kind in (Agreement, Indicator, IndicatorValue, FollowUp):
            assert all_of(desk, kind) == (), kind
