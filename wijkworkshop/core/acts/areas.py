"""The areas of a session: what they are, and which of them a round is about."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import fresh_round, in_state
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import LONGEST_AREA, Area, area_named
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.rounds import Round

CODE = re.compile(r"GM[0-9]{4}|WK[0-9]{6}|BU[0-9]{8}")
"""A code of Statistics Netherlands (CBS): of a gemeente, a wijk or a buurt."""


@dataclass(frozen=True)
class PutArea(Request):
    """Write down what is known of an area; an `id` of 0 asks for a new one."""

    reversible = True
    area: Area

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put it when it has a name of its own, a code that can be one, and lies in no circle."""
        area = replace(
            self.area,
            id=self.area.id or session.next_id(Area),
            name=self.area.name.strip(),
            code=self.area.code.strip().upper(),
        )
        if self.area.id:
            session.get(Area, self.area.id)
        if not area.name:
            raise Refused(Reason.EMPTY_TEXT)
        if len(area.name) > LONGEST_AREA:
            raise Refused(Reason.TEXT_TOO_LONG, LONGEST_AREA)
        same = area_named(session, area.name)
        if same is not None and same.id != area.id:
            raise Refused(Reason.ALREADY_THERE)
        if area.code and not CODE.fullmatch(area.code):
            raise Refused(Reason.NOT_AN_AREA_CODE)
        change = Change(put=(area,))
        _check_parents(session.after(change), area)
        return change


@dataclass(frozen=True)
class DropArea(Request):
    """Take away an area that nothing is about."""

    reversible = True
    area: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Remove it. Refused while anything refers to it."""
        found = session.get(Area, self.area)
        if session.refers_to(found):
            raise Refused(Reason.STILL_REFERRED_TO)
        return Change(remove=(found,))


def _check_parents(session: Session, area: Area) -> None:
    """Raise Refused when an area lies in one that is not there, or in itself."""
    above, seen = area.parent, {area.id}
    while above:
        if above in seen:
            raise Refused(Reason.AREA_IN_ITSELF)
        seen.add(above)
        above = session.get(Area, above).parent


@dataclass(frozen=True)
class AskAbout(Request):
    """Let a round be about one area of the session; 0 is about all of them."""

    reversible = True
    round: int
    area: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Say what it is about. Refused once people vote."""
        vote = in_state(session, self.round, RoundState.READY, Reason.ROUND_NOT_READY)
        if self.area:
            _check_main(session, self.area)
        return Change(put=(replace(vote, area=self.area),))

    def check_undo(self, without: Session) -> None:
        """Refuse once people vote."""
        in_state(without, self.round, RoundState.READY, Reason.ROUND_NOT_READY)


@dataclass(frozen=True)
class AskAboutToo(Request):
    """Ask the same about another area: a round of its own, as the last one of the block."""

    reversible = True
    round: int
    area: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Make a ready round. Refused when the block asks this about the area already."""
        vote = session.get(Round, self.round)
        _check_main(session, self.area)
        if self.area in asked_about(session, vote):
            raise Refused(Reason.ALREADY_THERE)
        last = max(each.position for each in session.where(Round, block=vote.block))
        return fresh_round(
            session, replace(vote, position=last + 1, area=self.area, repeats=0, pairs_with=0)
        )


def asked_about(session: Session, vote: Round) -> frozenset[int]:
    """Return the areas about which a block asks the same as in a round, 0 for all of them."""
    there = session.where(Round, block=vote.block, form=vote.form, question=vote.question)
    return frozenset(each.area for each in there if each.state is not RoundState.INVALID)


def _check_main(session: Session, number: int) -> None:
    """Raise Refused unless the session is about this area."""
    if not session.get(Area, number).main:
        raise Refused(Reason.NOT_FOUND, Area.__name__, number)
