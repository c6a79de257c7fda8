"""Parts of an outcome as a list of lines; one of them is open with its form."""

from collections.abc import Sequence
from functools import partial
from gettext import gettext as looked_up
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.outcomes import DropEntry
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.outcomes import Entry, belonging, kinds_within
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Draft, area_name
from wijkworkshop.core.summaries.thread_steps import Spot
from wijkworkshop.ui.console.panels.in_view import bring_in_view_soon
from wijkworkshop.ui.console.panels.outcome.entry_form import EntryForm
from wijkworkshop.ui.console.panels.outcome.entry_line import EntryLine
from wijkworkshop.ui.console.panels.outcome.entry_plans import label_of
from wijkworkshop.ui.console.panels.outcome.nested_entries import NestedEntries
from wijkworkshop.ui.console.panels.outcome.section import Section
from wijkworkshop.ui.console.panels.sections import put_below_each_other
from wijkworkshop.ui.widgets import Act, Flow


class PartsSection(Section):
    """Adds, corrects and removes entries that have a number of their own."""

    APART: ClassVar[tuple[type[Entry], ...]] = ()
    """Kinds that belong to these, and have something else than forms below each other."""

    _box: QWidget  # what holds the open form

    def __init__(self, kind: type[Entry], block: int, session: Session, ask: Ask) -> None:
        """Show the parts that there are; a half-typed new one is opened."""
        super().__init__(kind, block, session, ask)
        self.lines: dict[int, EntryLine] = {}
        self.form: EntryForm | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.add = Act(looked_up(kind.FORM.add), icon="plus").make_small()
        self.add.clicked.connect(self.add_new)
        self.adding = Flow(gap=4)
        self.adding.addWidget(self.add)
        self.card.body.addLayout(self._list)
        self.card.body.addLayout(self.adding)
        self.show_session(session)
        new = f"{kind.__name__}/{block}/new/"
        if any(draft.place.startswith(new) for draft in session.table(Draft).values()):
            self.open_new(self.new_entry())

    def show_session(self, session: Session) -> None:
        """Show a line for each part, in their order."""
        self.session = session
        if self.form is not None:
            self.form.show_session(session)
        parts = {self._id(part): part for part in self.parts(session)}
        for number in [each for each in self.lines if each not in parts]:
            self._take_away(number)
        for number, part in parts.items():
            line = self.lines.get(number) or self._add_line(number)
            line.show_words(self.label(part), self.aside(part))
        self.lines = {number: self.lines[number] for number in parts}
        self._arrange()
        if self.form is not None:
            self.show_extras(session)

    def focus_first(self) -> None:
        """Start in the open form, else at the first line, else at what adds one."""
        if self.form is not None:
            self.form.focus_first()
        else:
            first: QWidget = next(iter(self.lines.values()), self.add)
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_at(self, spot: Spot) -> None:
        """Open the part, and start at a field of it or at what belongs to it."""
        if spot.number not in self.lines:
            self.add_new()
            return
        form = self.open(spot.number)
        if spot.field:
            form.fields[spot.field].setFocus()
        elif spot.within is not None:
            self.focus_within(spot.within)
        else:
            form.focus_first()

    def focus_within(self, kind: type[Entry]) -> None:
        """Start at a blank one of what belongs to the open part."""
        self.within[kind].open_blank()

    def show_refused(self) -> None:
        """Know that the open part, or what belongs to it, was not stored."""
        if self.form is not None:
            self.form.show_refused()
            for each in self.within.values():
                each.show_refused()

    def parts(self, session: Session) -> Sequence[Entry]:
        """Return the parts that there are, in the order in which they were made."""
        return session.where(self.kind, block=self.block, edition=0)

    def label(self, part: Entry) -> str:
        """Return what a part is called."""
        return label_of(part, partial(area_name, self.session))

    def aside(self, part: Entry) -> str:
        """Return what stands at the right of a line."""
        return ""

    def new_entry(self) -> Entry:
        """Return an empty part; it gets its number when it is stored."""
        return self.kind(block=self.block)

    def make_extras(self, body: QVBoxLayout, form: EntryForm) -> None:
        """Leave room for what belongs to the open part, under its form."""
        self.within: dict[type[Entry], NestedEntries] = {}
        self._below = QVBoxLayout()
        self._below.setSpacing(12)
        body.addLayout(self._below)

    def show_extras(self, session: Session) -> None:
        """Show what belongs to the open part, once that is stored."""
        if self.form is None or not self.form.is_stored:
            return
        for kind in kinds_within(self.kind):
            if kind in self.within:
                self.within[kind].show_session(session)
            elif kind not in self.APART:
                made = self.within[kind] = NestedEntries(kind, self.form.entry, session, self.ask)
                self._below.addWidget(made)

    def drop(self, part: Entry) -> None:
        """Ask to take a part away, after what belongs to it."""
        for each in (*belonging(self.session, part), part):
            self.ask(DropEntry(each))

    def add_new(self) -> None:
        """Open an empty form; it is stored with its first field."""
        self.open_new(self.new_entry()).focus_first()

    def open(self, number: int) -> EntryForm:
        """Open one part and close the other."""
        line = self.lines[number]
        form = self._open(self.session.get(self.kind, number, 0))
        line.setChecked(True)
        return form

    def open_new(self, entry: Entry) -> EntryForm:
        """Open a part that is not stored yet, below the others."""
        return self._open(entry)

    def close_form(self) -> None:
        """Show the lines only."""
        if self.form is not None:
            self._list.removeWidget(self._box)
            self._box.hide()
            self._box.deleteLater()
            self.form = None
        for line in self.lines.values():
            line.setChecked(False)

    def _open(self, entry: Entry) -> EntryForm:
        self.close_form()
        self.form = EntryForm(entry, self.session, self.ask)
        self._box = self._form_box(self.form)
        self._arrange()
        self.show_extras(self.session)
        bring_in_view_soon(self._box)
        return self.form

    def _form_box(self, form: EntryForm) -> QWidget:
        box = QWidget()
        body = QVBoxLayout(box)
        body.setContentsMargins(14, 6, 0, 14)
        body.setSpacing(12)
        body.addWidget(form)
        self.make_extras(body, form)
        remove = Act(looked_up(self.kind.FORM.remove), icon="trash").make_small()
        remove.clicked.connect(self._remove)
        row = Flow(gap=4)
        row.addWidget(remove)
        body.addLayout(row)
        return box

    def _remove(self) -> None:
        """Take the open part away; one that is not stored yet is only closed."""
        if self.form is None:
            return
        entry, stored = self.form.entry, self.form.is_stored
        self.form.let_go()  # what was half typed there goes with it
        self.close_form()
        if stored:
            self.drop(entry)

    def _add_line(self, number: int) -> EntryLine:
        line = EntryLine()
        line.clicked.connect(lambda on: self._toggle(number, on))
        self.lines[number] = line
        if self.form is not None and self._id(self.form.entry) == number:
            line.setChecked(True)
        return line

    def _arrange(self) -> None:
        """Put the lines in their order, and the open form below its own; a new one comes last."""
        numbers, widgets = list(self.lines), list[QWidget](self.lines.values())
        if self.form is not None:
            number = self._id(self.form.entry)
            at = numbers.index(number) + 1 if number in numbers else len(numbers)
            widgets.insert(at, self._box)
        put_below_each_other(self._list, widgets)

    def _toggle(self, number: int, on: bool) -> None:
        if on:
            self.open(number).focus_first()
        else:
            self.close_form()

    def _take_away(self, number: int) -> None:
        if self.form is not None and self._id(self.form.entry) == number:
            self.close_form()
        line = self.lines.pop(number)
        self._list.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _id(self, part: Entry) -> int:
        return int(part.key[0])
