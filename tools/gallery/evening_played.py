"""A made-up evening that is played for the gallery, act by act, by the real rules."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import CloseRound, RevealRound
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.terms import Group, RoundState
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.performing import perform
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.throwaway import Throwaway


def sheet_from(text: str, content: Path) -> RunSheet:
    """Return the run sheet that a text says."""
    with Throwaway() as folder:
        (folder.path / "avond.toml").write_text(text, encoding="utf-8")
        return load_run_sheets(content, folder.path)["avond"]


def six_tables() -> Setup:
    """Return how an evening is set up of which boards are drawn."""
    groups = ((Group.RESIDENTS, 24), (Group.MUNICIPALITY, 8))
    name, day = "Samen wonen in Nieuw-West", datetime(2026, 11, 25, 18, 30, tzinfo=UTC)
    return Setup(name, day.date(), day, groups=groups, tables=6, made_up=True)


class Played:
    """A session in an archive, and the time, which goes on five seconds an act."""

    def __init__(self, store: Store, session_id: str, setup: Setup, sheet: RunSheet) -> None:
        """Make the session in this archive."""
        self._store = store
        self.now: datetime = setup.starts
        self.session = make_session(session_id, setup, sheet, "galerij", setup.starts)
        store.create(self.session)

    def rounds(self) -> tuple[Round, ...]:
        """Return the rounds, in their order."""
        return self.session.all(Round)

    def show(self, vote: Round) -> None:
        """Settle a round and show it; the first of a pair only waits."""
        self.do(CloseRound(vote.id), SettleRound(vote.id))
        if self.session.get(Round, vote.id).state is RoundState.SETTLED:
            self.do(RevealRound(vote.id))

    def do(self, *requests: Request) -> None:
        """Do what is asked, one after the other."""
        for request in requests:
            self.now += timedelta(seconds=5)
            self.session = perform(self._store, self.session, request, lambda: self.now).session
