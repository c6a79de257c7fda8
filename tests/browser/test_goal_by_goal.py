"""The sheet of step 2 on a host's phone: one goal at a time, and why where it matters."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser.axe import violations
from tests.support.browser.evening import visible
from tests.support.browser.hosts import host
from tests.support.browser.phones import Phones
from tests.support.core.by_tables import AGAINST, HELPS, NEUTRAL, TABLES, aligned
from tests.support.web.serving import Served, served_in
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.table_reasons import reasons_of
from wijkworkshop.storage.participants.store import ParticipantStore

WHY = "Huur <b>stijgt</b>"
GOALS = ("Prettig samenleven", "Wie vooruitkomt, blijft", "De straat is veilig")


@pytest.fixture
def sheets(tmp_path: Path) -> Iterator[Served]:
    """Three goals of two rules: cells 1 and 2, 3 and 4, 5 and 6."""
    with served_in(tmp_path, aligned(*GOALS).session, OpenRound(1)) as running:
        yield running


def heading(page: Page) -> Locator:
    return page.locator(".goal h2:visible")


def turn(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).tap()


def choose(page: Page, cell: int, level: int) -> None:
    page.locator(f'label:has([name="o{cell}"][value="{level}"])').tap()


def why(page: Page, cell: int) -> Locator:
    return page.locator(f'[name="o{cell}why"]')


def save(page: Page) -> None:
    turn(page, "Antwoorden bewaren")
    expect(page.get_by_role("heading", name="Bewaard voor tafel")).to_be_visible()


def told(served: Served) -> dict[int, dict[int, tuple[int, str]]]:
    """Per table and cell: the level, and why."""
    session = served.hear()
    reasons = reasons_of(session, session.get(Round, 1))
    ballots = ParticipantStore(served.store.archive, session.id).ballots(1, TABLES)
    return {
        table: {cell: (level, dict(reasons.get(table, ())).get(cell, "")) for cell, level in sheet}
        for table, sheet in ballots.items()
    }


@pytest.mark.seconds
def test_a_sheet_goes_goal_by_goal_and_keeps_what_was_filled_in(
    phone: Phones, sheets: Served
) -> None:
    page = host(phone, sheets, 2)
    expect(heading(page)).to_have_text(f"Doel 1 van 3 {GOALS[0]}")
    expect(page.get_by_role("button", name="Vorige doel")).to_be_hidden()
    choose(page, 1, AGAINST)
    turn(page, "Volgende doel")
    expect(heading(page)).to_have_text(f"Doel 2 van 3 {GOALS[1]}")
    expect(heading(page)).to_be_focused()
    turn(page, "Volgende doel")
    expect(page.get_by_role("button", name="Volgende doel")).to_be_hidden()
    choose(page, 6, NEUTRAL)
    turn(page, "Vorige doel")
    turn(page, "Vorige doel")
    expect(page.locator('[name="o1"][value="1"]')).to_be_checked()
    save(page)
    assert told(sheets) == {2: {1: (AGAINST, ""), 6: (NEUTRAL, "")}}


@pytest.mark.seconds
def test_why_is_asked_at_the_outer_answers_and_belongs_to_that_cell(
    phone: Phones, sheets: Served
) -> None:
    page = host(phone, sheets, 2)
    expect(why(page, 1)).to_be_hidden()
    choose(page, 1, AGAINST)
    why(page, 1).fill(WHY)
    why(page, 1).press("Enter")  # the reason is done; nothing is sent
    choose(page, 2, HELPS)
    expect(why(page, 2)).to_be_visible()
    why(page, 2).fill("Blijft niet")
    choose(page, 2, NEUTRAL)
    expect(why(page, 2)).to_be_hidden()
    assert told(sheets) == {}
    save(page)
    page.get_by_text("Laat zien wat wij invulden").tap()
    expect(page.get_by_text(WHY)).to_be_visible()
    assert told(sheets) == {2: {1: (AGAINST, WHY), 2: (NEUTRAL, "")}}


@pytest.mark.seconds
def test_one_sees_the_whole_reason_while_one_writes_it(phone: Phones, sheets: Served) -> None:
    page = host(phone, sheets, 2)
    choose(page, 1, AGAINST)
    why(page, 1).fill("Er komen minder betaalbare woningen vrij voor wie hier opgroeide.")
    seen = (
        "field => [field.scrollWidth - field.clientWidth, field.scrollHeight - field.clientHeight]"
    )
    assert max(why(page, 1).evaluate(seen)) <= 0


@pytest.mark.seconds
def test_a_reason_that_is_begun_does_not_hold_the_page_when_the_round_closes(
    phone: Phones, sheets: Served
) -> None:
    page = host(phone, sheets, 2)
    choose(page, 1, AGAINST)
    why(page, 1).fill(WHY)
    why(page, 1).focus()
    sheets.do(CloseRound(1))
    expect(why(page, 1)).to_have_count(0)


@pytest.mark.seconds
def test_a_phone_that_reloads_in_the_middle_of_goal_2_goes_on_there(
    phone: Phones, sheets: Served
) -> None:
    page = host(phone, sheets, 2)
    choose(page, 2, HELPS)
    turn(page, "Volgende doel")
    choose(page, 3, AGAINST)
    why(page, 3).fill(WHY)
    page.reload()
    expect(heading(page)).to_contain_text("Doel 2 van 3")
    expect(why(page, 3)).to_have_value(WHY)
    save(page)
    assert told(sheets) == {2: {2: (HELPS, ""), 3: (AGAINST, WHY)}}


@pytest.mark.seconds
def test_without_network_all_stays_and_is_sent_later(phone: Phones, sheets: Served) -> None:
    page = host(phone, sheets, 2)
    turn(page, "Volgende doel")
    page.context.set_offline(True)
    choose(page, 3, AGAINST)
    why(page, 3).fill(WHY)
    turn(page, "Volgende doel")
    turn(page, "Antwoorden bewaren")
    visible(page, "Nog niet verstuurd")
    page.context.set_offline(False)
    expect(page.get_by_role("heading", name="Bewaard voor tafel 2.")).to_be_visible()
    assert told(sheets) == {2: {3: (AGAINST, WHY)}}


@pytest.mark.seconds
def test_without_scripts_all_goals_stand_on_the_page_with_a_field_at_each_cell(
    phone: Phones, sheets: Served
) -> None:
    page = host(phone, sheets, 2, scripts=False)
    assert heading(page).all_inner_texts() == [
        f"Doel {number} van 3\n{goal}" for number, goal in enumerate(GOALS, 1)
    ]
    expect(page.get_by_role("button", name="Volgende doel")).to_be_hidden()
    expect(page.get_by_label("Waarom?")).to_have_count(6)
    choose(page, 5, HELPS)
    why(page, 5).fill("Familie helpt")
    why(page, 1).fill(WHY)
    turn(page, "Antwoorden bewaren")
    expect(page.get_by_text("Bij een reden hoort ook een antwoord.")).to_be_visible()
    expect(why(page, 5)).to_have_value("Familie helpt")
    choose(page, 1, AGAINST)
    save(page)
    assert told(sheets) == {2: {1: (AGAINST, WHY), 5: (HELPS, "Familie helpt")}}


@pytest.mark.seconds
def test_of_two_hosts_of_a_table_the_last_reason_counts_and_says_so(
    phone: Phones, sheets: Served
) -> None:
    one, other = host(phone, sheets, 2), host(phone, sheets, 2)
    choose(other, 1, HELPS)
    why(other, 1).fill("Anders")
    choose(one, 1, AGAINST)
    why(one, 1).fill(WHY)
    save(one)
    expect(why(other, 1)).to_have_value("Anders")
    save(other)
    expect(other.get_by_text("Nu tellen uw antwoorden")).to_be_visible()
    assert told(sheets) == {2: {1: (HELPS, "Anders")}}
    one.goto("/?change=1")
    expect(why(one, 1)).to_have_value("Anders")


@pytest.mark.seconds
def test_what_it_said_is_kept_is_there_after_the_server_was_killed(
    phone: Phones, sheets: Served
) -> None:
    page = host(phone, sheets, 2)
    choose(page, 1, AGAINST)
    why(page, 1).fill(WHY)
    save(page)
    sheets.kill()
    sheets.start()
    page.goto("/?change=1")
    expect(why(page, 1)).to_have_value(WHY)
    assert told(sheets) == {2: {1: (AGAINST, WHY)}}


@pytest.mark.seconds
@pytest.mark.parametrize("width", [320, 390])
def test_in_arabic_own_words_stay_and_nothing_is_wrong_for_a_screen_reader(
    phone: Phones, sheets: Served, width: int
) -> None:
    page = host(phone, sheets, 2, width=width)
    choose(page, 1, AGAINST)
    why(page, 1).fill(WHY)
    turn(page, "Volgende doel")
    page.locator(".language summary").tap()
    page.locator('.language button[value="ar"]').tap()
    expect(heading(page)).to_contain_text("الهدف 2 من 3")
    assert page.evaluate("document.documentElement.dir") == "rtl"
    expect(why(page, 1)).to_have_value(WHY)
    assert violations(page) == []
    page.get_by_role("button", name="الهدف السابق").tap()
    expect(why(page, 1)).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
