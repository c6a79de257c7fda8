"""A break on the console: when it ends, what comes next, and what is still to count."""

from pytestqt.qtbot import QtBot

from tests.support.console.desk import click
from tests.support.console.panel_desk import button, shown, words
from tests.support.core.scenes import TERRACE, TOWER, Evening, block, dots, evening
from wijkworkshop.core.acts.navigating import GoToBlock, ShowScreen
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, Channel
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.pause import PausePanel
from wijkworkshop.ui.console.panels.table import mode_at


def in_a_break(*, counting: bool = False) -> Evening:
    made = evening(
        block(BlockKind.STEP_1, dots(TERRACE, TOWER)),
        block(BlockKind.BREAK),
        block(BlockKind.STEP_2, dots(TERRACE, TOWER)),
    )
    if counting:
        (vote, *_) = made.session.all(Round)
        made.do(
            ShowScreen(vote.block, ScreenKind.ROUND, vote.id),
            ChooseChannel(vote.id, Channel.STICKERS),
            OpenRound(vote.id),
            CloseRound(vote.id),
        )
    made.do(GoToBlock(2))
    return made


def test_it_says_when_it_ends_and_what_comes_next(qtbot: QtBot) -> None:
    made = in_a_break()
    assert mode_at(made.session) is Mode.PAUSE
    with shown(qtbot, made, PausePanel) as desk:
        seen = words(desk.panel)
        assert any(each.startswith("We gaan om") for each in seen)
        assert made.session.where(Round, block=3)[0].title in seen
        assert "Nog te tellen" not in seen


def test_it_leads_to_what_is_still_to_count(qtbot: QtBot) -> None:
    with shown(qtbot, in_a_break(counting=True), PausePanel) as desk:
        assert "Nog te tellen" in words(desk.panel)
        click(button(desk.panel, "Verder tellen"))
        assert desk.went == [Mode.STICKERS]
