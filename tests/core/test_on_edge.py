"""No sentence says what became of a rule or a goal without saying that one answer decided it.

Whether it did is tried here by turning every answer, in pages, cards, closing and report alike.
"""

from collections.abc import Iterator, Mapping, Sequence

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.core.test_consensus import HANDS, MOSTLY_UP, PRESENT, Fingers, tally
from tests.core.test_label_laws import voted
from tests.core.test_one_number import GOALS, RULES, SAID, STEP, filled
from tests.support.core.by_tables import AGAINST, HELPS, NEUTRAL, aligned, sheet
from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.document import Card
from wijkworkshop.core.outcome_views import goals
from wijkworkshop.core.outcome_views.alignment import against, for_report, for_room
from wijkworkshop.core.outcome_views.labels import GOAL
from wijkworkshop.core.outcomes.alignment import AlignmentCell, ClashDecision, overall
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.public.five_sentences import five_sentences
from wijkworkshop.core.public.screen_parts import Kept
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import Alignment, Decision, GoalKind, GoalStatus, Group
from wijkworkshop.core.voting.consensus import blocks, label, verdict
from wijkworkshop.core.voting.forms.fist_to_five import said as measured
from wijkworkshop.core.voting.forms.fist_to_five import summed
from wijkworkshop.export.chapters.answers import answers
from wijkworkshop.wording.agreement import verdict_words
from wijkworkshop.wording.five import kept_words
from wijkworkshop.wording.outcomes import ROOM
from wijkworkshop.wording.report import REPORT
from wijkworkshop.wording.sentences import finding_words

ONE = "scheelt het één stem"
IT_IS_ONE = "het scheelt één stem"
CLASHES = Alignment.CLASHES
Cells = Mapping[tuple[int, int, int], Alignment]


def tables_at(said: Cells) -> Mapping[tuple[int, int], Sequence[Alignment]]:
    """Return what the tables say of each place about which the room said nothing itself."""
    found: dict[tuple[int, int], list[Alignment]] = {}
    for (goal, rule, _table), value in said.items():
        found.setdefault((goal, rule), []).append(value)
    return {place: each for place, each in found.items() if (*place, 0) not in said}


def decides(values: Sequence[Alignment]) -> bool:
    """Tell whether one of these tables decides if a rule works against a goal."""
    now = overall(values) is CLASHES
    turned = (
        [*values[:place], other, *values[place + 1 :]]
        for place in range(len(values))
        for other in Alignment
    )
    return len(values) > 1 and any((overall(each) is CLASHES) != now for each in turned)


def goal_fact(card: Card) -> str:
    return next(ROOM.together(fact.values) for fact in card.facts if fact.label is GOAL)


def kept(session: Session, about: Kept) -> str:
    (found,) = (each for each in five_sentences(session) if each.about is about)
    return kept_words(found, 99)


@settings(max_examples=150)
@given(SAID)
def test_every_sentence_about_rules_says_that_one_table_decides(said: Cells) -> None:
    session = filled(said).session
    edge = {place for place, values in tables_at(said).items() if decides(values)}
    title = finding_words(against(session, STEP))
    assert (ONE in title or IT_IS_ONE in title) == bool(edge), "the title of page and report"
    (answer,) = answers(session, session.get(Block, STEP))
    assert answer.text.startswith(title), "the report"
    cards = [part for part in for_room(session, STEP) if isinstance(part, Card)]
    for card in cards:
        about = goal_fact(card)
        (goal,) = (n for n, text in enumerate(GOALS, 1) if about.startswith(text))
        place = (goal, 1 + RULES.index(str(card.title)))
        assert (IT_IS_ONE in about) == (place in edge), "a card of the harvest"
        tables = {t for (g, r, t), value in said.items() if (g, r) == place and value is CLASHES}
        alone = "volgens één tafel" in about
        assert alone == ("volgens" in about and len(tables) == 1), "who says so"


@settings(max_examples=100)
@given(SAID)
def test_the_closing_says_that_one_table_decides(said: Cells) -> None:
    session = filled(said).session
    edge = {place for place, values in tables_at(said).items() if decides(values)}
    words = kept(session, Kept.CLASH)
    by_rule: dict[str, list[tuple[int, int]]] = {}
    cards = [part for part in for_room(session, STEP) if isinstance(part, Card)]
    whole = [card for card in cards if "volgens" not in goal_fact(card)] or cards
    for card in whole:
        (goal,) = (n for n, text in enumerate(GOALS, 1) if goal_fact(card).startswith(text))
        by_rule.setdefault(str(card.title), []).append((goal, 1 + RULES.index(str(card.title))))
    named = [rule for rule in by_rule if rule in words]
    assert len(named) == min(1, len(by_rule)), "one rule is named"
    for rule in named:
        assert (f"; {IT_IS_ONE}" in words) == (set(by_rule[rule]) <= edge)
        assert words.startswith("Volgens ") == ("volgens" in goal_fact(whole[0]))


def test_the_report_says_it_beside_what_was_decided() -> None:
    now = aligned(*GOALS)
    now.do(OpenRound(1), *(sheet(n, level) for n, level in enumerate((AGAINST, HELPS), 1)))
    now.do(CloseRound(1), SettleRound(1))
    now.do(PutEntry(ClashDecision(STEP, goal=1, instrument=1, decision=Decision.ADJUST)))
    (card,) = [part for part in for_report(now.session, STEP, 0) if isinstance(part, Card)]
    assert REPORT.together(card.facts[0].values) == f"{GOALS[0]} ({IT_IS_ONE})"
    assert kept(now.session, Kept.CLASH) == (
        f"Passend toewijzen werkt tegen; {IT_IS_ONE}. Dat passen we aan."
    )


def test_a_vote_of_the_room_keeps_that_one_more_would_work_against_a_goal() -> None:
    now = aligned(*GOALS[:1], rules=RULES[:1])
    now.do(OpenRound(1), sheet(1, HELPS), sheet(2, AGAINST), CloseRound(1), SettleRound(1))
    now.do(OpenRound(2), *people(2, NEUTRAL, NEUTRAL, AGAINST, AGAINST, HELPS))
    now.do(CloseRound(2), SettleRound(2))
    cell = now.session.get(AlignmentCell, 1, 1, 0, 0)
    assert (cell.value, cell.nearly_against) == (Alignment.NEUTRAL, True)
    title = f"Volgens één tafel werkt {RULES[0]} een doel tegen; op één plek {ONE}"
    assert finding_words(against(now.session, STEP)) == title
    assert kept(now.session, Kept.CLASH).startswith(
        f"Volgens één tafel werkt {RULES[0]} tegen; {IT_IS_ONE}. "
    )
    now.do(PutEntry(AlignmentCell(STEP, goal=1, instrument=1, value=Alignment.HELPS_A_LITTLE)))
    assert not now.session.get(AlignmentCell, 1, 1, 0, 0).nearly_against, "typed, not voted"


def people(vote: int, *levels: int) -> Iterator[CastBallot]:
    return (CastBallot(vote, number, ((1, level),)) for number, level in enumerate(levels, 1))


def turned(fingers: Fingers) -> Iterator[Fingers]:
    """Yield these fingers with those of one person otherwise, in every way."""
    for group, levels in fingers.items():
        for level in levels:
            for other in set(range(6)) - {level}:
                changed = {**levels, level: levels[level] - 1}
                yield {**fingers, group: {**changed, other: changed.get(other, 0) + 1}}


@settings(max_examples=200)
@given(st.one_of(HANDS, MOSTLY_UP), PRESENT)
def test_a_label_says_that_one_answer_makes_it_another(
    fingers: Fingers, there: Mapping[Group, int]
) -> None:
    now = tally(fingers)
    others = [tally(each) for each in turned(fingers)]
    same = [each for each in others if bool(blocks(each, 1)) == bool(blocks(now, 1))]
    close = any(label(each, 1, there) is not label(now, 1, there) for each in same)
    found = verdict(now, 1, there)
    assert found.close == close
    finding = measured(found, "Doel")
    assert (IT_IS_ONE in finding_words(finding)) == close
    assert (IT_IS_ONE in verdict_words(finding)) == close


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=2, max_size=4))
def test_a_title_about_many_says_of_how_many_one_answer_decides(
    rooms: list[tuple[int, int]],
) -> None:
    assume(all(sum(each) for each in rooms))
    tallies = [tally({Group.UNKNOWN: {4: yes, 2: no}}) for yes, no in rooms]
    found = [measured(verdict(each, 1, {}), str(n)) for n, each in enumerate(tallies)]
    title = finding_words(summed(found))
    edge = sum(
        (yes + no >= 10 and ((yes - 1) / (yes + no) < 0.6 <= yes / (yes + no) if yes else False))
        or (yes + no >= 10 and yes / (yes + no) < 0.6 <= (yes + 1) / (yes + no))
        for yes, no in rooms
    )
    assert ("scheelt" in title) == bool(edge), title
    if edge > 1 and "overal" not in title:
        assert f"bij {['', '', 'twee', 'drie', 'vier'][edge]} van de" in title


HALF = {Group.RESIDENTS: (4,) * 6 + (2,) * 4}
CLEAR = {Group.RESIDENTS: (4,) * 14 + (2,) * 6}


@pytest.mark.parametrize(("fingers", "close"), [(HALF, True), (CLEAR, False)])
def test_a_goal_says_so_wherever_it_is_told(
    fingers: Mapping[Group, Sequence[int]], *, close: bool
) -> None:
    now, screen = voted([fingers], {Group.RESIDENTS: 10})
    assert screen is not None
    adopt(now)
    goal = now.session.get(Goal, 1, 0)
    assert goal.close is close
    (answer,) = answers(now.session, now.session.get(Block, 1))
    wanted = kept(now.session, Kept.WANT)
    if not close:
        assert ONE not in answer.text + wanted
        return
    assert finding_words(screen.finding).endswith(f"is gedragen met bedenkingen; {IT_IS_ONE}")
    assert wanted == f"Doel 1; bij de steun {ONE}."
    assert answer.text == f"Wij kiezen: ‘Doel 1’ (bij de steun {ONE})."
    for document in (goals.for_room(now.session, 1), goals.for_report(now.session, 1, 0)):
        (card,) = [part for part in document if isinstance(part, Card)]
        (fact,) = [each for each in card.facts if each.label is goals.CONSENSUS]
        assert f"bewoners; {IT_IS_ONE} · 6 van de 10" in ROOM.together(fact.values)


def adopt(now: Evening) -> None:
    goal = now.session.get(Goal, 1, 0)
    changed = Goal(
        1, id=1, text=goal.text, kind=GoalKind.OUTCOME, status=GoalStatus.ADOPTED, label=goal.label
    )
    now.do(PutEntry(changed))


def test_one_who_holds_it_back_is_named_instead() -> None:
    """Anybody can take away that it is broadly carried: that is its rule, not a close call."""
    broadly = verdict(tally({Group.RESIDENTS: {5: 20}}), 1, {})
    assert not broadly.close
    held = verdict(tally({Group.RESIDENTS: {5: 20, 0: 1}}), 1, {})
    assert finding_words(measured(held, "Doel")) == (
        "‘Doel’ is gedragen met bedenkingen, en 1 mens houdt het tegen"
    )
