"""A run-through: every round that opens gets votes that its form allows, the same each time."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.core.acts.request import decide
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.navigation import blocks, rounds
from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.presence import present
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.scripted.run_through import ROOM, answers_of, made_up_votes, run_through
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import BoxInMemory
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.limits import expected
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.tally import result_of
from wijkworkshop.example import ended

NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)
CONTENT = places.resources() / "content"
SHEETS = load_run_sheets(CONTENT, places.run_sheets(), load_catalogue(CONTENT))


def example() -> Session:
    return ended(places.resources(), places.run_sheets())


def planned(sheet: RunSheet, people: int = 0) -> Session:
    groups = ((Group.RESIDENTS, people),) if people else ()
    setup = Setup("Avond", NOW.date(), NOW, groups=groups, tables=4)
    return make_session("avond", setup, sheet, "v", NOW)


class Run:
    """A run-through in which each act is done as a facilitator does it."""

    def __init__(self, session: Session) -> None:
        self.session, self.box = session, BoxInMemory()

    def do(self, *requests: object) -> None:
        for request in requests:
            change = decide(request, self.session, NOW, self.box)  # type: ignore[arg-type]
            self.session = self.session.after(change)

    def votes_in(self, vote: Round) -> bool:
        """Hold a round; False when it cannot be opened yet."""
        try:
            self.do(OpenRound(vote.id))
        except Refused:
            return False
        self.do(*made_up_votes(self.session, self.session.get(Round, vote.id)))
        self.do(CloseRound(vote.id), SettleRound(vote.id))
        return True


@pytest.mark.parametrize("slug", sorted(SHEETS))
def test_people_vote_in_every_round_that_opens(slug: str) -> None:
    run, opened = Run(run_through(planned(SHEETS[slug]), "oefenen", NOW, example())), 0
    for block in blocks(run.session):
        for vote in rounds(run.session, block.id):
            if run.votes_in(vote):
                opened += 1
    for vote in run.session.all(Round):
        if vote.settled_at is not None:
            voters = result_of(run.session, vote.id).voters
            assert sum(voters.values()) == expected(run.session, vote)
    assert opened == len([each for each in run.session.all(Round) if each.settled_at])
    assert opened >= len(run.session.all(Round)) / 2


def test_it_goes_the_same_way_each_time() -> None:
    session = run_through(planned(SHEETS["kort"]), "oefenen", NOW, example())
    assert session == run_through(planned(SHEETS["kort"]), "oefenen", NOW, example())
    vote = next(each for each in session.all(Round) if each.channel is Channel.PAPER)
    assert made_up_votes(session, vote) == made_up_votes(session, vote)


def test_who_votes_by_phone_has_the_number_of_a_phone() -> None:
    run = Run(run_through(planned(SHEETS["proefsessie"], 7), "oefenen", NOW, example()))
    vote = next(e for e in run.session.all(Round) if Channel.PHONE in FORMS[e.form].channels)
    run.do(ChooseChannel(vote.id, Channel.PHONE), OpenRound(vote.id))
    run.do(*made_up_votes(run.session, run.session.get(Round, vote.id)))
    assert [each.number for each in run.box.ballots(vote.id)] == list(range(5001, 5008))
    run.do(CloseRound(vote.id), SettleRound(vote.id))
    assert result_of(run.session, vote.id).by_channel() == {Channel.PHONE: 7}


def test_the_plan_is_the_same_and_it_says_that_it_is_practice() -> None:
    session = planned(SHEETS["halve-dag"], people=31)
    copy = run_through(session, "oefenen", NOW, example())
    assert copy.all(Block) == session.all(Block)
    assert copy.get(Details, 1).practice
    assert copy.get(Details, 1).made_up
    assert present(copy) == {Group.RESIDENTS: 31}
    assert present(run_through(planned(SHEETS["kort"]), "o", NOW, example())) == dict(ROOM)
    assert all(copy.resolves(record) for table in copy.tables.values() for record in table.values())


@given(
    kind=st.sampled_from(list(FormKind)),
    options=st.sets(st.integers(1, 60), min_size=2, max_size=12),
    budget=st.integers(1, 9),
    person=st.integers(1, 10_000),
)
def test_every_answer_is_a_valid_ballot(
    kind: FormKind, options: set[int], budget: int, person: int
) -> None:
    form = FORMS[kind]
    offered = sorted(options)[: form.most_options]
    answers = answers_of(form, offered, budget, person)
    form.check(answers, [_option(number) for number in offered], budget)


def _option(number: int) -> RoundOption:
    return RoundOption(number, f"Keuze {number}", f"Keuze {number}", "", "", "", 1)
