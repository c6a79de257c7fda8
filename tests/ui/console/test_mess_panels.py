"""The panels of an evening's mess: listening, parking, answering, the facts; by keys."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.core.scenes import Evening, block, evening
from tests.ui.console.desk import Desk, Hands, at_work, click, named, nameless
from wijkworkshop.core.acts.arranging import SkipBlock
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.gong import TurnGong
from wijkworkshop.core.acts.listening import ListenFirst
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.acts.parking import GiveOwner, LetLapse, UnparkContribution
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.responding import Respond
from wijkworkshop.core.acts.walking import (
    AddTime,
    ChangeMinutes,
    CloseSession,
    EditDetails,
    GoToBlock,
)
from wijkworkshop.core.contributions import Contribution, Response
from wijkworkshop.core.evening import Details, Draft, Over
from wijkworkshop.core.terms import BlockKind, Group, Parking, Reply, Tag
from wijkworkshop.ui.console.panels.details import DetailsPanel
from wijkworkshop.ui.console.panels.listening import ListeningPanel
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.console.panels.parking import ParkingPanel
from wijkworkshop.ui.console.panels.presence import PresencePanel
from wijkworkshop.ui.console.panels.responses import ResponsesPanel
from wijkworkshop.ui.widgets import Act

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
PLANNED = ((Group.RESIDENTS, 12), (Group.MUNICIPALITY, 6))


def tonight() -> Evening:
    made = evening(
        block(BlockKind.OPENING),
        block(BlockKind.STEP_1, minutes=30),
        block(BlockKind.BREAK, minutes=5),
        block(BlockKind.CLOSING),
        groups=PLANNED,
    )
    made.do(GoToBlock(1))
    return made


@contextmanager
def working(qtbot: QtBot, make: Callable[[], Panel], made: Evening | None = None) -> Iterator[Desk]:
    with at_work(qtbot, made or tonight(), make()) as desk:
        yield desk


def said(desk: Desk) -> tuple[Contribution, ...]:
    return desk.evening.session.all(Contribution)


class TestListening:
    @pytest.fixture
    def desk(self, qtbot: QtBot) -> Iterator[Desk]:
        made = tonight()
        made.do(ListenFirst())
        with working(qtbot, ListeningPanel, made) as at:
            yield at

    def test_objections_are_typed_one_after_the_other(self, desk: Desk, hands: Hands) -> None:
        hands.type("Te duur")
        hands.press(Qt.Key.Key_B, ALT)
        hands.press(ENTER)
        hands.type("Te hoog")
        hands.press(ENTER)
        assert [(each.text, each.group, each.tag) for each in said(desk)] == [
            ("Te duur", Group.RESIDENTS, Tag.OBJECTION),
            ("Te hoog", Group.RESIDENTS, Tag.OBJECTION),
        ]

    def test_who_takes_it_up_is_completed(self, desk: Desk, hands: Hands) -> None:
        hands.type("Te duur")
        hands.press(TAB)
        hands.type("gem")
        hands.press(ENTER)
        assert said(desk)[0].owner.casefold() == "gemeente"
        hands.type("volgende")
        assert cast("ListeningPanel", desk.panel).entry.field.text == "volgende"

    def test_an_owner_is_given_afterwards(self, desk: Desk, hands: Hands) -> None:
        desk.do(AddContribution(1, "Te duur", tag=Tag.OBJECTION))
        named(desk.panel, "Wie pakt dit op? Te duur", QLineEdit).setFocus()
        hands.type("Corporatie Zuid")
        hands.press(ENTER)
        assert desk.asked[-1:] == [GiveOwner(1, "Corporatie Zuid")]

    def test_nothing_is_told_and_not_kept(self, desk: Desk, hands: Hands) -> None:
        hands.press(ENTER)
        assert said(desk) == ()
        state = cast("ListeningPanel", desk.panel).entry.state
        assert state.text() == "Typ eerst wat er gezegd is."

    def test_the_time_is_changed_by_keys(self, desk: Desk, hands: Hands) -> None:
        hands.press(Qt.Key.Key_Minus, ALT)
        hands.press(Qt.Key.Key_Equal, ALT)
        assert desk.asked == [AddTime(-60), AddTime(60)]

    def test_going_on_shows_what_can_be_shorter_each_by_a_key(
        self, desk: Desk, hands: Hands
    ) -> None:
        desk.evening.now += timedelta(minutes=15)
        hands.press(ENTER, ALT)
        assert desk.asked == [TakeAway()]
        panel = cast("ListeningPanel", desk.panel)
        assert panel.entry.isHidden()
        assert "achter" in panel.shorter.late.text()
        panel.focus_first()
        hands.press(Qt.Key.Key_1, ALT)
        assert desk.asked[-1:] == [ChangeMinutes(2, 25)]
        hands.press(Qt.Key.Key_2, ALT)  # a break of five minutes stays as it is
        assert desk.asked[-1:] == [ChangeMinutes(2, 25)]
        click(named(panel, "Overslaan: break", Act))
        assert desk.asked[-1:] == [SkipBlock(3)]
        left = [each.accessibleName() for each in panel.findChildren(Act) if each.isVisible()]
        assert "Overslaan: break" not in left

    def test_half_typed_words_survive_a_crash(self, desk: Desk, qtbot: QtBot, hands: Hands) -> None:
        hands.type("Te du")
        qtbot.waitUntil(lambda: bool(desk.evening.session.all(Draft)))
        again = Evening(desk.evening.session)
        with working(qtbot, ListeningPanel, again) as other:
            assert cast("ListeningPanel", other.panel).entry.field.text == "Te du"

    def test_everything_has_a_name(self, desk: Desk) -> None:
        desk.do(AddContribution(1, "Te duur", tag=Tag.OBJECTION))
        assert nameless(desk.panel) == []


class TestParking:
    @pytest.fixture
    def desk(self, qtbot: QtBot) -> Iterator[Desk]:
        with working(qtbot, ParkingPanel) as at:
            yield at

    def test_something_is_typed_straight_onto_the_list(self, desk: Desk, hands: Hands) -> None:
        hands.type("De brug")
        hands.press(ENTER)
        assert said(desk)[0].parking is Parking.PARKED
        panel = cast("ParkingPanel", desk.panel)
        assert panel.head.sum.text() == "1"
        assert nameless(panel) == []

    def test_it_lapses_or_leaves_the_list(self, desk: Desk) -> None:
        desk.do(AddContribution(1, "De brug", parked=True))
        click(named(desk.panel, "Vervalt: De brug", Act))
        assert desk.asked[-1:] == [LetLapse(1)]
        click(named(desk.panel, "Van de lijst: De brug", Act))
        assert desk.asked[-1:] == [UnparkContribution(1)]
        assert cast("ParkingPanel", desk.panel).list.isHidden()

    def test_the_room_sees_it_and_does_not_any_more(self, desk: Desk) -> None:
        click(named(desk.panel, "Toon aan de zaal", Act))
        assert desk.asked[-1:] == [ShowOver(Over.PARKING)]
        click(named(desk.panel, "Toon aan de zaal", Act))
        assert desk.asked[-1:] == [TakeAway()]

    def test_after_the_closing_owners_are_given_and_nothing_is_added(
        self, qtbot: QtBot, hands: Hands
    ) -> None:
        made = tonight()
        made.do(AddContribution(1, "De brug", parked=True), CloseSession())
        with working(qtbot, ParkingPanel, made) as desk:
            assert cast("ParkingPanel", desk.panel).entry.isHidden()
            named(desk.panel, "Wie pakt dit op? De brug", QLineEdit).setFocus()
            hands.type("Gemeente")
            hands.press(ENTER)
            assert said(desk)[0].owner == "Gemeente"
            assert desk.refused == []


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
        assert self.panel(desk).reason.text == ""

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
        self.panel(desk).decides.editor.setFocus()
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
        assert self.panel(desk).reason.text == "Half"
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
        assert panel.facts["name"].text == "Proefavond"
        panel.boxes["decides"].editor.setFocus()
        hands.type("De raad")
        hands.press(TAB)
        assert len(desk.refused) == 1
        assert self.details(desk).decides == "De raad"

    def test_the_gong_is_turned_off(self, desk: Desk) -> None:
        click(named(desk.panel, "Gong als de tijd om is", Act))
        assert desk.asked[-1:] == [TurnGong(on=False)]
        assert self.details(desk).quiet

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
        assert "Er zijn 4 bewoners van de 23 mensen. Hoor hen hardop." in words
        assert "Verwacht, maar er niet: Gemeente." in words
        desk.do(ChangePresence(Group.RESIDENTS, 5))
        desk.do(ChangePresence(Group.MUNICIPALITY, 1))
        assert missing.isHidden()
