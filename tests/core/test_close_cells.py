"""A cell that one other answer turns is marked, and no other is: tried by turning every answer."""

from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.by_tables import (
    AGAINST,
    HELPS,
    NEUTRAL,
    UNSURE,
    aligned,
    disputed,
    sheet,
)
from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, InvalidateRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.document import MatrixCell
from wijkworkshop.core.outcome_views.alignment import against as whole
from wijkworkshop.core.outcomes.alignment import AlignmentCell, cells, is_close, overall
from wijkworkshop.core.public.result_screens import Bucket, Distribution, Foot, Spread
from wijkworkshop.core.public.results import result_screen
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.public.screens import Heading
from wijkworkshop.core.terms import Alignment, BlockKind, FormKind, Group
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.cell_rating import LEVELS, close_at, value_at
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.wording.cells import cell_words, rated_words
from wijkworkshop.wording.sentences import finding_words

ANSWERS = st.lists(st.sampled_from(list(Alignment)), min_size=2, max_size=60)
SCALE = (4, 3, 2, 1, 0)


def turned(values: Sequence[Alignment]) -> Iterator[list[Alignment]]:
    """Yield these answers with one of them another one, in every way."""
    for place in range(len(values)):
        for other in Alignment:
            yield [*values[:place], other, *values[place + 1 :]]


def turns(values: Sequence[Alignment]) -> bool:
    return any(overall(each) is not overall(values) for each in turned(values))


@pytest.mark.parametrize("people", range(2, 11))
def test_every_set_of_answers_of_a_few_is_marked_when_one_turns_it(people: int) -> None:
    sets = list(combinations_with_replacement(Alignment, people))
    assert [each for each in sets if is_close(each) != turns(each)] == []


@given(ANSWERS)
def test_answers_of_up_to_sixty_people_are_marked_when_one_turns_them(
    values: list[Alignment],
) -> None:
    assert is_close(values) == turns(values)
    levels = {level: values.count(value) for level, value in LEVELS.items()}
    assert close_at(levels) == turns(values)


@given(ANSWERS)
def test_what_the_room_reads_says_so(values: list[Alignment]) -> None:
    screen = rated(values)
    said = rated_words(screen, screen.spreads[0])
    assert ("het scheelt één stem" in said) == turns(values)
    cell = MatrixCell(overall(values), disputed=False, close=turns(values))
    assert ("het scheelt één stem" in cell_words(cell)) == turns(values)


def test_the_title_of_a_vote_says_on_how_many_cells_one_table_decides() -> None:
    now = aligned("Prettig samenleven", "Wie wil, blijft", rules=("Passend toewijzen",))
    tied = (NEUTRAL, AGAINST, UNSURE, UNSURE)
    sheets = [sheet(number, level, AGAINST) for number, level in enumerate(tied, 1)]
    now.do(OpenRound(1), *sheets, CloseRound(1), SettleRound(1))
    vote = result_screen(now.session, now.session.get(Round, 1), Heading(BlockKind.STEP_2, ""))
    words = "werkt twee doelen tegen; bij één van de twee scheelt het één stem"
    assert finding_words(vote.finding) == f"Eén regel {words}"
    assert finding_words(whole(now.session, 2)) == f"Passend toewijzen {words}"


def test_one_table_decides_by_itself_and_is_not_close() -> None:
    assert not any(is_close([value]) for value in Alignment)


def test_a_vote_of_the_room_keeps_that_it_was_close() -> None:
    now = voted_again(HELPS, HELPS, HELPS, AGAINST, AGAINST)
    assert now.session.get(AlignmentCell, 1, 1, 0, 0).close
    assert cells(now.session, 2)[1, 1].close
    clear = voted_again(*[HELPS] * 5, AGAINST)
    assert not cells(clear.session, 2)[1, 1].close


def test_what_is_typed_over_a_vote_is_not_close() -> None:
    now = voted_again(HELPS, HELPS, HELPS, AGAINST, AGAINST)
    cell = now.session.get(AlignmentCell, 1, 1, 0, 0)
    reason = AlignmentCell(block=2, goal=1, instrument=1, value=cell.value, reason="Nabij")
    now.do(PutEntry(reason))
    assert now.session.get(AlignmentCell, 1, 1, 0, 0).close, "a reason changes no value"
    now.do(PutEntry(AlignmentCell(block=2, goal=1, instrument=1, value=Alignment.NEUTRAL)))
    assert not now.session.get(AlignmentCell, 1, 1, 0, 0).close
    again = voted_again(HELPS, HELPS, HELPS, AGAINST, AGAINST)
    again.do(PutEntry(reason), InvalidateRound(2, "Dubbel geteld"))
    assert not again.session.get(AlignmentCell, 1, 1, 0, 0).close


def test_tables_are_close_too() -> None:
    assert cells(disputed().session, 2)[1, 1].close
    alone = aligned("Prettig samenleven")
    alone.do(OpenRound(1), sheet(1, AGAINST), CloseRound(1), SettleRound(1))
    assert not cells(alone.session, 2)[1, 1].close


def test_residents_against_and_others_for_is_said_where_groups_are_shown() -> None:
    against, helps = (0, 0, 0, 8, 0), (0, 7, 0, 0, 0)
    assert "bewoners: werkt tegen, anderen: helpt een beetje" in said(against, helps)
    assert "bewoners: helpt een beetje, anderen: werkt tegen" in said(helps, against)
    assert "bewoners" not in said(against, against)
    assert "bewoners" not in said(against, (0, 0, 7, 0, 0)), "no influence is not the opposite"
    assert "bewoners" not in said(against, helps, apart=False)


def voted_again(*levels: int) -> Evening:
    now = disputed()
    now.do(OpenRound(2))
    now.do(*(CastBallot(2, number, ((1, level),)) for number, level in enumerate(levels, 1)))
    now.do(CloseRound(2), SettleRound(2))
    return now


def said(residents: tuple[int, ...], others: tuple[int, ...], *, apart: bool = True) -> str:
    together = tuple(a + b for a, b in zip(residents, others, strict=True))
    buckets = (Bucket((Group.RESIDENTS,), sum(residents)), Bucket((Group.MUNICIPALITY,), 7))
    parts = (residents, others) if apart else ()
    screen = distribution(together, parts, buckets)
    return rated_words(screen, screen.spreads[0])


def rated(values: Sequence[Alignment]) -> Distribution:
    counted = tuple(values.count(LEVELS[level]) for level in SCALE)
    found = distribution(counted, (), ())
    assert value_at(dict(zip(SCALE, counted, strict=True))) is overall(values)
    return found


def distribution(
    levels: tuple[int, ...], parts: tuple[tuple[int, ...], ...], buckets: tuple[Bucket, ...]
) -> Distribution:
    item = Spread(Choice(1, "Verkoop → Prettig samenleven"), levels, parts, None, sum(levels))
    head = Heading(BlockKind.STEP_2, "Stap 2")
    nothing = Finding(FindingKind.NO_CLASHES)
    return Distribution(
        head, FormKind.CELL_RATING, "", nothing, SCALE, (item,), (), buckets, Foot(sum(levels), ())
    )
