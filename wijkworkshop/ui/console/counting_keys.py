"""Keys that count: which round is counted next, where, and which somebody said is all in."""

from collections.abc import Callable

from wijkworkshop.core.navigation import here
from wijkworkshop.core.primary_action import Step, to_count
from wijkworkshop.core.public.view import received_of
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import COUNTS_ITSELF, Channel
from wijkworkshop.core.voting.rounds import Round, open_round
from wijkworkshop.ui.console.panels.panel import Mode, Panels
from wijkworkshop.ui.console.panels.way_to_count import counted_here, way_of
from wijkworkshop.ui.wording.words import Message, refusal_words


class CountingKeys:
    """Leads to where votes are typed in; `go` gets a panel and a round, `tell` why there is none.

    Of a round that somebody said is counted it remembers what had come in: another vote takes
    that back.
    """

    def __init__(
        self, panels: Panels, go: Callable[[str, int], None], tell: Callable[[Message], None]
    ) -> None:
        """Know of no round that is counted."""
        self._panels = panels
        self._go, self._tell = go, tell
        self._came: dict[int, object] = {}

    def note_counted(self, session: Session, round_id: int) -> None:
        """Take it that all votes of a round are in."""
        self._came[round_id] = received_of(session, session.get(Round, round_id))

    def counted(self, session: Session) -> list[int]:
        """Return the rounds that somebody said are counted, and to which nothing was added."""
        known = ((session.find(Round, number), came) for number, came in self._came.items())
        return [vote.id for vote, came in known if vote and received_of(session, vote) == came]

    def after_closing(self, session: Session, vote: Round) -> None:
        """Count a round that was closed, unless it counts itself or is counted already."""
        if vote.channel not in COUNTS_ITSELF and vote.id not in self.counted(session):
            self._go(way_of(session, vote, self._panels), vote.id)

    def panel_for(self, session: Session, step: Step) -> tuple[str, int] | None:
        """Return the panel that a step leads to, and the round that it is about there."""
        if step is Step.FILL_IN:
            return Mode.OUTCOME, 0
        if step is not Step.COUNT:
            return None
        vote = session.get(Round, here(session).round)
        return way_of(session, vote, self._panels), vote.id

    def count_on(self, session: Session) -> None:
        """Go on with a round that waits, first one that the room does not look at.

        With none, follow the votes that come in by phone now.
        """
        at, now = here(session).round, open_round(session)
        waiting = sorted(to_count(session), key=lambda vote: vote.id == at)
        if waiting:
            self._go(way_of(session, waiting[0], self._panels), waiting[0].id)
        elif now is not None and now.channel is Channel.PHONE:
            self._go(Mode.PHONES, now.id)
        else:
            self._tell(refusal_words(Refused(Reason.ROUND_NOT_COUNTING)))

    def count(self, session: Session, mode: str) -> None:
        """Count the round where we are, or the oldest one that waits."""
        vote = counted_here(session)
        if vote is not None:
            self._go(mode, vote.id)
        else:
            self._tell(refusal_words(Refused(Reason.ROUND_NOT_COUNTING)))
