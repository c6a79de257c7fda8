"""The views of participants' pages: who makes the request, and which page they get."""

from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import Receive, Scope, Send

from wijkworkshop.core.phones.records import LAST
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.table_reasons import Reasons
from wijkworkshop.web.admission.error_pages import ErrorPages
from wijkworkshop.web.headcount import Headcount
from wijkworkshop.web.live_updates import LiveUpdates
from wijkworkshop.web.pages.rendering import Pages, Stored, Visit
from wijkworkshop.web.pages.words import preferred, words_in
from wijkworkshop.web.people import People, Person
from wijkworkshop.web.phone_state import VersionedState
from wijkworkshop.web.request_headers import PART, SENT, header, token_of

MOST_OF_ONE = 8
"""Pages of one participant that can listen at once; further ones reload now and then."""


class Views:
    """Shows each phone what it may see."""

    def __init__(self, seen: VersionedState, people: People, pages: Pages) -> None:
        """Begin with this state; `hear` replaces it."""
        self.seen, self.people, self.pages = seen, people, pages
        self.error_pages = ErrorPages(pages, people)
        self.live, self.headcount = LiveUpdates(), Headcount(people)

    def hear(self, session: Session) -> None:
        """Take over a newer session, and tell listening phones when what they show has changed."""
        before, self.seen = self.seen, self.seen.next(session)
        if self.seen.version == before.version:
            return
        if self.seen.state.vote is None:
            self.people.forget()
        if before.state.closed and not self.seen.state.closed:
            self.people.forget_everybody()  # as the archive did
        self.live.tell()

    async def page(self, request: Request) -> Response:
        """Return the page of the phone that asks."""
        return self.shown(request, self.visit(request))

    async def with_code(self, request: Request) -> Response:
        """Return the page for joining, after the QR code of the room or of a card was scanned.

        The code is checked only when the form is sent, so nobody can try codes here. Somebody who
        has joined already and scans the code of the room again stays who they were.
        """
        visit = self.visit(request)
        before, _, code = request.path_params["code"].rpartition("-")
        number = card_number(before)
        phones = self.seen.phones
        if visit.who and (visit.who.number == number or (phones and code == phones.code)):
            return RedirectResponse("/", status_code=303)
        return self.shown(request, replace(visit, person=None, code=code, number=number))

    async def now(self, request: Request) -> Response:
        """Return the part of the page that changes, or 304 when the phone has it (ETag)."""
        visit = self.visit(request)
        tag = f'"{self.seen.version}-{visit.language}-{visit.hosts}"'
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={"etag": tag})
        return HTMLResponse(self.pages.part(self.seen, visit), headers={"etag": tag})

    async def stream(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send updates to this phone. Raises HTTPException when its number has enough streams."""
        request = Request(scope)
        who = self.visit(request).who
        if who and self.headcount.streams(who) >= MOST_OF_ONE:
            raise HTTPException(503, headers={"retry-after": "5"})
        last = request.headers.get("last-event-id") or request.query_params.get("seen", "")

        def part() -> tuple[int, str]:
            return self.seen.version, self.pages.part(self.seen, self.visit(request))

        with self.headcount.listening(who):
            table = who.table if who and who.hosts else 0
            await self.live.stream(part, version_in(last), receive, send, table)

    def refused(self, request: Request, why: Refused) -> Response:
        """Return the page with the reason why something was not done."""
        fields = request.scope.get(SENT, {})
        card = card_number(fields.get("card", ""))
        visit = replace(self.visit(request), wrong=why, fields=fields, card=card)
        return self.shown(request, visit, status=409)

    def visit(self, request: Request) -> Visit:
        """Return who makes the request, and what they answered in the open round."""
        token = token_of(request.scope)
        person = self.people.find(token)
        if person is None:
            return Visit(None, token, self.language(request))
        answers, reasons = self._answered(person)
        visit = Visit(person, token, person.language, answers, reasons, bool(answers))
        visit = replace(visit, hosts=self.headcount.hosts_here(person.who))
        return _asked_for(visit, request) if request.scope["query_string"] else visit

    def visit_after(self, person: Person, token: str, stored: Stored | None = None) -> Visit:
        """Return what somebody sees once their ballot, or something else (`stored`), is stored."""
        answers, reasons = self._answered(person)
        hosts = self.headcount.hosts_here(person.who)
        saved = bool(answers) or stored in (None, Stored.OTHER_SHEET)
        return Visit(person, token, person.language, answers, reasons, saved, stored, hosts=hosts)

    def _answered(self, person: Person) -> tuple[Answers, Reasons]:
        """Return what somebody answered in the open round, and why; note that they are here."""
        self.headcount.heard(person.who)
        vote = self.seen.state.vote
        if vote is None:
            return (), ()
        return self.people.answered(vote, person.who), self.people.reasons(vote, person.who)

    def language(self, request: Request) -> str:
        """Return the language of a phone: the one it chose, else the one its browser prefers."""
        sent = request.scope.get(SENT, {})
        chosen = request.query_params.get("language") or sent.get("language")
        if chosen:
            return words_in(chosen).code
        return preferred(request.headers.get("accept-language", ""))

    def shown(self, request: Request, visit: Visit, status: int = 200) -> Response:
        """Return the whole page, or only the part that changes when the request asks for that."""
        draw = self.pages.part if header(request.scope, PART) else self.pages.page
        return HTMLResponse(draw(self.seen, visit), status_code=status)


def _asked_for(visit: Visit, request: Request) -> Visit:
    """Return a visit with what its address asks for."""
    asked = request.query_params
    stored = next((each for each in Stored if asked.get("stored") == each), None)
    card = card_number(asked.get("card", ""))
    return replace(visit, stored=stored, changing="change" in asked, card=card)


def card_number(text: str) -> int:
    """Return the number of a card that an address or a field names, 0 when there is none."""
    fits = text.isascii() and text.isdigit() and len(text) <= len(str(LAST))
    return int(text) if fits else 0


def version_in(text: str) -> int:
    """Return the version that a page says it shows, 0 when the text is no number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0
