"""The list of the material: subjects that open to what is in them, or what a search found."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from wijkworkshop.core.public.material_index import Thing
from wijkworkshop.ui.lists.row_list import RowList
from wijkworkshop.ui.lists.titled import Sizes, Titled, TitlePainter
from wijkworkshop.ui.widgets import MoreBelow

KEY_AT, KEY, INDENT = 8, 22, 22
SIZES = Sizes(least=36, around=14, right=8, radius=7.0, sign=20, spare=6)
DIGITS = "1234567890"


@dataclass(frozen=True)
class Row:
    """A line: a thing with its title, how deep it stands, its digit, and whether it is open.

    `opened` is None where nothing is in it; a card has its pictogram.
    """

    thing: Thing
    title: str
    depth: int = 0
    key: str = ""
    opened: bool | None = None
    icon: str = ""

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        opened = {None: "", True: _("open"), False: _("dicht")}[self.opened]
        key = _("toets {key}").format(key=self.key) if self.key else ""
        return ", ".join(part for part in (self.title, key, opened) if part)


def _look(row: Row) -> Titled:
    """Return the title with its digit; an arrow where something is in it, or its pictogram."""
    return Titled(
        row.title,
        KEY_AT + KEY + INDENT // 2 * row.depth,
        row.key,
        KEY_AT + INDENT * row.depth,
        sign={None: row.icon, True: "chevron-down", False: "chevron-right"}[row.opened],
        strong=bool(row.opened),
    )


class MaterialList(RowList[Row]):
    """`chosen` carries the row under the bar; `digit` the row with that digit.

    `opened` and `closed` ask to show or hide what is in the row; letters are `typed`.
    """

    chosen = Signal(object)
    shown = Signal()
    digit = Signal(str)
    opened = Signal()
    closed = Signal()
    typed = Signal(str)
    away = Signal()
    leafed = Signal(int)

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(_("Materiaal"), TitlePainter(_look, SIZES))
        self.setMinimumHeight(220)
        MoreBelow(self)  # the column around it may have a scroll bar
        self.row_chosen.connect(self.chosen)
        self.doubleClicked.connect(lambda _index: self.shown.emit())

    def show_things(self, rows: Sequence[Row], choose: Thing | None) -> None:
        """Show these rows, with the bar on a thing, or else on the first."""
        things = [row.thing for row in rows]
        at = things.index(choose) if choose in things else 0
        self.show_rows(rows, at if rows else -1)
        self.chosen.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows, left and right close and open, a digit shows its row, letters search."""
        key, text = Qt.Key(event.key()), event.text()
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        signal = KEYS.get(key)
        if signal is not None:
            getattr(self, signal).emit()
        elif key in LEAFS:
            self.leafed.emit(LEAFS[key])
        elif not held and text in tuple(DIGITS):
            self.digit.emit(text)
        elif not held and text.isprintable() and text.strip():
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)


KEYS = {
    Qt.Key.Key_Return: "shown",
    Qt.Key.Key_Enter: "shown",
    Qt.Key.Key_Right: "opened",
    Qt.Key.Key_Left: "closed",
    Qt.Key.Key_Delete: "away",
    Qt.Key.Key_Backspace: "away",
}
LEAFS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
