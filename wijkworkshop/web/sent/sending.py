"""Ballots and words that phones send; a response means that they are stored."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from wijkworkshop.core.participating import Cast, Say, Standing
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.web.asked import PART, header, token_of
from wijkworkshop.web.desk import Desk
from wijkworkshop.web.entries import ENTRIES
from wijkworkshop.web.gate.pace import Pace
from wijkworkshop.web.pages.rendering import Visit
from wijkworkshop.web.people import Person
from wijkworkshop.web.sent.fields import WORDS, Fields, fields_of, form, once_of, whole
from wijkworkshop.web.sent.post import Post, check_proof, in_time

MOST_ROUNDS = 100_000


class Sending:
    """The views that take ballots and words."""

    def __init__(self, desk: Desk, post: Post) -> None:
        """Store them through `post`."""
        self._desk, self._post = desk, post
        self.votes, self.words = Pace(100, 2.0), Pace(6, 0.1)  # of one number

    async def vote(self, request: Request) -> Response:
        """Store a ballot; raises Refused when the round is not open or the ballot not valid."""
        fields = await fields_of(request)
        person, token = await self._sender(request, fields)
        who = person.who
        in_time(self.votes, who.number)
        said, once = whole(fields.get("round", ""), MOST_ROUNDS), once_of(fields)
        vote = self._open(said)
        if vote is None:  # what came in before it closed is kept, though nobody could say so then
            await self._post.send(Cast(who, said, once, ()))
            return self._done(request, self._desk.visit_after(person, token))
        answers = ENTRIES[vote.form].read(fields, self._desk.seen.sight.options)
        kept = await self._post.send(Cast(who, vote.id, once, answers))
        if kept is not Standing.REPEATED and self._open(said):  # it may be over by now
            self._desk.people.note(vote, who, tuple(sorted(answers)))
        return self._done(request, self._desk.visit_after(person, token))

    async def say(self, request: Request) -> Response:
        """Store words, which wait for the facilitator."""
        fields = await form(request, WORDS)
        person, token = await self._sender(request, fields)
        in_time(self.words, person.who.number)
        await self._post.send(Say(person.who, once_of(fields), fields.get("text", "")))
        return self._done(request, self._desk.visit_after(person, token, said=True))

    async def _sender(self, request: Request, fields: Fields) -> tuple[Person, str]:
        """Return who sent a form, and their token. Raises Refused when the proof is wrong."""
        token = token_of(request.scope)
        await self._post.turns.come(token)
        person = self._desk.people.find(token)
        if person is None:
            raise Refused(Reason.CODE_WRONG)
        check_proof(token, fields)
        return person, token

    def _open(self, said: int) -> Round | None:
        """Return the round that a ballot is for, None when it is not the open one."""
        vote = self._desk.seen.sight.vote
        is_open = vote is not None and vote.state is RoundState.OPEN and said == vote.id
        return vote if is_open else None

    def _done(self, request: Request, visit: Visit) -> Response:
        """Respond after storing: with the changed part, or with a redirect to the page."""
        if not header(request.scope, PART):
            return RedirectResponse("/?said=1" if visit.said else "/", status_code=303)
        return self._desk.shown(request, visit)
