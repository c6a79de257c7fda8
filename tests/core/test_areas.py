"""Areas: what is known of them, entries that name a new one, and rounds about one of them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import Evening, block, dots, evening
from wijkworkshop.core.acts.areas import AskAbout, AskAboutToo, DropArea, PutArea
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.acts.undoing import Past
from wijkworkshop.core.outcomes.action_plan import Agreement, AgreementArea
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.recognition import AreaProfile
from wijkworkshop.core.public.view import heading
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import LONGEST_AREA, Area, Block, area_named
from wijkworkshop.core.terms import BlockKind, RoundState, ScaleLevel
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.pairing import before
from wijkworkshop.core.voting.rounds import Round, question_of, title_of
from wijkworkshop.export.questions import question
from wijkworkshop.ui.console.head import head_view
from wijkworkshop.ui.files.closing_files import ClosingFiles
from wijkworkshop.web.phone_state import phone_state_of

NORTH, SOUTH = Area(1, "Noord"), Area(2, "Zuid")


def tonight() -> Evening:
    """A session about two areas, with question 1, step 3 and step 4."""
    rounds = replace(dots("Veilig", "Schoon"), title="Uw cijfers")
    made = evening(
        block(BlockKind.QUESTION_1, rounds), block(BlockKind.STEP_3), block(BlockKind.STEP_4)
    )
    made.session = made.session.after(Change(put=(NORTH, SOUTH)))
    return made


def test_what_is_known_of_an_area_is_written_down() -> None:
    at = tonight()
    street = Area(0, " De Punt ", "bu03630001", ScaleLevel.NEIGHBOURHOOD, parent=1)
    at.do(PutArea(street))
    assert at.session.get(Area, 3) == Area(
        3, "De Punt", "BU03630001", ScaleLevel.NEIGHBOURHOOD, parent=1
    )


@pytest.mark.parametrize(
    ("area", "reason"),
    [
        (Area(0, "  "), Reason.EMPTY_TEXT),
        (Area(0, "a" * (LONGEST_AREA + 1)), Reason.TEXT_TOO_LONG),
        (Area(0, "noord"), Reason.ALREADY_THERE),
        (Area(0, "West", code="BU1"), Reason.NOT_AN_AREA_CODE),
        (Area(0, "West", parent=9), Reason.NOT_FOUND),
        (Area(9, "West"), Reason.NOT_FOUND),
        (replace(NORTH, parent=1), Reason.AREA_IN_ITSELF),
    ],
)
def test_an_area_that_cannot_be_is_refused(area: Area, reason: Reason) -> None:
    assert tonight().refuses(PutArea(area)) is reason


def test_areas_do_not_lie_in_each_other() -> None:
    at = tonight()
    at.do(PutArea(replace(NORTH, parent=2)))
    assert at.refuses(PutArea(replace(SOUTH, parent=1))) is Reason.AREA_IN_ITSELF


def test_an_area_that_something_is_about_stays() -> None:
    at = tonight()
    at.do(PutEntry(AreaChoice(2), area="noord"))
    assert at.refuses(DropArea(1)) is Reason.STILL_REFERRED_TO
    at.do(DropArea(2))
    assert at.session.all(Area) == (NORTH,)


def test_an_entry_is_about_an_area_by_its_name() -> None:
    at = tonight()
    at.do(PutEntry(AreaChoice(2), area="Noord"), PutEntry(AreaChoice(2), area="De Punt"))
    assert [each.area for each in at.session.all(AreaChoice)] == [1, 3]
    assert at.session.get(Area, 3) == Area(3, "De Punt", main=False)


@pytest.mark.parametrize("name", ["de punt", "De-Punt", " DE  PUNT "])
def test_a_name_that_is_written_a_little_otherwise_is_the_same_area(name: str) -> None:
    at = tonight()
    at.do(PutEntry(AreaChoice(2), area="De Punt"), PutEntry(Agreement(3, title="Een plein")))
    at.do(PutEntry(AgreementArea(3, agreement=1), area=name))
    assert len(at.session.all(Area)) == 3


def test_an_area_that_was_named_along_the_way_goes_with_the_last_entry_about_it() -> None:
    at = tonight()
    at.do(PutEntry(AreaChoice(2), area="De Punt"), PutEntry(Agreement(3, title="Een plein")))
    at.do(PutEntry(AgreementArea(3, agreement=1), area="De Punt"))
    at.do(DropEntry(at.session.get(AreaChoice, 1, 0)))
    assert area_named(at.session, "De Punt")
    before = at.session
    last = PutEntry(at.session.get(AgreementArea, 1, 0), area="Zuid")
    undo = Past().after(last, before, at.do(last)).last
    assert at.session.all(Area) == (NORTH, SOUTH)
    at.do(undo)
    assert area_named(at.session, "De Punt")


def test_a_name_that_is_too_long_is_refused() -> None:
    long = PutEntry(AreaChoice(2), area="a" * (LONGEST_AREA + 1))
    assert tonight().refuses(long) is Reason.TEXT_TOO_LONG


def test_each_area_has_a_profile_of_its_own() -> None:
    at = tonight()
    at.do(PutEntry(AreaProfile(1), area="Noord"), PutEntry(AreaProfile(1), area="Zuid"))
    assert at.refuses(PutEntry(AreaProfile(1), area="Zuid")) is Reason.ALREADY_THERE
    assert at.refuses(PutEntry(AreaProfile(1))) is Reason.EMPTY_TEXT


def test_the_same_is_asked_about_each_area() -> None:
    at = tonight()
    at.do(AskAbout(1, 1), AskAboutToo(1, 2))
    first, second = at.session.all(Round)
    assert (first.area, second.area, second.position, second.repeats) == (1, 2, 2, 0)
    assert [each.label for each in options_of(at.session, second.id)] == ["Veilig", "Schoon"]
    assert title_of(at.session, second) == "Uw cijfers · Zuid"
    assert at.refuses(AskAboutToo(1, 2)) is Reason.ALREADY_THERE
    at.do(AskAbout(1, 0))
    assert title_of(at.session, at.session.get(Round, 1)) == "Uw cijfers"


def test_two_rounds_about_different_areas_are_not_compared_as_before_and_after() -> None:
    at = tonight()
    first = at.session.get(Round, 1)
    settled = replace(first, id=1, state=RoundState.SHOWN, opened_at=at.now, area=1)
    again = replace(settled, id=2, position=2, pairs_with=1)
    other = at.session.after(Change(put=(settled, replace(again, area=2))))
    assert before(other, other.get(Round, 2)) is None
    same = at.session.after(Change(put=(settled, again)))
    assert before(same, same.get(Round, 2)) == settled


def test_everybody_who_is_asked_reads_which_area_it_is_about() -> None:
    at = tonight()
    at.do(AskAbout(1, 2), OpenRound(1))
    vote = at.session.get(Round, 1)
    assert question_of(at.session, vote) == f"{vote.question} · Zuid"
    assert heading(at.session, at.session.get(Block, 1), vote).part == "Uw cijfers · Zuid"
    assert question(at.session, vote).title == "Uw cijfers · Zuid"
    on_phones = phone_state_of(at.session).vote
    assert on_phones is not None
    assert on_phones.title == "Uw cijfers · Zuid"
    assert head_view(at.session, at.now, ClosingFiles(), again=False).title == "Uw cijfers · Zuid"


def test_what_a_round_is_about_stays_once_people_vote() -> None:
    at = tonight()
    at.do(OpenRound(1))
    assert at.refuses(AskAbout(1, 1)) is Reason.ROUND_NOT_READY
    at.do(AskAboutToo(1, 1))
    assert at.session.get(Round, 2).state is RoundState.READY


def test_rounds_are_about_areas_of_the_session_only() -> None:
    at = tonight()
    at.do(PutEntry(AreaChoice(2), area="De Punt"))
    assert at.refuses(AskAbout(1, 3)) is Reason.NOT_FOUND
    assert at.refuses(AskAboutToo(1, 3)) is Reason.NOT_FOUND


@given(st.lists(st.sampled_from(("Noord", "De Punt", "de punt", "Oost", "")), max_size=6))
def test_every_area_that_is_left_is_main_or_has_an_entry(names: list[str]) -> None:
    at = tonight()
    at.do(PutEntry(AreaChoice(2), area="Noord"))
    for name in names:
        at.do(PutEntry(replace(at.session.get(AreaChoice, 1, 0), area=0), area=name))
    left = at.session.where(Area, main=False)
    assert {each.id for each in left} <= {each.area for each in at.session.all(AreaChoice)}
