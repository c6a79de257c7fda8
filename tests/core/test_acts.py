"""What the facilitator can do beside voting, and what is refused with which reason."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.support.core.parks import RESIDENTS, goal, parks, undoing
from tests.support.core.requests import KINDS
from tests.support.core.scenes import START
from wijkworkshop.core.acts.area_pictures import DropPicture
from wijkworkshop.core.acts.balloting import CastBallot, WithdrawBallot
from wijkworkshop.core.acts.choices import PutOption
from wijkworkshop.core.acts.contributing import AddContribution, EditContribution, KeepDraft
from wijkworkshop.core.acts.contributing import TakeBackContribution as TakeBack
from wijkworkshop.core.acts.navigating import (
    ChangeMinutes,
    CloseSession,
    EditDetails,
    GoToBlock,
    ReopenSession,
    ShowScreen,
)
from wijkworkshop.core.acts.open_points import LetPointGo, TakeUpPoint
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.overlays import TurnBlack
from wijkworkshop.core.acts.parking import GiveOwner, LetLapse
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.responding import Respond
from wijkworkshop.core.acts.rounds import (
    CloseRound,
    HideRound,
    InvalidateRound,
    OpenRound,
    RevealRound,
)
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.presence import headcount, present
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import Block, Details, Draft, ScreenKind
from wijkworkshop.core.terms import (
    Group,
    Tag,
)


class TestPresence:
    def test_people_come_and_go(self) -> None:
        tonight = parks()
        tonight.do(ChangePresence(Group.OTHER, 2), ChangePresence(RESIDENTS, -2))
        assert present(tonight.session) == {RESIDENTS: 10, Group.OTHER: 2}
        assert headcount(tonight.session) == 12

    def test_nobody_leaves_who_is_not_there(self) -> None:
        assert parks().refuses(ChangePresence(RESIDENTS, -13)) is Reason.NOBODY_LEFT
        assert parks().refuses(ChangePresence(RESIDENTS, 10**30)) is Reason.OUT_OF_RANGE

    def test_coming_in_is_not_undone_once_they_have_left(self) -> None:
        tonight = parks()
        undo = undoing(tonight, ChangePresence(Group.OTHER, 2))
        tonight.do(ChangePresence(Group.OTHER, -2))
        assert tonight.refuses(undo) is Reason.NOBODY_LEFT


class TestWords:
    def test_what_somebody_said_is_kept_and_corrected(self) -> None:
        tonight = parks()
        tonight.do(AddContribution(2, "  Meer bankjes "))
        tonight.do(EditContribution(1, "Meer bankjes in het park", RESIDENTS, 2, Tag.IDEA))
        assert tonight.session.get(Contribution, 1).text == "Meer bankjes in het park"

    @pytest.mark.parametrize(
        ("text", "reason"), [(" ", Reason.EMPTY_TEXT), ("x" * 1001, Reason.TEXT_TOO_LONG)]
    )
    def test_nothing_and_too_much_are_refused(self, text: str, reason: Reason) -> None:
        assert parks().refuses(AddContribution(2, text)) is reason

    def test_words_that_were_taken_back_do_not_come_back(self) -> None:
        tonight = parks()
        undos = [undoing(tonight, AddContribution(2, "Meer bankjes"))]
        undos += [undoing(tonight, EditContribution(1, "Bankjes", RESIDENTS, 0, Tag.IDEA))]
        last = undoing(tonight, TakeBack(1))
        assert tonight.refuses(last) is Reason.NOT_REVERSIBLE
        assert [tonight.refuses(undo) for undo in undos] == [Reason.CHANGED_SINCE] * 2

    def test_half_typed_text_is_kept_until_it_is_empty(self) -> None:
        tonight = parks()
        tonight.do(KeepDraft("doel", "Bur"))
        assert tonight.session.get(Draft, "doel").text == "Bur"
        tonight.do(KeepDraft("doel", ""))
        assert tonight.session.all(Draft) == ()


class TestSession:
    def test_a_closed_session_refuses_all_but_going_on_and_what_comes_after(self) -> None:
        tonight = parks()
        tonight.do(CloseSession())
        assert tonight.refuses(OpenRound(1)) is Reason.SESSION_CLOSED
        assert [kind for kind in KINDS if kind.when_closed] == [
            DropPicture,
            GiveOwner,
            KeepDraft,
            LetLapse,
            LetPointGo,
            ReopenSession,
            Respond,
            TakeBack,
            TakeUpPoint,
            TurnBlack,
        ]
        tonight.do(ReopenSession(), OpenRound(1))
        assert tonight.refuses(ReopenSession()) is Reason.SESSION_NOT_CLOSED

    def test_an_evening_is_not_over_while_people_vote(self) -> None:
        tonight = parks()
        tonight.do(OpenRound(1))
        assert tonight.refuses(CloseSession()) is Reason.ANOTHER_ROUND_OPEN

    def test_facts_that_the_app_notes_are_not_edited(self) -> None:
        tonight = parks()
        old = tonight.session.get(Details, 1)
        made = datetime(1999, 1, 1, tzinfo=UTC)
        wish = replace(old, name="Anders", run_sheet="x", made_at=made, practice=True, id=9)
        tonight.do(EditDetails(wish))
        assert tonight.session.all(Details) == (replace(old, name="Anders"),)

    @pytest.mark.parametrize("tables", [0, 31])
    def test_a_room_has_one_to_thirty_tables(self, tables: int) -> None:
        tonight = parks()
        details = replace(tonight.session.get(Details, 1), tables=tables)
        assert tonight.refuses(EditDetails(details)) is Reason.OUT_OF_RANGE

    def test_only_screens_of_the_walk_are_shown(self) -> None:
        tonight = parks()
        assert tonight.refuses(ShowScreen(2, ScreenKind.MATRIX)) is Reason.NOT_IN_THIS_BLOCK
        assert tonight.refuses(ShowScreen(2, ScreenKind.QUESTION, part=-1)) is not None
        assert tonight.refuses(GoToBlock(9)) is Reason.NOT_FOUND

    def test_a_plan_can_be_changed_while_it_runs(self) -> None:
        tonight = parks()
        tonight.do(GoToBlock(2), ChangeMinutes(2, 45))
        assert tonight.session.get(Block, 2).minutes == 45
        assert tonight.refuses(ChangeMinutes(2, 241)) is Reason.OUT_OF_RANGE


SECRET = "zegnietwiedit"  # noqa: S105  (no password)


@pytest.mark.parametrize(
    "request_",
    [
        AddContribution(1, SECRET),
        PutOption(1, 0, SECRET),
        InvalidateRound(1, SECRET),
        PutEntry(goal(text=SECRET)),
        CastBallot(1, 4711, ((1, 2),), RESIDENTS),
        WithdrawBallot(1, 4711),
    ],
    ids=lambda request_: type(request_).__name__,
)
def test_the_log_says_what_an_act_was_about_and_not_what_somebody_wrote(request_: Request) -> None:
    assert SECRET not in request_.subject
    assert "4711" not in request_.subject


@pytest.mark.parametrize(
    "kind", [OpenRound, CloseRound, SettleRound, RevealRound, HideRound, InvalidateRound]
)
def test_acts_of_voting_have_counterparts_instead_of_undo(kind: type[Request]) -> None:
    assert not kind.reversible
    assert not CastBallot.reversible
    assert START.tzinfo is UTC
