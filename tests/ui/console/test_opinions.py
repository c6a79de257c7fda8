"""Agreement and rankings at the console: slips typed with keys, hands, and the result."""

from collections.abc import Iterable
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, at_work, nameless
from tests.support.console.panel_desk import shown
from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import ReopenCount, SettleRound, SettleWithoutOther
from wijkworkshop.core.planning.run_sheet import RoundPlan
from wijkworkshop.core.terms import BlockKind, FormKind, Group, RoundState, Wording
from wijkworkshop.core.voting.ballots import Answers, Ballot
from wijkworkshop.core.voting.forms.ranking import placed
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.panels.result.panel import ResultPanel
from wijkworkshop.ui.console.panels.slips.entry import SlipEntry
from wijkworkshop.ui.console.panels.slips.panel import PaperPanel
from wijkworkshop.ui.console.panels.tally.hands import HandsPanel
from wijkworkshop.ui.console.panels.vote.panel import VotePanel
from wijkworkshop.ui.console.panels.vote.running import running_lines

ENTER = Qt.Key.Key_Return
THREE = (1, 2, 3)
AGREE = voting(FormKind.AGREE, TERRACE, TOWER, PARK)
RANKING = voting(FormKind.RANKING, TERRACE, TOWER, PARK)


def night(*plans: RoundPlan) -> Evening:
    groups = ((Group.RESIDENTS, 20), (Group.MUNICIPALITY, 10))
    return evening(block(BlockKind.QUESTION_2, *plans), groups=groups)


def opened(plan: RoundPlan) -> Evening:
    made = night(plan)
    made.do(OpenRound(1))
    return made


def played(made: Evening, round_id: int, slips: Iterable[Answers]) -> Evening:
    made.do(OpenRound(round_id))
    for number, each in enumerate(slips, 1):
        group = Group.RESIDENTS if number % 2 else Group.MUNICIPALITY
        made.do(CastBallot(round_id, number, each, group))
    made.do(CloseRound(round_id), SettleRound(round_id))
    if made.session.get(Round, round_id).state is RoundState.SETTLED:
        made.do(RevealRound(round_id))
    return made


def result_panel(console: ConsoleActions) -> ResultPanel:
    """The panel, with the button that the console puts beside its primary one."""
    panel = ResultPanel(console)
    panel.hide_result.setParent(panel)
    return panel


def entry(desk: Desk) -> SlipEntry:
    typing = cast("PaperPanel", desk.panel).slips
    assert typing is not None
    return typing.entry


def cast_slips(desk: Desk) -> dict[int, Ballot]:
    return {slip.number: slip for slip in desk.evening.box.ballots(1)}


def texts(desk: Desk) -> list[str]:
    labels = desk.panel.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(desk.panel)]


def test_a_ranking_is_typed_in_the_order_on_the_slip(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, opened(RANKING), PaperPanel, 1) as desk:
        hands.type("b312")
        hands.press(ENTER)
        hands.type("2")
        hands.press(ENTER)
        first, second = cast_slips(desk).values()
        assert (first.answers, first.group) == (((1, 4), (2, 6), (3, 2)), Group.RESIDENTS)
        assert second.answers == placed((2,), THREE)
        assert nameless(desk.panel) == []


def test_a_number_that_stands_twice_in_an_order_is_told_at_once(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, opened(RANKING), PaperPanel, 1) as desk:
        hands.type("33")
        assert "twee keer" in entry(desk).wrong.text()
        hands.press(ENTER)
        assert cast_slips(desk) == {}
        assert entry(desk).field.text() == "33"


def test_a_typed_order_comes_back_to_correct(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, opened(RANKING), PaperPanel, 1) as desk:
        hands.type("31")
        hands.press(ENTER)
        hands.press(Qt.Key.Key_Up)
        assert entry(desk).field.text() == "312"  # who is left out alone stands last
        assert "nummers" in entry(desk).hint.text()


def test_agreement_is_typed_a_digit_an_item(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, opened(AGREE), PaperPanel, 1) as desk:
        hands.type("15?")
        hands.press(ENTER)
        hands.type("6")
        assert "1 tot 5" in entry(desk).hint.text()
        assert "geen antwoord" in entry(desk).wrong.text()
        (slip,) = cast_slips(desk).values()
        assert slip.answers == ((1, 1), (2, 5), (3, 0))


def test_hands_are_counted_per_answer_in_the_words_of_the_round(qtbot: QtBot) -> None:
    plan = replace(AGREE, wording=Wording.EXPECTED)
    with at_work(qtbot, opened(plan), HandsPanel, 1) as desk:
        panel = cast("HandsPanel", desk.panel)
        session = desk.evening.session
        rows = [row for row in panel.rows(session, session.get(Round, 1)) if row.level]
        assert [row.said for row in rows[:2]] == [
            f"1 {TERRACE}, 1 Lukt niet", f"1 {TERRACE}, 2 Lukt denk ik niet",
        ]  # fmt: skip
        assert len(rows) == 18


@pytest.mark.parametrize("form", [FormKind.AGREE, FormKind.RANKING])
def test_the_running_result_of_a_ranking_counts_points(form: FormKind) -> None:
    made = opened(voting(form, TERRACE, TOWER, PARK))
    slips = [placed((2, 1), THREE)] * 3 if form is FormKind.RANKING else [((1, 5),)] * 3
    for number, each in enumerate(slips, 1):
        made.do(CastBallot(1, number, each))
    vote = made.session.get(Round, 1)
    lines = running_lines(made.session, vote, made.box.ballots(1))
    assert (lines[0].label, lines[0].votes) == (
        (TOWER, 6) if form is FormKind.RANKING else (TERRACE, 3)
    )


def test_a_ranking_shows_points_places_and_how_often_first(qtbot: QtBot) -> None:
    made = played(night(RANKING), 1, [placed((1, 2), THREE), placed((2,), THREE)] * 10)
    with at_work(qtbot, made, result_panel, 1) as desk:
        read = texts(desk)
        assert {"30", "gem. plaats 1,5 (1 tot 2)", "Zo vaak op 1"} <= set(read)
        assert f"Bewoners kozen eerst: {TERRACE}" in read
        assert nameless(desk.panel) == []


def test_agreement_shows_how_many_the_middle_and_the_spread(qtbot: QtBot) -> None:
    slips = [((1, 5), (2, 1)), ((1, 4), (2, 5)), ((1, 4), (2, 0))] * 4
    with at_work(qtbot, played(night(AGREE), 1, slips), result_panel, 1) as desk:
        read = texts(desk)
        assert {"12 van 12", "midden 4 (4 tot 5)", "4 van 12", "twee kampen (1 tot 5)"} <= set(read)


def test_before_and_after_stand_above_the_result(qtbot: QtBot) -> None:
    first = replace(AGREE, title="Voor")
    made = played(night(first, replace(first, pairs_with=1)), 1, [((1, 5), (2, 2))] * 12)
    played(made, 2, [((1, 2), (2, 2))] * 10)
    with at_work(qtbot, made, result_panel, 2) as desk:
        read = texts(desk)
        assert "Voor en na" in read
        assert {"12 van 12", "0 van 10"} <= set(read)
        assert "het (helemaal) eens is · 10 van 12 vulden beide in" in read
        assert "Zo veranderden de antwoorden" not in read  # two people filled in the first only
        assert any(each.startswith("Hoe mensen veranderden, staat er niet") for each in read)
        assert nameless(desk.panel) == []


def test_how_many_changed_stands_below_it(qtbot: QtBot) -> None:
    first = replace(AGREE, title="Voor")
    made = played(night(first, replace(first, pairs_with=1)), 1, [((1, 5), (2, 2))] * 12)
    played(made, 2, [((1, 2), (2, 2))] * 5 + [((1, 5), (2, 3))] * 7)
    with at_work(qtbot, made, result_panel, 2) as desk:
        read = texts(desk)
        assert "Zo veranderden de antwoorden" in read
        assert {"0 omhoog · 7 gelijk · 5 omlaag", "7 omhoog · 5 gelijk · 0 omlaag"} <= set(read)
        assert nameless(desk.panel) == []


def waiting() -> Evening:
    first = replace(AGREE, title="Voor")
    again = replace(first, title="Na", pairs_with=1)
    return played(night(first, again), 1, [((1, 5), (2, 2))] * 12)


def test_a_round_that_waits_says_for_what_and_offers_both_ways_on(qtbot: QtBot) -> None:
    with shown(qtbot, waiting(), VotePanel) as desk:
        panel = desk.panel
        assert isinstance(panel, VotePanel)
        assert "Deze ronde is geteld en wacht" in texts(desk)
        assert any("samen met die van ‘Na’" in each for each in texts(desk))
        panel.waiting.settle.click()
        assert desk.asked == []
        panel.waiting.settle.click()
        assert desk.asked == [SettleWithoutOther(1)]


def test_a_round_that_waits_can_be_counted_on(qtbot: QtBot) -> None:
    with shown(qtbot, waiting(), VotePanel) as desk:
        panel = desk.panel
        assert isinstance(panel, VotePanel)
        panel.waiting.reopen.click()
        assert desk.asked == [ReopenCount(1)]
