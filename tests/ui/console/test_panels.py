"""The panels for a block, a round and who is there: what they show and ask."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, click, named
from tests.support.console.panel_desk import GROUPS, button, shown, voting_evening, words
from tests.support.core.scenes import PARK, TERRACE, TOWER, block, dots, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.choices import DropOption, PutOption
from wijkworkshop.core.acts.contributing import KeepDraft
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.navigating import AddTime, GoToBlock, ShowScreen, StartStep
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.rounds import (
    ChooseChannel,
    CloseRound,
    InvalidateRound,
    LookAtRunning,
    OpenRound,
)
from wijkworkshop.core.planning.run_sheet import StepPlan
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Draft, ScreenKind, Timer
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, OptionSource, RoundState
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.ui.console.panels.block import BlockPanel
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.presence import PresencePanel
from wijkworkshop.ui.console.panels.vote.panel import VotePanel
from wijkworkshop.ui.widgets import Act


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    with shown(qtbot, voting_evening(), VotePanel) as at:
        yield at


def finish(desk: Desk, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.setText(text)
    desk.panel.setFocus()
    field.clearFocus()


@pytest.mark.parametrize(("seconds", "said"), [(90, "01:30"), (60, "1 minuut"), (120, "2 minuten")])
def test_before_it_opens_it_says_how_long_the_clock_will_run(
    qtbot: QtBot, seconds: int, said: str
) -> None:
    made = voting_evening()
    vote = replace(made.session.get(Round, 1), seconds=seconds)
    made = replace(made, session=made.session.after(Change(put=(vote,))))
    with shown(qtbot, made, VotePanel) as at:
        assert f"De tijd is {said}." in words(at.panel)


def test_before_it_opens_the_options_can_be_changed(desk: Desk) -> None:
    finish(desk, named(desk.panel, "Keuze 1", QLineEdit), "Rijtjeshuizen")
    assert desk.asked == [PutOption(1, 1, "Rijtjeshuizen")]
    click(named(desk.panel, "Laat keuze 3 weg", Act))
    assert desk.asked[-1] == DropOption(1, 3)
    assert [option.label for option in options_of(desk.evening.session, 1)] == [
        "Rijtjeshuizen",
        TOWER,
    ]


def test_who_chooses_a_way_by_keyboard_stays_there(desk: Desk, hands: Hands) -> None:
    named(desk.panel, "Stemmen met handen", Act).setFocus()
    hands.press(Qt.Key.Key_Space)
    assert desk.evening.session.get(Round, 1).channel is Channel.HANDS
    assert QApplication.focusWidget() is named(desk.panel, "Stemmen met handen", Act)


def test_an_option_can_be_added_with_the_keyboard(desk: Desk, hands: Hands) -> None:
    named(desk.panel, "Nieuwe keuze", QLineEdit).setFocus()
    hands.type("Plein")
    hands.press(Qt.Key.Key_Return)
    assert desk.asked == [PutOption(1, 0, "Plein")]
    assert named(desk.panel, "Keuze 4", QLineEdit).text() == "Plein"


def test_a_field_with_the_focus_is_not_overwritten(desk: Desk, hands: Hands) -> None:
    field = named(desk.panel, "Keuze 1", QLineEdit)
    field.setFocus()
    field.selectAll()
    hands.type("Rij")
    desk.do(PutOption(1, 1, "Van een ander"))
    assert field.text() == "Rij"
    assert QApplication.focusWidget() is field


def test_an_untouched_field_follows_the_session(desk: Desk) -> None:
    desk.do(PutOption(1, 1, "Van een ander"))
    assert named(desk.panel, "Keuze 1", QLineEdit).text() == "Van een ander"


def test_how_people_vote_is_chosen_with_a_button(desk: Desk) -> None:
    click(named(desk.panel, "Stemmen met handen", Act))
    assert desk.asked == [ChooseChannel(1, Channel.HANDS)]
    assert named(desk.panel, "Stemmen met handen", Act).isChecked()


def test_open_on_paper_nothing_is_counted_yet(desk: Desk) -> None:
    desk.do(OpenRound(1))
    seen = words(desk.panel)
    assert "Nog niets geteld" in seen
    assert not {"0", "van 18 ontvangen", "nog 18 te gaan", "Handen", "Stickers"} & set(seen)


def test_open_it_counts_what_came_in_and_reads_the_options_aloud(desk: Desk) -> None:
    desk.do(OpenRound(1))
    desk.do(CastBallot(1, 7, ((1, 2),), Group.RESIDENTS))
    seen = words(desk.panel)
    assert "van 18 ontvangen" in seen
    assert "nog 17 te gaan" in seen
    assert {TERRACE, TOWER, PARK} <= set(seen)
    click(button(desk.panel, "+1 minuut"))
    assert desk.asked[-1] == AddTime(60)


def test_no_running_result_before_it_is_asked_for(desk: Desk) -> None:
    desk.do(OpenRound(1))
    desk.do(CastBallot(1, 7, ((2, 2),), Group.RESIDENTS))
    panel = desk.panel
    assert isinstance(panel, VotePanel)
    assert panel.running.isHidden()
    click(button(panel, "Tussenstand bekijken"))
    assert desk.asked[-1] == LookAtRunning(1)
    assert not panel.running.isHidden()
    assert f"2  {TOWER}" in words(panel.running)
    click(button(panel, "Tussenstand weg"))
    assert panel.running.isHidden()


def test_counting_says_what_is_still_to_do(desk: Desk) -> None:
    desk.do(OpenRound(1))
    desk.do(CloseRound(1))
    seen = words(desk.panel)
    assert "nog geen briefje ingevoerd" in seen
    assert "De handen" not in seen, "what is not used takes no line"
    assert "Ook op een andere manier gestemd?" in seen
    click(next(each for each in desk.panel.findChildren(Act) if each.key == "S"))
    assert desk.went == [Mode.STICKERS]


def test_a_sum_that_cannot_be_right_is_named(desk: Desk) -> None:
    desk.do(OpenRound(1))
    desk.do(RecordTurnout(1, Channel.STICKERS, Group.UNKNOWN, 1, 2))
    desk.do(RecordCount(1, Channel.STICKERS, Group.UNKNOWN, 1, 1, 0, 9))
    desk.do(CloseRound(1))
    assert any("som klopt niet" in each for each in words(desk.panel))


def test_an_invalid_round_needs_a_reason(desk: Desk, hands: Hands) -> None:
    desk.do(OpenRound(1))
    click(button(desk.panel, "Ongeldig verklaren"))
    hands.press(Qt.Key.Key_Return)
    assert [refused.reason.value for refused in desk.refused] == ["reason_needed"]
    hands.type("Vraag was onduidelijk")
    hands.press(Qt.Key.Key_Return)
    assert desk.asked[-1] == InvalidateRound(1, "Vraag was onduidelijk")
    assert desk.evening.session.get(Round, 2).state is RoundState.READY


def test_half_a_new_option_comes_back_after_a_crash(qtbot: QtBot) -> None:
    made = voting_evening()
    made.do(KeepDraft("option-1", "Speelt"), KeepDraft("reason-1", "Er was"))
    with shown(qtbot, made, VotePanel) as desk:
        assert named(desk.panel, "Nieuwe keuze", QLineEdit).text() == "Speelt"
        desk.do(OpenRound(1))
        click(button(desk.panel, "Ongeldig verklaren"))
        reason = named(desk.panel, "Reden", QLineEdit)
        assert reason.text() == "Er was"
        reason.setText("Er was te weinig papier")
        click(named(desk.panel, "Verklaar deze ronde ongeldig", Act))
        assert desk.evening.session.get(Round, 1).why_invalid == "Er was te weinig papier"
        assert desk.evening.session.find(Draft, "reason-1") is None


def test_a_round_whose_options_are_not_there_yet_says_so(qtbot: QtBot) -> None:
    plan = voting(FormKind.FIST_TO_FIVE, source=OptionSource.SENTENCE)
    made = evening(block(BlockKind.OPENING, plan))
    made.do(ShowScreen(1, ScreenKind.ROUND, 1))
    with shown(qtbot, made, VotePanel) as desk:
        assert "De zin is er nog niet" in words(desk.panel)


def test_options_that_the_outcome_holds_are_filled_in_with_one_press(qtbot: QtBot) -> None:
    """'Vul eerst in' also says where."""
    made = evening(block(BlockKind.STEP_1, voting(FormKind.DOTS, source=OptionSource.GOALS)))
    made.do(ShowScreen(1, ScreenKind.ROUND, 1))
    with shown(qtbot, made, VotePanel) as desk:
        click(named(desk.panel, "Uitkomst invullen", Act))
        assert desk.went == [Mode.OUTCOME]


def test_a_block_without_a_round_shows_its_checklist(qtbot: QtBot) -> None:
    made = evening(block(BlockKind.STEP_1, dots(TERRACE, TOWER)))
    made.do(GoToBlock(1))
    with shown(qtbot, made, BlockPanel) as desk:
        seen = words(desk.panel)
        assert "Een doel over het leven van mensen" in seen
        named(desk.panel, "Vraag de zaal: Een doel over het leven van mensen", Act)
        click(named(desk.panel, "Ga naar dots", Act))
        assert desk.asked == [ShowScreen(1, ScreenKind.ROUND, 1)]
        click(button(desk.panel, "Uitkomst invullen"))
        click(button(desk.panel, "Inbreng"))
        assert desk.went == [Mode.OUTCOME, Mode.CONTRIBUTIONS]


def test_the_steps_of_a_block_have_a_time_and_a_timer_each(qtbot: QtBot) -> None:
    steps = (StepPlan("Zelf invullen", 6), StepPlan("Aan tafel", 18))
    made = evening(replace(block(BlockKind.QUESTION_1, minutes=24), steps=steps))
    with shown(qtbot, made, BlockPanel) as desk:
        seen = words(desk.panel)
        assert [each for each in seen if each in ("19.30", "19.36")] == ["19.30", "19.36"]
        click(named(desk.panel, "Tijd starten: Aan tafel", Act))
        assert desk.asked == [StartStep(1, 2)]
        assert desk.evening.session.get(Timer, 1).seconds == 18 * 60


def test_presence_goes_up_and_down_per_group_with_the_time(qtbot: QtBot, hands: Hands) -> None:
    made = evening(block(BlockKind.OPENING), groups=GROUPS)
    with shown(qtbot, made, PresencePanel) as desk:
        assert "18 mensen aanwezig" in words(desk.panel)
        click(named(desk.panel, "Bewoners: één meer", Act))
        desk.panel.focus_first()
        hands.press(Qt.Key.Key_Down)
        hands.type("-")
        assert desk.asked == [
            ChangePresence(Group.RESIDENTS, 1),
            ChangePresence(Group.MUNICIPALITY, -1),
        ]
        seen = words(desk.panel)
        assert any(each.endswith("+1") and "." in each for each in seen)
        assert any(each.endswith("−1") for each in seen)
        assert not named(desk.panel, "Ondernemers: één minder", Act).isEnabled()
