"""Ballots, words and cards that phones send; a response means that they are stored."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from wijkworkshop.core.participating import AnswerPlace, Cast, Say, SendCard, Standing
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.table_reasons import Reasons, sound_reasons
from wijkworkshop.core.voting.voting_tables import by_tables
from wijkworkshop.web.admission.rate_limit import RateLimit
from wijkworkshop.web.entries import ENTRIES
from wijkworkshop.web.entries.cells import read_reasons
from wijkworkshop.web.pages.rendering import Stored, Visit
from wijkworkshop.web.people import Person
from wijkworkshop.web.request_headers import PART, header, token_of
from wijkworkshop.web.sent.fields import (
    CARD,
    PLACE,
    WORDS,
    Fields,
    fields_of,
    form,
    once_of,
    whole,
)
from wijkworkshop.web.sent.submission_queue import SubmissionQueue, check_proof, check_rate
from wijkworkshop.web.views import Views

MOST_ROUNDS = 100_000


class SubmissionViews:
    """The views that take ballots, words, cards and what is said of these."""

    def __init__(self, views: Views, queue: SubmissionQueue) -> None:
        """Store them through `post`."""
        self._views, self._queue = views, queue
        self.votes, self.words = RateLimit(100, 2.0), RateLimit(6, 0.1)  # of one number
        self.cards = RateLimit(20, 0.2)

    async def vote(self, request: Request) -> Response:
        """Store a ballot; raises Refused when the round is not open or the ballot not valid."""
        fields = await fields_of(request)
        person, token = await self._sender(request, fields)
        who = person.who
        check_rate(self.votes, who.number)
        said, once = whole(fields.get("round", ""), MOST_ROUNDS), once_of(fields)
        vote = self._open(said)
        if vote is None:  # what came in before it closed is kept, though nobody could say so then
            await self._queue.send(Cast(who, said, once, ()))
            return self._done(request, self._views.visit_after(person, token))
        options = self._views.seen.options_of(who)
        rest, reasons = read_reasons(vote, fields, options)
        answers = ENTRIES[vote.form].read(rest, options)
        kept = await self._queue.send(Cast(who, vote.id, once, answers, reasons))
        stored = None
        if kept is not Standing.REPEATED and self._open(said):  # it may be over by now
            stored = self._noted(vote, person, tuple(sorted(answers)), sound_reasons(reasons))
        return self._done(request, self._views.visit_after(person, token, stored))

    def _noted(
        self, vote: Round, person: Person, answers: Answers, reasons: Reasons
    ) -> Stored | None:
        """Remember a ballot; say so when it takes the place of one of another phone of the table.

        Those phones hear of it.
        """
        others = self._views.people.note(vote, person, answers, reasons)
        if not by_tables(vote):
            return None
        self._views.live.tell_hosts(person.who.table)
        return Stored.OTHER_SHEET if others else None

    async def say(self, request: Request) -> Response:
        """Store words, which wait for the facilitator."""
        fields = await form(request, WORDS)
        person, token = await self._sender(request, fields)
        check_rate(self.words, person.who.number)
        await self._queue.send(Say(person.who, once_of(fields), fields.get("text", "")))
        return self._done(request, self._views.visit_after(person, token, Stored.WORDS))

    async def card(self, request: Request) -> Response:
        """Store a card of a table, or that its host takes it back (`back`)."""
        fields = await form(request, CARD)
        person, token = await self._sender(request, fields)
        check_rate(self.cards, person.who.number)
        block, card, seen = (
            whole(fields.get(name, ""), MOST_ROUNDS) for name in ("block", "card", "seen")
        )
        text = None if fields.get("back") else fields.get("line", "")
        sent = SendCard(person.who, once_of(fields), block, card, seen, text)
        standing = await self._queue.send(sent)
        stored = Stored.OTHER_CARD if standing is Standing.OVERWROTE else Stored.CARD
        return self._done(request, self._views.visit_after(person, token, stored))

    async def place(self, request: Request) -> Response:
        """Store what a host says about where a card of its table lies."""
        fields = await form(request, PLACE)
        person, token = await self._sender(request, fields)
        check_rate(self.cards, person.who.number)
        block, card, place, seen, fits = (
            whole(fields.get(name, ""), MOST_ROUNDS)
            for name in ("block", "laid", "place", "seen", "fits")
        )
        said = AnswerPlace(person.who, once_of(fields), block, card, place, seen, fits == 1)
        standing = await self._queue.send(said)
        stored = Stored.OTHER_PLACE if standing is Standing.OVERWROTE else Stored.PLACE
        return self._done(request, self._views.visit_after(person, token, stored))

    async def _sender(self, request: Request, fields: Fields) -> tuple[Person, str]:
        """Return who sent a form, and their token. Raises Refused when the proof is wrong."""
        token = token_of(request.scope)
        await self._queue.join_locks.come(token)
        person = self._views.people.find(token)
        if person is None:
            raise Refused(Reason.CODE_WRONG)
        check_proof(token, fields)
        return person, token

    def _open(self, said: int) -> Round | None:
        """Return the round that a ballot is for, None when it is not the open one."""
        vote = self._views.seen.state.vote
        is_open = vote is not None and vote.state is RoundState.OPEN and said == vote.id
        return vote if is_open else None

    def _done(self, request: Request, visit: Visit) -> Response:
        """Respond after storing: with the changed part, or with a redirect to the page."""
        if not header(request.scope, PART):
            where = f"/?stored={visit.stored}" if visit.stored else "/"
            return RedirectResponse(where, status_code=303)
        return self._views.shown(request, visit)
