"""A session made from a run sheet has all of it, and needs it no more."""

from collections.abc import Mapping
from datetime import date

import pytest

from tests.support.core.scenes import START
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.navigation import blocks, ends, planned, shown_blocks, stops
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.presence import present
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, Details, Passage
from wijkworkshop.core.terms import Actor, BlockKind, Group, OptionSource
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.places import resources, run_sheets

SETUP = Setup(
    "Proefavond",
    date(2025, 3, 20),
    START,
    areas=("Slotermeer", "Geuzenveld"),
    groups=((Group.RESIDENTS, 9), (Group.OTHER, 0), (Group.MUNICIPALITY, 4)),
)


@pytest.fixture(scope="module")
def sheets() -> Mapping[str, RunSheet]:
    content = resources() / "content"
    return load_run_sheets(content, run_sheets(), load_catalogue(content))


@pytest.fixture(params=["halve-dag", "kort", "proefsessie", "traject-2"])
def sheet(sheets: Mapping[str, RunSheet], request: pytest.FixtureRequest) -> RunSheet:
    return sheets[request.param]


@pytest.fixture
def session(sheet: RunSheet) -> Session:
    return make_session("s", SETUP, sheet, "version", START)


@pytest.fixture
def half_day(sheets: Mapping[str, RunSheet]) -> Session:
    return make_session("s", SETUP, sheets["halve-dag"], "version", START)


@pytest.fixture(params=["twee-halve-dagen-2", "traject-3"])
def with_lists(sheets: Mapping[str, RunSheet], request: pytest.FixtureRequest) -> Session:
    """A session in which each organisation has a list of its own."""
    return make_session("s", SETUP, sheets[request.param], "version", START)


def test_the_blocks_are_those_of_the_run_sheet(session: Session, sheet: RunSheet) -> None:
    made = [(block.kind, block.title, block.minutes) for block in blocks(session)]
    assert made == [(plan.kind, plan.title, plan.minutes) for plan in sheet.blocks]
    assert len(session.all(Passage)) == sum(len(plan.passages) for plan in sheet.blocks)


def test_the_plan_adds_up(session: Session, sheet: RunSheet) -> None:
    assert (ends(session) - START).total_seconds() == 60 * sheet.minutes
    assert len(planned(session)) == len(sheet.blocks)


def test_rounds_have_their_options_and_budget(session: Session, sheet: RunSheet) -> None:
    plans = [plan for block in sheet.blocks for plan in block.rounds]
    for vote, plan in zip(session.all(Round), plans, strict=True):
        assert (vote.title, vote.budget, vote.form) == (plan.title, plan.budget, plan.form)
        made = [(each.number, each.label, each.measure) for each in options_of(session, vote.id)]
        assert made == [(each.number, each.label, each.measure) for each in plan.options]


def test_a_round_with_fixed_options_has_enough_of_them(session: Session) -> None:
    for vote in session.where(Round, source=OptionSource.FIXED):
        assert len(options_of(session, vote.id)) >= FORMS[vote.form].fewest_options


def test_everything_resolves_and_every_block_can_be_gone_to(session: Session) -> None:
    assert all(
        session.resolves(each) for table in session.tables.values() for each in table.values()
    )
    assert all(stops(session, block.id) for block in shown_blocks(session))


def test_the_trial_keeps_nothing_and_the_half_day_does(sheets: Mapping[str, RunSheet]) -> None:
    made = {slug: make_session("s", SETUP, sheets[slug], "v", START) for slug in sheets}
    practice = {slug: each.get(Details, 1).practice for slug, each in made.items()}
    assert practice == {slug: slug == "proefsessie" for slug in sheets}


def test_the_half_day_takes_four_hours(half_day: Session) -> None:
    assert (ends(half_day) - START).total_seconds() == 4 * 3600


def test_measures_are_voted_on_per_actor_with_a_quarter_of_them_as_dots(
    with_lists: Session,
) -> None:
    """E49: four rounds, budgets 2/2/2/1; E46: 9/7/7/2 measures."""
    lists = {
        vote.actor: (len(options_of(with_lists, vote.id)), vote.budget)
        for vote in with_lists.all(Round)
        if vote.actor
    }
    assert lists == {
        Actor.PROGRAMME_OFFICE: (9, 2),
        Actor.MUNICIPALITY: (7, 2),
        Actor.HOUSING_ASSOCIATIONS: (7, 2),
        Actor.METROPOLITAN_REGION: (2, 1),
    }


def test_the_shared_measure_is_one_with_one_number_on_both_lists(with_lists: Session) -> None:
    """E47."""
    found: dict[str, set[tuple[int, Actor | None]]] = {}
    for vote in with_lists.all(Round):
        for option in options_of(with_lists, vote.id):
            found.setdefault(option.measure, set()).add((option.number, vote.actor))
    measures = {slug: places for slug, places in found.items() if slug}
    shared = [places for places in measures.values() if len(places) > 1]
    assert len(measures) == 24
    assert [{actor for _, actor in places} for places in shared] == [
        {Actor.MUNICIPALITY, Actor.HOUSING_ASSOCIATIONS}
    ]
    assert len({number for number, _ in shared[0]}) == 1


def test_every_question_and_step_leaves_an_outcome_of_its_own_type(half_day: Session) -> None:
    """E53."""
    kinds = [block.kind for block in blocks(half_day) if block.kind is not BlockKind.BREAK]
    assert len({OUTCOMES[kind].outcome for kind in kinds}) == len(kinds) == 9


def test_the_setup_is_in_the_session(session: Session) -> None:
    assert present(session) == {Group.RESIDENTS: 9, Group.MUNICIPALITY: 4}
    assert [area.name for area in session.all(Area)] == ["Slotermeer", "Geuzenveld"]
    assert session.get(Details, 1).content_version == "version"


@pytest.mark.parametrize(
    ("setup", "reason"),
    [
        (Setup(" ", date(2025, 3, 20), START), Reason.EMPTY_TEXT),
        (Setup("A", date(2025, 3, 20), START, tables=0), Reason.OUT_OF_RANGE),
        (Setup("A", date(2025, 3, 20), START, tables=31), Reason.OUT_OF_RANGE),
        (
            Setup("A", date(2025, 3, 20), START, groups=((Group.OTHER, -1),)),
            Reason.OUT_OF_RANGE,
        ),
    ],
)
def test_a_session_needs_a_name_and_a_room_that_can_be(setup: Setup, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        make_session("s", setup, RunSheet("x", "X", "", ()), "v", START)
    assert refused.value.reason is reason
