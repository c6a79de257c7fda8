"""What phones send: that they join, a ballot, words, a language. It is kept, then answered."""

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from wijkworkshop.core.participating import Cast, Join, Say, Standing
from wijkworkshop.core.phones import Participant, Phones
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.web.desk import COOKIE, PART, Desk
from wijkworkshop.web.entries import ENTRIES
from wijkworkshop.web.fields import (
    ABOUT_ME,
    LANGUAGE,
    WORDS,
    Fields,
    fields_of,
    form,
    once_of,
    whole,
)
from wijkworkshop.web.joining import NOBODY, settled_in, typed_number, who_comes_in
from wijkworkshop.web.limits import Pace
from wijkworkshop.web.people import HIGHEST_ONCE, Person, hashed, new_token, proves
from wijkworkshop.web.rendering import Visit
from wijkworkshop.web.tries import Tries
from wijkworkshop.web.words import words_in
from wijkworkshop.web.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable

A_DAY_S = 86_400
HOPELESS = frozenset({Problem.VANISHED, Problem.CORRUPT, Problem.NOT_AN_ARCHIVE})
MOST_ROUNDS = 100_000
MOST_FORMS = 2000
"""Forms to join with whose phones are remembered, so that one that is sent twice is one person."""


class Sending:
    """Takes what phones send to the writer, and answers when it is kept."""

    def __init__(self, desk: Desk, writer: Writer) -> None:
        """Take it there."""
        self._desk, self._writer = desk, writer
        self._tries = Tries()
        self._votes, self._words = Pace(100, 2.0), Pace(6, 0.1)
        self._tokens: dict[str, str] = {}
        self.hopeless: Callable[[], None] = lambda: None

    async def join(self, request: Request) -> Response:
        """Somebody takes part, becomes the number of a card, or changes their group or table."""
        fields = await form(request, ABOUT_ME)
        phones, visit = self._phones(), self._desk.visit(request)
        who = await self._who(request, phones, fields, visit)
        who = settled_in(who, fields, self._desk.seen.sight.tables)
        token = visit.token if visit.person else self._token_for(fields)
        before = self._before(who, visit.person)
        await self._keep(Join(hashed(token), who, self._language(request, fields, visit), before))
        response = RedirectResponse("/", status_code=303)
        if visit.person is None:
            response.set_cookie(COOKIE, token, max_age=A_DAY_S, httponly=True, samesite="lax")
        return response

    async def speak(self, request: Request) -> Response:
        """Somebody wants their pages in another language."""
        fields, visit = await form(request, LANGUAGE), self._desk.visit(request)
        language = self._language(request, fields, visit)
        if visit.person:
            _check_proof(visit, fields)
            who = visit.person.who
            await self._keep(Join(visit.person.token, who, language, who.number))
            return RedirectResponse("/", status_code=303)
        return RedirectResponse(f"{_place_to_join(fields)}?language={language}", status_code=303)

    async def vote(self, request: Request) -> Response:
        """Somebody sent a ballot."""
        fields = await fields_of(request)
        who = self._sender(request, fields)
        _in_time(self._votes, who)
        vote, once = self._vote_of(fields), once_of(fields)
        answers = ENTRIES[vote.form].read(fields, self._desk.seen.sight.options)
        kept = await self._send(Cast(who, vote.id, once, answers))
        if kept is not Standing.REPEATED:
            self._desk.people.note(vote, who, tuple(sorted(answers)))
        return self._done(request)

    async def say(self, request: Request) -> Response:
        """Somebody sent words, for the facilitator to look at."""
        fields = await form(request, WORDS)
        who = self._sender(request, fields)
        _in_time(self._words, who)
        await self._send(Say(who, once_of(fields), fields.get("text", "")))
        return self._done(request, said=True)

    async def _who(
        self, request: Request, phones: Phones, fields: Fields, visit: Visit
    ) -> Participant:
        """Return who sends a form to join with. Raises Refused, and HTTPException."""
        if not fields.get("code") and visit.person:
            _check_proof(visit, fields)
            return visit.person.who
        address, number = request.client.host if request.client else "", typed_number(fields)
        if wait := self._tries.begin(address, number):
            await asyncio.sleep(wait)
        now = visit.who or NOBODY
        who = who_comes_in(phones, self._desk.people, fields, now)
        self._tries.right(address, number)
        return who

    async def _send(self, job: Cast | Join | Say) -> Standing | Participant:
        """Return what became of what was sent. Raises Refused when it was not kept.

        When the archive can never be used again, `hopeless` is told.
        """
        try:
            answer = await self._writer.send(job)
        except StorageProblem as problem:
            if problem.problem in HOPELESS:
                self.hopeless()
            raise
        if isinstance(answer, Refused):
            raise answer
        return answer

    async def _keep(self, join: Join) -> None:
        answer = await self._send(join)
        if not isinstance(answer, Participant):
            return
        if self._desk.people.add(Person(answer, join.token, join.language)):
            self._desk.headcount.joined()
        self._desk.headcount.heard(answer)
        self._desk.people.renumber(join.before, answer.number)

    def _before(self, who: Participant, person: Person | None) -> int:
        """Return the number that goes over in another one: it was somebody's who joins again."""
        if person is None:
            return 0
        same = person.who.number == who.number
        return person.who.number if same or not self._desk.people.shared(person) else 0

    def _token_for(self, fields: Fields) -> str:
        """Return a token for a phone; the same one when it sends the same form again."""
        if not fields.get("once"):
            return new_token()
        if len(self._tokens) >= MOST_FORMS:
            del self._tokens[next(iter(self._tokens))]
        return self._tokens.setdefault(str(once_of(fields)), new_token())

    def _sender(self, request: Request, fields: Fields) -> Participant:
        """Return who sent a form of this phone's own page. Raises Refused."""
        visit = self._desk.visit(request)
        if visit.who is None:
            raise Refused(Reason.CODE_WRONG)
        _check_proof(visit, fields)
        return visit.who

    def _phones(self) -> Phones:
        phones = self._desk.seen.phones
        if phones is None or not phones.running:
            raise Refused(Reason.NO_PHONES)
        return phones

    def _language(self, request: Request, fields: Fields, visit: Visit) -> str:
        """Return the language that was chosen, else the one of the page so far."""
        said = fields.get("language", "")
        if said and words_in(said).code != said:
            raise HTTPException(400)
        return said or visit.language or self._desk.language(request)

    def _vote_of(self, fields: Fields) -> Round:
        """Return the round that a ballot is for. Raises Refused when it is not open."""
        vote, said = self._desk.seen.sight.vote, whole(fields.get("round", ""), MOST_ROUNDS)
        if vote is None or vote.state is not RoundState.OPEN or said != vote.id:
            raise Refused(Reason.ROUND_NOT_OPEN)
        return vote

    def _done(self, request: Request, *, said: bool = False) -> Response:
        """Answer what was kept: with the part, or by going back to the page."""
        if PART not in request.headers:
            return RedirectResponse("/?said=1" if said else "/", status_code=303)
        visit = self._desk.visit(request)
        saved = visit.saved or not said
        return self._desk.shown(request, replace(visit, saved=saved, said=said, changing=False))


def _check_proof(visit: Visit, fields: Fields) -> None:
    """Raise Refused when a form is not of this phone's own page."""
    if not proves(visit.token, fields.get("proof", "")):
        raise Refused(Reason.CODE_WRONG)


def _in_time(pace: Pace, who: Participant) -> None:
    """Raise HTTPException when somebody sends more than a person can."""
    if wait := pace.wait(who.number):
        raise HTTPException(429, headers={"retry-after": str(int(wait) + 1)})


def _place_to_join(fields: Fields) -> str:
    """Return the address of the page that somebody joins with, as they came in."""
    code = "".join(each for each in fields.get("code", "") if each.isascii() and each.isalnum())
    number = whole(fields.get("number", ""), HIGHEST_ONCE)
    if not code:
        return "/"
    return f"/c/{number}-{code}" if number else f"/c/{code}"
