"""Filling in outcomes. A typed entry is put or dropped; each kind says itself what it refuses."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.ballots import BallotBox
from wijkworkshop.core.evening import Block
from wijkworkshop.core.outcomes import OUTCOMES, Entry
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session


def kinds_of(block: Block) -> tuple[type[Entry], ...]:
    """Return the kinds of entries that the outcome of a block is made of."""
    found = OUTCOMES.get(block.kind)
    return (found.outcome, *found.parts) if found else ()


@dataclass(frozen=True)
class PutEntry(Request):
    """Write (a part of) an outcome; an `id` of 0 asks for a new one."""

    reversible = True
    entry: Entry

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put it in the current edition when it belongs to the block and is sound."""
        block = session.get(Block, self.entry.block)
        if type(self.entry) not in kinds_of(block) or self.entry.edition:
            raise Refused(Reason.NOT_IN_THIS_BLOCK)
        entry = self.entry
        if getattr(entry, "id", None) == 0:
            numbered: dict[str, Any] = {"id": session.next_id(type(entry))}
            entry = replace(entry, **numbered)
        entry = entry.with_measured(session)
        entry.check(session)
        return Change(put=(entry,))

    @property
    def subject(self) -> str:
        """Name the kind of entry and its key."""
        return f"{type(self.entry).__name__} {self.entry.key}"


@dataclass(frozen=True)
class DropEntry(Request):
    """Take a part of an outcome away."""

    reversible = True
    entry: Entry

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Remove it unless something else refers to it."""
        found = session.get(type(self.entry), *self.entry.key)
        without = session.after(Change(remove=(found,)))
        if without.refers_to(found):
            raise Refused(Reason.STILL_REFERRED_TO)
        return Change(remove=(found,))

    @property
    def subject(self) -> str:
        """Name the kind of entry and its key."""
        return f"{type(self.entry).__name__} {self.entry.key}"


def kept_edition(session: Session, block: Block) -> Change:
    """Return the change that keeps a copy of a done block's outcome under the next edition.

    Nothing is kept when the block was not done, or when the last copy says the same.
    """
    if block.ended_at is None:
        return Change()
    entries = [each for kind in kinds_of(block) for each in session.where(kind, block=block.id)]
    newest = max((entry.edition for entry in entries), default=0)
    now = {_content(entry) for entry in entries if entry.edition == 0}
    before = {_content(entry) for entry in entries if newest and entry.edition == newest}
    if now == before:
        return Change()
    current = (entry for entry in entries if entry.edition == 0)
    return Change(put=tuple(replace(entry, edition=newest + 1) for entry in current))


def _content(entry: Entry) -> tuple[Any, ...]:
    values = (getattr(entry, each.name) for each in fields(entry) if each.name != "edition")
    return (type(entry).__name__, *values)
