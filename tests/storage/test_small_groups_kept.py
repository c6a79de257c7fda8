"""After settling the archive and a session file hold no more of a small group than is shown."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.core.scenes import PARK, START, TERRACE, TOWER, block, dots, voting
from tests.support.core.scenes import evening as played
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.correcting import CorrectCounts, CountTotal, TurnoutTotal
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import CloseRound, InvalidateRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.copy_rules import SESSION_FILE
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, RoundState, Withheld
from wijkworkshop.core.voting.rounds import (
    Correction,
    Count,
    Received,
    ResultCell,
    ResultTurnout,
    Round,
    Turnout,
)
from wijkworkshop.core.voting.tally import results_of
from wijkworkshop.performing import perform
from wijkworkshop.storage.session_file import save_session
from wijkworkshop.storage.session_opening import open_session_file
from wijkworkshop.storage.store import LogLine, Store

R, M, P, U = Group.RESIDENTS, Group.MUNICIPALITY, Group.PROGRAMME_OFFICE, Group.UNKNOWN


def begun(store: Store, *requests: Request, form: FormKind = FormKind.DOTS) -> Session:
    """Store an evening with one round, and do these acts."""
    asked = dots(TERRACE, TOWER, PARK) if form is FormKind.DOTS else voting(form, TERRACE, TOWER)
    made = played(block(BlockKind.STEP_4, asked), groups=((R, 12), (M, 8), (P, 1))).session
    store.create(made, LogLine(START, "Play"))
    return done(store, made.id, OpenRound(1), *requests)


def done(store: Store, name: str, *requests: Request) -> Session:
    session = store.load(name)
    for request in requests:
        session = perform(store, session, request, lambda: START).session
    return session


def slips(*groups: tuple[Group, Sequence[int]]) -> list[CastBallot]:
    """Return slips of people who each put a dot on one option, a group after the other."""
    chosen = [(group, option) for group, options in groups for option in options]
    return [
        CastBallot(1, number, ((option, 1),), group)
        for number, (group, option) in enumerate(chosen, 1)
    ]


SETTLED = (CloseRound(1), SettleRound(1))
TWENTY = slips((R, (1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3)), (M, (1, 2, 3, 1, 2, 3, 1)), (P, (2,)))


def test_the_ballot_of_the_only_one_of_a_group_does_not_name_it(
    store: Store, tmp_path: Path
) -> None:
    session = begun(store, *TWENTY, *SETTLED)
    assert {each.group for each in store.ballots(session.id, 1)} == {R, U}
    assert {each.group for each in session.all(ResultCell)} == {R, U}
    file = tmp_path / f"avond{SESSION_FILE}"
    save_session(store.archive, session.id, file)
    for place in (store.archive.path, file):
        with closing(sqlite3.connect(place)) as bare:
            found = bare.execute('SELECT DISTINCT "group" FROM cut_ballot ORDER BY 1').fetchall()
            assert found == [(R.value,), (U.value,)]


def test_a_ballot_with_an_item_that_is_told_without_groups_names_no_group(store: Store) -> None:
    answers = [((1, 1 + n % 5), (2, 1 + n % 3 if n < 12 else 3)) for n in range(19)]
    some = [CastBallot(1, n, each, R if n < 13 else M) for n, each in enumerate(answers, 1)]
    session = begun(store, *some, *SETTLED, form=FormKind.AGREE)
    by_option = {(cell.option, cell.group) for cell in session.all(ResultCell)}
    assert by_option == {(1, R), (1, M), (2, U)}
    assert {each.group for each in store.ballots(session.id, 1)} == {U}


def test_hands_of_a_small_group_are_kept_with_the_others_and_at_no_table(store: Store) -> None:
    counts = [
        request
        for group, table, people in ((R, 0, 9), (M, 2, 4), (P, 3, 2), (U, 0, 3))
        for request in (
            RecordCount(1, Channel.HANDS, group, table, 1, 0, people),
            RecordTurnout(1, Channel.HANDS, group, table, people),
        )
    ]
    session = begun(store, *counts, *SETTLED)
    assert {(each.group, each.table, each.number) for each in session.all(Count)} == {
        (R, 0, 9), (U, 0, 9)
    }  # fmt: skip
    assert {(each.group, each.table, each.took_part) for each in session.all(Turnout)} == {
        (R, 0, 9), (U, 0, 9)
    }  # fmt: skip


def test_hands_for_an_item_that_is_told_without_groups_are_kept_without_groups(
    store: Store,
) -> None:
    """Of the second item all officials said the same."""
    answered = {R: ({1: 3, 2: 3, 4: 3}, {1: 4, 5: 5}), M: ({1: 2, 2: 2, 4: 3}, {5: 7})}
    counts: list[Request] = [
        RecordCount(1, Channel.HANDS, group, 0, option, level, number)
        for group, items in answered.items()
        for option, levels in enumerate(items, 1)
        for level, number in levels.items()
    ]
    turnouts = (RecordTurnout(1, Channel.HANDS, R, 0, 9), RecordTurnout(1, Channel.HANDS, M, 0, 7))
    session = begun(store, *counts, *turnouts, *SETTLED, form=FormKind.AGREE)
    as_told = {(1, R), (1, M), (2, U)}
    assert {(each.option, each.group) for each in session.all(ResultCell)} == as_told
    assert {(each.option, each.group) for each in session.all(Count)} == as_told


def test_the_history_of_a_count_has_neither_groups_nor_numbers(store: Store) -> None:
    first = RecordCount(1, Channel.HANDS, P, 0, 1, 0, 1)
    corrected = RecordCount(1, Channel.HANDS, P, 0, 1, 0, 0)
    session = begun(store, first, RecordTurnout(1, Channel.HANDS, P, 0, 1), corrected)
    told = [line.subject for line in store.log(session.id) if line.act.startswith("Record")]
    assert len(told) == 3
    assert all("group" not in each and "number" not in each for each in told)
    assert not any(P.value in each or "took_part" in each for each in told)


def test_of_a_round_of_four_people_nothing_is_kept(store: Store) -> None:
    session = begun(store, *slips((R, (1, 2)), (M, (3, 3))), *SETTLED)
    assert session.get(Round, 1).withheld is Withheld.TOO_FEW
    kinds = (ResultCell, Received, Count, Turnout)
    assert not any(session.where(kind, round=1) for kind in kinds)
    assert nothing_in_the_box(store)


@pytest.mark.parametrize("hands", [False, True])
def test_of_a_round_that_is_declared_invalid_before_it_is_settled_nothing_is_kept(
    store: Store, hands: bool
) -> None:
    counted = RecordCount(1, Channel.HANDS, P, 0, 1, 0, 1)
    votes: list[Request] = [counted] if hands else [*TWENTY]
    session = begun(store, *votes, CloseRound(1), InvalidateRound(1, "verkeerd uitgelegd"))
    assert session.get(Round, 1).state is RoundState.INVALID
    assert not any(session.where(kind, round=1) for kind in (Received, Count, Turnout))
    assert nothing_in_the_box(store)


def nothing_in_the_box(store: Store) -> bool:
    tables = ("ballot", "ballot_answer", "cut_ballot", "cut_answer")
    with closing(sqlite3.connect(store.archive.path)) as bare:
        counts = [bare.execute(f"SELECT count(*) FROM {name}").fetchone() for name in tables]
    return counts == [(0,)] * len(tables)


HAND_COUNTS: list[Request] = [
    request
    for group, people in ((R, 9), (M, 4), (P, 2))
    for request in (
        RecordCount(1, Channel.HANDS, group, 0, 1, 0, people),
        RecordTurnout(1, Channel.HANDS, group, 0, people),
    )
]


def corrected(hands: int, people: int) -> CorrectCounts:
    counts, turnouts = CountTotal(Channel.HANDS, 1, 0, hands), TurnoutTotal(Channel.HANDS, people)
    return CorrectCounts(1, (counts,), (turnouts,), "dubbel geteld")


def test_a_correction_stays_beside_what_it_corrects_and_goes_along_in_a_session_file(
    store: Store, tmp_path: Path
) -> None:
    settled = begun(store, *HAND_COUNTS, *SETTLED)
    session = done(store, settled.id, corrected(13, 14))
    assert store.load(session.id) == session
    kinds = (ResultCell, ResultTurnout, Count, Turnout)
    assert all(session.table(kind) == settled.table(kind) for kind in kinds)
    file = tmp_path / f"avond{SESSION_FILE}"
    save_session(store.archive, session.id, file)
    brought = open_session_file(file).session
    assert [each.total(1) for each in results_of(brought, 1)] == [15, 13]
    assert brought.all(Correction)[0].why == "dubbel geteld"


def test_a_correction_names_no_group_and_its_numbers_are_not_in_the_history(store: Store) -> None:
    session = begun(store, *HAND_COUNTS, *SETTLED, corrected(13, 14))
    assert {each.group for each in session.all(Count)} == {U}
    (line,) = [each for each in store.log(session.id) if each.act == "CorrectCounts"]
    assert line.subject == "round=1"


def test_corrected_numbers_of_fewer_than_five_are_nowhere(store: Store, tmp_path: Path) -> None:
    session = begun(store, *HAND_COUNTS, *SETTLED, corrected(3, 4))
    assert session.get(Round, 1).withheld is Withheld.TOO_FEW
    for kind in ("corrected_count", "corrected_turnout"):
        with closing(sqlite3.connect(store.archive.path)) as bare:
            assert bare.execute(f"SELECT count(*) FROM {kind}").fetchone() == (0,)
