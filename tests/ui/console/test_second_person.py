"""The second person at the slips: blind, compared, and the right one chosen."""

from collections.abc import Iterator
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, at_work, click, named, nameless
from tests.support.core.scenes import Evening, block, dots, evening
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.checking import AcceptUnchecked
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import BlockKind, Group
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.ui.console.panels.slips.check import SlipCheck
from wijkworkshop.ui.console.panels.slips.panel import PaperPanel
from wijkworkshop.ui.widgets import Label

ENTER = Qt.Key.Key_Return
NINE = tuple(f"Maatregel {number}" for number in range(1, 10))


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    now = evening(
        block(BlockKind.STEP_4, dots(*NINE, budget=2)),
        groups=((Group.RESIDENTS, 20), (Group.MUNICIPALITY, 9)),
    )
    now.do(OpenRound(1))
    for number, chosen in ((1, ((3, 2),)), (2, ((4, 1), (7, 1))), (3, ((9, 1),))):
        now.do(CastBallot(1, number, chosen, Group.RESIDENTS))
    with at_work(qtbot, now, PaperPanel, 1) as at:
        yield at


def slips(now: Evening) -> dict[int, Ballot]:
    return {slip.number: slip for slip in now.box.ballots(1)}


def reads(desk: Desk) -> str:
    shown = [each for each in desk.panel.findChildren(Label) if each.isVisible()]
    return " | ".join(each.text() for each in shown)


def second_person(desk: Desk) -> SlipCheck:
    click(named(desk.panel, "Een tweede persoon typt alles nog eens"))
    assert desk.evening.session.get(Details, 1).second_check
    click(named(desk.panel, "Controleren"))
    check = cast("PaperPanel", desk.panel).check
    assert check is not None
    return check


def test_the_second_person_sees_nothing_of_the_first(desk: Desk) -> None:
    second_person(desk)
    assert "Nog 3 te controleren." in reads(desk)
    shown = [each for each in desk.panel.findChildren(Label) if each.isVisible()]
    assert not [each for each in shown if each.text() in ("3 3", "4 7", "33", "47")]
    assert cast("PaperPanel", desk.panel).slips.isHidden()  # type: ignore[union-attr]
    assert nameless(desk.panel) == []


def test_the_same_slips_typed_again_are_checked_with_keys_alone(desk: Desk) -> None:
    second_person(desk)
    hands = Hands()
    hands.type("b")
    for keys in ("33", "47", "9"):
        hands.type(keys)
        hands.press(ENTER)
    assert all(slip.checked for slip in slips(desk.evening).values())
    assert "Alle briefjes zijn gecontroleerd." in reads(desk)
    desk.do(CloseRound(1))
    desk.do(SettleRound(1))
    assert desk.refused == []
    assert desk.evening.session.get(Round, 1).checked == 3


def test_what_the_first_one_typed_stays_away_while_the_second_one_types(desk: Desk) -> None:
    """Also what takes a slip away: it would be one that nobody sees."""
    second_person(desk)
    panel = cast("PaperPanel", desk.panel)
    hands = Hands()
    hands.type("b33")
    hands.press(ENTER)
    assert slips(desk.evening)[1].checked
    assert panel.remove.isHidden()
    click(named(panel, "Terug naar invoeren"))
    assert not panel.remove.isHidden()


@pytest.mark.parametrize(("place", "right"), [(0, ((3, 2),)), (1, ((3, 1), (8, 1)))])
def test_what_differs_is_shown_side_by_side_and_one_is_chosen(
    desk: Desk, place: int, right: tuple[tuple[int, int], ...]
) -> None:
    check = second_person(desk)
    hands = Hands()
    hands.type("b38")
    hands.press(ENTER)
    assert "Briefje 1 is twee keer anders getypt" in reads(desk)
    assert {"3 3", "3 8"} <= {label.text() for label in check.compare.keys}
    click(check.compare.acts[place])
    assert (slips(desk.evening)[1].answers, slips(desk.evening)[1].checked) == (right, True)
    assert "Nog 2 te controleren." in reads(desk)
    hands.type("47")
    hands.press(ENTER)
    assert slips(desk.evening)[2].checked


def test_a_mistake_is_told_at_the_field_and_nothing_is_compared(desk: Desk) -> None:
    check = second_person(desk)
    hands = Hands()
    hands.type("b333")
    hands.press(ENTER)
    assert not check.entry.wrong.isHidden()
    assert not slips(desk.evening)[1].checked


def test_without_time_it_is_counted_so_with_the_reason(desk: Desk) -> None:
    second_person(desk)
    desk.do(CloseRound(1))
    desk.do(SettleRound(1))
    assert [each.reason for each in desk.refused] == [Reason.STILL_TO_CHECK]
    why = cast("Any", named(desk.panel, "Waarom zonder controle"))
    why.setFocus()
    hands = Hands()
    hands.type("Geen tijd")
    hands.press(ENTER)
    assert desk.asked[-1] == AcceptUnchecked(1, "Geen tijd")
    assert "Ze tellen zo mee: Geen tijd" in reads(desk)
    desk.do(SettleRound(1))
    assert desk.evening.session.get(Round, 1).unchecked == 3
