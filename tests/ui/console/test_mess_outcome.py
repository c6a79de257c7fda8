"""What an outcome said before, who says yes to an agreement, and the ways from a block."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.console.desk import (
    Desk,
    Hands,
    at_work,
    click,
    named,
    nameless,
    settle,
    with_content,
)
from tests.support.console.fresh import content
from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core.acts.listening import ListenFirst
from wijkworkshop.core.acts.navigating import GoToBlock, ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.outcomes.action_plan import Agreement, Commitment
from wijkworkshop.core.outcomes.charter import ApproachCharter
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, Consent, OnBehalf
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.ui.console.panels.block import BlockPanel
from wijkworkshop.ui.console.panels.outcome.agreements import AgreementsSection
from wijkworkshop.ui.console.panels.outcome.panel import OutcomePanel
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.widgets import Act, Label

ENTER = Qt.Key.Key_Return


def reopened() -> Evening:
    """A block that was done with one sentence, and was opened again for another."""
    made = evening(block(BlockKind.QUESTION_3), block(BlockKind.CLOSING))
    made.do(ShowScreen(1, ScreenKind.QUESTION))
    made.do(PutEntry(ApproachCharter(block=1, sentence="Eerst zo")))
    made.do(GoToBlock(2), GoToBlock(1))
    made.do(PutEntry(ApproachCharter(block=1, sentence="Nu anders")))
    return made


def words(desk: Desk) -> list[str]:
    settle()
    shown = desk.panel.findChildren(Label)
    return [each.text() for each in shown if each.isVisibleTo(desk.panel)]


def test_an_outcome_says_which_version_it_is_and_shows_the_one_before(qtbot: QtBot) -> None:
    with at_work(qtbot, reopened(), OutcomePanel) as desk:
        assert any("Dit is versie 2." in each for each in words(desk))
        assert "Eerst zo" not in words(desk)
        click(named(desk.panel, "Versie 1 bekijken", Act))
        assert "Eerst zo" in words(desk)
        click(named(desk.panel, "Versie 1 bekijken", Act))
        named(desk.panel, "Versie 1 bekijken")
        assert not cast("OutcomePanel", desk.panel).earlier.acts[1].isChecked()


def test_an_outcome_with_one_version_says_nothing_of_it(qtbot: QtBot) -> None:
    made = evening(block(BlockKind.QUESTION_3))
    made.do(GoToBlock(1))
    with at_work(qtbot, made, OutcomePanel) as desk:
        assert cast("OutcomePanel", desk.panel).earlier.isHidden()


class TestCommitments:
    def opened(self, desk: Desk) -> AgreementsSection:
        sections = cast("OutcomePanel", desk.panel).sections
        section = next(each for each in sections if isinstance(each, AgreementsSection))
        section.open(1)
        return section

    def made(self) -> Evening:
        made = evening(block(BlockKind.STEP_4))
        made.do(GoToBlock(1), PutEntry(Agreement(block=1, title="Een plein", lead="Gemeente")))
        return made

    def said(self, desk: Desk) -> tuple[Commitment, ...]:
        return desk.evening.session.all(Commitment)

    def test_yes_if_waits_for_its_condition(self, qtbot: QtBot, hands: Hands) -> None:
        with at_work(qtbot, self.made(), OutcomePanel) as desk:
            section = self.opened(desk)
            named(desk.panel, "Wie zegt dit?", QLineEdit).setFocus()
            hands.type("Gemeente")
            hands.press(ENTER)
            assert [each.answer for each in self.said(desk)] == [None]
            box = named(desk.panel, "Doet u mee?", QComboBox)
            box.activated.emit(box.findText("Ja, als"))
            assert [each.answer for each in self.said(desk)] == [None]
            assert "voorwaarde" in section.within[Commitment].forms[0].problem.text()
            named(desk.panel, "Als …", QLineEdit).setFocus()
            hands.type("er geld is")
            hands.press(ENTER)
            box = named(desk.panel, "Namens wie?", QComboBox)
            box.activated.emit(box.findText("Moet terug naar de achterban"))
            (one,) = self.said(desk)
            assert (one.answer, one.condition) == (Consent.YES_IF, "er geld is")
            assert one.on_behalf is OnBehalf.ASKS_FIRST
            assert len(section.within[Commitment].forms) == 2
            assert nameless(desk.panel) == []

    def test_an_answer_is_taken_away(self, qtbot: QtBot) -> None:
        made = self.made()
        made.do(PutEntry(Commitment(block=1, agreement=1, party="Corporatie")))
        with at_work(qtbot, made, OutcomePanel) as desk:
            section = self.opened(desk)
            click(named(desk.panel, "Antwoord weghalen", Act))
            assert self.said(desk) == ()
            assert len(section.within[Commitment].forms) == 1

    def test_an_agreement_goes_with_what_was_said_of_it(self, qtbot: QtBot) -> None:
        made = self.made()
        made.do(PutEntry(Commitment(block=1, agreement=1, party="Corporatie")))
        with at_work(qtbot, made, OutcomePanel) as desk:
            self.opened(desk)
            click(named(desk.panel, "Afspraak weghalen", Act))
            assert self.said(desk) == ()
            assert desk.evening.session.all(Agreement) == ()


def test_the_ways_from_a_block_have_their_keys_and_listening_begins(qtbot: QtBot) -> None:
    made = evening(block(BlockKind.OPENING))
    made.do(GoToBlock(1))
    with at_work(qtbot, made, BlockPanel) as desk:
        for name in (
            "Parkeerlijst",
            "Terugkoppeling",
            "Plan en advies",
            "We luisteren eerst",
        ):
            click(named(desk.panel, name, Act))
        assert desk.went == [Mode.PARKING, Mode.RESPONSES, Mode.SUMMARY, Mode.LISTENING]
        assert desk.asked == [ListenFirst()]


@pytest.mark.parametrize(
    ("measure", "builds"),
    [("achterstallig-onderhoud", True), ("sociaal-beheer", False), ("", False)],
)
def test_an_agreement_of_a_measure_about_building_is_marked_so(
    qtbot: QtBot, measure: str, builds: bool
) -> None:
    made = evening(block(BlockKind.STEP_4))
    made.do(GoToBlock(1))
    with at_work(qtbot, made, with_content(OutcomePanel, content())) as desk:
        sections = cast("OutcomePanel", desk.panel).sections
        section = next(each for each in sections if isinstance(each, AgreementsSection))
        section.agree(RoundOption(14, "Onderhoud", "", "", "", measure, 1))
    assert [each.builds for each in desk.evening.session.all(Agreement)] == [builds]
