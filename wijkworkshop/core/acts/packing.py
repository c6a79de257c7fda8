"""Ticking off what lies ready for an evening."""

from dataclasses import dataclass
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.planning.packing import Packed, Thing
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.voting.ballots import BallotBox


@dataclass(frozen=True)
class Pack(Request):
    """Note that something lies ready, or that it does not after all."""

    thing: Thing
    packed: bool = True

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Put the note, or take it away; the same once more changes nothing."""
        note = session.find(Packed, self.thing)
        if self.packed:
            return Change() if note else Change(put=(Packed(self.thing, now),))
        return Change(remove=(note,)) if note else Change()
