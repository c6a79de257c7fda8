"""What can be done with a block of the run sheet: skip or move it, put another one after it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from wijkworkshop.core.acts.arranging import InsertBlock, MoveBlock, SkipBlock, is_to_come
from wijkworkshop.core.acts.navigating import LONGEST_BLOCK, ChangeMinutes, GoToBlock
from wijkworkshop.core.acts.request import Ask, Request
from wijkworkshop.core.navigation import blocks
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.planning.run_sheet import BlockPlan, RoundPlan
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.ui.console.rounds_menu import RoundsMenu
from wijkworkshop.ui.style.app_font import BASE, app_font

Plans = Callable[[], Mapping[BlockKind, BlockPlan]]
Offers = Callable[[], Mapping[BlockKind, tuple[RoundPlan, ...]]]

NEVER = (BlockKind.OPENING, BlockKind.CLOSING, BlockKind.RECAP, BlockKind.RESULT, BlockKind.SLACK)
"""Kinds that nobody puts in along the way."""

STEP = 5
"""Minutes that a block is made shorter or longer by."""


@dataclass(frozen=True)
class Item:
    """A line of the menu with its key; without a request it cannot be done now."""

    words: str
    request: Request | None
    key: str = ""


def block_items(session: Session, block: Block) -> tuple[Item, ...]:
    """Return what can be done with a block; what has begun stays in its place."""
    ahead = is_to_come(session, block)
    order = blocks(session)
    place = order.index(block)

    def moved(later: bool) -> Request | None:
        beside = order[place + (1 if later else -1) :][:1] if place or later else ()
        free = ahead and beside and is_to_come(session, beside[0])
        return MoveBlock(block.id, later) if free else None

    skip = _("Toch doen") if block.skipped else _("Overslaan")
    minutes = block.minutes
    shorter = ChangeMinutes(block.id, minutes - STEP) if minutes >= STEP else None
    longer = ChangeMinutes(block.id, minutes + STEP) if minutes + STEP <= LONGEST_BLOCK else None
    return (
        Item(_("Ga erheen"), GoToBlock(block.id)),
        Item(skip, SkipBlock(block.id, not block.skipped) if ahead else None, "Del"),
        Item(_("Eerder doen"), moved(False), "Ctrl+Up"),
        Item(_("Later doen"), moved(True), "Ctrl+Down"),
        Item(_("{n} minuten korter").format(n=STEP), shorter),
        Item(_("{n} minuten langer").format(n=STEP), longer),
    )


def insertable(session: Session, plans: Mapping[BlockKind, BlockPlan]) -> tuple[BlockPlan, ...]:
    """Return the blocks that can be put in: those with an outcome only when there is none yet."""
    there = {block.kind for block in blocks(session)}
    return tuple(
        plans[kind]
        for kind in BlockKind
        if kind in plans and kind not in NEVER and (kind not in OUTCOMES or kind not in there)
    )


class RunSheetMenu(QMenu):
    """The menu of one block; it asks what is chosen."""

    def __init__(
        self,
        session: Session,
        block: Block,
        plans: Mapping[BlockKind, BlockPlan],
        ask: Ask,
        parent: QWidget,
        offered: tuple[RoundPlan, ...] = (),
    ) -> None:
        """Make the menu; one that cannot be chosen now is grey."""
        super().__init__(parent)
        self._ask = ask
        self.setAccessibleName(_("Onderdeel: {title}").format(title=block.title))
        self.setFont(app_font(BASE))
        for item in block_items(session, block):
            self._add(self, item)
        self.addSeparator()
        self.rounds = RoundsMenu(session, block, offered, ask, self)
        self.addMenu(self.rounds)
        found = insertable(session, plans)
        self.more = QMenu(_("Hierna invoegen"), self)
        self.more.setFont(app_font(BASE))
        self.more.setEnabled(bool(found))
        self.addMenu(self.more)
        for plan in found:
            minutes = ngettext("{n} minuut", "{n} minuten", plan.minutes).format(n=plan.minutes)
            self._add(self.more, Item(f"{plan.title} · {minutes}", InsertBlock(block.id, plan)))

    def open_at(self, place: QPoint) -> None:
        """Open it on the screen; it goes when it closes."""
        self.aboutToHide.connect(self.deleteLater)
        self.popup(place)
        self.setActiveAction(self.actions()[0])

    def _add(self, menu: QMenu, item: Item) -> None:
        action = menu.addAction(item.words)
        action.setEnabled(item.request is not None)
        if item.key:
            action.setShortcut(item.key)
            action.setShortcutVisibleInContextMenu(True)
        if item.request is not None:
            action.triggered.connect(partial(self._ask, item.request))
