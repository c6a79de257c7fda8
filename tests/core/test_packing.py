"""What to bring follows from the run sheet and from who is expected."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.core.acts.packing import Pack
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.acts.templates import as_template
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.planning.packing import (
    AT_A_TABLE,
    Packed,
    Thing,
    packing,
    people_for,
    spare_slips,
    still_to_pack,
    voted_by,
)
from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import BoxInMemory
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.export.paper import slips

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
CONTENT = places.resources() / "content"
SHEETS: Mapping[str, RunSheet] = load_run_sheets(
    CONTENT, places.run_sheets(), load_catalogue(CONTENT)
)
PEOPLE = st.dictionaries(st.sampled_from([Group.RESIDENTS, Group.OTHER]), st.integers(1, 60))


def session(sheet: str = "halve-dag", tables: int = 6, **people: int) -> Session:
    groups = tuple((Group(name), count) for name, count in people.items())
    setup = Setup("Avond", NOW.date(), NOW, groups=groups, tables=tables)
    return make_session("avond", setup, SHEETS[sheet], "v", NOW)


def by_stickers(made: Session) -> Session:
    """The same, but everybody sticks dots."""
    dots = made.where(Round, form=FormKind.DOTS)
    return made.after(Change(put=tuple(replace(r, channel=Channel.STICKERS) for r in dots)))


def numbers(made: Session) -> dict[Thing, int]:
    return {need.thing: need.number for need in packing(made)}


@given(sheet=st.sampled_from(sorted(SHEETS)), tables=st.integers(1, 30), people=PEOPLE)
def test_the_list_counts_what_the_paper_has(
    sheet: str, tables: int, people: dict[Group, int]
) -> None:
    made = by_stickers(session(sheet, tables, **{g.value: n for g, n in people.items()}))
    needs, paper = numbers(made), slips(made)
    on_paper = len(paper.owners) if paper.pages else 0
    assert needs.get(Thing.SLIPS, 0) == on_paper
    assert needs.get(Thing.STICKER_SHEETS, 0) == len(paper.tables)
    assert needs.get(Thing.COUNT_SHEETS, 0) == len(paper.counts)
    by_table = needs.get(Thing.WEIGHING_SHEETS, 0) + needs.get(Thing.CELL_SHEETS, 0)
    assert by_table == len(paper.filled)


@given(people=st.integers(1, 300))
def test_fifteen_percent_more_slips_than_people(people: int) -> None:
    assert 100 * spare_slips(people) >= 15 * people
    assert spare_slips(people) <= max(6, people * 15 / 100 + 1)
    assert numbers(session(residents=people))[Thing.SLIPS] == people + spare_slips(people)


@given(people=st.integers(1, 200))
def test_ten_percent_more_stickers_than_dots(people: int) -> None:
    made = by_stickers(session(residents=people))
    votes = [vote for _block, vote in voted_by(made, Channel.STICKERS)]
    dots = people * sum(vote.budget for vote in votes)
    assert 110 * dots <= 100 * numbers(made)[Thing.STICKERS] < 110 * dots + 100


def test_a_table_stands_for_eight_while_nobody_said_who_comes() -> None:
    made = session(tables=3)
    assert people_for(made) == 3 * AT_A_TABLE
    assert len(slips(made).owners) == numbers(made)[Thing.SLIPS] == 24 + 6


def test_everything_that_is_ticked_lies_ready_and_can_be_taken_back() -> None:
    made, box = session(residents=20), BoxInMemory()
    for need in packing(made):
        made = made.after(Pack(need.thing).change(made, NOW, box))
    assert still_to_pack(made) == ()
    assert Pack(Thing.PENS).change(made, NOW, box) == Change()
    made = made.after(Pack(Thing.PENS, packed=False).change(made, NOW, box))
    assert [need.thing for need in still_to_pack(made)] == [Thing.PENS]
    assert Pack(Thing.PENS, packed=False).change(made, NOW, box) == Change()


def test_a_template_is_packed_anew() -> None:
    made = session(residents=20)
    made = made.after(Pack(Thing.PENS).change(made, NOW, BoxInMemory()))
    assert as_template(made, "later", NOW).all(Packed) == ()


@pytest.mark.parametrize("sheet", sorted(SHEETS))
def test_no_need_is_for_nothing(sheet: str) -> None:
    assert all(need.number > 0 for need in packing(session(sheet, residents=10)))


def test_rounds_by_phone_need_slips_too_and_cards() -> None:
    """Somebody has no phone, and phones may fail."""
    made = session("halve-dag", residents=20)
    paper = made.where(Round, channel=Channel.PAPER)
    phones = made.after(Change(put=tuple(replace(r, channel=Channel.PHONE) for r in paper)))
    before, after = numbers(made), numbers(phones)
    assert Thing.VOTE_CARDS not in before
    assert after == {**before, Thing.VOTE_CARDS: before[Thing.SLIPS]}
    assert len(slips(phones).pages) == len(slips(made).pages)
    thought_of = made.after(Change(put=(Phones(1, "a" * 32),)))
    assert numbers(thought_of)[Thing.VOTE_CARDS] == before[Thing.SLIPS]
