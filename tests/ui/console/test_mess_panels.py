"""The panels of an evening's mess: listening and parking; by keys."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, click, named, nameless
from tests.support.console.mess_desk import ALT, ENTER, TAB, tonight, working
from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core.acts.arranging import SkipBlock
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.listening import ListenFirst
from wijkworkshop.core.acts.navigating import AddTime, ChangeMinutes, CloseSession, GoToBlock
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.acts.parking import GiveOwner, LetLapse, UnparkContribution
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import undecided
from wijkworkshop.core.open_points import gathered
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.session_records import Draft, Over
from wijkworkshop.core.terms import BlockKind, Group, Parking, Tag
from wijkworkshop.ui.console.panels.listening import ListeningPanel
from wijkworkshop.ui.console.panels.parking import ParkingPanel
from wijkworkshop.ui.widgets import Act


def said(desk: Desk) -> tuple[Contribution, ...]:
    return desk.evening.session.all(Contribution)


@pytest.mark.seconds
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
        click(named(desk.panel, "Loslaten: De brug", Act))
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


class TestOpenPoints:
    """At the closing what is open stands below the parking list."""

    @pytest.fixture
    def desk(self, qtbot: QtBot) -> Iterator[Desk]:
        made = evening(block(BlockKind.BREAK), block(BlockKind.STEP_4), block(BlockKind.CLOSING))
        made.do(GoToBlock(2), PutEntry(Agreement(2, title="Een huismeester")))
        made.do(AddContribution(2, "De brug", parked=True, owner="Gemeente"), GoToBlock(3))
        with working(qtbot, ParkingPanel, made) as at:
            yield at

    def decided(self, desk: Desk) -> dict[str, tuple[str, bool, str]]:
        found = gathered(desk.evening.session)
        return {each.gap.what.name: (each.owner, each.let_go, each.reason) for each in found}

    def test_keys_go_along_and_share_out(self, desk: Desk, hands: Hands) -> None:
        hands.type("Gemeente")  # it begins at the first that nobody takes up
        hands.press(Qt.Key.Key_Down)
        hands.press(Qt.Key.Key_L, ALT)
        found = self.decided(desk)
        assert found["lead"] == ("Gemeente", False, "")
        assert found["due"] == ("", True, "")
        assert undecided(desk.evening.session) == 2
        hands.press(TAB)
        hands.type("te vroeg")
        hands.press(ENTER)
        assert self.decided(desk)["due"] == ("", True, "te vroeg")
        hands.press(Qt.Key.Key_L, ALT)
        assert self.decided(desk)["due"] == ("", False, "")
        assert nameless(desk.panel) == []
        assert desk.refused == []

    def test_the_arrows_stop_at_both_ends(self, desk: Desk, hands: Hands) -> None:
        panel = cast("ParkingPanel", desk.panel)
        for _ in range(8):
            hands.press(Qt.Key.Key_Up)
        assert panel.lines[0].owner.editor.hasFocus()
        assert panel.lines[0].owner.text == "Gemeente"
        for _ in range(8):
            hands.press(Qt.Key.Key_Down)
        assert panel.lines[-1].owner.editor.hasFocus()

    def test_a_key_leads_to_where_it_is_filled_in(self, desk: Desk, hands: Hands) -> None:
        hands.press(Qt.Key.Key_U, ALT)
        assert desk.filled == [2]

    def test_what_is_filled_in_leaves_the_list(self, desk: Desk) -> None:
        panel = cast("ParkingPanel", desk.panel)
        before = len(panel.lines)
        agreement = desk.evening.session.get(Agreement, 1, 0)
        desk.do(PutEntry(replace(agreement, due=date(2027, 1, 1))))
        assert len(panel.lines) == before - 1

    def test_before_the_closing_nothing_is_said_of_it(self, qtbot: QtBot) -> None:
        made = evening(block(BlockKind.STEP_4), block(BlockKind.CLOSING))
        made.do(GoToBlock(1))
        with working(qtbot, ParkingPanel, made) as at:
            assert cast("ParkingPanel", at.panel).lines == ()

    def test_after_the_closing_it_is_shared_out_and_not_filled_in(
        self, desk: Desk, hands: Hands
    ) -> None:
        desk.do(CloseSession())
        panel = cast("ParkingPanel", desk.panel)
        assert all(act.isHidden() for line in panel.open.lines for act in line.acts)
        hands.type("Woonstichting Zuid")
        hands.press(ENTER)
        hands.press(Qt.Key.Key_U, ALT)
        assert desk.filled == []
        assert self.decided(desk)["lead"] == ("Woonstichting Zuid", False, "")
