"""The panels in which what people said is answered, and the facts of the session; by keys."""

from collections.abc import Iterator
from datetime import date
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, click, named, nameless
from tests.support.console.mess_desk import ALT, ENTER, TAB, tonight, working
from wijkworkshop.core.acts.contributing import AddContribution, EditContribution
from wijkworkshop.core.acts.gong import TurnGong
from wijkworkshop.core.acts.navigating import CloseSession, EditDetails, ReopenSession
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.responding import Respond
from wijkworkshop.core.contributions import Response
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Group, Reply, Tag
from wijkworkshop.ui.console.panels.details import DetailsPanel
from wijkworkshop.ui.console.panels.presence import PresencePanel
from wijkworkshop.ui.console.panels.responses import ResponsesPanel
from wijkworkshop.ui.widgets import Act

CTRL = Qt.KeyboardModifier.ControlModifier


class TestResponses:
    @pytest.fixture
    def desk(self, qtbot: QtBot) -> Iterator[Desk]:
        made = tonight()
        made.do(*(AddContribution(1, text) for text in ("een", "twee", "drie")), CloseSession())
        with working(qtbot, ResponsesPanel, made) as at:
            yield at

    def panel(self, desk: Desk) -> ResponsesPanel:
        return cast("ResponsesPanel", desk.panel)

    def test_one_after_the_other_by_keys(self, desk: Desk, hands: Hands) -> None:
        hands.press(Qt.Key.Key_1, ALT)
        hands.press(ENTER, CTRL)
        assert self.panel(desk).words.text() == "twee"
        hands.press(Qt.Key.Key_3, ALT)
        hands.type("Er is geen geld")
        hands.press(ENTER, CTRL)
        assert desk.asked == [
            Respond(1, Reply.ADOPTED),
            Respond(2, Reply.NOT, "Er is geen geld"),
        ]
        assert self.panel(desk).words.text() == "drie"
        assert self.panel(desk).fields["reason"].value == ""

    def test_what_was_said_is_shown_as_it_stands_now_and_what_is_typed_stays(
        self, desk: Desk, hands: Hands
    ) -> None:
        hands.type("Half een rede")
        desk.evening.do(
            ReopenSession(), EditContribution(1, "verbeterd", Group.UNKNOWN, 0, Tag.IDEA)
        )
        desk.show()
        assert self.panel(desk).words.text() == "verbeterd"
        desk.evening.do(Respond(1, Reply.PARTLY, "Van een ander"))
        desk.show()
        assert self.panel(desk).fields["reason"].value == "Half een rede"

    def test_an_answer_that_is_taken_back_is_shown_no_more(self, desk: Desk) -> None:
        before = desk.evening.session
        desk.evening.do(*(Respond(each, Reply.ADOPTED) for each in (1, 2, 3)))
        desk.show()
        click(self.panel(desk).on)
        assert self.panel(desk).replies[Reply.ADOPTED].isChecked()
        desk.evening.session = before
        self.panel(desk).on.setFocus()
        desk.show()
        assert not self.panel(desk).replies[Reply.ADOPTED].isChecked()

    def test_no_without_a_reason_is_told_and_stays(self, desk: Desk, hands: Hands) -> None:
        hands.press(Qt.Key.Key_2, ALT)
        hands.press(ENTER, CTRL)
        assert desk.asked == []
        assert "reden" in self.panel(desk).problem.text()
        assert self.panel(desk).words.text() == "een"

    def test_undecided_asks_who_and_when(self, desk: Desk, hands: Hands) -> None:
        hands.press(Qt.Key.Key_4, ALT)
        hands.press(ENTER, CTRL)
        assert "wie beslist" in self.panel(desk).problem.text()
        self.panel(desk).fields["decides"].setFocus()
        hands.type("De raad")
        hands.press(TAB)
        hands.type("morgen")
        hands.press(ENTER)
        assert "1-7-2027" in self.panel(desk).problem.text()
        hands.press(Qt.Key.Key_A, CTRL)
        hands.type("1-7-2027")
        hands.press(ENTER)
        (answer,) = desk.evening.session.all(Response)
        assert (answer.decides, answer.due) == ("De raad", date(2027, 7, 1))

    def test_without_a_choice_nothing_is_kept(self, desk: Desk, hands: Hands) -> None:
        hands.press(ENTER, CTRL)
        assert desk.asked == []
        assert self.panel(desk).problem.text() == "Kies eerst wat u ermee doet."

    def test_going_back_shows_what_was_answered(self, desk: Desk, hands: Hands) -> None:
        desk.do(Respond(3, Reply.PARTLY, "Half"))
        hands.press(Qt.Key.Key_PageUp)
        assert self.panel(desk).words.text() == "drie"
        assert self.panel(desk).fields["reason"].value == "Half"
        assert self.panel(desk).replies[Reply.PARTLY].isChecked()
        hands.press(Qt.Key.Key_PageDown)
        assert self.panel(desk).words.text() == "een"

    def test_of_nothing_there_is_nothing_to_answer(self, qtbot: QtBot) -> None:
        with working(qtbot, ResponsesPanel) as desk:
            assert self.panel(desk).card.isHidden()
            assert not self.panel(desk).nothing.isHidden()

    def test_everything_has_a_name(self, desk: Desk) -> None:
        assert nameless(desk.panel) == []


class TestDetails:
    @pytest.fixture
    def desk(self, qtbot: QtBot) -> Iterator[Desk]:
        with working(qtbot, DetailsPanel) as at:
            yield at

    def details(self, desk: Desk) -> Details:
        return desk.evening.session.get(Details, 1)

    def test_a_box_that_is_wrong_is_corrected(self, desk: Desk, hands: Hands) -> None:
        hands.type("Het plein ligt vast")
        hands.press(TAB)
        hands.type("De bankjes")
        hands.press(TAB)
        assert self.details(desk).fixed == "Het plein ligt vast"
        assert self.details(desk).influence == "De bankjes"

    def test_a_name_is_needed_and_comes_back(self, desk: Desk, hands: Hands) -> None:
        named(desk.panel, "Naam van de bijeenkomst", QLineEdit).setFocus()
        hands.press(Qt.Key.Key_A, CTRL)
        hands.press(Qt.Key.Key_Delete)
        hands.press(ENTER)
        assert len(desk.refused) == 1
        desk.panel.show_refused()
        panel = cast("DetailsPanel", desk.panel)
        assert panel.fields["name"].value == "Proefavond"
        panel.fields["decides"].setFocus()
        hands.type("De raad")
        hands.press(TAB)
        assert len(desk.refused) == 1
        assert self.details(desk).decides == "De raad"

    def test_the_gong_is_turned_off(self, desk: Desk) -> None:
        click(named(desk.panel, "Gong als de tijd om is", Act))
        assert desk.asked[-1:] == [TurnGong(on=False)]
        assert self.details(desk).quiet

    def test_more_people_are_asked_for_a_label_and_never_fewer(
        self, desk: Desk, hands: Hands
    ) -> None:
        box = named(desk.panel, "Mensen voor een oordeel", QLineEdit)
        assert box.text() == "10"
        box.setFocus()
        hands.press(Qt.Key.Key_A, CTRL)
        hands.type("25")
        hands.press(ENTER)
        assert self.details(desk).label_from == 25
        hands.press(Qt.Key.Key_A, CTRL)
        hands.type("9")
        hands.press(ENTER)
        assert [each.reason for each in desk.refused] == [Reason.LABEL_NEEDS_MORE]
        desk.panel.show_refused()
        assert box.text() == "25"

    def test_other_facts_stay(self, desk: Desk, hands: Hands) -> None:
        before = self.details(desk)
        named(desk.panel, "Plaats", QLineEdit).setFocus()
        hands.type("De Brug")
        hands.press(ENTER)
        asked = desk.asked[-1]
        assert isinstance(asked, EditDetails)
        assert (self.details(desk).name, self.details(desk).made_at) == (
            before.name,
            before.made_at,
        )
        assert nameless(desk.panel) == []


def test_who_is_missing_is_said_calmly(qtbot: QtBot) -> None:
    made = tonight()
    made.do(ChangePresence(Group.RESIDENTS, -8), ChangePresence(Group.MUNICIPALITY, -6))
    made.do(ChangePresence(Group.EDUCATION, 19))
    with working(qtbot, PresencePanel, made) as desk:
        missing = cast("PresencePanel", desk.panel).missing
        words = missing.text.text()
        assert (
            "4 van de 23 mensen zijn bewoner. Vraag hun wat zij vinden, voor u verder gaat."
            in words
        )
        assert "Verwacht, maar er niet: Gemeente." in words
        desk.do(ChangePresence(Group.RESIDENTS, 5))
        desk.do(ChangePresence(Group.MUNICIPALITY, 1))
        assert missing.isHidden()
        desk.do(ChangePresence(Group.EDUCATION, 5))
        assert missing.text.text().startswith("24 van de 34 mensen horen bij één groep: Onderwijs")
