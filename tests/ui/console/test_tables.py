"""Sheets of tables that vote as one: typed by the number of the table, and which are not in yet."""

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.console.desk import (
    Desk,
    Hands,
    at_work,
    click,
    named,
    nameless,
    settle,
    unasked,
    with_content,
)
from tests.support.console.panel_desk import button, shown, words
from tests.support.core.by_tables import aligned
from tests.support.core.scenes import Evening, block, dots, evening, voting
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.balloting import CastBallot, WithdrawBallot
from wijkworkshop.core.acts.choices import TakeOptions
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.rounds import (
    ChooseChannel,
    CloseRound,
    InvalidateRound,
    OpenRound,
    RevealRound,
)
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.outcomes.action_plan import AddedToShortlist
from wijkworkshop.core.outcomes.alignment import AlignmentCell
from wijkworkshop.core.planning.clusters import measures_of_top
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, OptionSource
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.core.voting.given import given_to
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.ui.console.panels.outcome.shortlist import ShortlistSection
from wijkworkshop.ui.console.panels.result.panel import ResultPanel
from wijkworkshop.ui.console.panels.slips.entry import SlipEntry
from wijkworkshop.ui.console.panels.slips.panel import PaperPanel
from wijkworkshop.ui.console.panels.vote.panel import VotePanel
from wijkworkshop.ui.widgets import Act

ENTER = Qt.Key.Key_Return


def weighed_by_table(*labels: str) -> Evening:
    now = evening(block(BlockKind.STEP_4, voting(FormKind.WEIGHING, *labels)))
    now.do(ChooseChannel(1, Channel.TABLES), OpenRound(1))
    return now


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    """Four tables weigh three measures."""
    with at_work(qtbot, weighed_by_table("Plein", "Spreekuur", "Beheer"), PaperPanel, 1) as at:
        yield at


def panel(desk: Desk) -> PaperPanel:
    return cast("PaperPanel", desk.panel)


def entry(desk: Desk) -> SlipEntry:
    typing = panel(desk).slips
    assert typing is not None
    return typing.entry


def sheets(desk: Desk) -> dict[int, Ballot]:
    return {sheet.number: sheet for sheet in desk.evening.box.ballots(1)}


def test_each_table_is_typed_in_turn(desk: Desk, hands: Hands) -> None:
    for keys in ("43 21 55", "43jn?2155", "-2155", "11-11"):
        hands.type(keys)
        hands.press(ENTER)
    assert list(sheets(desk)) == [1, 2, 3, 4]
    assert sheets(desk)[2].answers == ((1, 43_123), (2, 21_000), (3, 55_000))
    assert sheets(desk)[3].answers == ((2, 21_000), (3, 55_000))
    assert {(s.channel, s.group) for s in sheets(desk).values()} == {
        (Channel.TABLES, Group.UNKNOWN)
    }
    assert "alle tafels zijn binnen" in " ".join(words(desk.panel))


def test_it_says_which_tables_are_not_in_yet(desk: Desk, hands: Hands) -> None:
    assert "van 4 tafels · tafel 1, 2, 3 en 4 nog niet" in " ".join(words(desk.panel))
    hands.type("432155")
    hands.press(ENTER)
    assert entry(desk).number.text() == "2"
    hands.type("*4")
    hands.press(ENTER)
    hands.type("432155")
    hands.press(ENTER)
    assert "tafel 2 en 3 nog niet" in " ".join(words(desk.panel))
    assert entry(desk).number.text() == "2", "the first table that is not in"


def test_a_table_that_is_not_there_is_told_at_the_field(desk: Desk, hands: Hands) -> None:
    hands.type("*9")
    hands.press(ENTER)
    hands.type("432155")
    hands.press(ENTER)
    assert entry(desk).wrong.text() == "Tafel 9 is er niet. Typ 1 tot 4."
    assert sheets(desk) == {}


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("46", "‘46’ is hier geen antwoord"),
        ("432", "Bij ‘2’ hoort nog een cijfer"),
        ("4321", "2 antwoorden getypt, er zijn 3 vragen"),
        ("43j5", "Bij ‘5’ hoort nog een cijfer"),
    ],
)
def test_a_mistake_is_told_at_the_field(desk: Desk, hands: Hands, keys: str, told: str) -> None:
    hands.type(keys)
    hands.press(ENTER)
    assert told in entry(desk).wrong.text()
    assert entry(desk).field.text() == keys
    assert sheets(desk) == {}


def test_half_a_weighing_is_no_mistake_yet(desk: Desk, hands: Hands) -> None:
    hands.type("434")
    assert entry(desk).wrong.isHidden()
    hands.type("9")
    assert "‘49’" in entry(desk).wrong.text()


def test_a_table_is_corrected_and_taken_away(desk: Desk, hands: Hands) -> None:
    hands.type("432155")
    hands.press(ENTER)
    hands.type("*1")
    hands.press(ENTER)
    assert entry(desk).field.text() == "432155"
    assert "U verbetert tafel 1" in entry(desk).news.text()
    click(button(desk.panel, "Vel weghalen"))
    click(panel(desk).remove)
    assert desk.asked[-1] == WithdrawBallot(1, 1, Channel.TABLES)
    assert sheets(desk) == {}


def test_who_votes_can_be_changed_while_the_panel_is_open(desk: Desk, hands: Hands) -> None:
    desk.do(ChooseChannel(1, Channel.PAPER))
    settle()
    assert entry(desk).titles[0].text() == "Briefje"
    panel(desk).focus_first()
    hands.type("432155")
    hands.press(ENTER)
    assert {(s.number, s.channel) for s in sheets(desk).values()} == {(1, Channel.PAPER)}


def test_nothing_asks_for_a_group_or_another_table(desk: Desk) -> None:
    assert not entry(desk).groups.isVisibleTo(desk.panel)
    assert not entry(desk).table.isVisibleTo(desk.panel)
    assert nameless(desk.panel) == []


def test_cells_are_typed_by_table_and_fill_the_matrix(qtbot: QtBot, hands: Hands) -> None:
    now = aligned("Prettig samenleven")
    now.do(OpenRound(1))
    with at_work(qtbot, now, PaperPanel, 1) as desk:
        for keys in ("41", "?1"):
            hands.type(keys)
            hands.press(ENTER)
        desk.do(CloseRound(1))
        desk.do(SettleRound(1))
        said = {(c.table, c.instrument): c.value for c in desk.evening.session.all(AlignmentCell)}
        assert said == {
            (1, 1): "reinforces",
            (1, 2): "clashes",
            (2, 1): "unknown",
            (2, 2): "clashes",
        }


def test_while_tables_vote_the_console_speaks_of_tables(qtbot: QtBot) -> None:
    now = weighed_by_table("Plein", "Spreekuur")
    now.do(CastBallot(1, 2, ((1, 43_000),), channel=Channel.TABLES))
    with shown(qtbot, now, VotePanel) as desk:
        said = " ".join(words(desk.panel))
        assert "van 4 tafels" in said
        assert "Papier" not in said
        desk.do(CloseRound(1))
        settle()
        assert "1 van 4 tafels ingevoerd" in " ".join(words(desk.panel))


def test_more_cells_than_people_can_answer_are_chosen_from(qtbot: QtBot) -> None:
    now = aligned("A", "B", "C", rules=tuple("1234567"))
    now.do(ChooseChannel(1, Channel.PAPER), ShowScreen(2, ScreenKind.ROUND, 1))
    with shown(qtbot, now, VotePanel) as desk:
        said = " ".join(words(desk.panel))
        assert "Er staan 21 vakjes, per persoon kan dit met hoogstens 20" in said
        assert "Laat de tafels stemmen: dan vult elke tafel een deel." in said
        click(button(desk.panel, "Kies zelf welke"))
        assert desk.asked == [TakeOptions(1)]
        assert "Keuzes" in words(desk.panel)
        assert len(options_of(desk.evening.session, 1)) == 21


def test_before_it_opens_the_console_says_what_each_table_fills_and_what_does_not_fit(
    qtbot: QtBot,
) -> None:
    now = aligned(*"ABCDEFGHIJKL", rules=tuple("12345"))
    now.do(ShowScreen(2, ScreenKind.ROUND, 1))
    with shown(qtbot, now, VotePanel) as desk:
        said = " ".join(words(desk.panel))
        assert "De tafels verdelen 60 vakjes" in said
        assert "Elke tafel vult één regel, bij alle doelen." in said
        assert "Maar één tafel vult in: 1, 2 en nog 2 regels." in said
        assert "Geen tafel heeft nog plaats voor: 5." in said


def test_a_table_types_only_the_cells_that_it_was_given(qtbot: QtBot, hands: Hands) -> None:
    now = aligned(*"ABCDE", rules=tuple("123456"))
    now.do(OpenRound(1))
    given = given_to(now.session, now.session.get(Round, 1))
    with at_work(qtbot, now, PaperPanel, 1) as desk:
        hands.type("1" * 30)
        hands.press(ENTER)
        assert "30 antwoorden getypt, er zijn 20 vragen" in entry(desk).wrong.text()
        entry(desk).field.clear()
        for _table in range(4):
            hands.type("1" * 20)
            hands.press(ENTER)
        kept = {t: {number for number, _level in s.answers} for t, s in sheets(desk).items()}
        assert kept == given
        desk.do(CloseRound(1))
        desk.do(SettleRound(1))
        said = {(c.table, c.goal, c.instrument) for c in desk.evening.session.all(AlignmentCell)}
        assert len(said) == 80, "what was not given to a table is nowhere, also not as unknown"


def clusters_voted() -> Evening:
    """Dots on three clusters by the names that they have in the catalogue, then a weighing."""
    catalogue = load_catalogue(places.resources() / "content")
    names = [item.text for item in catalogue.items["clusters"]]
    now = evening(
        block(
            BlockKind.STEP_4,
            dots(*names),
            voting(FormKind.WEIGHING, source=OptionSource.SHORTLIST),
        )
    )
    now.do(OpenRound(1))
    for number, cluster in enumerate((2, 2, 9, 2, 9, 8), 1):
        now.do(CastBallot(1, number, ((cluster, 1),)))
    now.do(CloseRound(1), SettleRound(1), RevealRound(1))
    return now


def test_the_measures_of_the_top_clusters_can_be_weighed(qtbot: QtBot) -> None:
    catalogue = load_catalogue(places.resources() / "content")
    now = clusters_voted()
    top = measures_of_top(now.session, 1, catalogue)
    assert [measure.number for measure in top] == [2, 4, 7, 9, 16, 17]
    before = evening(block(BlockKind.STEP_4, dots("A", "B")))
    assert measures_of_top(before.session, 1, catalogue) == ()
    now.do(ShowScreen(1, ScreenKind.ROUND, 2))
    with shown(qtbot, now, with_content(VotePanel, catalogue)) as desk:
        click(button(desk.panel, "Kies zelf welke"))
        found = options_of(desk.evening.session, 2)
        assert [(each.number, each.measure) for each in found] == [
            (measure.number, measure.slug) for measure in top
        ]
        assert all(each.icon for each in found)
        desk.do(ChooseChannel(2, Channel.TABLES))
        desk.do(OpenRound(2))
        assert desk.refused == []


def test_after_a_vote_on_clusters_their_measures_are_named(qtbot: QtBot) -> None:
    catalogue = load_catalogue(places.resources() / "content")
    now = clusters_voted()
    explained = tuple(
        replace(now.session.get(RoundOption, 1, item.number), explanation=item.explanation)
        for item in catalogue.items["clusters"]
    )
    now.session = now.session.after(Change(put=explained))
    with shown(qtbot, now, ResultPanel) as desk:
        said = " ".join(words(desk.panel))
        assert "Dit hoort bij wat het vaakst is gekozen" in said
        assert "17\u00a0Voorrang bij sociale en economische binding" in said
        assert "Sociaal beheer" not in said


def test_the_result_of_weighing_has_both_numbers_and_the_three_questions(qtbot: QtBot) -> None:
    now = weighed_by_table("Plein", "Spreekuur")
    now.do(CastBallot(1, 1, ((1, 43_120), (2, 15_000)), channel=Channel.TABLES))
    now.do(CloseRound(1), SettleRound(1), RevealRound(1))
    with shown(qtbot, now, ResultPanel) as desk:
        said = " ".join(words(desk.panel))
        assert "We kunnen nu beginnen met ‘Plein’" in said
        assert "kan 3,0 · nu doen" in said
        assert "kan 5,0 · klein meenemen" in said
        assert "Kunnen we?" in said
        assert "1 ja, 0 nee, 0 weet niet" in said
        desk.do(InvalidateRound(1, "Tafel 2 was er niet"))


def test_what_is_weighed_as_now_or_to_prepare_is_offered_as_an_agreement(qtbot: QtBot) -> None:
    now = weighed_by_table("Plein", "Spreekuur", "Beheer", "Later")
    answers = ((1, 15_000), (2, 51_000), (3, 44_000), (4, 11_000))
    now.do(CastBallot(1, 1, answers, channel=Channel.TABLES))
    now.do(CloseRound(1), SettleRound(1))
    section = ShortlistSection(AddedToShortlist, 1, now.session, unasked)
    qtbot.addWidget(section)
    agreed: list[RoundOption] = []
    section.agreed.connect(agreed.append)
    assert [each for each in words(section) if each in ("Nu doen", "Voorbereiden")] == [
        "Nu doen",
        "Voorbereiden",
    ]
    click(named(section, "Afspraak maken: 2 Spreekuur", Act))
    assert [option.label for option in agreed] == ["Spreekuur"]
    assert "Plein" not in words(section)
