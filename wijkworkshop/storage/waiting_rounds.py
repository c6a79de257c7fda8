"""Rounds that wait for the other of their pair too long: an evening that nobody closed."""

from datetime import datetime

from sqlalchemy import bindparam, select

from wijkworkshop.core.acts.settling import SettleWithoutOther, settled
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.storage.backups import PATIENCE
from wijkworkshop.storage.instants import instant_text
from wijkworkshop.storage.sessions import LogLine
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.tables import SESSION, TABLES

LONGEST = PATIENCE
"""How long a round waits, from its closing: as long as one that is open prevents a backup."""

_round = TABLES[Round]
_WAITING = (
    select(SESSION.c.id)
    .join(_round, _round.c.session == SESSION.c.number)
    .where(_round.c.state == str(RoundState.COUNTED), _round.c.closed_at < bindparam("before"))
    .distinct()
)


def settle_waiting(store: Store, now: datetime) -> int:
    """Settle rounds that have waited for `LONGEST`, so that no number is left in them.

    Returns in how many sessions. May raise StorageProblem.
    """
    with store.archive.reading() as connection:
        before = {"before": instant_text(now - LONGEST)}
        found = connection.execute(_WAITING, before).scalars().all()

    def act(session: Session, box: BallotBox) -> Change:
        return settled(session, session.where(Round, state=RoundState.COUNTED), now, box)

    for session_id in found:
        store.write(store.load(session_id), act, LogLine(now, SettleWithoutOther.__name__))
    return len(found)
