"""Holding the rounds of a session one after the other, as a facilitator does."""

import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from gettext import gettext as _

from wijkworkshop.cli.dress_rehearsal.board_cards import (
    lay_together,
    lost_cards,
    lost_places,
    stored_cards,
    stored_places,
    take_all,
)
from wijkworkshop.cli.dress_rehearsal.figures import RoundFigures
from wijkworkshop.cli.dress_rehearsal.ledger import Ledger, Page
from wijkworkshop.cli.dress_rehearsal.lost_ballots import lost_ballots
from wijkworkshop.cli.dress_rehearsal.planned import planned
from wijkworkshop.cli.dress_rehearsal.program import Program, Said
from wijkworkshop.cli.dress_rehearsal.rehearsal_session import RehearsalSession
from wijkworkshop.core.acts.choices import DropOption, TakeOptions
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.participating import may_vote
from wijkworkshop.core.phones.records import Participant, phones_vote
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import OptionSource, RoundState
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.limits import check_asked
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.overrides import counting_ballots
from wijkworkshop.core.voting.rounds import ResultTurnout, Round
from wijkworkshop.core.voting.table_reasons import reasons_of
from wijkworkshop.core.voting.voting_tables import by_tables
from wijkworkshop.ui.wording.words import refusal_words

PATIENCE_S = 45.0
"""Seconds that a round waits for votes, beyond the time that it stays open anyway."""
PER_PERSON_S = 0.05
QUIET_S = 40.0
TURN_S = 0.05
RULES = ("Een regel", "Een plan")
"""What stands in the matrix of a session that has no rules yet."""


class Rounds:
    """Holds the rounds; simulated phones vote, and their reports go into the ledger."""

    def __init__(
        self, rehearsal_session: RehearsalSession, crowd: Program, server: Program, hold: float
    ) -> None:
        """Keep each round open for at least `hold` seconds."""
        self._rehearsal_session, self._crowd, self._server, self._hold = (
            rehearsal_session,
            crowd,
            server,
            hold,
        )
        self.ledger = Ledger()

    def wait_for_people(self, number: int, seconds: float) -> None:
        """Wait until that many have joined, but not too long. Raises Ended."""
        limit = time.monotonic() + seconds
        while len(self.ledger.joined) < number and time.monotonic() < limit:
            self._listen()

    def joined(self) -> int:
        """Return how many take part, with phones that are not of the crowd."""
        return len({who.number for who in self._rehearsal_session.people().values()})

    def hold_all(self) -> Iterator[RoundFigures]:
        """Hold every round that can be held, and yield the figures of each. Raises Ended.

        Before the rounds of a block that has a board, hosts send cards to it.
        """
        plan, at = planned(self._rehearsal_session.session), 0
        for place, stop in enumerate(plan, 1):
            if stop.block != at:
                at = stop.block
                self._rehearsal_session.do(GoToBlock(at))
            figures = partial(RoundFigures, place=place, of=len(plan))
            if stop.round:
                vote = self._rehearsal_session.session.get(Round, stop.round)
                yield self._held(vote.id, figures(vote.name))
            else:
                yield self._cards(stop.block, figures(_("Kaarten voor het bord")))
                yield from self._places(stop.block, figures(_("Ligt uw kaart hier goed?")))

    def _cards(self, block: int, found: RoundFigures) -> RoundFigures:
        """Let hosts send cards, and take them over."""
        people, page = self._rehearsal_session.people(), self.ledger.cards()
        hosts = {each for each in self.ledger.joined if each in people and people[each].hosts}
        if not hosts:
            return replace(found, skipped=_("Geen telefoon schrijft hier voor een tafel."))
        seconds = self._wait_until_done(hosts, page)
        stored = stored_cards(self._rehearsal_session, block)
        return replace(
            self._reported(page, hosts, found),
            stored=len(stored),
            counted=take_all(self._rehearsal_session, block),
            lost=len(lost_cards(page, stored)),
            seconds=seconds,
        )

    def _places(self, block: int, found: RoundFigures) -> Iterator[RoundFigures]:
        """Lay the cards together, and let hosts say whether theirs lie right; a lone host not."""
        people, page = self._rehearsal_session.people(), self.ledger.places()
        tables = lay_together(self._rehearsal_session, block)
        asked = {
            each
            for each in self.ledger.cards().kept.keys() & people.keys()
            if people[each].hosts and people[each].table in tables
        }
        if not asked:
            return
        seconds = self._wait_until_done(asked, page)
        stored = stored_places(self._rehearsal_session, block)
        yield replace(
            self._reported(page, asked, found),
            stored=len(stored),
            counted=len(stored),
            lost=len(lost_places(page, stored)),
            seconds=seconds,
        )

    def _reported(self, page: Page, asked: set[str], found: RoundFigures) -> RoundFigures:
        """Return figures with what the phones report."""
        return replace(
            found,
            joined=self.joined(),
            acknowledged=len(page.kept),
            refused=len(page.refused),
            silent=len(asked - page.kept.keys()),
            unsaid=page.unsaid,
            milliseconds=tuple(page.milliseconds),
        )

    def _held(self, number: int, found: RoundFigures) -> RoundFigures:
        try:
            self._open(number)
        except Refused as refused:
            said = refusal_words(refused)
            return replace(found, skipped=f"{said.title}. {said.text}".strip())
        vote = self._rehearsal_session.session.get(Round, number)
        if not self._can_vote(vote):
            return self._passed_over(vote, found)
        page, asked = self.ledger.page(number), self._asked(vote)
        seconds = self._wait_until_done(asked, page)
        page.closed = True
        self._rehearsal_session.do(CloseRound(number))
        self._wait_until_quiet()
        return self._counted(vote, page, asked, replace(found, seconds=seconds))

    def _can_vote(self, vote: Round) -> bool:
        """Tell whether phones vote in an open round: those of people, or of hosts of tables."""
        if by_tables(vote):
            return bool(self._asked(vote))
        return phones_vote(self._rehearsal_session.session, vote)

    def _open(self, number: int) -> None:
        """Open a round; one with too many options takes as many as its form has room for.

        Rules are made up for step 2, where the session has none.
        """
        self._write_rules(self._rehearsal_session.session.get(Round, number))
        try:
            self._rehearsal_session.do(OpenRound(number))
        except Refused as refused:
            if refused.reason not in (Reason.TOO_MANY_OPTIONS, Reason.TOO_MANY_FOR_PEOPLE):
                raise
            self._choose_fewer(number)
            self._rehearsal_session.do(OpenRound(number))

    def _write_rules(self, vote: Round) -> None:
        rules = self._rehearsal_session.session.where(Instrument, block=vote.block, edition=0)
        if vote.source is OptionSource.CELLS and not rules:
            for text in RULES:
                self._rehearsal_session.do(PutEntry(Instrument(vote.block, text=text)))

    def _choose_fewer(self, number: int) -> None:
        most = FORMS[self._rehearsal_session.session.get(Round, number).form].most_options
        self._rehearsal_session.do(TakeOptions(number))
        for option in options_of(self._rehearsal_session.session, number)[most:]:
            self._rehearsal_session.do(DropOption(number, option.number))

    def _passed_over(self, vote: Round, found: RoundFigures) -> RoundFigures:
        """Close a round that is not voted by phone, so that the next one can open."""
        self._rehearsal_session.do(CloseRound(vote.id))
        self._rehearsal_session.do(SettleRound(vote.id))
        return replace(found, skipped=_("Hier stemt men niet met de eigen telefoon."))

    def _wait_until_done(self, asked: set[str], page: Page) -> float:
        """Wait until all who are asked have sent something, but not too long; return seconds."""
        began = time.monotonic()
        least = began + self._hold
        most = max(least, began + PATIENCE_S + PER_PERSON_S * len(asked))
        while (now := time.monotonic()) < most and (now < least or not asked <= page.done):
            self._listen()
        return now - began

    def _wait_until_quiet(self) -> None:
        """Wait until everything that was sent has been answered."""
        limit = time.monotonic() + QUIET_S
        voting = -1
        while voting and time.monotonic() < limit:
            self._crowd.ask("voting")
            while (said := self._listen(1.0)) is not None and "voting" not in said:
                pass
            voting = said["voting"] if said else voting
            if voting:
                time.sleep(TURN_S)

    def _counted(
        self, vote: Round, page: Page, asked: set[str], found: RoundFigures
    ) -> RoundFigures:
        """Compare the stored ballots with the ledger; then settle the round and show the result."""
        rehearsal_session, number = self._rehearsal_session, vote.id
        people, ballots = rehearsal_session.people(), rehearsal_session.ballots(number)
        tables = by_tables(vote)
        numbers = {token: who.table if tables else who.number for token, who in people.items()}
        gone = lost_ballots(
            page,
            vote,
            options_of(rehearsal_session.session, number),
            numbers,
            ballots,
            reasons_of(rehearsal_session.heard(), vote),
        )
        rehearsal_session.do(SettleRound(number))
        return replace(
            self._reported(page, asked, found),
            stored=len(ballots),
            counted=counted(rehearsal_session.session, number),
            lost=len(gone),
            note=self._revealed(number),
        )

    def _revealed(self, number: int) -> str:
        """Show the result; return why the room may not see it, if so."""
        if self._rehearsal_session.session.get(Round, number).state is RoundState.COUNTED:
            return _("De uitslag komt samen met die van de tweede keer.")
        try:
            self._rehearsal_session.do(RevealRound(number))
        except Refused as refused:
            return refusal_words(refused).title
        return ""

    def _asked(self, vote: Round) -> set[str]:
        """Return which of the crowd a round is for."""
        people, session = self._rehearsal_session.people(), self._rehearsal_session.session
        here = ((each, people.get(each)) for each in self.ledger.joined)
        return {each for each, who in here if who and is_asked(session, vote, who)}

    def _listen(self, seconds: float = TURN_S) -> Said | None:
        """Read reports of the phones. Raises Ended when their process, or the server, has ended."""
        self._server.check()
        said = self._crowd.hear(seconds)
        if said is not None:
            self.ledger.take(said)
        return said


def is_asked(session: Session, vote: Round, who: Participant) -> bool:
    """Tell whether somebody can vote in a round by phone."""
    try:
        check_asked(vote, who.group, who.table)
    except Refused:
        return False
    return may_vote(session, vote, who)


def counted(session: Session, number: int) -> int | None:
    """Return how many people are in the result of a round; None when it is withheld.

    Of one that waits for the other of its pair it is how many of its ballots count.
    """
    if session.get(Round, number).state is RoundState.COUNTED:
        return sum(counting_ballots(session, number).values())
    if session.get(Round, number).withheld is not None:
        return None
    return sum(each.voters for each in session.where(ResultTurnout, round=number))
