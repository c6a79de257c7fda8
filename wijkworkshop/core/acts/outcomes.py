"""Filling in outcomes. A typed entry is put or dropped; each kind says itself what it refuses."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.boards import next_card
from wijkworkshop.core.boards.placing import as_it_lies
from wijkworkshop.core.outcomes import OUTCOMES, Entry
from wijkworkshop.core.outcomes.goals import Goal, serves_outcome
from wijkworkshop.core.outcomes.laid_card import LaidCard
from wijkworkshop.core.records import references
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import LONGEST_AREA, Area, Block, area_named
from wijkworkshop.core.terms import GoalKind, GoalStatus
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.options import GOALS, options_of
from wijkworkshop.core.voting.rounds import Round


def kinds_of(block: Block) -> tuple[type[Entry], ...]:
    """Return the kinds of entries that the outcome of a block is made of."""
    found = OUTCOMES.get(block.kind)
    return (found.outcome, *found.parts) if found else ()


@dataclass(frozen=True)
class PutEntry(Request):
    """Write (a part of) an outcome; an `id` of 0 asks for a new one."""

    reversible = True
    entry: Entry
    area: str = ""  # the name of the area that it is about: one that is not there is made

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put it in the current edition when it belongs to the block and is sound."""
        block = session.get(Block, self.entry.block)
        if type(self.entry) not in kinds_of(block) or self.entry.edition:
            raise Refused(Reason.NOT_IN_THIS_BLOCK)
        before = session.find(type(self.entry), *self.entry.key)
        made, located = self._located(session)
        entry = _numbered(session, _trimmed(located)).with_measured(session)
        entry.check(session)
        _check_references(session.after(made), entry)
        change = made + Change(put=(entry,))
        _check_means(session.after(change))
        return change + _areas_left(session.after(change), before)

    def _located(self, session: Session) -> tuple[Change, Entry]:
        """Return the area that has to be made, and the entry in the area that was named."""
        name = self.area.strip()
        if not name:
            return Change(), self.entry
        if all(each.name != "area" for each in fields(self.entry)):
            raise Refused(Reason.NOT_FOUND, Area.__name__)
        if len(name) > LONGEST_AREA:
            raise Refused(Reason.TEXT_TOO_LONG, LONGEST_AREA)
        found = area_named(session, name)
        area = found or Area(session.next_id(Area), name, main=False)
        there: dict[str, Any] = {"area": area.id}
        return Change(put=() if found else (area,)), replace(self.entry, **there)

    def check_undo(self, without: Session) -> None:
        """Refuse when a goal would lose what it serves, or people voted on it."""
        check_goals(without)

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
        if self.entry.edition:
            raise Refused(Reason.NOT_IN_THIS_BLOCK)
        found = session.get(type(self.entry), *self.entry.key)
        without = session.after(Change(remove=(found,)))
        if without.refers_to(found):
            raise Refused(Reason.STILL_REFERRED_TO)
        check_goals(without)
        return Change(remove=(found,)) + _areas_left(without, found)

    def check_undo(self, without: Session) -> None:
        """Refuse when a goal would come back without what it serves."""
        _check_means(without)

    @property
    def subject(self) -> str:
        """Name the kind of entry and its key."""
        return f"{type(self.entry).__name__} {self.entry.key}"


def _areas_left(after: Session, before: Entry | None) -> Change:
    """Return that an area goes which was named along the way, with the last entry about it."""
    areas = (number for kind, number in references(before) if kind == "Area") if before else ()
    named = (after.find(Area, number) for number in areas)
    return Change(remove=tuple(a for a in named if a and not a.main and not after.refers_to(a)))


def _trimmed(entry: Entry) -> Entry:
    """Return the entry without blanks around its texts: a text of only blanks says nothing."""
    texts = {each.name: getattr(entry, each.name) for each in fields(entry)}
    trimmed: dict[str, Any] = {
        name: text.strip() for name, text in texts.items() if type(text) is str
    }
    return replace(entry, **trimmed)


def _numbered(session: Session, entry: Entry) -> Entry:
    """Return the entry with a number of its own; refuse a number that nobody gave out."""
    if not hasattr(entry, "id"):
        return entry
    if entry.id:
        session.get(type(entry), *entry.key)
        return entry
    number = next_card(session) if isinstance(entry, LaidCard) else session.next_id(type(entry))
    numbered: dict[str, Any] = {"id": number}
    return replace(entry, **numbered)


def _check_references(session: Session, entry: Entry) -> None:
    """Raise Refused when an entry refers to nothing, or to something that is not there."""
    named = {each.name for each in fields(entry) if "refers" in each.metadata}
    if not session.resolves(entry) or not all(getattr(entry, n) for n in named & {*entry.KEY}):
        raise Refused(Reason.NOT_FOUND, type(entry).__name__)


def check_goals(after: Session) -> None:
    """Raise Refused when a goal would serve nothing any more, or one is gone that was voted on."""
    _check_means(after)
    _check_voted_on(after)


def _check_means(after: Session) -> None:
    """Raise Refused when an adopted output goal would no longer serve an outcome goal."""
    for goal in after.where(Goal, edition=0, kind=GoalKind.OUTPUT, status=GoalStatus.ADOPTED):
        if not serves_outcome(after, goal):
            raise Refused(Reason.MEANS_NOT_END, goal.text)


def _check_voted_on(after: Session) -> None:
    """Raise Refused when a goal would be gone that people vote or voted on: it can be parked."""
    about_goals = [vote for source in GOALS for vote in after.where(Round, source=source)]
    voted_on = {option.number for vote in about_goals for option in options_of(after, vote.id)}
    if not all(after.find(Goal, number, 0) for number in voted_on):
        raise Refused(Reason.STILL_REFERRED_TO)


def kept_edition(session: Session, block: Block) -> Change:
    """Return the change that keeps a copy of a done block's outcome under the next edition.

    Nothing is kept when the block was not done, or when the last copy says the same.
    """
    if block.ended_at is None:
        return Change()
    found = (each for kind in kinds_of(block) for each in session.where(kind, block=block.id))
    entries = [as_it_lies(session, each) if isinstance(each, LaidCard) else each for each in found]
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
