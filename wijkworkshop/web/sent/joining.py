"""Joining: by card, openly, as table host, or again; and choosing a language."""

import asyncio
from collections.abc import Collection

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from wijkworkshop.core.participating import NEXT_OPEN, Join
from wijkworkshop.core.phones.records import LAST, Participant, Phones
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.web.admission.guess_limit import GuessLimit
from wijkworkshop.web.admission.rate_limit import RateLimit
from wijkworkshop.web.pages.rendering import Visit
from wijkworkshop.web.pages.words import words_in
from wijkworkshop.web.people import Person, hashed, new_token
from wijkworkshop.web.request_headers import COOKIE, address_of, token_of
from wijkworkshop.web.sent.fields import ABOUT_ME, LANGUAGE, Fields, form, once_of, whole
from wijkworkshop.web.sent.identify import (
    NOBODY,
    identify_participant,
    scanned,
    typed_number,
    with_group_and_table,
)
from wijkworkshop.web.sent.submission_queue import SubmissionQueue, check_proof, check_rate
from wijkworkshop.web.views import Views

A_DAY_S = 86_400
MOST_JOINS = 1500
"""Phones of one address that can join at once; each takes one of the 4,999 numbers."""
PHONES_OF_ONE = 20
"""Phones at once that can join as one number; after that one a minute."""
MOST_FORMS = 2000
"""Forms for joining that are remembered, so that one that is sent twice makes one person."""


class JoinViews:
    """The views with which people join and choose a language."""

    def __init__(self, views: Views, queue: SubmissionQueue, own: Collection[str] = ()) -> None:
        """Store joins through `post`; `own` addresses, this laptop's, are not limited."""
        self._views, self._queue, self._own = views, queue, own
        self.guess_limit, self.joins = GuessLimit(), RateLimit(MOST_JOINS, 1.0)
        self.again = RateLimit(PHONES_OF_ONE, 1 / 60)  # of one number
        self._tokens: dict[int, str] = {}

    async def join(self, request: Request) -> Response:
        """Let somebody join, take the number of a card, or change their group or table."""
        fields = await form(request, ABOUT_ME)
        async with self._queue.join_locks.joining(token_of(request.scope)):
            return await self._join(request, fields)

    async def speak(self, request: Request) -> Response:
        """Change the language of somebody's pages."""
        fields = await form(request, LANGUAGE)
        async with self._queue.join_locks.joining(token_of(request.scope)):
            return await self._speak(request, fields)

    async def _join(self, request: Request, fields: Fields) -> Response:
        phones, visit = self._phones(), self._views.visit(request)
        who = await self._who(request, phones, fields, visit)
        who = with_group_and_table(who, fields, phones, self._views.seen.state.tables)
        token = visit.token if visit.person else self._token_for(fields)
        before = self._before(who, visit.person)
        await self._keep(Join(hashed(token), who, self._language(request, fields, visit), before))
        response = RedirectResponse("/", status_code=303)
        if visit.person is None:
            response.set_cookie(COOKIE, token, max_age=A_DAY_S, httponly=True, samesite="lax")
        return response

    async def _speak(self, request: Request, fields: Fields) -> Response:
        visit = self._views.visit(request)
        language = self._language(request, fields, visit)
        if visit.person:
            check_proof(visit.token, fields)
            who = visit.person.who
            try:
                await self._keep(Join(visit.person.token, who, language, who.number))
            except Refused:  # all is over; what is there to see can still be read
                self._views.people.add(Person(who, visit.person.token, language))
            return RedirectResponse("/", status_code=303)
        return RedirectResponse(f"{place_to_join(fields)}?language={language}", status_code=303)

    async def _who(
        self, request: Request, phones: Phones, fields: Fields, visit: Visit
    ) -> Participant:
        """Return who sent a form for joining. Raises Refused, and HTTPException."""
        if not fields.get("code") and visit.person:
            check_proof(visit.token, fields)
            return visit.person.who
        address, number = address_of(request.scope), typed_number(fields)
        guess_limit = not scanned(phones, fields)
        if guess_limit and (wait := self.guess_limit.begin(address, number)):
            await asyncio.sleep(wait)
        now = visit.who or NOBODY
        who = identify_participant(phones, self._views.people, fields, now)
        if guess_limit:
            self.guess_limit.right(address, number)
        if who.number == NEXT_OPEN and address not in self._own:
            check_rate(self.joins, address)
        if who.number != NEXT_OPEN and visit.person is None:
            check_rate(self.again, who.number)
        return who

    async def _keep(self, join: Join) -> None:
        answer = await self._queue.send(join)
        if not isinstance(answer, Participant):
            return
        if self._views.people.add(Person(answer, join.token, join.language)):
            self._views.headcount.joined()
        self._views.headcount.heard(answer)
        self._views.people.renumber(join.before, answer.number)
        if self._views.headcount.hosts_here(answer) > 1:
            self._views.live.tell_hosts(answer.table)

    def _before(self, who: Participant, person: Person | None) -> int:
        """Return the number that this join replaces, since its owner joins again; 0 when none."""
        if person is None:
            return 0
        same = person.who.number == who.number
        return person.who.number if same or not self._views.people.shared(person) else 0

    def _token_for(self, fields: Fields) -> str:
        """Return a token for a phone; the same form sent again gets the same one."""
        if not fields.get("once"):
            return new_token()
        once = once_of(fields)
        if once not in self._tokens and len(self._tokens) >= MOST_FORMS:
            del self._tokens[next(iter(self._tokens))]
        return self._tokens.setdefault(once, new_token())

    def _phones(self) -> Phones:
        phones = self._views.seen.phones
        if phones is None or not phones.running:
            raise Refused(Reason.NO_PHONES)
        return phones

    def _language(self, request: Request, fields: Fields, visit: Visit) -> str:
        """Return the chosen language, else that of the page so far."""
        said = fields.get("language", "")
        if said and words_in(said).code != said:
            raise HTTPException(400)
        return said or visit.language or self._views.language(request)


def place_to_join(fields: Fields) -> str:
    """Return the address of the joining page that somebody used, with its code."""
    code = "".join(each for each in fields.get("code", "") if each.isascii() and each.isalnum())
    number = whole(fields.get("number", ""), LAST)
    if not code:
        return "/"
    return f"/c/{number}-{code}" if number else f"/c/{code}"
