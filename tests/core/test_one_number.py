"""Step 2 has one number: page, cards, report, phones, closing and console count the same rules."""

from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.core.by_tables import AGAINST, HELPS, aligned, sheet
from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.document import Annotated, Card, Value
from wijkworkshop.core.navigation import Stop
from wijkworkshop.core.outcome_views.alignment import (
    ONE_TABLE,
    SOME,
    against,
    for_report,
    for_room,
)
from wijkworkshop.core.outcome_views.labels import GOAL
from wijkworkshop.core.outcomes.alignment import AlignmentCell, Instrument, cells, missing
from wijkworkshop.core.outcomes.works_against import works_against
from wijkworkshop.core.public.five_sentences import five_sentences
from wijkworkshop.core.public.results import result_screen
from wijkworkshop.core.public.screen_parts import Kept
from wijkworkshop.core.public.screens import Heading, Matrix
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Block, ScreenKind
from wijkworkshop.core.terms import Alignment, BlockKind
from wijkworkshop.core.voting.findings import FindingKind
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.export.chapters.answers import answers
from wijkworkshop.wording.outcomes import ROOM
from wijkworkshop.wording.sentences import finding_words

STEP = 2
GOALS, RULES = ("Prettig samenleven", "Wie wil, blijft"), ("Verkoop", "Voorrang", "Beheer")
PLACES = st.tuples(st.integers(1, 2), st.integers(1, 3), st.integers(0, 4))
"""A goal, a rule and a table; table 0 is the whole room."""
VALUES = st.sampled_from([*Alignment, Alignment.CLASHES, Alignment.CLASHES])
SAID = st.dictionaries(PLACES, VALUES, min_size=1, max_size=20)


def filled(said: Mapping[tuple[int, int, int], Alignment]) -> Evening:
    now = aligned(*GOALS, rules=RULES)
    for (goal, rule, table), value in said.items():
        cell = AlignmentCell(block=STEP, goal=goal, instrument=rule, table=table, value=value)
        now.do(PutEntry(cell))
    return now


@settings(max_examples=150)
@given(SAID)
def test_every_edge_counts_the_same_rules(
    said: Mapping[tuple[int, int, int], Alignment],
) -> None:
    now = filled(said)
    session = now.session
    found = works_against(session, STEP)
    page = screen_at(session, Stop(STEP, ScreenKind.MATRIX))
    assert isinstance(page, Matrix)
    title = finding_words(page.finding)
    drawn = {
        (goal, rule)
        for goal, row in enumerate(page.cells)
        for rule, cell in enumerate(row)
        if cell and cell.value is Alignment.CLASHES
    }
    assert len(drawn) == len(found.whole), "the cells that are drawn"
    close = [cell for row in page.cells for cell in row if cell and cell.close]
    against_closely = [cell for cell in close if cell.value is Alignment.CLASHES]
    assert page.finding.edge == len(against_closely), "the cells with a scale"
    nearly = [each for each in cells(session, STEP).values() if each.nearly_against]
    assert page.finding.nearly == len(nearly), "where one answer makes a rule work against a goal"
    assert ("scheelt" in title) == bool(against_closely or nearly)
    cards = [part for part in for_room(session, STEP) if isinstance(part, Card)]
    assert [_is_some(card) for card in cards].count(False) == len(found.whole), "the cards"
    assert len(cards) == len(found.whole) + len(found.some)
    if page.finding.kind is FindingKind.RULES_AGAINST:
        rules = {rule for _goal, rule in drawn}
        assert page.finding.numbers == (len(rules), len(drawn))
        assert {card.title for card in cards if not _is_some(card)} == {RULES[r] for r in rules}
    block = session.get(Block, STEP)
    (answer,) = answers(session, block)
    assert answer.text.startswith(f"{title}."), "the report"
    told = [part for part in for_report(session, STEP, 0) if isinstance(part, Card)]
    assert told == [], "without decisions there are no cards of them"
    undecided = [gap for gap in missing(session, STEP) if gap.where in RULES]
    assert len(undecided) == len(cards), "what is still to decide"


def _is_some(card: Card) -> bool:
    return bool({SOME, ONE_TABLE} & _notes(card))


def _notes(card: Card) -> set[Value]:
    (goal,) = [fact for fact in card.facts if fact.label is GOAL]
    return set(goal.values[0].notes) if isinstance(goal.values[0], Annotated) else set()


@settings(max_examples=60)
@given(SAID)
def test_the_closing_names_the_rules_that_the_title_counts(
    said: Mapping[tuple[int, int, int], Alignment],
) -> None:
    session = filled(said).session
    rules = {RULES[rule - 1] for _goal, rule in works_against(session, STEP).named_first}
    kept = [each for each in five_sentences(session) if each.about is Kept.CLASH]
    named = {piece.text for each in kept for piece in each.pieces}
    more = sum(each.more for each in kept)
    assert named <= rules
    assert len(named) + more == len(rules)


def test_a_rule_without_words_is_no_sentence() -> None:
    now = filled({(1, 1, 1): Alignment.CLASHES})
    assert now.refuses(PutEntry(Instrument(STEP, id=1, text=" "))) is Reason.EMPTY_TEXT
    blank = Instrument(STEP, id=1, text="")
    session = now.session.after(Change(put=(blank,)))
    assert finding_words(against(session, STEP)) == "Eén regel werkt een doel tegen"
    (card,) = [part for part in for_room(session, STEP) if isinstance(part, Card)]
    assert ROOM.words(card.title) == "Een regel zonder naam"
    (kept,) = [each for each in five_sentences(session) if each.about is Kept.CLASH]
    assert kept.pieces == ()


def test_a_vote_that_says_something_else_than_the_matrix_is_named_as_that_vote() -> None:
    now = aligned(*GOALS, rules=("Verkoop", "Voorrang"))
    now.do(OpenRound(1), sheet(1, AGAINST, HELPS, HELPS, HELPS), CloseRound(1), SettleRound(1))
    assert voted(now) == finding_words(against(now.session, STEP)).replace("Verkoop", "Eén regel")
    now.do(PutEntry(AlignmentCell(STEP, goal=2, instrument=2, value=Alignment.CLASHES)))
    assert voted(now) == "In deze stemming werkt één regel een doel tegen"
    assert finding_words(against(now.session, STEP)) == "Twee regels werken doelen tegen"


def voted(now: Evening) -> str:
    vote = now.session.get(Round, 1)
    return finding_words(result_screen(now.session, vote, Heading(BlockKind.STEP_2, "")).finding)
