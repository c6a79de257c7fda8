"""Rows that are put in one step are there as if they were put one by one."""

from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine, select

from wijkworkshop.storage.bulk_rows import delete_statement, execute, upsert_statement
from wijkworkshop.storage.tables import BALLOT_ANSWER, JOIN, METADATA, ONCE

HERE = ("session", "round", "channel")
SMALL = st.integers(1, 3)
ANSWERS = st.lists(
    st.tuples(SMALL, SMALL, SMALL, st.sampled_from(["phone", "paper"]), SMALL, SMALL)
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


@pytest.fixture(scope="module")
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    METADATA.create_all(engine)
    with engine.connect() as opened:
        yield opened
    engine.dispose()


def answers_in(connection: Connection) -> Mapping[tuple[object, ...], int]:
    return {tuple(row[:5]): row[5] for row in connection.execute(select(BALLOT_ANSWER))}


@given(
    batches=st.lists(ANSWERS, max_size=4),
    gone=st.lists(SMALL),
    where=st.tuples(SMALL, SMALL, st.sampled_from(["phone", "paper"])),
)
def test_the_last_of_one_key_is_there(
    connection: Connection,
    batches: list[list[tuple[int | str, ...]]],
    gone: list[int],
    where: tuple[int, int, str],
) -> None:
    here: dict[str, int | str] = dict(zip(HERE, where, strict=True))
    known: dict[tuple[int | str, ...], int | str] = {}
    with connection.begin() as act:
        for batch in batches:
            execute(connection, upsert_statement(BALLOT_ANSWER), batch)
            known |= {row[:5]: row[5] for row in batch}
        execute(connection, delete_statement(BALLOT_ANSWER, *HERE, by="number"), gone, **here)
        left = {
            key: at
            for key, at in known.items()
            if (key[0], key[1], key[3]) != tuple(here.values()) or key[2] not in gone
        }
        assert answers_in(connection) == left
        act.rollback()


@given(batch=ANSWERS, where=st.tuples(SMALL, SMALL, st.sampled_from(["phone", "paper"])))
def test_what_is_the_same_in_all_rows_is_given_once(
    connection: Connection, batch: list[tuple[int | str, ...]], where: tuple[int, int, str]
) -> None:
    here: dict[str, int | str] = dict(zip(HERE, where, strict=True))
    rows = [(row[2], row[4], row[5]) for row in batch]
    whole = [(*where[:2], row[2], where[2], row[4], row[5]) for row in batch]
    with connection.begin() as act:
        execute(connection, upsert_statement(BALLOT_ANSWER, *HERE), rows, **here)
        assert answers_in(connection) == {row[:5]: row[5] for row in whole}
        act.rollback()


@given(token=TEXTS, once=st.integers(1, 2**53 - 1))
def test_texts_and_large_numbers_come_back(connection: Connection, token: str, once: int) -> None:
    with connection.begin() as act:
        execute(connection, upsert_statement(JOIN), [(1, token, 5001, "residents", 0, 0, "nl")])
        execute(connection, upsert_statement(ONCE), [(1, 1, 5001, once)])
        assert connection.execute(select(JOIN.c.token)).scalar_one() == token
        assert connection.execute(select(ONCE.c.once)).scalars().all() == [once]
        act.rollback()
