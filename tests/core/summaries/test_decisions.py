"""The chain of an agreement follows from what was filled in and counted, and invents no answer."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.plans import STEP_4, made
from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.boards import unpromised
from wijkworkshop.core.open_points import OpenPoint, PointDecision, largest_first, open_points
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.outcomes.action_plan import Agreement, Commitment
from wijkworkshop.core.outcomes.agreement_gaps import COMMITMENT, HELPER_SAYS_NO, TWICE, helpers
from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.planning.run_sheet import OptionPlan, RoundPlan
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.summaries.decisions import (
    SEEN,
    DecisionState,
    also_open,
    decided,
    unheard,
)
from wijkworkshop.core.terms import Actor, BlockKind, Consent, FormKind, Group, IndicatorKind

DUE = date(2027, 5, 1)
ANSWERS = st.lists(st.sampled_from([None, *Consent]), max_size=3)


def agreement(number: int = 1, lead: str = "Gemeente", partners: str = "") -> Agreement:
    return Agreement(
        STEP_4,
        id=number,
        number=number,
        title=f"Plan {number}",
        lead=lead,
        partners=partners,
        due=DUE,
    )


def said(at: int, party: str, answer: Consent | None, about: int = 1) -> Commitment:
    return Commitment(STEP_4, id=at, agreement=about, party=party, answer=answer)


def measured(about: int = 1) -> tuple[Indicator, ...]:
    return tuple(
        Indicator(STEP_4, id=10 * about + at, agreement=about, kind=kind, text="Beter")
        for at, kind in enumerate(IndicatorKind)
    )


def state(*records: Record) -> DecisionState:
    return decided(made(*records))[0].state


@given(ANSWERS, st.booleans())
def test_the_state_is_what_who_leads_says(answers: list[Consent | None], whole: bool) -> None:
    """The least of several answers counts; a yes to what lacks a part promises nothing."""
    given_answers = [said(at, " gemeente", answer) for at, answer in enumerate(answers, 1)]
    found = state(agreement(), *given_answers, *(measured() if whole else ()))
    expected = DecisionState.INCOMPLETE
    if Consent.NO in answers:
        expected = DecisionState.REFUSED
    elif whole and Consent.YES_IF in answers:
        expected = DecisionState.PROMISED_IF
    elif whole and Consent.YES in answers:
        expected = DecisionState.PROMISED
    assert found is expected


@given(ANSWERS)
def test_what_others_say_does_not_promise_it(answers: list[Consent | None]) -> None:
    helping = [said(at, "Corporaties", answer) for at, answer in enumerate(answers, 1)]
    assert state(agreement(), *measured(), *helping) is DecisionState.INCOMPLETE
    assert (
        state(agreement(), *measured(), *helping, said(9, "Gemeente", Consent.YES))
        is DecisionState.PROMISED
    )


def test_who_lead_together_promise_it_once_each_of_them_said_yes() -> None:
    together = agreement(lead="gemeente en corporaties")
    first = (together, *measured(), said(1, "Gemeente", Consent.YES))
    assert state(*first) is DecisionState.INCOMPLETE
    assert [(gap.what, gap.where) for gap in asked(made(*first))] == [(COMMITMENT, "corporaties")]
    both = (*first, said(2, "Corporaties", Consent.YES_IF))
    assert state(*both) is DecisionState.PROMISED_IF
    assert asked(made(*both)) == []
    assert [each.leads for each in decided(made(*both))[0].parties] == [True, True]
    as_one = (together, *measured(), said(1, "Gemeente en corporaties", Consent.YES))
    assert state(*as_one) is DecisionState.PROMISED


def asked(session: Session) -> list[Gap]:
    """Return that somebody who leads did not answer."""
    return [
        each
        for each in OUTCOMES[BlockKind.STEP_4].missing(session, STEP_4)
        if each.what is COMMITMENT
    ]


def test_without_anybody_who_leads_nobody_promised_it() -> None:
    found = decided(made(agreement(lead=" "), *measured(), said(1, "Corporaties", Consent.YES)))
    assert found[0].state is DecisionState.INCOMPLETE
    assert [each.leads for each in found[0].parties] == [False]


def test_a_helper_who_is_silent_is_there_without_an_answer() -> None:
    records = (
        agreement(partners="Corporaties, zorg en welzijn; school en politie\nGemeente"),
        said(1, "corporaties ", Consent.NO),
        said(2, "Zorg en welzijn", None),
        said(3, "Bewoners", Consent.YES),
        said(4, "bewoners", Consent.YES_IF),
    )
    found = decided(made(*records))[0]
    assert [(each.pledge.party, each.pledge.answer, each.leads) for each in found.parties] == [
        ("Gemeente", None, True),
        ("corporaties ", Consent.NO, False),
        ("Zorg en welzijn", None, False),
        ("school", None, False),
        ("politie", None, False),
        ("Bewoners", Consent.YES, False),
        ("bewoners", Consent.YES_IF, False),
    ]
    assert [gap.what for gap in found.contradictions] == [HELPER_SAYS_NO]


@given(st.text("abn, en;\n", max_size=30))
def test_helpers_are_named_one_by_one(partners: str) -> None:
    told = agreement(partners=partners)
    assert all(each and each == each.strip() for each in helpers(made(told), told))


def test_a_contradiction_that_was_let_go_is_not_told() -> None:
    records = (agreement(partners="School"), said(1, "School", Consent.NO))
    session = made(*records)
    (gap,) = decided(session)[0].contradictions
    gone = PointDecision(gap.what.name, *gap.about, block=STEP_4, let_go=True)
    assert decided(made(*records, gone))[0].contradictions == ()


def test_the_same_promised_twice_is_told_at_the_second() -> None:
    first, second = decided(made(agreement(), replace(agreement(2), number=1)))
    assert [gap.what for gap in first.contradictions] == []
    assert [(gap.what, gap.beside) for gap in second.contradictions] == [(TWICE, "Plan 1")]


def open_now(session: Session) -> tuple[OpenPoint, ...]:
    return largest_first(open_points(session))


class TestTheVote:
    """18 residents and twelve of the municipality, two dots each, on the municipality's list."""

    ROOM = ((Group.RESIDENTS, 18), (Group.MUNICIPALITY, 12))

    def _list(self, *numbers: int) -> RoundPlan:
        plans = [OptionPlan(n, f"Maatregel {n}", "", measure=f"m{n}") for n in numbers]
        return RoundPlan(
            "Lijst", "?", FormKind.DOTS, tuple(plans), budget=2, actor=Actor.MUNICIPALITY
        )

    def _voted(self, residents: int, city: int, people: int = 30) -> Session:
        """Residents give `residents` of their dots to measure 1, the municipality `city`."""
        play = evening(block(BlockKind.STEP_4, self._list(1, 2)), groups=self.ROOM)
        play.do(OpenRound(1))
        self._cast(play, Group.RESIDENTS, range(1, 19), residents)
        self._cast(play, Group.MUNICIPALITY, range(19, people + 1), city)
        play.do(CloseRound(1), SettleRound(1), RevealRound(1))
        plan = Agreement(1, id=1, number=1, title="Plan")
        return play.session.after(Change(put=(plan,)))

    def _cast(self, play: Evening, group: Group, numbers: range, dots: int) -> None:
        for at, number in enumerate(numbers):
            mine = max(0, min(2, dots - 2 * at))
            answers = tuple((option, n) for option, n in ((1, mine), (2, 2 - mine)) if n)
            play.do(CastBallot(1, number, answers, group))

    def test_it_has_the_dots_of_all_on_the_list_and_the_place(self) -> None:
        (vote,) = decided(self._voted(8, 4))[0].votes
        assert (vote.dots.counted, vote.dots.of) == (12, 60)
        assert (vote.place.place, vote.place.measures) == (2, 2)
        assert (vote.split, vote.gap) == (True, None)

    def test_a_difference_is_told_only_when_four_people_could_not_turn_it(self) -> None:
        (far,) = decided(self._voted(30, 4))[0].votes
        assert far.gap is not None
        assert (far.gap.one.groups, far.gap.other.groups) == (
            (Group.RESIDENTS,),
            (Group.MUNICIPALITY,),
        )
        (near,) = decided(self._voted(18, 6))[0].votes
        assert (near.split, near.gap) == (True, None)

    def test_a_group_that_is_too_small_is_not_told_of(self) -> None:
        (vote,) = decided(self._voted(30, 2, people=22))[0].votes
        assert (vote.split, vote.gap) == (False, None)

    def test_a_round_that_is_not_settled_tells_nothing(self) -> None:
        play = evening(block(BlockKind.STEP_4, self._list(1, 2)), groups=self.ROOM)
        play.do(OpenRound(1), *(CastBallot(1, n, ((1, 2),)) for n in range(1, 9)), CloseRound(1))
        plan = Agreement(1, id=1, number=1, title="Plan")
        assert decided(play.session.after(Change(put=(plan,))))[0].votes == ()

    def test_an_agreement_of_ones_own_comes_of_no_vote(self) -> None:
        own = Agreement(1, id=2, title="Eigen plan")
        found = decided(self._voted(8, 4).after(Change(put=(own,))))
        assert [len(each.votes) for each in found] == [1, 0]

    def test_what_got_most_dots_and_no_agreement_is_named(self) -> None:
        session = self._voted(8, 4)
        assert unheard(open_now(session)) == ("Maatregel 2",)
        both = Agreement(1, id=2, number=2, title="Ook dit")
        assert unheard(open_now(session.after(Change(put=(both,))))) == ()
        nothing = session.after(Change(remove=tuple(session.all(Agreement))))
        assert unheard(open_now(nothing)) == ()


def test_what_no_chain_says_is_told_the_largest_first() -> None:
    session = made(agreement(), *measured())
    every = largest_first(open_points(session))
    told = {*SEEN, *unpromised.NEEDS}
    assert also_open(every) == tuple(each for each in every if each.gap.what not in told)
    assert [each.gap.what.notice for each in every] == sorted(
        each.gap.what.notice for each in every
    )


def test_what_somebody_takes_up_comes_after_what_nobody_does() -> None:
    session = made(agreement(), agreement(2))
    first, *others = largest_first(open_points(session))
    taken = PointDecision(first.gap.what.name, *first.gap.about, first.block, owner="Wij")
    after = largest_first(open_points(session.after(Change(put=(taken,)))))
    kept = [each for each in others if not each.gap.what.notice]
    assert [each.key for each in after[: len(kept) + 1]] == [
        *(each.key for each in kept),
        first.key,
    ]
    gone = session.after(Change(put=(replace(taken, owner="", let_go=True),)))
    assert [each.key for each in largest_first(open_points(gone))] == [each.key for each in others]
