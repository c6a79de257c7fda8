"""The page 'Inhoud': lists at the left, their entries beside them, and the form of one."""

from collections.abc import Callable
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from wijkworkshop.content.editable_lists import EDITABLE_LISTS, EditableList, Entry
from wijkworkshop.content.own import State
from wijkworkshop.core.searching import has_words
from wijkworkshop.ui.content.content_model import Answer, ContentModel
from wijkworkshop.ui.content.form import EntryForm
from wijkworkshop.ui.content.layout import Layout
from wijkworkshop.ui.content.lists import Line
from wijkworkshop.ui.content.words import new_words, shelf_words, state_words
from wijkworkshop.ui.forms.plan import Place


class ContentPage(QWidget):
    """Changes the content of an archive. `left` goes back, with how much was not kept.

    `save_requested` and `read_requested` are about a file of somebody else.
    """

    left = Signal(int)
    save_requested = Signal()
    read_requested = Signal()

    def __init__(self, model: ContentModel) -> None:
        """Begin at the first list."""
        super().__init__()
        self.setAccessibleName(_("Inhoud"))
        self.model = model
        self.editable_list = EDITABLE_LISTS[0]
        self._kept: dict[Place, dict[str, Any]] = {}  # filled in, and not kept yet
        self.form: EntryForm | None = None
        self.parts = Layout(self)
        self._connect()
        self.show_all()
        self.setFocusProxy(self.parts.shelves)

    @property
    def unkept(self) -> int:
        """Return in how many entries something was filled in that is not kept."""
        self._remember()
        return len(self._kept)

    def show_all(self, entry: Place = ()) -> None:
        """Show everything anew: the own content is another one."""
        self.form = None
        lines = [self._shelf_line(each) for each in EDITABLE_LISTS]
        self.parts.shelves.show_lines(lines, self.editable_list)
        self._show_shelf(self.editable_list, entry)

    def tell(self, title: str, text: str = "") -> None:
        """Tell in passing what was done."""
        self.parts.tell(title, text)

    def forget_unkept(self) -> None:
        """Throw away what was filled in and not kept."""
        self._kept.clear()
        self.form = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the form the room on a narrow screen."""
        super().resizeEvent(event)
        self.parts.fit(self.width())

    def _show_shelf(self, editable_list: EditableList, entry: Place = ()) -> None:
        self.parts.new.setVisible(editable_list.open)
        if editable_list.open:
            self.parts.new.show_text(new_words(editable_list.mark))
        self.editable_list = editable_list
        self._show_entries(entry)

    def _show_entries(self, choose: Place = ()) -> None:
        """Show the entries that a search leaves, with one of them chosen."""
        found = [each for each in self.model.entries(self.editable_list) if self._is_found(each)]
        lines = [self._line(each) for each in found]
        self.parts.entries.show_lines(lines, choose)
        self.parts.show_empty(not lines)
        self._show_chosen(self.parts.entries.value)

    def _show_chosen(self, path: Place | None) -> None:
        found = self.model.entries(self.editable_list)
        entry = next((each for each in found if each.path == path), None)
        self._show_form(entry)

    def _show_form(self, entry: Entry | None) -> None:
        self._remember()
        self.parts.foot.tell("")
        if entry is None:
            self.form = None
        else:
            self.form = EntryForm(entry, self._kept.get(entry.path))
            self.form.typed.connect(self._follow)
        self.parts.show_form(self.form)
        self._follow()

    def _follow(self) -> None:
        entry = self.form.entry if self.form is not None else None
        touched = self.form is not None and self.form.touched
        self.parts.foot.show_entry(entry, touched=touched, hides=self.editable_list.hides)

    def _remember(self) -> None:
        """Keep what was filled in, for when somebody comes back to it."""
        if self.form is not None and self.form.touched:
            self._kept[self.form.entry.path] = self.form.to_keep()

    def begin_new(self) -> None:
        """Show the form of an entry that is not there yet."""
        self._show_form(self.model.new_entry(self.editable_list))
        if self.form is not None:
            self.form.setFocus()

    def save(self) -> None:
        """Keep what is filled in, or say what is wrong with it."""
        form = self.form
        if form is None or not self.parts.foot.save.isVisibleTo(self):
            return
        before = form.entry.path
        entry, answer = self.model.save(form.entry, form.filled())
        if answer.kept:
            self._kept.pop(before, None)
        self._tell_answer(answer, entry.path, _("Bewaard. Nieuwe bijeenkomsten hebben dit."))

    def _do(self, job: Callable[[Entry], Answer], words: str) -> None:
        if self.form is None:
            return
        entry = self.form.entry
        answer = job(entry)
        if answer.kept:
            self._kept.pop(entry.path, None)
        self._tell_answer(answer, entry.path, words)

    def _tell_answer(self, answer: Answer, path: Place, words: str) -> None:
        if answer.kept:
            if self.form is not None:
                self.form.touched = False
            self.show_all(path)
            self.parts.entries.setFocus()
            self.parts.foot.tell(words)
            return
        rest = self.form.show_mistakes(answer.fields) if self.form is not None else ()
        count = len(answer.fields) - len(rest)
        first = _("Dit is niet bewaard: kijk bij het veld.") if count else _("Dit kan niet zo.")
        self.parts.foot.tell(" ".join([first, *rest, *answer.others]), wrong=True)

    def _is_found(self, entry: Entry) -> bool:
        return has_words(" ".join(map(str, _texts(entry.values))), self.parts.search.text)

    def _line(self, entry: Entry) -> Line:
        state = entry.state
        note = "" if state is State.ORIGINAL else state_words(state)
        number = entry.values.get("number")
        title = f"{number} · {entry.title}" if number else entry.title
        mine = state in (State.CHANGED, State.OWN)
        return Line(entry.path, title, note, strong=mine, faint=state is State.HIDDEN)

    def _shelf_line(self, editable_list: EditableList) -> Line:
        entries = self.model.entries(editable_list)
        mine = any(each.state is not State.ORIGINAL for each in entries)
        return Line(editable_list, shelf_words(editable_list.mark), str(len(entries)), strong=mine)

    def _connect(self) -> None:
        parts, foot = self.parts, self.parts.foot
        parts.shelves.chosen.connect(
            lambda editable_list: self._show_shelf(editable_list) if editable_list else None
        )
        parts.shelves.entered.connect(parts.entries.setFocus)
        parts.entries.chosen.connect(self._show_chosen)
        parts.entries.entered.connect(lambda: self.form.setFocus() if self.form else None)
        parts.search.typed.connect(lambda _words: self._show_entries())
        parts.new.clicked.connect(self.begin_new)
        parts.back.clicked.connect(self.leave)
        parts.to_file.clicked.connect(self.save_requested)
        parts.from_file.clicked.connect(self.read_requested)
        foot.save_requested.connect(self.save)
        foot.hide_requested.connect(
            lambda: self._do(self.model.hide, _("Verborgen. U vindt het hier terug."))
        )
        foot.restore_requested.connect(
            lambda: self._do(self.model.restore, _("Het staat er weer zoals het was."))
        )
        foot.drop_requested.connect(lambda: self._do(self.model.drop, _("Verwijderd.")))
        for key, wish in (
            ("Ctrl+Return", self.save),
            ("Ctrl+Enter", self.save),
            ("Ctrl+N", self._new_by_key),
            ("Ctrl+F", parts.search.setFocus),
            ("Esc", self.leave),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(wish)

    def _new_by_key(self) -> None:
        if self.editable_list.open:
            self.begin_new()

    def leave(self) -> None:
        """Go back, or first to all entries when a search is on."""
        if self.parts.search.text:
            self.parts.search.put_text("")
            self._show_entries()
            return
        self.left.emit(self.unkept)


def _texts(value: Any) -> list[Any]:
    """Return all words in a value."""
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [value]
