"""Two sessions side by side: what is the same, what each of them says, and nothing of a person."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.core.test_carry_over import LATER, going_on
from tests.support.core.plans import STEP_1, STEP_4, made
from tests.support.pages.evening import played
from wijkworkshop.core.document import Document, Paragraph, Table
from wijkworkshop.core.outcomes.action_plan import Agreement, Commitment, FollowUp
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.indicators import Indicator, IndicatorValue
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details, Earlier
from wijkworkshop.core.summaries.side_by_side import in_time, paired, side_by_side
from wijkworkshop.core.terms import (
    ConsensusLabel,
    Consent,
    FollowUpStatus,
    FormKind,
    GoalStatus,
    RoundState,
)
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.wording.report import REPORT

PLAY, CARE = Goal(STEP_1, id=1, text="Kinderen spelen"), Goal(STEP_1, id=2, text="Buren zorgen")
PLACE = Agreement(STEP_4, id=1, title="Een speelplek")


def second(*records: Record, follows: str = "") -> Session:
    """Return an evening a month later with these records."""
    session = made(*records)
    details = session.get(Details, 1)
    went_on = (Earlier(1, follows, "", details.day),) if follows else ()
    later = replace(details, name="Tweede", starts=details.starts + timedelta(days=30))
    return replace(session.after(Change(put=(later, *went_on))), id="tweede")


def rows(document: Document, caption: str) -> list[tuple[str, str]]:
    """Return the two cells of each row under a caption, in words."""
    (found,) = [part for part in document if isinstance(part, Table) and part.caption == caption]
    return [(words(row[0].values), words(row[1].values)) for row in found.rows]


def words(values: Iterable[object]) -> str:
    return " | ".join(REPORT.words(value) for value in values)  # type: ignore[arg-type]


def captions(document: Document) -> list[str]:
    return [part.caption for part in document if isinstance(part, Table)]


def test_a_goal_in_both_stands_in_one_row_whatever_its_capitals() -> None:
    again = replace(PLAY, id=7, text="  kinderen  SPELEN ")
    found = rows(side_by_side(made(PLAY, CARE), second(again)), "Doelen en steun")
    assert [bool(there) for _here, there in found] == [True, False]
    assert found[0][0].startswith("Kinderen spelen")
    assert found[1][1] == ""


def test_what_came_along_is_the_same_also_when_it_was_worded_anew() -> None:
    older = made(PLAY)
    anew = replace(PLAY, text="Alle kinderen spelen buiten")
    (row,) = rows(side_by_side(older, second(anew, follows=older.id)), "Doelen en steun")
    assert all(row)
    apart = rows(side_by_side(older, second(anew)), "Doelen en steun")
    assert len(apart) == 2


def test_a_number_that_was_free_is_no_origin() -> None:
    """A goal that was put aside does not come along; another one may get its number."""
    older = made(replace(PLAY, status=GoalStatus.PARKED))
    found = rows(
        side_by_side(older, second(replace(CARE, id=1), follows=older.id)), "Doelen en steun"
    )
    assert [here for here, _there in found] == [""]


def test_what_was_put_aside_later_on_says_so() -> None:
    older = made(PLAY, CARE)
    aside = replace(PLAY, text="Kinderen spelen buiten", status=GoalStatus.REJECTED)
    kept = replace(CARE, status=GoalStatus.PARKED)
    found = rows(side_by_side(older, second(aside, kept, follows=older.id)), "Doelen en steun")
    assert ["niet gekozen" in found[0][1], "bewaard voor later" in found[1][1]] == [True, True]


def test_what_was_put_aside_first_and_taken_up_later_stands_in_one_row() -> None:
    older = made(replace(PLAY, status=GoalStatus.PARKED))
    ((here, there),) = rows(side_by_side(older, second(replace(PLAY, id=4))), "Doelen en steun")
    assert here.startswith("Kinderen spelen | bewaard voor later")
    assert there.startswith("Kinderen spelen | voorgesteld")


def test_what_stands_in_neither_is_no_row() -> None:
    aside = replace(PLAY, status=GoalStatus.REJECTED)
    assert "Doelen en steun" not in captions(side_by_side(made(aside), second(aside)))


def test_agreements_about_one_measure_each_keep_their_own_row() -> None:
    """One measure can be in two agreements: then both have the same title."""
    north, south = PLACE, replace(PLACE, id=2)
    came = paired((north, south), (south,), lambda each: each.title, follows=True)
    assert came == ((south, south), (north, None))
    apart = rows(side_by_side(made(north, south), second(north, south)), "Afspraken")
    assert [all(row) for row in apart] == [True, True]


def test_the_older_one_comes_first_and_it_says_that_people_were_others() -> None:
    older, newer = made(PLAY), second(PLAY)
    assert side_by_side(newer, older) == side_by_side(older, newer)
    first, *_tables = side_by_side(older, newer)
    assert isinstance(first, Paragraph)
    assert "niet dezelfde mensen" in REPORT.words(first.text)


def test_who_goes_on_from_the_other_is_newer_whatever_the_clock_says() -> None:
    older = second(PLAY)
    newer = made(PLAY, Earlier(1, older.id, "", date(2025, 3, 20)))
    assert in_time(newer, older) == in_time(older, newer) == (older, newer)


def test_support_says_whether_these_people_gave_it() -> None:
    known = replace(PLAY, label=ConsensusLabel.BROADLY_CARRIED, support=9, voters=10)
    older = made(known)
    ((here, there),) = rows(side_by_side(older, second(known, follows=older.id)), "Doelen en steun")
    assert "Hier niet gevraagd. Van een eerdere keer: Breed gedragen" in there
    ((here, _),) = rows(side_by_side(made(PLAY), second(PLAY)), "Doelen en steun")
    assert here.endswith("geen uitslag getoond")


def test_a_result_that_the_room_did_not_see_is_not_told() -> None:
    session = played()
    hidden = session.after(
        Change(
            put=tuple(
                replace(vote, state=RoundState.SETTLED)
                for vote in session.where(Round, form=FormKind.FIST_TO_FIVE)
            )
        )
    )
    told = rows(side_by_side(hidden, going_on(played())), "Doelen en steun")
    assert {here.rpartition(" | ")[2] for here, _there in told if here} == {"geen uitslag getoond"}


def test_an_agreement_says_who_answered_and_how_it_goes() -> None:
    said = Commitment(STEP_4, id=1, agreement=1, party="Gemeente", answer=Consent.YES)
    went = FollowUp(STEP_4, id=1, agreement=1, status=FollowUpStatus.DONE, note="Geopend")
    ((here, there),) = rows(side_by_side(made(PLACE, said), second(PLACE, said, went)), "Afspraken")
    assert here.endswith("Hoe gaat het ermee? onbekend")
    assert "Gemeente: ja" in there
    assert there.endswith("Hoe gaat het ermee? gedaan (Geopend)")


def test_what_both_measure_stands_with_its_values() -> None:
    count = Indicator(STEP_4, id=1, agreement=1, text="Speelplekken", baseline="2", target="4")
    own = Indicator(STEP_4, id=2, agreement=1, text="Iets anders")
    value = IndicatorValue(STEP_4, id=1, indicator=1, year=2027, value="3")
    ((here, there),) = rows(
        side_by_side(made(PLACE, count), second(PLACE, count, own, value)), "Wat we meten"
    )
    assert here == "Speelplekken | nu: 2 | straks: 4"
    assert there == "Speelplekken | nu: 2 | straks: 4 | 2027: 3"


def test_what_neither_has_is_no_part() -> None:
    assert captions(side_by_side(made(), second())) == ["De twee bijeenkomsten"]


def test_the_example_and_its_sequel_agree_in_everything_that_came_along() -> None:
    earlier, later = played(), going_on(played())
    document = side_by_side(earlier, later)
    assert captions(document) == [
        "De twee bijeenkomsten", "Doelen en steun", "Afspraken", "Wat we meten",
    ]  # fmt: skip
    assert all(here and there for here, there in rows(document, "Afspraken"))
    assert later.get(Details, 1).starts == LATER


@given(st.lists(st.text("ab", max_size=2)), st.lists(st.text("ab", max_size=2)), st.booleans())
def test_everything_stands_there_once(here: list[str], there: list[str], follows: bool) -> None:
    before = tuple(Goal(STEP_1, id=at, text=text) for at, text in enumerate(here, 1))
    after = tuple(Goal(STEP_1, id=at, text=text) for at, text in enumerate(there, 1))
    pairs = paired(before, after, lambda goal: goal.text, follows=follows)
    assert sorted(a.id for a, _b in pairs if a) == [goal.id for goal in before]
    assert sorted(b.id for _a, b in pairs if b) == [goal.id for goal in after]
