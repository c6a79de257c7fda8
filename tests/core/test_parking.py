"""The parking list: it comes back at the closing, and each gets an owner or lapses."""

import pytest

from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core.acts.contributing import (
    AddContribution,
    EditContribution,
    TakeBackContribution,
)
from wijkworkshop.core.acts.navigating import CloseSession, GoToBlock, ShowScreen
from wijkworkshop.core.acts.parking import (
    GiveOwner,
    LetLapse,
    ParkContribution,
    UnparkContribution,
)
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import Stop, here, parked, stops
from wijkworkshop.core.public.screens import ParkedLine, ParkingList
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, Group, Parking, Tag


@pytest.fixture
def tonight() -> Evening:
    at = evening(block(BlockKind.OPENING), block(BlockKind.CLOSING))
    at.do(GoToBlock(1), AddContribution(1, "Parkeren"), AddContribution(1, "Huur", parked=True))
    return at


def said(at: Evening, number: int) -> Contribution:
    return at.session.get(Contribution, number)


def test_what_people_said_is_parked_once(tonight: Evening) -> None:
    tonight.do(ParkContribution(1))
    assert [each.id for each in parked(tonight.session)] == [1, 2]
    assert tonight.refuses(ParkContribution(1)) is Reason.ALREADY_THERE


def test_it_comes_back_before_the_end(tonight: Evening) -> None:
    kinds = [stop.screen for stop in stops(tonight.session, 2)]
    assert kinds == [ScreenKind.PARKING, ScreenKind.FAREWELL]
    tonight.do(GoToBlock(2))
    screen = lit_view(tonight.session, tonight.now).screen
    assert isinstance(screen, ParkingList)
    assert screen.lines == (ParkedLine("Huur"),)


def test_an_empty_list_has_no_place_and_leaves_it_in_peace() -> None:
    at = evening(block(BlockKind.BREAK), block(BlockKind.CLOSING))
    at.do(AddContribution(1, "Huur", parked=True), ShowScreen(2, ScreenKind.PARKING))
    at.do(UnparkContribution(1))
    assert here(at.session) == Stop(2, ScreenKind.PARKING)  # nothing moves while we look
    assert at.refuses(UnparkContribution(1)) is Reason.NOT_PARKED
    at.do(ShowScreen(2, ScreenKind.FAREWELL))
    assert [stop.screen for stop in stops(at.session, 2)] == [ScreenKind.FAREWELL]


def test_it_gets_an_owner_or_lapses_also_the_day_after(tonight: Evening) -> None:
    tonight.do(LetLapse(2), CloseSession())
    assert said(tonight, 2).parking is Parking.LAPSED
    tonight.do(GiveOwner(2, " Corporatie "))
    assert (said(tonight, 2).owner, said(tonight, 2).parking) == ("Corporatie", Parking.PARKED)
    tonight.do(LetLapse(2))
    assert said(tonight, 2).owner == ""


def test_an_objection_gets_an_owner_without_being_parked(tonight: Evening) -> None:
    tonight.do(GiveOwner(1, "Gemeente"))
    assert said(tonight, 1).parking is None
    assert tonight.refuses(LetLapse(1)) is Reason.NOT_PARKED
    assert tonight.refuses(GiveOwner(1, "x" * 201)) is Reason.TEXT_TOO_LONG


def test_corrected_it_stays_where_it_is(tonight: Evening) -> None:
    tonight.do(GiveOwner(2, "Gemeente"))
    tonight.do(EditContribution(2, "De huur", Group.RESIDENTS, 1, Tag.CONCERN))
    assert (said(tonight, 2).owner, said(tonight, 2).parking) == ("Gemeente", Parking.PARKED)


def test_taken_back_it_leaves_the_list(tonight: Evening) -> None:
    tonight.do(TakeBackContribution(2))
    assert parked(tonight.session) == ()


@pytest.mark.parametrize(
    "act", [ParkContribution(1), UnparkContribution(2), GiveOwner(2, "G"), LetLapse(2)]
)
def test_all_of_it_can_be_undone(tonight: Evening, act: ParkContribution) -> None:
    before = tonight.session
    change = tonight.do(act)
    tonight.do(Undo(act, before, change))
    assert tonight.session.tables == before.tables
