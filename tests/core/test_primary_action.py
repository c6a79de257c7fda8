"""The primary action after the closing: the report, a copy, and home."""

from collections.abc import Collection
from dataclasses import replace

import pytest

from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core.acts.navigating import CloseSession, ReopenSession
from wijkworkshop.core.primary_action import Step, ToKeep, primary
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import BlockKind


@pytest.fixture
def over() -> Evening:
    tonight = evening(block(BlockKind.CLOSING))
    tonight.do(CloseSession())
    return tonight


@pytest.mark.parametrize(
    ("kept", "next_one"),
    [
        ((), Step.REPORT),
        ((ToKeep.REPORT,), Step.COPY),
        ((ToKeep.COPY,), Step.REPORT),
        ((ToKeep.COPY, ToKeep.REPORT), Step.LEAVE),
    ],
)
def test_a_closed_session_wants_a_report_and_a_copy(
    over: Evening, kept: Collection[ToKeep], next_one: Step
) -> None:
    assert primary(over.session, kept).step is next_one
    assert primary(over.session, kept).request is None


def test_nothing_is_kept_of_practice(over: Evening) -> None:
    details = replace(over.session.get(Details, 1), practice=True)
    assert primary(over.session.after(Change(put=(details,)))).step is Step.LEAVE


def test_a_session_that_goes_on_wants_neither(over: Evening) -> None:
    over.do(ReopenSession())
    assert primary(over.session, (ToKeep.REPORT,)).step is Step.BEGIN
