"""The form of one entry, made from its dataclass; each field is stored as it is left."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wijkworkshop.core.acts.contributing import KeepDraft
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.evening import Draft
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.ui.console.drafts import Drafts
from wijkworkshop.ui.console.panels.outcome.draft_offer import DraftOffer
from wijkworkshop.ui.console.panels.outcome.entry_plans import (
    FieldKind,
    FieldPlan,
    labels_of,
    plans,
)
from wijkworkshop.ui.console.panels.outcome.fields import (
    ChoiceField,
    EntryField,
    choices_of,
    field_for,
)
from wijkworkshop.ui.console.panels.outcome.labels import FieldWords, field_words
from wijkworkshop.ui.console.panels.outcome.new_entry import NewEntry
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets import BASE, Label
from wijkworkshop.ui.wording.words import refusal_words

TWO_COLUMNS = 420
"""Pixels from which short fields stand two beside each other."""


class EntryForm(QWidget):
    """Asks to put the entry whenever a field is filled in; `refused` carries why it cannot yet."""

    requested = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        entry: Entry,
        session: Session,
        words: dict[str, FieldWords] | None = None,
        skip: Sequence[str] = (),
    ) -> None:
        """Make the form of an entry that may not be stored yet; other `words` win."""
        super().__init__()
        self._entry = entry
        self._stored: Entry | None = None
        self._session = session
        self._waits = False
        self._sent = NewEntry()
        within = type(entry).FORM.within
        self._skip = (*skip, *((within,) if within and within not in skip else ()))
        self.plans = [plan for plan in plans(type(entry)) if plan.name not in skip]
        table = {**field_words(type(entry)), **(words or {})}
        self.fields = {plan.name: self._field(plan, table[plan.name]) for plan in self.plans}
        self._drafts: dict[str, Drafts] = {}
        self.problem = Label("", BASE, color=WRONG, wrap=True)
        self.problem.hide()
        self._offers = QVBoxLayout()
        self._arrange()
        self._show_values()
        self.show_session(session)
        self._offer_drafts()

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
        self._forget_draft(name)
        changed: dict[str, Any] = {name: value}
        self._entry = replace(self._entry, **changed)
        self._put()

    def focus_first(self) -> None:
        """Start in the first field."""
        for field in tuple(self.fields.values())[:1]:
            field.setFocus()

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
            self.refused.emit(refused)
            return
        self._waits = False
        self.problem.hide()
        if self._entry != self._stored and not self._sent.is_under_way:
            if _is_new(self._entry):
                self._sent.send(self._entry, self._session)
            self.requested.emit(PutEntry(self._entry))

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
            if plan.kind is FieldKind.CHOICE and isinstance(field, ChoiceField):
                waits = chosen_later and not plan.optional and not self._waits
                field.show_choices(choices_of(replace(plan, optional=plan.optional or waits)))
                value = None if waits else value
            field.show_value(value)

    def _show_references(self) -> None:
        for plan in self.plans:
            field = self.fields[plan.name]
            if plan.kind is FieldKind.REFERENCE and isinstance(field, ChoiceField):
                choices = [(0, _("nog niet gekozen")), *labels_of(self._session, plan.refers)]
                field.show_choices(choices)
                field.show_value(getattr(self._entry, plan.name))

    def _field(self, plan: FieldPlan, words: FieldWords) -> EntryField:
        field = field_for(plan, words)
        field.filled.connect(lambda value: self.fill(plan.name, value))
        field.typed.connect(lambda text: self._keep_draft(plan.name, text))
        return field

    def _place(self, name: str) -> str:
        """Return where the draft of a field is kept; all new entries of a kind share one."""
        fixed = (str(getattr(self._entry, each)) for each in self._skip)
        key = "-".join(map(str, self._entry.key) if self.is_stored else ("new", *fixed))
        return f"{type(self._entry).__name__}/{self._entry.block}/{key}/{name}"

    def _keep_draft(self, name: str, text: str) -> None:
        if text == getattr(self._entry, name, "") and name not in self._drafts:
            return
        if name not in self._drafts:
            self._drafts[name] = Drafts(self._place(name), self.requested.emit, self)
        self._drafts[name].take(text)

    def _forget_draft(self, name: str) -> None:
        if (drafts := self._drafts.pop(name, None)) is not None:
            drafts.take("")
            drafts.keep()

    def _offer_drafts(self) -> None:
        """Offer what was half typed when the app stopped."""
        for name, field in self.fields.items():
            draft = self._session.find(Draft, self._place(name))
            if draft is not None and draft.text != getattr(self._entry, name, ""):
                offer = DraftOffer(field.words.label, draft.text)
                offer.taken.connect(lambda text, field=field: field.put_text(text))
                offer.gone.connect(
                    lambda place=draft.place: self.requested.emit(KeepDraft(place, ""))
                )
                self._offers.addWidget(offer)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._offers)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(12)
        column.addLayout(self._grid)
        column.addWidget(self.problem)
        self._place_fields(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put short fields two beside each other where there is room."""
        columns = 2 if event.size().width() >= TWO_COLUMNS else 1
        if columns != self._columns:
            self._place_fields(columns)
        super().resizeEvent(event)

    def _place_fields(self, columns: int) -> None:
        self._columns = columns
        row = column = 0
        for place, plan in enumerate(self.plans):
            after = self.plans[place + 1 : place + 2]
            alone = _wide(plan, self.fields[plan.name]) or columns == 1
            lonely = column == 0 and all(_wide(each, self.fields[each.name]) for each in after)
            if alone or lonely:
                row, column = row + (column > 0), 0
                self._grid.addWidget(self.fields[plan.name], row, 0, 1, columns)
                row += 1
                continue
            self._grid.addWidget(self.fields[plan.name], row, column, Qt.AlignmentFlag.AlignBottom)
            row, column = row + column, 1 - column


def _wide(plan: FieldPlan, field: EntryField) -> bool:
    """Tell whether a field takes the whole width: all texts of more than one line."""
    return plan.kind is FieldKind.TEXT and (field.words.lines > 1 or len(field.words.label) > 28)


def _is_new(entry: Entry) -> bool:
    """Tell whether an entry has yet to get its number."""
    return getattr(entry, "id", 1) == 0
