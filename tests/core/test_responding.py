"""What is done with a contribution: 'no' needs a reason, 'undecided' who decides."""

from datetime import date

import pytest

from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core.acts.contributing import AddContribution, KeepDraft, TakeBackContribution
from wijkworkshop.core.acts.navigating import ChangeMinutes, CloseSession, GoToBlock
from wijkworkshop.core.acts.responding import Respond
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.contributions import Response
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import Draft
from wijkworkshop.core.terms import BlockKind, Reply

DAY = date(2025, 6, 1)


@pytest.fixture
def tonight() -> Evening:
    at = evening(block(BlockKind.OPENING), block(BlockKind.CLOSING))
    at.do(GoToBlock(1), AddContribution(1, "Meer bankjes"))
    return at


@pytest.mark.parametrize("reply", [Reply.NOT, Reply.PARTLY])
def test_no_needs_a_reason(tonight: Evening, reply: Reply) -> None:
    assert tonight.refuses(Respond(1, reply, "  ")) is Reason.REASON_NEEDED
    tonight.do(Respond(1, reply, " Er is geen geld "))
    assert tonight.session.get(Response, 1) == Response(reply, "Er is geen geld", contribution=1)


def test_undecided_needs_who_decides(tonight: Evening) -> None:
    refused = tonight.refuses(Respond(1, Reply.UNDECIDED, "Later"))
    assert refused is Reason.DECIDER_NEEDED
    tonight.do(Respond(1, Reply.UNDECIDED, decides="De raad", due=DAY))
    assert tonight.session.get(Response, 1).due == DAY


def test_adopted_needs_nothing_more(tonight: Evening) -> None:
    tonight.do(Respond(1, Reply.ADOPTED))
    assert tonight.session.get(Response, 1).reply is Reply.ADOPTED


def test_to_nothing_nobody_replies(tonight: Evening) -> None:
    assert tonight.refuses(Respond(7, Reply.ADOPTED)) is Reason.NOT_FOUND
    long = Respond(1, Reply.NOT, "x" * 1001)
    assert tonight.refuses(long) is Reason.TEXT_TOO_LONG


def test_after_the_closing_replies_are_written_and_undone(tonight: Evening) -> None:
    tonight.do(CloseSession())
    before, act = tonight.session, Respond(1, Reply.ADOPTED)
    change = tonight.do(act)
    tonight.do(Undo(act, before, change))
    assert tonight.session.all(Response) == ()


def test_what_is_for_the_evening_stays_shut_after_it(tonight: Evening) -> None:
    before, act = tonight.session, ChangeMinutes(2, 5)
    change = tonight.do(act)
    tonight.do(CloseSession())
    assert tonight.refuses(Undo(act, before, change)) is Reason.SESSION_CLOSED


def test_words_taken_back_take_the_reply_and_the_draft_along(tonight: Evening) -> None:
    tonight.do(Respond(1, Reply.NOT, "Geen geld"))
    tonight.do(KeepDraft("x", "Meer bankjes "), KeepDraft("y", "Meer bankjes op het plein"))
    tonight.do(CloseSession())
    tonight.do(TakeBackContribution(1))
    assert tonight.session.all(Response) == ()
    assert [each.place for each in tonight.session.all(Draft)] == ["y"]
