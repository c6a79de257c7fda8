"""Words for acts about outcomes: by what was typed, else by what the entry is about."""

from collections.abc import Iterator
from functools import partial
from gettext import gettext as _
from gettext import gettext as looked_up

from wijkworkshop.core.acts.merging import MergeGoals
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.record_kinds import KINDS
from wijkworkshop.core.records import references
from wijkworkshop.ui.console.panels.outcome.entry_plans import label_of, plans
from wijkworkshop.ui.console.undone.act import ActBack, quote
from wijkworkshop.ui.console.undone.area import area_of
from wijkworkshop.ui.forms.plan import FieldKind


def put(act: ActBack[PutEntry]) -> str:
    """Return the words that were typed, or what else was changed."""
    kind = type(act.asked.entry)
    entry = next(iter(act.after.table(kind).values()), act.asked.entry)
    old = act.before.find(kind, *entry.key)
    typed = next(_typed(entry, old), "")
    if typed:
        return _("{words} ingevuld").format(words=quote(typed))
    return _("{words} veranderd").format(words=_name(act, entry))


def dropped(act: ActBack[DropEntry]) -> str:
    """Return the part of an outcome that was taken away."""
    entry = act.found(type(act.asked.entry), *act.asked.entry.key)
    return _("{words} weggehaald").format(words=_name(act, entry or act.asked.entry))


def merged(act: ActBack[MergeGoals]) -> str:
    """Return which goal went on in which."""
    gone, kept = act.found(Goal, act.asked.gone, 0), act.found(Goal, act.asked.kept, 0)
    return _("{goal} bij {other} gevoegd").format(
        goal=quote(gone.text if gone else ""), other=quote(kept.text if kept else "")
    )


def _typed(entry: Entry, old: Entry | None) -> Iterator[str]:
    """Yield the texts that people typed, in the order of the form."""
    for each in plans(type(entry)):
        new = getattr(entry, each.name)
        if each.kind is FieldKind.TEXT and new and new != getattr(old, each.name, ""):
            yield new


def _name(act: ActBack[Request], entry: Entry) -> str:
    """Return an entry's own words, or those of what it is about, or the title over its kind."""
    kinds = {kind.__name__: kind for kind in KINDS if issubclass(kind, Entry)}
    about = (
        act.found(kinds[name], number, 0) for name, number in references(entry) if name in kinds
    )
    named = partial(area_of, act)
    labels = (label_of(each, named) for each in (entry, *about) if each is not None)
    return quote(next(filter(None, labels), "") or looked_up(type(entry).FORM.title))
