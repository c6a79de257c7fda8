"""A number with a smaller and a larger one beside it: keys up and down, Page Up and Page Down."""

from gettext import gettext as _

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BASE, HALF_BOLD
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.number_box import NumberBox

TALL = 42
PAGE = 5
"""Steps that a page is."""


class Stepper(QWidget):
    """A label over a number from `least` to `most`; `stepped` carries it when it is another one."""

    stepped = Signal(int)

    def __init__(self, label: str, least: int, most: int, step: int = 1, *, name: str = "") -> None:
        """Start at the least; `name` is what a screen reader says in place of the label."""
        super().__init__()
        self._least, self._most, self._step = least, most, step
        self._number = least
        self.box = NumberBox(name or label, most)
        self.box.setFixedHeight(TALL)
        self.less = _button("minus", _("{name}: minder").format(name=name or label))
        self.more = _button("plus", _("{name}: meer").format(name=name or label))
        self.box.installEventFilter(self)
        self.box.textEdited.connect(self._type)
        self.box.editingFinished.connect(self._show)
        self.less.clicked.connect(lambda: self._go(-self._step))
        self.more.clicked.connect(lambda: self._go(self._step))
        self._lay_out(label)
        self._show()
        self.setFocusProxy(self.box)

    @property
    def number(self) -> int:
        """Return the number."""
        return self._number

    def put(self, number: int) -> None:
        """Show a number; what is being typed stays when it says the same."""
        if number != self._number or self.box.number is None:
            self._number = number
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step with the keys up and down; the box does nothing with them."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        pages = {Qt.Key.Key_PageUp: PAGE, Qt.Key.Key_PageDown: -PAGE}
        by = {**steps, **pages}.get(Qt.Key(event.key()), 0)
        if by:
            self._go(by * self._step)
        return bool(by)

    def _go(self, by: int) -> None:
        self._take(min(max(self._number + by, self._least), self._most))
        self._show()

    def _type(self) -> None:
        typed = self.box.number
        self.box.show_wrong(typed is not None and not self._least <= typed <= self._most)
        if typed is not None and self._least <= typed <= self._most:
            self._take(typed)

    def _take(self, number: int) -> None:
        if number != self._number:
            self._number = number
            self.stepped.emit(number)

    def _show(self) -> None:
        if self.box.number != self._number:
            self.box.setText(str(self._number))
        self.box.show_wrong(False)
        self.less.setEnabled(self._number > self._least)
        self.more.setEnabled(self._number < self._most)

    def _lay_out(self, label: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        if label:
            head = Label(label, BASE, HALF_BOLD, LIGHT.muted)
            head.setBuddy(self.box)
            column.addWidget(head)
        row = QHBoxLayout()
        row.setSpacing(2)
        for each in (self.less, self.box, self.more):
            row.addWidget(each)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)


def _button(icon: str, name: str) -> Act:
    act = Act("", kind=Kind.QUIET, icon=icon).make_small()
    act.setAccessibleName(name)
    act.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys up and down do the same
    return act
