"""How the editor of run sheets is laid out: buttons, the list, and a place for a pane."""

from collections.abc import Callable
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.sheets.block_list import BlockList
from wijkworkshop.ui.style.app_font import BASE, BOLD, HALF_BOLD
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.style.sizes import NARROW_UNDER
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.flow import Flow
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.scroll import Scroll

LIST, LIST_NARROW = 470, 370
WIDEST = 900


class EditorLayout(QWidget):
    """The parts of the editor, without what they do."""

    def __init__(self) -> None:
        """Make everything."""
        super().__init__()
        self.setAccessibleName(_("Draaiboek aanpassen"))
        self.back = Act(_("Terug"), "Esc", Kind.QUIET, icon="arrow-left")
        self.undo = Act(_("Ongedaan maken"), "Ctrl+Z", Kind.QUIET, icon="arrow-back-up")
        self.redo = Act(_("Opnieuw"), "Ctrl+Y", Kind.QUIET, icon="arrow-forward-up")
        self.list = BlockList()
        self.plus = Act(_("Onderdeel toevoegen"), icon="plus").make_small()
        self.earlier = _small("arrow-up", _("Onderdeel eerder"), _("Alt+omhoog"))
        self.later = _small("arrow-down", _("Onderdeel later"), _("Alt+omlaag"))
        self.out = _small("trash", _("Onderdeel eruit"), _("Del"))
        self.keep = Act(_("Opslaan"), "Ctrl+S", Kind.PRIMARY)
        self._told = Label("", BASE, HALF_BOLD, WRONG, wrap=True)
        self._panes = QStackedWidget()
        self._scroll = Scroll(self._panes, LIGHT.paper)
        self.first: QWidget = self.list  # a focus proxy would keep Tab from going round
        self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the focus to what somebody most likely wants."""
        super().focusInEvent(event)
        self.first.setFocus()

    def tell(self, words: str) -> None:
        """Tell what is wrong, or was done; nothing takes it away."""
        self._told.show_text(words)

    def on_key(self, key: str, wish: Callable[[], None]) -> None:
        """Do something at a key."""
        QShortcut(QKeySequence(key), self).activated.connect(wish)

    def show_pane(self, pane: QWidget) -> None:
        """Show a pane; another one of the same kind takes over its place and its focus."""
        old = self._panes.currentWidget()
        if pane is old:
            return
        wanted, top = self._focused(old), self._scroll.verticalScrollBar().value()
        self._panes.addWidget(pane)
        self._panes.setCurrentWidget(pane)
        self.setTabOrder(_last_of(pane), self.keep)
        same = old is not None and _place_of(old) == _place_of(pane)
        if wanted:
            self._focus_on(pane, wanted)
        if old is not None and self._panes.indexOf(old) > 0:
            self._panes.removeWidget(old)
            old.deleteLater()
        self._scroll.verticalScrollBar().setValue(top if same else 0)

    def show_from(self, down: int) -> None:
        """Scroll the pane, once it is laid out."""
        bar = self._scroll.verticalScrollBar()
        if down:
            bar.rangeChanged.connect(lambda _least, most: bar.setValue(min(down, most)))

    def show_state(self, *, undo: bool, redo: bool, place: int, last: int) -> None:
        """Show what can be done now."""
        for act, can in (
            (self.undo, undo),
            (self.redo, redo),
            (self.earlier, place > 0),
            (self.later, 0 <= place < last),
            (self.out, place >= 0 and last > 0),
        ):
            act.setEnabled(can)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take less room at the edges of a narrow screen."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW_UNDER
        edge = 24 if narrow else 48
        self._column.setContentsMargins(edge, 22, edge, 18)
        self._left.setFixedWidth(LIST_NARROW if narrow else LIST)

    def _focused(self, pane: QWidget | None) -> str:
        focus = QApplication.focusWidget()
        inside = focus is not None and pane is not None and pane.isAncestorOf(focus)
        return _name(focus) if inside and focus is not None else ""

    def _focus_on(self, pane: QWidget, name: str) -> None:
        for each in pane.findChildren(QWidget):
            takes = each.focusPolicy() != Qt.FocusPolicy.NoFocus
            if takes and _name(each) == name and each.isEnabled():
                each.setFocus()
                return
        self.list.setFocus()

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setSpacing(14)
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addSpacing(8)
        top.addWidget(Label(_("Draaiboek aanpassen"), 27, BOLD), 1)
        top.addWidget(self.undo)
        top.addWidget(self.redo)
        column.addLayout(top)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(self._left_side())
        self._scroll.setMaximumWidth(WIDEST)
        middle.addWidget(self._scroll, 1)
        middle.addStretch(0)
        column.addLayout(middle, 1)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.keep)
        foot.addWidget(self._told, 1)
        column.addLayout(foot)

    def _left_side(self) -> QWidget:
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        holder = QWidget()
        flow = Flow(holder, gap=4)
        for each in (self.plus, self.earlier, self.later, self.out):
            flow.addWidget(each)
        column.addWidget(holder)
        return self._left


def _small(icon: str, name: str, key: str) -> Act:
    act = Act("", kind=Kind.QUIET, icon=icon).make_small()
    act.setAccessibleName(name)
    act.setAccessibleDescription(_("toets {key}").format(key=key))
    act.setToolTip(f"{name} ({key})")
    return act


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, Act) else ""
    return widget.accessibleName() or text


def _last_of(pane: QWidget) -> QWidget:
    """Return what Tab comes to last in a pane."""
    last, after = pane, pane.nextInFocusChain()
    while after is not None and pane.isAncestorOf(after):
        takes = after.focusPolicy() != Qt.FocusPolicy.NoFocus
        last, after = after if takes else last, after.nextInFocusChain()
    return last


def _place_of(pane: QWidget) -> object:
    return getattr(pane, "place", None)
