"""The form of one entry, made from its dataclass; each field is stored as it is left."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.request import Ask, Request
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, area_name, area_named
from wijkworkshop.ui.console.panels.outcome.entry_plans import labels_of, not_yet, plans
from wijkworkshop.ui.console.panels.outcome.new_entry import NewEntry
from wijkworkshop.ui.forms.choice_inputs import ChoiceInput
from wijkworkshop.ui.forms.field_columns import FieldColumns
from wijkworkshop.ui.forms.fields import Fields
from wijkworkshop.ui.forms.form_drafts import FormDrafts
from wijkworkshop.ui.forms.look import PANEL
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan
from wijkworkshop.ui.forms.text_input import NameInput
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets import BASE, Label
from wijkworkshop.ui.wording.words import refusal_words


class EntryForm(QWidget):
    """Asks to put the entry whenever a field is filled in and it is sound."""

    def __init__(
        self,
        entry: Entry,
        session: Session,
        ask: Ask,
        other: Sequence[FieldPlan] = (),
        skip: Sequence[str] = (),
        columns: int = 2,
    ) -> None:
        """Make the form of an entry that may not be stored yet.

        `other` plans stand in place of those that its kind describes; fields to `skip` have none.
        At most so many short fields stand beside each other.
        """
        super().__init__()
        self._entry = entry
        self._stored: Entry | None = None
        self._session, self._ask = session, ask
        self._waits = self._gone = False
        self._most = columns
        self._new_area = ""  # the name of an area that is not stored yet
        self._sent = NewEntry()
        within = type(entry).FORM.within
        self._skip = (*skip, *((within,) if within and within not in skip else ()))
        instead = {each.name: each for each in other}
        asked = (each for each in plans(type(entry)) if each.name not in skip)
        self.plans = [instead.get(each.name, each) for each in asked]
        self.fields = Fields(self.plans, PANEL, self)
        self._drafts = FormDrafts(self.fields, self._place, self._send, self)
        self.problem = Label("", BASE, color=WRONG, wrap=True)
        self.problem.hide()
        self._arrange()
        self._show_values()
        self.show_session(session)
        self.fields.typed.connect(lambda name: self._drafts.keep(name, self._typed(name)))
        self.fields.finished.connect(self._take)
        for offer in self._drafts.offers(session, self._typed):
            self._offers.addWidget(offer)

    @property
    def entry(self) -> Entry:
        """Return the entry as it stands here, with what is not stored yet."""
        return self._entry

    @property
    def is_stored(self) -> bool:
        """Tell whether the session has this entry."""
        return self._stored is not None

    def show_session(self, session: Session) -> None:
        """Show the entry as the session has it, when it is another one than before."""
        self._session = session
        self._bind(session)
        found = session.find(type(self._entry), *self._entry.key)
        if found is not self._stored:
            self._entry = found or self._emptied()
            self._stored = found
            self._new_area = ""
            self._show_values()
        self._show_references()
        if self._waits:
            self._put()

    def show_refused(self) -> None:
        """Try again with the next field: a new entry was not stored."""
        self._sent.forget()

    def store(self) -> None:
        """Ask to store the entry as it stands."""
        self._put()

    def fill(self, name: str, value: Any) -> None:
        """Fill in a field; it is stored when the entry is sound."""
        self._drafts.forget(name)
        changed: dict[str, Any] = {name: value}
        self._entry = replace(self._entry, **changed)
        self._put()

    def let_go(self) -> None:
        """Ask nothing any more: what is half typed goes with the form."""
        self._gone = True

    def _send(self, request: Request) -> None:
        if not self._gone:
            self._ask(request)

    def focus_first(self) -> None:
        """Start in the first field."""
        self.fields.focus_first()

    def _take(self, name: str) -> None:
        """Take what was filled in, or say at the field why it cannot be read."""
        field = self.fields[name]
        field.show_mistake(field.wrong)
        if not field.wrong:
            named = field.plan.kind is FieldKind.NAME
            self.fill(name, self._area(field.value) if named else field.value)

    def _area(self, name: str) -> int:
        """Return the number of the area of this name; a new one gets it with the entry."""
        found = area_named(self._session, name)
        self._new_area = "" if found else name.strip()
        if found:
            return found.id
        return self._session.next_id(Area) if self._new_area else 0

    def _put(self) -> None:
        """Ask to store the entry, or say what is still needed; then it waits for that."""
        try:
            self._entry.check(self._session)
        except Refused as refused:
            self._waits = True
            untouched = refused.reason is Reason.EMPTY_TEXT and not self.is_stored
            words = refusal_words(refused)
            self.problem.show_text("" if untouched else f"{words.title}. {words.text}")
            self.problem.setVisible(not untouched)
            return
        self._waits = False
        self.problem.hide()
        if self._entry != self._stored and not self._sent.is_under_way:
            if _is_new(self._entry):
                self._sent.send(self._entry, self._session)
            self._send(PutEntry(self._entry, area=self._new_area))

    def _bind(self, session: Session) -> None:
        """Be about the new entry that is stored now; what was typed meanwhile follows."""
        found = self._sent.arrived(session)
        if found is None:
            return
        bound: dict[str, Any] = {"id": found.key[0]}
        typed = replace(self._entry, **bound)
        later = self._sent.differs(self._entry)
        self._sent.forget()
        self._entry, self._stored = typed, found
        if later:
            self._put()
        else:
            self._entry = found

    def _emptied(self) -> Entry:
        """Return what the form is about with nothing filled in: what was stored is taken back."""
        about = ("block", *self._entry.KEY, *self._skip)
        return type(self._entry)(**{name: getattr(self._entry, name) for name in about})

    def _show_values(self) -> None:
        chosen_later = not self.is_stored and "id" not in self._entry.KEY
        for plan in self.plans:
            field, value = self.fields[plan.name], getattr(self._entry, plan.name)
            if plan.kind is FieldKind.CHOICE and isinstance(field, ChoiceInput):
                waits = chosen_later and not plan.optional and not self._waits
                field.show_choices((not_yet(None), *plan.choices) if waits else plan.choices)
                value = None if waits else value
            if plan.kind is not FieldKind.NAME:
                field.show_value(value)

    def _show_references(self) -> None:
        for plan in self.plans:
            field = self.fields[plan.name]
            if plan.kind is FieldKind.RECORD and isinstance(field, ChoiceInput):
                field.show_choices((not_yet(0), *labels_of(self._session, plan.refers)))
                field.show_value(getattr(self._entry, plan.name))
            if isinstance(field, NameInput):
                field.show_names([area.name for area in self._session.all(Area)])
                if not self._new_area:
                    field.show_value(area_name(self._session, getattr(self._entry, plan.name)))

    def _place(self, name: str) -> str:
        """Return where the draft of a field is kept; all new entries of a kind share one."""
        fixed = (str(getattr(self._entry, each)) for each in self._skip)
        key = "-".join(map(str, self._entry.key) if self.is_stored else ("new", *fixed))
        return f"{type(self._entry).__name__}/{self._entry.block}/{key}/{name}"

    def _typed(self, name: str) -> Any:
        """Return the value of a field as it was filled in last."""
        value: Any = getattr(self._entry, name, "")
        if self.fields[name].plan.kind is FieldKind.NAME:
            return self._new_area or area_name(self._session, value)
        return value

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._offers = QVBoxLayout()
        self._columns = FieldColumns(tuple(self.fields), self._most)
        column.addLayout(self._offers)
        column.addLayout(self._columns)
        column.addWidget(self.problem)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put short fields two beside each other where there is room."""
        self._columns.fit(event.size().width())
        super().resizeEvent(event)


def _is_new(entry: Entry) -> bool:
    """Tell whether an entry has yet to get its number."""
    return getattr(entry, "id", 1) == 0
