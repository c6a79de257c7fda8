"""Why a table says that a rule works against a goal, or reinforces it: from its host's phone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.by_tables import AGAINST, HELPS, NEUTRAL, TABLES, aligned, sheet
from tests.support.core.scenes import Evening
from tests.support.web.marked import PHONES
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.phones import StartPhones
from wijkworkshop.core.acts.rounds import CloseRound, InvalidateRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.outcomes.alignment import AlignmentCell
from wijkworkshop.core.participating import Cast, poll_of
from wijkworkshop.core.phones.records import Participant
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.safe_text import TURNING
from wijkworkshop.core.session import Change
from wijkworkshop.core.terms import Alignment
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.cell_rating import LEVELS
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.table_reasons import (
    LONGEST_REASON,
    Reasons,
    TableReason,
    asks_why,
    reasons_of,
)

WHY = "Huur stijgt"


def opened() -> Evening:
    """Two tables fill two cells, of one goal and two rules."""
    made = aligned("Prettig samenleven")
    made.do(StartPhones(PHONES), OpenRound(1))
    return made


def send(made: Evening, table: int, levels: dict[int, int], *reasons: tuple[int, str]) -> None:
    """Let the host of a table send its sheet, as the server stores it."""
    host = Participant(5000 + table, table=table, hosts=True)
    cast = Cast(host, 1, 1, tuple(levels.items()), reasons)
    ballot = cast.ballot(poll_of(made.session, 1))
    kept = cast.table_reasons(made.session, made.session.get(Round, 1))
    made.box.put(ballot)
    made.session = made.session.after(Change(put=kept))


def refusal(levels: dict[int, int], *reasons: tuple[int, str]) -> Reason:
    with pytest.raises(Refused) as refused:
        send(opened(), 1, levels, *reasons)
    return refused.value.reason


def settle(made: Evening) -> None:
    made.do(CloseRound(1), SettleRound(1))


def reason(made: Evening, table: int, rule: int) -> str:
    return made.session.get(AlignmentCell, 1, rule, table, 0).reason


def told(made: Evening) -> dict[int, Reasons]:
    return dict(reasons_of(made.session, made.session.get(Round, 1)))


def test_the_reasons_of_both_sides_are_in_the_matrix_once_the_round_is_settled() -> None:
    made = opened()
    send(made, 1, {1: AGAINST, 2: NEUTRAL}, (1, WHY))
    send(made, 2, {1: HELPS}, (1, "Familie helpt"))
    assert made.session.all(AlignmentCell) == ()
    settle(made)
    assert (reason(made, 1, 1), reason(made, 2, 1)) == (WHY, "Familie helpt")
    assert reason(made, 1, 2) == ""
    assert made.session.all(TableReason) == ()


def test_the_room_sees_nothing_of_it_before_the_round_is_closed() -> None:
    made = opened()
    before = lit_view(made.session, made.now).screen
    send(made, 1, {1: AGAINST}, (1, WHY))
    assert lit_view(made.session, made.now).screen == before


def test_a_later_sheet_takes_the_place_of_all_reasons() -> None:
    made = opened()
    send(made, 1, {1: AGAINST, 2: HELPS}, (1, WHY), (2, "Buren blijven"))
    send(made, 1, {1: AGAINST, 2: HELPS}, (2, "Familie blijft"))
    assert told(made) == {1: ((2, "Familie blijft"),)}
    settle(made)
    assert (reason(made, 1, 1), reason(made, 1, 2)) == ("", "Familie blijft")


def test_a_reason_goes_with_its_answer_alone() -> None:
    """The facilitator types the sheet of the table again, with another answer."""
    for level, kept in ((AGAINST, WHY), (HELPS, "")):
        made = opened()
        send(made, 1, {1: AGAINST}, (1, WHY))
        made.do(sheet(1, level))
        settle(made)
        assert reason(made, 1, 1) == kept


def test_what_was_typed_before_stays_where_the_host_gave_no_reason() -> None:
    made = aligned("Prettig samenleven")
    typed = (AlignmentCell(goal=1, instrument=n, table=1, reason="Getypt", block=2) for n in (1, 2))
    made.do(StartPhones(PHONES), *map(PutEntry, typed), OpenRound(1))
    send(made, 1, {1: AGAINST, 2: AGAINST}, (2, WHY))
    settle(made)
    assert (reason(made, 1, 1), reason(made, 1, 2)) == ("Getypt", WHY)


def test_a_round_that_does_not_count_leaves_none() -> None:
    made = opened()
    send(made, 1, {1: AGAINST}, (1, WHY))
    made.do(InvalidateRound(1, "Verkeerde lijst"))
    assert made.session.all(TableReason) == ()
    assert made.session.all(AlignmentCell) == ()


def test_a_reason_without_an_answer_is_refused_and_one_that_is_too_long() -> None:
    assert refusal({1: AGAINST}, (2, WHY)) is Reason.ANSWER_NEEDED
    assert refusal({1: AGAINST}, (1, "a" * (LONGEST_REASON + 1))) is Reason.TEXT_TOO_LONG


def test_own_words_are_kept_in_one_line_without_what_turns_others_around() -> None:
    made = opened()
    send(made, 1, {1: AGAINST, 2: AGAINST}, (1, f" {TURNING[0]}الإيجار\n يرتفع\x00 "), (2, " \n"))
    assert told(made) == {1: ((1, "الإيجار يرتفع"),)}


def test_only_tables_are_asked_why_and_only_at_the_outer_answers() -> None:
    vote = opened().session.get(Round, 1)
    explained = {LEVELS[level] for level in FORMS[vote.form].explained}
    assert explained == {Alignment.CLASHES, Alignment.REINFORCES}
    assert asks_why(vote)
    assert vote.channel is TABLES
    assert not asks_why(aligned("Een doel").session.get(Round, 2))


SHEET = st.dictionaries(
    st.sampled_from((1, 2)),
    st.tuples(st.sampled_from(tuple(LEVELS)), st.sampled_from(("", WHY, "Buren blijven"))),
    min_size=1,
)


@given(st.lists(st.tuples(st.sampled_from((1, 2)), SHEET), max_size=6))
def test_the_matrix_has_what_each_table_said_last(
    sent: list[tuple[int, dict[int, tuple[int, str]]]],
) -> None:
    made, last = opened(), dict(sent)
    for table, cells in sent:
        levels = {option: level for option, (level, _why) in cells.items()}
        send(made, table, levels, *((option, why) for option, (_level, why) in cells.items()))
    settle(made)
    found = {
        (cell.table, cell.instrument): (cell.value, cell.reason)
        for cell in made.session.all(AlignmentCell)
    }
    assert found == {
        (table, option): (LEVELS[level], why)
        for table, cells in last.items()
        for option, (level, why) in cells.items()
    }
