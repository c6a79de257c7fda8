"""Rows of step 2 to choose from: what many cities have, and the deck's measures that are rules."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import block, evening
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.outcome_views.offered_rules import Offered, offered_rules
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, InstrumentType
from wijkworkshop.places import resources

CONTENT = load_catalogue(resources() / "content")
NUMBERS = {each.short: each.number for each in CONTENT.measures}
LIMIT = 25
"""Rules that the board of step 2 shows at most."""


def ruled(*texts: str) -> Session:
    """A session with these rules in step 2."""
    now = evening(block(BlockKind.STEP_1), block(BlockKind.STEP_2))
    now.do(*(PutEntry(Instrument(2, text=text)) for text in texts))
    return now.session


def offered(session: Session) -> tuple[Offered, ...]:
    return offered_rules(session, 2, CONTENT)


EVERY = offered(ruled())
WRITTEN = st.sampled_from([str, str.upper, lambda text: f"{NUMBERS.get(text, 7)}: {text}"])


@given(st.lists(st.tuples(st.sampled_from(EVERY), WRITTEN), max_size=6))
def test_what_is_a_row_is_not_offered_and_the_others_stay_in_their_order(
    chosen: list[tuple[Offered, Callable[[str], str]]],
) -> None:
    rows = ruled(*(write(each.text) for each, write in chosen))
    taken = {each for each, _write in chosen}
    assert offered(rows) == tuple(each for each in EVERY if each not in taken)


def test_the_usual_rules_of_the_dossier_come_first_and_then_measures_that_are_rules() -> None:
    usual = [each.text for each in CONTENT.rules]
    assert len(usual) == 8
    assert [each.text for each in EVERY[:8]] == usual
    wanted = {InstrumentType.ALLOCATION, InstrumentType.ECONOMIC, InstrumentType.ORGANISATION}
    measures = [each.short for each in CONTENT.measures if each.instrument_type in wanted]
    assert [each.text for each in EVERY[8:]] == measures
    assert len(measures) == 16


def test_each_says_whose_it_is_and_all_of_them_fit_on_the_board() -> None:
    assert all(each.owner or each.actors for each in EVERY)
    assert len({each.text.casefold() for each in EVERY}) == len(EVERY) <= LIMIT


def test_a_measure_that_is_a_row_under_the_deck_s_own_title_is_not_offered_again() -> None:
    first = next(each for each in CONTENT.measures if each.short == EVERY[8].text)
    assert EVERY[8] not in offered(ruled(first.title))


def test_what_an_earlier_edition_had_or_another_block_is_no_row_here() -> None:
    now = evening(block(BlockKind.STEP_2), block(BlockKind.STEP_2))
    now.do(PutEntry(Instrument(1, text=EVERY[0].text)))
    assert offered_rules(now.session, 2, CONTENT) == EVERY
