"""What parties say to an agreement, and for whom they speak."""

import pytest

from tests.support.core.scenes import Evening, block, evening
from tests.support.documents import cards, fact
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.document import Each, Pledge
from wijkworkshop.core.navigation import stops
from wijkworkshop.core.outcomes import agreement_gaps
from wijkworkshop.core.outcomes.action_plan import Agreement, Commitment
from wijkworkshop.core.outcomes.agreement_gaps import gaps_of, missing
from wijkworkshop.core.outcomes.entry import Need
from wijkworkshop.core.public.screens import Harvest
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.terms import BlockKind, Consent, OnBehalf


@pytest.fixture
def tonight() -> Evening:
    at = evening(block(BlockKind.STEP_4))
    at.do(GoToBlock(1), PutEntry(Agreement(block=1, title="Een plein", lead="Gemeente")))
    return at


def said(answer: Consent = Consent.YES, condition: str = "", party: str = "Corporatie") -> PutEntry:
    return PutEntry(
        Commitment(block=1, agreement=1, party=party, answer=answer, condition=condition)
    )


def whats(at: Evening) -> list[Need]:
    return [gap.what for gap in missing(at.session, 1)]


def test_yes_if_names_the_condition(tonight: Evening) -> None:
    assert tonight.refuses(said(Consent.YES_IF, " ")) is Reason.CONDITION_NEEDED
    tonight.do(said(Consent.YES_IF, "er geld is"))
    assert tonight.session.get(Commitment, 1, 0).condition == "er geld is"


def test_nobody_says_nothing_of_something_that_is_not_there(tonight: Evening) -> None:
    assert tonight.refuses(said(party=" ")) is Reason.EMPTY_TEXT
    other = PutEntry(Commitment(block=1, agreement=7, party="Corporatie"))
    assert tonight.refuses(other) is Reason.NOT_FOUND


def test_a_lead_that_said_nothing_is_noted_and_no_more(tonight: Evening) -> None:
    tonight.do(said())
    assert agreement_gaps.COMMITMENT in whats(tonight)
    agreement = tonight.session.get(Agreement, 1, 0)
    lacking = [gap.what for gap in gaps_of(tonight.session, agreement)]
    assert agreement_gaps.COMMITMENT not in lacking
    tonight.do(said(Consent.NO, party=" gemeente "))
    assert agreement_gaps.COMMITMENT not in whats(tonight)


def test_the_room_reads_it_and_a_condition_only_with_yes_if(tonight: Evening) -> None:
    tonight.do(said(Consent.NO, "er geld is"))
    screen = screen_at(tonight.session, stops(tonight.session, 1)[-1])
    assert isinstance(screen, Harvest)
    pledge = Pledge("Corporatie", Consent.NO, "", OnBehalf.ORGANISATION)
    assert fact("commitments", Each((pledge,))) in cards(screen.document)[0].facts


def test_an_agreement_that_somebody_answered_stays(tonight: Evening) -> None:
    tonight.do(said())
    agreement = tonight.session.get(Agreement, 1, 0)
    assert tonight.refuses(DropEntry(agreement)) is Reason.STILL_REFERRED_TO
