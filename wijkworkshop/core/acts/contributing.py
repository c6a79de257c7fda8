"""What people say, and half-typed text."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.parking import owner_of
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.erasing import without
from wijkworkshop.core.refusals import Reason, Refused, bounded
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Block, Draft
from wijkworkshop.core.terms import Group, Parking, Tag
from wijkworkshop.core.voting.ballots import BallotBox

LONGEST = 1000
"""Characters of one contribution."""


def sound(text: str) -> str:
    """Return the text without blanks around it. Raises Refused when empty or too long."""
    text = text.strip()
    if not text:
        raise Refused(Reason.EMPTY_TEXT)
    return bounded(text, LONGEST)


def kept_text(half: str) -> str:
    """Return as much of a half-typed text as is kept."""
    return half[: 4 * LONGEST]


@dataclass(frozen=True)
class AddContribution(Request):
    """Note what somebody said."""

    reversible = True
    block: int
    text: str
    group: Group = Group.UNKNOWN
    table: int = 0
    tag: Tag = Tag.IDEA
    owner: str = ""
    parked: bool = False

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Keep it with the time."""
        session.get(Block, self.block)
        said = Contribution(
            id=session.next_id(Contribution),
            text=sound(self.text),
            group=self.group,
            table=self.table,
            tag=self.tag,
            at=now,
            block=self.block,
            owner=owner_of(self.owner),
            parking=Parking.PARKED if self.parked else None,
        )
        return Change(put=(said,))


@dataclass(frozen=True)
class EditContribution(Request):
    """Correct a contribution."""

    reversible = True
    contribution: int
    text: str
    group: Group
    table: int
    tag: Tag

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put the corrected one in its place."""
        old = session.get(Contribution, self.contribution)
        new = replace(old, text=sound(self.text), group=self.group, table=self.table, tag=self.tag)
        return Change(put=(new,))


@dataclass(frozen=True)
class TakeBackContribution(Request):
    """Somebody wants their words gone: they are erased, and no undo brings them back.

    People may ask for it the day after, too.
    """

    erases = True
    when_closed = True
    contribution: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Remove it, with what was answered to it and half-typed text that says the same."""
        said = session.get(Contribution, self.contribution)
        drafts = (each for each in session.all(Draft) if each.text.strip() == said.text)
        return Change(remove=(*without(session, (said,)), *drafts))


@dataclass(frozen=True)
class KeepDraft(Request):
    """Keep half-typed text; an empty text lets it go."""

    logged = False
    when_closed = True
    place: str
    text: str

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put the draft, or remove the one that was there."""
        if self.text:
            return Change(put=(Draft(self.place, kept_text(self.text)),))
        old = session.find(Draft, self.place)
        return Change(remove=(old,) if old else ())
