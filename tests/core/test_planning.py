"""Rounds on and off in a session that was made."""

from dataclasses import replace

from tests.support.core.scenes import Evening, block, dots, evening, voting
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.planning import DropRound, PutRound, missing_rounds
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.navigation import rounds
from wijkworkshop.core.planning.run_sheet import StepPlan
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import BlockStep
from wijkworkshop.core.terms import BlockKind, FormKind
from wijkworkshop.core.voting.rounds import Round, RoundOption

FIRST = dots("A", "B")
LATER = replace(dots("A", "B"), title="later", pairs_with=1)
MORE = replace(voting(FormKind.SINGLE_CHOICE, "Ja", "Nee"), question="Nog iets?")


def some() -> Evening:
    first = replace(
        block(BlockKind.STEP_1, FIRST, LATER),
        steps=(StepPlan("Stemmen", 5, 1), StepPlan("Praten", 4)),
    )
    return evening(block(BlockKind.OPENING), first, block(BlockKind.CLOSING))


def test_a_round_goes_with_its_options_and_leaves_step_and_pair() -> None:
    at = some()
    at.do(DropRound(1))
    assert [vote.id for vote in rounds(at.session, 2)] == [2]
    assert at.session.where(RoundOption, round=1) == ()
    assert at.session.get(Round, 2).pairs_with == 0
    assert [step.vote for step in at.session.where(BlockStep, block=2)] == [0, 0]
    assert all(at.session.resolves(r) for t in at.session.tables.values() for r in t.values())


def test_what_was_opened_or_is_shown_stays() -> None:
    at = some()
    at.do(GoToBlock(2), OpenRound(1))
    assert at.refuses(DropRound(1)) is Reason.ROUND_NOT_READY
    assert at.refuses(DropRound(9)) is Reason.NOT_FOUND


def test_a_round_more_is_the_last_one_and_is_there_once() -> None:
    at = some()
    assert missing_rounds(at.session, 2, (FIRST, MORE)) == (MORE,)
    at.do(PutRound(2, MORE))
    added = rounds(at.session, 2)[-1]
    assert (added.id, added.position, added.question) == (3, 3, "Nog iets?")
    assert [each.label for each in at.session.where(RoundOption, round=3)] == ["Ja", "Nee"]
    assert at.refuses(PutRound(2, MORE)) is Reason.ALREADY_THERE
    assert at.refuses(PutRound(9, MORE)) is Reason.NOT_FOUND
    at.do(DropRound(3), PutRound(2, MORE))
    assert len(rounds(at.session, 2)) == 3


def test_a_round_of_a_pair_comes_back_alone() -> None:
    at = some()
    at.do(DropRound(2), PutRound(2, replace(LATER, question="Anders?")))
    assert rounds(at.session, 2)[-1].pairs_with == 0
