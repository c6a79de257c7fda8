"""What the page works on: the lists with their entries, and changes that hold or are refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from gettext import gettext as _
from typing import Any

from wijkworkshop.content import own
from wijkworkshop.content.editable_lists import EditableList, Entry, entries_of, shipped_values
from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.own import State
from wijkworkshop.content.own_file import OwnFile
from wijkworkshop.content.positions import dotted
from wijkworkshop.shipped import Shipped
from wijkworkshop.ui.content.defaults import begin, slug_for
from wijkworkshop.ui.content.plans import value_at
from wijkworkshop.ui.forms.plan import FieldPlan, Place


@dataclass(frozen=True)
class Answer:
    """Whether a change was kept; by field what is wrong, and what is wrong elsewhere."""

    kept: bool
    fields: Mapping[Place, str] = field(default_factory=dict)
    others: tuple[str, ...] = ()


class ContentModel:
    """Changes the own content of one archive; every change is read back as a whole first."""

    def __init__(self, shipped: Shipped, file: OwnFile) -> None:
        """Work on this file."""
        self.shipped, self.file = shipped, file
        self.own: dict[str, Any] = dict(shipped.texts.own_values)

    @cached_property
    def ships(self) -> Mapping[str, Any]:
        """Return the trees of all that ships."""
        return shipped_values(self.shipped.bare, self.shipped.sessions)

    def entries(self, editable_list: EditableList) -> tuple[Entry, ...]:
        """Return the entries of a list as they are now."""
        return entries_of(editable_list, self.ships, self.own)

    def new_entry(self, editable_list: EditableList) -> Entry:
        """Return an entry that is not there yet; it is named when it is kept."""
        return Entry(
            (*editable_list.path, ""), editable_list.kind, State.OWN, said=begin(editable_list.kind)
        )

    def save(self, entry: Entry, filled: Mapping[FieldPlan, Any]) -> tuple[Entry, Answer]:
        """Keep what was filled in, and return the entry under the name that it has then."""
        if entry.state is State.OWN or not entry.ships:
            entry, tree = self._own_entry(entry, filled)
        else:
            said, tree = _differences(entry, filled), own.drop(self.own, entry.path)
            tree = own.change(tree, entry.path, said) if said else tree
        return entry, self.keep(tree, entry.path)

    def hide(self, entry: Entry) -> Answer:
        """Leave an entry out."""
        return self.keep(own.hide(self.own, entry.path), entry.path)

    def restore(self, entry: Entry) -> Answer:
        """Show a hidden entry again; another one as it ships."""
        return self.keep(own.restore(self.own, entry.path), entry.path)

    def drop(self, entry: Entry) -> Answer:
        """Throw away an own entry."""
        return self.keep(own.drop(self.own, entry.path), entry.path)

    def keep(self, tree: Mapping[str, Any], path: Place = ()) -> Answer:
        """Write own content when it holds; otherwise the file stays as it was."""
        try:
            self.file.put(tree, self.shipped.with_own)
        except ContentMistakes as wrong:
            return _answer(wrong, path)
        except OSError:
            return Answer(kept=False, others=(_("Op deze plek kan niets worden bewaard."),))
        self.own = dict(tree)
        self.shipped.forget()
        return Answer(kept=True)

    def _own_entry(
        self, entry: Entry, filled: Mapping[FieldPlan, Any]
    ) -> tuple[Entry, Mapping[str, Any]]:
        said = dict(entry.said)
        for plan, value in filled.items():
            said = own.without(said, (), plan.place) if value is None else _set(said, plan, value)
        path = entry.path
        if not path[-1]:
            editable_list, title = path[:-1], _title(filled)
            ships = {each.path[-1] for each in self._beside(editable_list, entry.kind)}
            path = (*editable_list, slug_for(title, ships))
        named = Entry(path, entry.kind, State.OWN, said=said)
        return named, own.change(own.drop(self.own, path), path, said)

    def _beside(self, path: Place, kind: type) -> tuple[Entry, ...]:
        return entries_of(EditableList(path, kind), self.ships, self.own)


def _set(said: Mapping[str, Any], plan: FieldPlan, value: object) -> dict[str, Any]:
    if plan.optional and value in ("", []):
        return own.without(said, (), plan.place)
    return own.change(said, (), _nested(plan.place, value))


def _differences(entry: Entry, filled: Mapping[FieldPlan, Any]) -> dict[str, Any]:
    """Return what is said other than it ships; what nobody can fill in stays as it is said."""
    said: dict[str, Any] = dict(entry.said)
    for plan, value in filled.items():
        ships = value_at(entry.ships, plan.place)
        same = value == ships or (ships is None and value in (None, "", [], False))
        if same or value is None:
            said = own.without(said, (), plan.place)
        else:
            said = own.change(said, (), _nested(plan.place, value))
    return said


def _nested(place: Place, value: object) -> dict[str, Any]:
    return {place[0]: _nested(place[1:], value) if len(place) > 1 else value}


def _title(filled: Mapping[FieldPlan, Any]) -> str:
    texts = (value for value in filled.values() if isinstance(value, str) and value.strip())
    return next(texts, "")


def _answer(wrong: ContentMistakes, path: Place) -> Answer:
    """Return each mistake at the field that it is about, as far as there is one."""
    fields: dict[Place, str] = {}
    others = []
    start = f"{dotted(path)}."
    for mistake in wrong.mistakes:
        if path and mistake.key.startswith(start):
            place = tuple(mistake.key.removeprefix(start).split("."))
            fields.setdefault(place, mistake.what)
        else:
            others.append(str(mistake))
    return Answer(kept=False, fields=fields, others=tuple(others))
