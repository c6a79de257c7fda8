"""The row in which one slip is typed: its number, its keys, its table, and its group."""

from gettext import gettext as _

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from wijkworkshop.core.terms import Group
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.group_choice import GroupChoice
from wijkworkshop.ui.console.panels.slips.field import SlipField
from wijkworkshop.ui.console.panels.slips.names import SlipNames
from wijkworkshop.ui.style.palette import GOOD, WRONG
from wijkworkshop.ui.widgets import BASE, BOLD, HALF_BOLD, Label, NumberBox

HIGHEST_NUMBER = 9999
HIGH = 52


class SlipEntry(QWidget):
    """`stored_requested` asks to keep the slip, `found` carries a number that was typed."""

    stored_requested = Signal()
    changed = Signal()
    found = Signal(int)
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self.number = NumberBox(_("Nummer van het briefje"), HIGHEST_NUMBER, size=20)
        self.field = SlipField()
        self.field.setAccessibleName(_("Antwoorden op het briefje"))
        self.table = NumberBox(_("Tafel, mag leeg blijven"), 99, size=20)
        self.groups = GroupChoice()
        self.wrong = Label("", BASE, BOLD, WRONG, wrap=True)
        self.hint = Label("", BASE, color=LIGHT.muted, wrap=True)
        self.news = Label("", BASE, HALF_BOLD, GOOD)
        self._arrange()
        self._connect()

    @property
    def slip_number(self) -> int:
        """Return the number of the slip."""
        return self.number.number or 0

    def show_names(self, names: SlipNames, tables: bool) -> None:
        """Call things by their names; where tables vote, there is no group and no other table."""
        self.number.setAccessibleName(names.number)
        self.field.setAccessibleName(names.answers)
        self.titles[0].show_text(names.column)
        for widget in (self.table, self.titles[2], self.groups):
            widget.setVisible(not tables)

    def show_slip(self, number: int, keys: str, group: Group, table: int) -> None:
        """Show a slip to type or to correct."""
        self.number.setText(str(number))
        self.table.setText(str(table or ""))
        self.groups.show_group(group)
        self.field.setText(keys)
        self.field.selectAll()
        self.show_mistake("")

    def show_mistake(self, words: str) -> None:
        """Say what is wrong with the slip, right here; nothing takes it away."""
        self.wrong.show_text(words, hide_empty=True)
        self.field.show_wrong(bool(words))
        self.hint.setVisible(not words)

    def show_news(self, words: str) -> None:
        """Say what happened to a slip, above the field."""
        self.news.show_text(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A number is found when its box is left, so that no slip is typed over another."""
        if event.type() is QEvent.Type.FocusOut and watched is self.number:
            self.found.emit(self.slip_number)
        return False

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        titles = (_("Briefje"), _("Antwoorden"), _("Tafel"))
        self.titles = [Label(title, BASE, HALF_BOLD, LIGHT.muted) for title in titles]
        for place, title in enumerate(self.titles):
            grid.addWidget(title, 0, place)
        grid.addWidget(self.news, 0, 1, Qt.AlignmentFlag.AlignRight)
        self.number.setFixedSize(84, HIGH)
        self.table.setFixedSize(64, HIGH)
        for place, widget in enumerate((self.number, self.field, self.table)):
            grid.addWidget(widget, 1, place)
        grid.addWidget(self.wrong, 2, 0, 1, 3)
        grid.addWidget(self.hint, 3, 0, 1, 3)
        grid.addWidget(self.groups, 4, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        self.setFocusProxy(self.field)

    def _connect(self) -> None:
        self.number.installEventFilter(self)
        self.number.returnPressed.connect(self.field.setFocus)
        self.field.number_wanted.connect(self._to_number)
        self.field.lettered.connect(self._take_letter)
        self.field.stepped.connect(self.stepped)
        self.field.textChanged.connect(self.changed)
        for box in (self.field, self.table):
            box.returnPressed.connect(self.stored_requested)
        self.groups.chosen.connect(lambda _group: self.field.setFocus())

    def _to_number(self) -> None:
        self.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.number.selectAll()

    def _take_letter(self, letter: str) -> None:
        if not self.groups.take_letter(letter):
            self.show_mistake(_("Bij de toets ‘{key}’ hoort geen groep.").format(key=letter))
