"""Steps 1 and 2 of a half day by the phones of six hosts: one dies, one is cut off."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.evening import news, visible
from tests.support.browser.hosts import LINE, SAVE_SHEET, SEND, host, send, turn_to
from tests.support.browser.phones import Phones
from tests.support.web.serving import Served, served_in
from wijkworkshop import places
from wijkworkshop.core.acts.boards import MakeGoal, ShowBoard
from wijkworkshop.core.acts.navigating import GoToBlock, ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.session_creation import make_session, with_texts
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.acts.table_cards import TakeCards
from wijkworkshop.core.boards.records import TableCard
from wijkworkshop.core.outcomes.alignment import AlignmentCell, Instrument
from wijkworkshop.core.outcomes.goals import Goal, GoalCard
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, ScreenKind
from wijkworkshop.core.terms import BlockKind, Channel, OptionSource
from wijkworkshop.core.voting.forms.cell_rating import LEVELS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.shipped import Shipped
from wijkworkshop.storage.participants.store import ParticipantStore

NOW = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
TABLES = range(1, 7)
DIES, DIES_LATER, CUT_OFF, SLEEPS, CHANGES = 2, 4, 5, 6, 3
RULES = ("Passend toewijzen", "Voorrang bij binding", "Verkoop van huurwoningen")
HALF = 3
"""How many cells a table has filled in when something happens to its phone."""

Filled = Mapping[int, int]
"""The level of each option."""


def half_a_day() -> Session:
    shipped = Shipped(places.resources() / "content", places.run_sheets())
    setup, version = Setup("Halve dag", date(2026, 11, 24), NOW), shipped.catalogue.version
    made = make_session("halve-dag", setup, shipped.sheets["halve-dag"], version, NOW)
    return with_texts(made, shipped.texts.by_name)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    made = half_a_day()
    with served_in(tmp_path, made, ShowScreen(step(made, 1), ScreenKind.BOARD)) as running:
        yield running


def step(session: Session, number: int) -> int:
    kind = (BlockKind.STEP_1, BlockKind.STEP_2)[number - 1]
    return next(each.id for each in session.all(Block) if each.kind is kind)


@contextmanager
def without_network(page: Page) -> Iterator[None]:
    page.context.set_offline(True)
    yield
    visible(page, "Nog niet verstuurd")
    page.context.set_offline(False)


def goes_on(phone: Phones, served: Served, old: Page, table: int) -> Page:
    """Hand a table to another phone; the old one is told, and its battery dies."""
    new = host(phone, served, table)
    for each in (old, new):
        expect(each.locator("#hosts")).to_contain_text("2 telefoons")
    expect(news(old)).to_contain_text("2 telefoons")
    old.close()
    return new


def by_table(served: Served, vote: int) -> dict[int, dict[int, int]]:
    """The answers that are stored, per table."""
    kept = ParticipantStore(served.store.archive, served.session.id)
    return {table: dict(said) for table, said in kept.ballots(vote, Channel.TABLES).items()}


def tick(page: Page, filled: Filled) -> None:
    expect(page.locator("#ballot")).to_be_visible()
    for option, level in filled.items():
        turn_to(page, option)
        page.locator(f'label:has([name="o{option}"][value="{level}"])').tap()


def is_ticked(page: Page, filled: Filled) -> None:
    for option, level in filled.items():
        expect(page.locator(f'[name="o{option}"][value="{level}"]')).to_be_checked()


def saved(page: Page, table: int) -> None:
    expect(page.get_by_role("heading", name=f"Bewaard voor tafel {table}.")).to_be_visible()


def first_of(filled: Filled) -> Filled:
    return dict(list(filled.items())[:HALF])


def fill_board(phone: Phones, served: Served, pages: dict[int, Page]) -> None:
    """Step 1: every table sends a card; one phone dies, one is cut off."""
    for table in TABLES:
        if table == DIES:
            pages[table].fill(LINE, "Half getypt")
            pages[table] = goes_on(phone, served, pages[table], table)
        page = pages[table]
        if table == CUT_OFF:
            with without_network(page):
                page.fill(LINE, f"Kaart van tafel {table}")
                page.tap(SEND)
            expect(page.locator(".own").get_by_text(f"tafel {table}")).to_be_visible()
        else:
            send(page, f"Kaart van tafel {table}")
    served.hear()
    board = step(served.session, 1)
    served.do(*(TakeCards(board, table) for table in TABLES))
    cards = {each.text: each.id for each in served.session.all(GoalCard)}
    assert sorted(cards) == [f"Kaart van tafel {table}" for table in TABLES]
    assert len(served.session.all(TableCard)) == len(TABLES), "one came twice"
    served.do(*(MakeGoal(cards[f"Kaart van tafel {each}"]) for each in (1, 2, 3)))
    served.do(ShowBoard(board))
    expect(pages[DIES].get_by_text(f"Ligt bij ‘Kaart van tafel {DIES}’")).to_be_visible()
    expect(pages[CUT_OFF].get_by_text("Op het bord, nog los")).to_be_visible()


def fill_cells(phone: Phones, served: Served, pages: dict[int, Page], vote: int) -> None:
    """Step 2: every table fills in its cells; one phone dies, one is cut off, one is put away."""
    options = [each.number for each in options_of(served.session, vote)]
    wanted = {table: {each: (table + each) % 5 for each in options} for table in TABLES}
    for table in TABLES:
        tick(pages[table], first_of(wanted[table]))
        if table == DIES_LATER:
            pages[table] = goes_on(phone, served, pages[table], table)
        page = pages[table]
        if table == SLEEPS:
            page.reload()
            is_ticked(page, first_of(wanted[table]))
        tick(page, wanted[table])
        if table == CUT_OFF:
            with without_network(page):
                page.tap(SAVE_SHEET)
        else:
            page.tap(SAVE_SHEET)
        saved(page, table)
    assert by_table(served, vote) == wanted
    change_by_two(phone, served, pages[CHANGES], vote, wanted)


def change_by_two(
    phone: Phones, served: Served, old: Page, vote: int, wanted: dict[int, dict[int, int]]
) -> None:
    """Another phone of a table changes an answer: the old one shows that, and changes it back."""
    other, first = host(phone, served, CHANGES), next(iter(wanted[CHANGES]))
    for page, level in ((other, (wanted[CHANGES][first] + 1) % 5), (old, wanted[CHANGES][first])):
        page.get_by_role("link", name="Antwoorden veranderen").tap()
        tick(page, {first: level})
        page.tap(SAVE_SHEET)
        expect(page.get_by_text("Nu tellen uw antwoorden.")).to_be_visible()
        assert by_table(served, vote)[CHANGES][first] == level
    assert by_table(served, vote) == wanted


@pytest.mark.slow  # quickly: test_hosts.py
def test_six_hosts_do_steps_1_and_2_of_a_half_day(phone: Phones, served: Served) -> None:
    pages = {table: host(phone, served, table) for table in TABLES}
    fill_board(phone, served, pages)
    block = step(served.session, 2)
    served.do(*(PutEntry(Instrument(block, text=each)) for each in RULES), GoToBlock(block))
    (cells,) = served.session.where(Round, block=block, source=OptionSource.CELLS)
    served.do(OpenRound(cells.id))
    fill_cells(phone, served, pages, cells.id)
    options = {each.number: each for each in options_of(served.session, cells.id)}
    said = by_table(served, cells.id)
    served.hear()
    served.do(CloseRound(cells.id), SettleRound(cells.id), RevealRound(cells.id))
    assert len(served.session.all(Goal)) * len(RULES) == len(options)
    assert {
        (each.table, each.goal, each.instrument): each.value
        for each in served.session.all(AlignmentCell)
    } == {
        (table, options[number].goal, options[number].instrument): LEVELS[level]
        for table, answers in said.items()
        for number, level in answers.items()
    }
    expect(pages[1].get_by_text("6 tafels").first).to_be_visible()
