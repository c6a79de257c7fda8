"""Hosts of six tables send cards to the board, each from a phone of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.browser.evening import news, visible
from tests.support.browser.hands import SAVE
from tests.support.browser.hosts import LINE, SEND, host, send
from tests.support.browser.phones import Phones
from tests.support.core.by_tables import aligned
from tests.support.core.scenes import block, evening, voting
from tests.support.waiting import until
from tests.support.web.serving import Served, served_in
from wijkworkshop.core.acts.boards import LayCard, MakeGoal, ShowBoard
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.acts.table_cards import TakeCards
from wijkworkshop.core.boards.records import PlaceAnswer, TableCard
from wijkworkshop.core.outcomes.goals import GoalCard
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, FormKind, OptionSource

TABLES = range(1, 7)


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Served]:
    vote = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)
    session = evening(block(BlockKind.STEP_1, vote), tables=6).session
    with served_in(tmp_path, session, ShowScreen(1, ScreenKind.BOARD)) as running:
        yield running


def texts(served: Served) -> list[str]:
    return sorted(each.text for each in served.hear().all(TableCard))


@pytest.mark.seconds
def test_six_hosts_send_cards_of_which_one_dies_and_one_loses_its_network(
    phone: Phones, board: Served
) -> None:
    pages = {table: host(phone, board, table) for table in TABLES}
    for table, page in pages.items():
        send(page, f"Kaart van tafel {table}")
    assert len(texts(board)) == 6

    pages[2].fill(LINE, "Half getypt")  # its battery dies; another phone goes on for the table
    pages[2].close()
    other = host(phone, board, 2)
    expect(other.get_by_text("Kaart van tafel 2")).to_be_visible()
    expect(other.get_by_text("2 telefoons")).to_be_visible()
    send(other, "Nog een van tafel 2")

    lost = pages[5]
    lost.context.set_offline(True)  # what was on its way can still come
    lost.fill(LINE, "Zonder wifi")
    lost.tap(SEND)
    visible(lost, "Nog niet verstuurd")
    expect(lost.locator(LINE)).to_have_value("Zonder wifi")
    lost.context.set_offline(False)
    expect(lost.locator(".own").get_by_text("Zonder wifi")).to_be_visible()
    assert texts(board).count("Zonder wifi") == 1

    board.hear()
    board.do(*(TakeCards(1, table) for table in TABLES), MakeGoal(1), ShowBoard(1))
    assert len(board.session.all(GoalCard)) == 8
    expect(pages[1].get_by_text("Ligt bij ‘Kaart van tafel 1’")).to_be_visible()
    expect(pages[3].get_by_text("Op het bord, nog los")).to_be_visible()


@pytest.mark.seconds
def test_the_old_phone_of_a_table_is_told_at_once_that_another_goes_on(
    phone: Phones, board: Served
) -> None:
    old, elsewhere = host(phone, board, 3), host(phone, board, 4)
    old.fill(LINE, "Half getypt")
    other = host(phone, board, 3)
    for page in (old, other):
        expect(page.locator("#hosts")).to_contain_text("Er schrijven 2 telefoons")
    expect(news(old)).to_contain_text("Er schrijven 2 telefoons")
    expect(old.locator(LINE)).to_have_value("Half getypt")
    expect(elsewhere.locator("#hosts")).to_have_count(0)


@pytest.mark.seconds
def test_what_is_typed_stays_while_the_page_changes_and_after_a_reload(
    phone: Phones, board: Served
) -> None:
    one, other = host(phone, board, 1), host(phone, board, 1)
    one.fill(LINE, "Half getypt")
    send(other, "Samen eten")
    expect(one.locator(LINE)).to_have_value("Half getypt")
    one.tap(SEND)
    expect(one.get_by_text("Samen eten")).to_be_visible()
    assert texts(board) == ["Half getypt", "Samen eten"]
    one.fill(LINE, "Nog niet klaar")
    one.reload()
    expect(one.locator(LINE)).to_have_value("Nog niet klaar")


@pytest.mark.seconds
def test_without_scripts_a_card_is_sent_changed_and_taken_back(
    phone: Phones, board: Served
) -> None:
    page = host(phone, board, 3, scripts=False)
    page.fill(LINE, "Samen eten")
    page.tap(SEND)
    expect(page.get_by_text("Bewaard.")).to_be_visible()
    page.get_by_text("Veranderen of weghalen").tap()
    page.fill(LINE, "Samen koken")
    page.tap(SEND)
    expect(page.locator(".own").get_by_text("Samen koken")).to_be_visible()
    page.get_by_text("Veranderen of weghalen").tap()
    page.get_by_role("button", name="Haal deze kaart weg").tap()
    expect(page.locator(".own")).to_have_count(0)
    assert texts(board) == [""]


@pytest.mark.seconds
def test_when_the_vote_opens_what_is_typed_is_still_there(phone: Phones, board: Served) -> None:
    page = host(phone, board, 4)
    send(page, "Samen eten")
    send(page, "Groen")
    page.fill(LINE, "Net te laat")
    board.hear()
    board.do(TakeCards(1, 4), MakeGoal(1), MakeGoal(2), OpenRound(1))
    expect(page.locator("#ballot, .note").first).to_be_visible()
    expect(page.locator(LINE)).to_have_value("Net te laat")
    page.tap(SEND)
    expect(page.get_by_text("Kaarten sturen kan nu niet.")).to_be_visible()
    expect(page.get_by_text("Net te laat")).to_be_visible()


@pytest.mark.seconds
@pytest.mark.parametrize("scripts", [True, False])
def test_a_host_says_that_its_card_is_not_right_among_others(
    phone: Phones, board: Served, scripts: bool
) -> None:
    page, other = host(phone, board, 1, scripts=scripts), host(phone, board, 2)
    if scripts:
        send(page, "Samen eten")
    else:
        page.fill(LINE, "Samen eten")
        page.tap(SEND)
    send(other, "Koken")
    board.hear()
    board.do(TakeCards(1, 1), TakeCards(1, 2), MakeGoal(1), LayCard(2, 1), ShowBoard(1))
    if not scripts:
        until(lambda: page.reload() and page.get_by_text("Ligt uw kaart hier goed?").count())
    expect(page.get_by_text("Ligt uw kaart hier goed?")).to_be_visible()
    page.fill(LINE, "Half getypt")
    page.get_by_role("button", name="Nee").tap()
    expect(page.get_by_text("Niet goed bij")).to_be_visible()
    expect(page.locator(LINE)).to_have_value("Half getypt" if scripts else "")
    assert [each.fits for each in board.hear().all(PlaceAnswer)] == [False]


@pytest.mark.seconds
def test_what_a_table_filled_in_is_there_after_a_reload(phone: Phones, tmp_path: Path) -> None:
    """No longer once it is sent."""
    with served_in(tmp_path, aligned("Prettig samenleven").session, OpenRound(1)) as served:
        page = host(phone, served, 2)
        first = page.locator('[name="o1"][value="3"]')
        page.locator('label:has([name="o1"][value="3"])').tap()
        page.reload()
        expect(first).to_be_checked()
        page.tap(SAVE)
        expect(page.get_by_role("heading", name="Bewaard voor tafel 2.")).to_be_visible()
        assert page.evaluate("history.state.sheet") is None
