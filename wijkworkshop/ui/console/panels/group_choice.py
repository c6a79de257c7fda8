"""A choice of a group by one letter, which stays until another is chosen."""

from collections.abc import Iterable, Mapping
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wijkworkshop.core.terms import Group
from wijkworkshop.ui.widgets import Act, Flow
from wijkworkshop.wording.terms import group_words

LETTERS: Mapping[Group, str] = {
    Group.RESIDENTS: "b",
    Group.MUNICIPALITY: "g",
    Group.HOUSING_ASSOCIATIONS: "c",
    Group.PROGRAMME_OFFICE: "p",
    Group.METROPOLITAN_REGION: "m",
    Group.ENTREPRENEURS: "o",
    Group.CARE_AND_WELFARE: "z",
    Group.EDUCATION: "s",
    Group.POLICE_AND_SAFETY: "v",
    Group.MARKET_PARTIES: "k",
    Group.OTHER: "a",
    Group.UNKNOWN: "x",
}
GROUPS = {letter: group for group, letter in LETTERS.items()}


class GroupChoice(QWidget):
    """Shows the groups that are there, with their letters; `chosen` carries the new one."""

    chosen = Signal(object)

    def __init__(self, before: str = "", parent: QWidget | None = None) -> None:
        """Choose no group; `before` is the key that is held with the letter."""
        super().__init__(parent)
        self._before = before
        self.group = Group.UNKNOWN
        self._there: frozenset[Group] = frozenset()
        self._acts = {group: self._act(group) for group in Group}
        flow = Flow(self, gap=2)
        for act in self._acts.values():
            flow.addWidget(act)
        self._show()

    def show_groups(self, there: Iterable[Group]) -> None:
        """Show these groups, the chosen one and 'onbekend'."""
        found = frozenset(there)
        if found != self._there:
            self._there = found
            self._show()

    def show_group(self, group: Group) -> None:
        """Show that this group is chosen."""
        self.group = group
        self._show()

    def take_letter(self, letter: str) -> bool:
        """Choose the group of a letter; tell whether there is one."""
        group = GROUPS.get(letter.lower())
        if group is None:
            return False
        self._choose(group)
        return True

    def _act(self, group: Group) -> Act:
        letter = self._before + (LETTERS[group].upper() if self._before else LETTERS[group])
        act = Act(group_words(group), letter).make_small()
        act.setCheckable(True)
        act.setAccessibleName(_("Groep: {group}").format(group=group_words(group)))
        act.clicked.connect(lambda: self._choose(group))
        return act

    def _choose(self, group: Group) -> None:
        self.show_group(group)
        self.chosen.emit(group)

    def _show(self) -> None:
        shown = {self.group, Group.UNKNOWN} | (self._there or set(Group))
        for group, act in self._acts.items():
            act.setChecked(group is self.group)
            act.setVisible(group in shown)
