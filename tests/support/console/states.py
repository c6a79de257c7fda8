"""States of the console, its sizes, and whether all that it says can be read."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.console.opened import Opened
from wijkworkshop.core.acts.navigating import GoToBlock, ShowScreen
from wijkworkshop.core.acts.rounds import CloseRound, RepeatRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.navigation import here
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, ScreenKind
from wijkworkshop.core.terms import BlockKind, RoundState
from wijkworkshop.ui.console.window import Console
from wijkworkshop.ui.widgets import Act, Label

KEY = Qt.Key
SIZES = ((1440, 900), (1280, 800), (1024, 768), (960, 540))


def block_of(session: Session, kind: BlockKind) -> int:
    return next(block.id for block in session.all(Block) if block.kind is kind)


def go_to_block(desk: Opened) -> None:
    desk.do(GoToBlock(block_of(desk.session, BlockKind.STEP_1)))


def go_to_pause(desk: Opened) -> None:
    desk.do(GoToBlock(block_of(desk.session, BlockKind.BREAK)))


def go_to_ready(desk: Opened) -> None:
    desk.do(CloseRound(desk.vote.id), RepeatRound(desk.vote.id))
    new = max(vote.id for vote in desk.session.all(type(desk.vote)))
    desk.do(ShowScreen(here(desk.session).block, ScreenKind.ROUND, new))


def count(desk: Opened) -> None:
    desk.do(CloseRound(desk.vote.id))


def settle(desk: Opened) -> None:
    desk.vote_by_slip()
    withhold(desk)


def withhold(desk: Opened) -> None:
    """Settle a round in which nobody voted."""
    desk.do(CloseRound(desk.vote.id), SettleRound(desk.vote.id))


def reveal(desk: Opened) -> None:
    settle(desk)
    desk.do(RevealRound(desk.vote.id))
    assert desk.state() is RoundState.SHOWN


def open_presence(desk: Opened) -> None:
    desk.press(KEY.Key_F6)


def open_help(desk: Opened) -> None:
    desk.press(KEY.Key_F1)


def stay(desk: Opened) -> None:
    desk.rest()


STATES = (
    stay, go_to_block, go_to_pause, go_to_ready, count, settle, withhold, reveal, open_presence,
    open_help,
)  # fmt: skip


def lay_out(console: Console, wide: int, tall: int) -> None:
    console.resize(wide, tall)
    QGuiApplication.sync()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def cut_texts(console: Console) -> list[str]:
    shown = [each for each in console.findChildren(QWidget) if each.isVisible()]
    labels = [each for each in shown if isinstance(each, Label) and not each._elide]
    acts = [each for each in shown if isinstance(each, Act)]
    cut = [label.text() for label in labels if not fits(label)]
    return cut + [act.text() for act in acts if act.width() < act.sizeHint().width()]


def fits(label: Label) -> bool:
    if label.wordWrap():
        return label.height() >= label.heightForWidth(label.width())
    return label.width() >= label.sizeHint().width()
