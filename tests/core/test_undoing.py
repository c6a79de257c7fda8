"""What a console can take back, as values."""

import pytest

from tests.support.core.parks import parks
from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.contributing import (
    AddContribution,
    EditContribution,
    KeepDraft,
    TakeBackContribution,
)
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.responding import Respond
from wijkworkshop.core.acts.undoing import MOST_UNDO, PASSING, NotUndone, Past
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Group, Reply, Tag

SECRET = AddContribution(1, "het geheim")
BETTER = EditContribution(1, "een beter geheim", Group.RESIDENTS, 0, Tag.IDEA)


def came(people: int) -> Request:
    return ChangePresence(Group.RESIDENTS, people)


def past_of(at: Evening, *requests: Request) -> Past:
    """Do acts, and note them as a console does."""
    past = Past()
    for request in requests:
        before = at.session
        past = past.after(request, before, at.do(request))
    return past


def acts(past: Past) -> list[Request]:
    return [undo.request for undo in past.acts]


def test_only_what_can_be_taken_back_is_noted_the_last_one_last() -> None:
    past = past_of(parks(), came(1), KeepDraft("note", "half"), came(2))
    assert acts(past) == [came(1), came(2)]
    assert past.last.request == came(2)


def test_what_was_taken_back_makes_room_for_the_act_before_it() -> None:
    at = parks()
    past = past_of(at, came(1), came(2))
    before, undo = at.session, past.last
    assert acts(past.after(undo, before, at.do(undo))) == [came(1)]


def test_with_nothing_to_take_back_that_is_the_reason() -> None:
    with pytest.raises(Refused) as refused:
        str(Past().last)
    assert refused.value.reason is Reason.NOTHING_TO_UNDO


def test_the_oldest_acts_are_forgotten() -> None:
    past = past_of(parks(), *(came(1 + number % 2) for number in range(MOST_UNDO + 3)))
    assert len(past.acts) == MOST_UNDO
    assert past.acts[0].request == came(2)


def test_it_holds_what_an_act_touched_and_nothing_else_of_that_moment() -> None:
    past = past_of(parks(), KeepDraft("note", "het geheim"), came(1))
    assert "geheim" not in repr(past)
    assert past.last.before.tables == {}


def test_of_words_that_were_erased_nothing_is_left() -> None:
    at = parks()
    past = past_of(at, came(1), SECRET, BETTER, Respond(1, Reply.ADOPTED, "het geheim"), came(2))
    assert "geheim" in repr(past)
    erasing, before = TakeBackContribution(1), at.session
    past = past.after(erasing, before, at.do(erasing))
    assert "geheim" not in repr(past)
    assert acts(past) == [came(1), came(2)]


@pytest.mark.parametrize("reason", Reason)
def test_what_may_pass_can_be_tried_again(reason: Reason) -> None:
    undo = past_of(parks(), came(1)).last
    why = NotUndone(undo, Refused(reason, 3))
    assert (why.undo, why.reason, why.details) == (undo, reason, (3,))
    assert why.stays is (reason in PASSING)
