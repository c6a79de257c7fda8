"""What is open at the end follows from outcomes and boards; what is decided about it stays."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import START, Evening, block, evening
from tests.support.pages.evening import played
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.navigating import CloseSession, GoToBlock, ShowScreen
from wijkworkshop.core.acts.open_points import LetPointGo, TakeUpPoint
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.boards import BOARDS
from wijkworkshop.core.navigation import Stop, blocks, here, stops, undecided
from wijkworkshop.core.open_points import (
    NEEDS,
    PointDecision,
    PointKey,
    gathered,
    is_untouched,
    open_points,
    subjects,
)
from wijkworkshop.core.outcomes import ENTRY_KINDS, OUTCOMES, Entry
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.public.screens import OpenLine, ParkingList
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details, ScreenKind
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.core.voting.rounds import Round

PLAN, CLOSING = 2, 3
LEAD, DUE = (PLAN, "lead", 1, 0), (PLAN, "due", 1, 0)


@pytest.fixture
def tonight() -> Evening:
    """An afternoon with one agreement, of which nothing but its title is known."""
    kinds = (BlockKind.BREAK, BlockKind.STEP_4, BlockKind.CLOSING)
    at = evening(*map(block, kinds))
    at.do(GoToBlock(PLAN), PutEntry(Agreement(PLAN, title="Een huismeester")))
    return at


def keys(session: Session) -> list[PointKey]:
    return [point.key for point in open_points(session)]


def needs(session: Session) -> set[str]:
    return {point.gap.what.name for point in open_points(session)}


def decisions(session: Session) -> tuple[PointDecision, ...]:
    return session.all(PointDecision)


def test_what_an_agreement_lacks_is_open_and_filling_it_in_closes_it(tonight: Evening) -> None:
    assert needs(tonight.session) == {"lead", "due", "output_indicator", "outcome_indicator"}
    agreement = tonight.session.get(Agreement, 1, 0)
    tonight.do(PutEntry(replace(agreement, lead="Gemeente", due=START.date())))
    assert needs(tonight.session) == {"commitment", "output_indicator", "outcome_indicator"}


def test_somebody_takes_it_up_or_we_let_it_go(tonight: Evening) -> None:
    tonight.do(TakeUpPoint(LEAD, " Gemeente "), LetPointGo(DUE, " te vroeg "))
    found = {point.key: point for point in open_points(tonight.session)}
    assert (found[LEAD].owner, found[LEAD].let_go) == ("Gemeente", False)
    assert (found[DUE].owner, found[DUE].let_go, found[DUE].reason) == ("", True, "te vroeg")
    assert not found[LEAD].is_undecided
    tonight.do(TakeUpPoint(DUE, "Corporatie"), TakeUpPoint(LEAD, ""))
    assert [(each.owner, each.let_go) for each in decisions(tonight.session)] == [
        ("Corporatie", False)
    ]


def test_a_new_name_changes_nothing_of_what_was_decided(tonight: Evening) -> None:
    tonight.do(TakeUpPoint(LEAD, "Gemeente"))
    agreement = tonight.session.get(Agreement, 1, 0)
    tonight.do(PutEntry(replace(agreement, title="Een conciërge")))
    point = next(each for each in open_points(tonight.session) if each.key == LEAD)
    assert (point.gap.where, point.owner) == ("Een conciërge", "Gemeente")


def test_filled_in_and_emptied_again_it_is_decided_as_before(tonight: Evening) -> None:
    tonight.do(TakeUpPoint(LEAD, "Gemeente"))
    agreement = tonight.session.get(Agreement, 1, 0)
    tonight.do(PutEntry(replace(agreement, lead="Gemeente")))
    assert LEAD not in keys(tonight.session)
    tonight.do(PutEntry(agreement))
    assert next(e for e in open_points(tonight.session) if e.key == LEAD).owner == "Gemeente"


def test_what_was_decided_goes_with_the_entry_and_not_to_the_next_one(tonight: Evening) -> None:
    tonight.do(TakeUpPoint(LEAD, "Gemeente"))
    before = tonight.session
    drop = DropEntry(before.get(Agreement, 1, 0))
    change = tonight.do(drop)
    assert decisions(tonight.session) == ()
    other = tonight.session
    tonight.do(PutEntry(Agreement(PLAN, title="Iets anders")))  # it gets the same number
    assert all(each.is_undecided for each in open_points(tonight.session))
    tonight.session = other
    tonight.do(Undo(drop, before, change))
    assert tonight.session.tables == before.tables


@pytest.mark.parametrize(
    ("request_", "reason"),
    [
        (TakeUpPoint(LEAD, "x" * 201), Reason.TEXT_TOO_LONG),
        (LetPointGo(LEAD, "x" * 301), Reason.TEXT_TOO_LONG),
        (TakeUpPoint((PLAN, "lead", 2, 0), "Gemeente"), Reason.NOT_FOUND),
        (TakeUpPoint((PLAN, "wat dan ook", 1, 0), "Gemeente"), Reason.NOT_FOUND),
        (LetPointGo((1, "lead", 1, 0)), Reason.NOT_FOUND),
        (LetPointGo((9, "lead", 1, 0)), Reason.NOT_FOUND),
    ],
)
def test_only_what_is_open_is_decided(tonight: Evening, request_: Request, reason: Reason) -> None:
    assert tonight.refuses(request_) is reason


@pytest.mark.parametrize("act", [TakeUpPoint(LEAD, "Gemeente"), LetPointGo(LEAD, "later")])
def test_all_of_it_can_be_undone_also_the_day_after(tonight: Evening, act: Request) -> None:
    tonight.do(CloseSession())
    before = tonight.session
    change = tonight.do(act)
    tonight.do(Undo(act, before, change))
    assert tonight.session.tables == before.tables


def test_it_is_gathered_before_the_end_without_what_the_closing_itself_asks(
    tonight: Evening,
) -> None:
    tonight.do(AddContribution(PLAN, "De brug", parked=True), GoToBlock(CLOSING))
    assert here(tonight.session) == Stop(CLOSING, ScreenKind.PARKING)
    assert {each.block for each in gathered(tonight.session)} == {PLAN}
    assert {each.block for each in open_points(tonight.session)} == {PLAN, CLOSING}
    assert undecided(tonight.session) == 5
    tonight.do(TakeUpPoint(LEAD, "Gemeente"), LetPointGo(DUE, "te vroeg"))
    assert undecided(tonight.session) == 3
    screen = lit_view(tonight.session, tonight.now).screen
    assert isinstance(screen, ParkingList)
    gaps = [point.gap for point in gathered(tonight.session)]
    assert [line.text for line in screen.lines] == ["De brug"]
    assert screen.open[:2] == (
        OpenLine("step_4", gaps[0], "Gemeente"),
        OpenLine("step_4", gaps[1], let_go=True, reason="te vroeg"),
    )
    tonight.do(CloseSession())
    assert {each.block for each in gathered(tonight.session)} == {PLAN, CLOSING}


def test_with_nothing_open_there_is_no_such_page() -> None:
    at = evening(block(BlockKind.BREAK), block(BlockKind.CLOSING))
    at.do(GoToBlock(1), ShowScreen(2, ScreenKind.FAREWELL))
    at.do(PutEntry(SessionEvaluation(2, report_to="iedereen", decides_next="de raad")))
    assert [stop.screen for stop in stops(at.session, 2)] == [ScreenKind.FAREWELL]
    assert keys(at.session) == []


def test_a_block_that_was_not_held_leaves_nothing_open() -> None:
    at = evening(block(BlockKind.BREAK), block(BlockKind.STEP_4), block(BlockKind.CLOSING))
    at.do(GoToBlock(1), GoToBlock(CLOSING))
    assert is_untouched(at.session, blocks(at.session)[1])
    assert {each.block for each in open_points(at.session)} == {CLOSING}


ABOUT = {kind.__name__: kind for kind in (*ENTRY_KINDS, Round)}
"""What a point can be about: entries of outcomes, and rounds."""


def is_there(session: Session, kind: str, number: int) -> bool:
    key = (number,) if ABOUT[kind] is Round else (number, 0)
    return session.find(ABOUT[kind], *key) is not None


def test_every_need_has_a_name_of_its_own_and_kinds_that_there_are() -> None:
    needed = {need for kind in OUTCOMES.values() for need in kind.needs}
    needed |= {need for kind in BOARDS.values() for need in kind.needs}
    assert len({need.name for need in needed}) == len(needed) == len(NEEDS)
    assert all(len(need.of) <= 2 and ABOUT.keys() >= {*need.of} for need in needed)


@cache
def example() -> Session:
    """The example before it is closed, with nothing decided about what is open."""
    whole = played("")
    going_on = replace(whole.get(Details, 1), closed_at=None)
    return whole.after(Change((going_on,), whole.all(PointDecision)))


ENTRIES = tuple(each for kind in ENTRY_KINDS for each in example().where(kind, edition=0))


LEFT_OUT = st.frozensets(st.sampled_from(range(len(ENTRIES))), max_size=30)


def leaky(places: Iterable[int]) -> Session:
    """Return the example session, with the texts and choices of some entries left out."""
    chosen = (_emptied(ENTRIES[place]) for place in sorted(places))
    return example().after(Change(put=tuple(chosen)))


def _emptied(entry: Entry) -> Entry:
    """Return the entry without its texts, and without what may be nothing."""
    blank = {
        each.name: each.default
        for each in fields(entry)
        if each.default in ("", None) and each.name not in entry.KEY
    }
    return replace(entry, **blank)


def deciding(session: Session) -> Iterator[Request]:
    """Yield something to do about each point that is open, in turns."""
    for place, point in enumerate(open_points(session)):
        owned = TakeUpPoint(point.key, "Gemeente")
        yield (owned, LetPointGo(point.key, "te vroeg"), LetPointGo(point.key))[place % 3]


def outcome(session: Session) -> dict[object, object]:
    return {kind: table for kind, table in session.tables.items() if kind is not PointDecision}


@given(LEFT_OUT)
def test_each_gap_of_a_block_that_was_held_is_there_once(places: frozenset[int]) -> None:
    session = leaky(places)
    found = list(open_points(session))
    lacking = [
        (each.id, gap)
        for each in blocks(session)
        if each.kind in OUTCOMES and not is_untouched(session, each)
        for gap in (
            *OUTCOMES[each.kind].missing(session, each.id),
            *(BOARDS[each.kind].gaps(session, each.id) if each.kind in BOARDS else ()),
        )
    ]
    assert [(point.block, point.gap) for point in found] == lacking
    assert len({point.key for point in found}) == len(found)
    for point in found:
        assert NEEDS[point.gap.what.name] == point.gap.what
        for kind, number in zip(point.gap.what.of, point.gap.about, strict=False):
            assert is_there(session, kind, number)


@given(LEFT_OUT)
def test_deciding_changes_no_outcome_and_undoing_leaves_nothing(places: frozenset[int]) -> None:
    session = leaky(places)
    at = Evening(session)
    before, open_ = outcome(session), keys(session)
    undos = []
    for request in deciding(session):
        was = at.session
        undos.append(Undo(request, was, at.do(request)))
        assert outcome(at.session) == before
        assert keys(at.session) == open_
    assert not any(each.is_undecided for each in open_points(at.session))
    at.do(*reversed(undos))
    assert at.session.tables == session.tables


@given(LEFT_OUT)
def test_filled_in_as_it_was_nothing_more_is_open_than_then(places: frozenset[int]) -> None:
    session = leaky(places)
    at = Evening(session)
    at.do(*deciding(session))
    filled = at.session.after(Change(put=ENTRIES))
    assert keys(filled) == keys(example())


@given(LEFT_OUT, st.integers(0, 9))
def test_a_decision_is_about_something_that_is_there(places: frozenset[int], place: int) -> None:
    """Whatever goes takes along what was decided about it, and undoing brings both back."""
    session = leaky(places)
    agreements = session.where(Agreement, edition=0)
    agreement = agreements[place % len(agreements)]
    at = Evening(session.after(Change(remove=_within(session, agreement))))
    at.do(*deciding(at.session))
    before, drop = at.session, DropEntry(agreement)
    change = at.do(drop)
    for made in decisions(at.session):
        for kind, number in subjects(made):
            assert is_there(at.session, kind, number)
    at.do(Undo(drop, before, change))
    assert at.session.tables == before.tables


def _within(session: Session, agreement: Agreement) -> tuple[Entry, ...]:
    """Return what refers to an agreement, so that it can go."""
    named = ("agreement", "physical_agreement", "social_agreement")
    return tuple(
        each
        for kind in ENTRY_KINDS
        for each in session.all(kind)
        if any(getattr(each, name, 0) == agreement.id for name in named)
    )
