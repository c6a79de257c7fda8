"""The pages of participants: every route, and what it does. The facilitator has none here."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from wijkworkshop.core.participating import NEXT_OPEN, Cast, Join, Say, Standing
from wijkworkshop.core.phones import Participant, knows_number
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Group, RoundState
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.web.assets import Assets
from wijkworkshop.web.entries import ENTRIES
from wijkworkshop.web.entries.entry import Fields, number_in
from wijkworkshop.web.guard import Guard, TooMuch, fields_of
from wijkworkshop.web.live_updates import LiveUpdates
from wijkworkshop.web.people import HIGHEST_ONCE, People, Person, hashed, new_token, proves
from wijkworkshop.web.rendering import Pages, Visit
from wijkworkshop.web.state import Seen
from wijkworkshop.web.writer import Busy, Writer

COOKIE = "wijk"
PART = "x-part"
"""A page with JavaScript sends this header, and gets the part that changed, not the page."""
A_DAY_S = 86_400


class Desk:
    """Answers phones: what there is to see, who takes part, what is sent."""

    def __init__(self, seen: Seen, people: People, pages: Pages) -> None:
        """Show this at first; `writer` is set before the first request."""
        self.seen, self.people, self._pages = seen, people, pages
        self.live = LiveUpdates()
        self.writer: Writer

    def hear(self, session: Session) -> None:
        """The facilitator did something: show it to all phones where they can see it."""
        before, self.seen = self.seen, self.seen.next(session)
        if self.seen.version == before.version:
            return
        if self.seen.sight.vote is None:
            self.people.forget()
        self.live.tell()

    async def page(self, request: Request) -> Response:
        """Return the page of this phone."""
        return self._shown(request, self._visit(request))

    async def with_code(self, request: Request) -> Response:
        """Somebody scanned the code of the room, or of a card: the page to join with."""
        visit = self._visit(request)
        number, _, code = request.path_params["code"].rpartition("-")
        visit = replace(visit, code=code, number=int(number) if number.isdigit() else 0)
        return self._shown(request, visit)

    async def join(self, request: Request) -> Response:
        """Somebody takes part."""
        fields = await fields_of(request)
        self._check_origin(request)
        number = self._number_of(fields)
        who = Participant(number, _group(fields), number_in(fields, "table") or 0)
        token, language = new_token(), self._language(request)
        answer = await self.writer.send(Join(hashed(token), who, language))
        if isinstance(answer, Refused):
            raise answer
        assert isinstance(answer, Participant)  # noqa: S101 - what a join is answered
        self.people.add(Person(answer, hashed(token), language))
        response = RedirectResponse("/", status_code=303)
        response.set_cookie(COOKIE, token, max_age=A_DAY_S, httponly=True, samesite="lax")
        return response

    async def vote(self, request: Request) -> Response:
        """Somebody sent a ballot: it is kept before they hear so."""
        fields, visit = await self._sent(request)
        assert visit.person is not None  # noqa: S101 - `_sent` saw to it
        vote = self._vote_of(fields)
        once = _once(fields)
        answers = ENTRIES[vote.form].read(fields, self.seen.sight.options)
        answer = await self.writer.send(Cast(visit.person.who, vote.id, once, answers))
        if isinstance(answer, Refused):
            raise answer
        if answer is not Standing.REPEATED:
            self.people.note(vote.id, visit.person.who.number, tuple(sorted(answers)))
        return self._done(request)

    async def say(self, request: Request) -> Response:
        """Somebody sent words, for the facilitator to look at."""
        fields, visit = await self._sent(request)
        assert visit.person is not None  # noqa: S101 - `_sent` saw to it
        answer = await self.writer.send(
            Say(visit.person.who, _once(fields), fields.get("text", ""))
        )
        if isinstance(answer, Refused):
            raise answer
        return self._done(request, said=True)

    async def now(self, request: Request) -> Response:
        """Return the part of this phone, or that it has it (ETag)."""
        tag = f'"{self.seen.version}"'
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={"etag": tag})
        part = self._pages.part(self.seen, self._visit(request))
        return HTMLResponse(part, headers={"etag": tag})

    async def stream(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Tell this phone of everything new."""
        request = Request(scope)
        last = request.headers.get("last-event-id") or request.query_params.get("seen", "")

        def part() -> tuple[int, str]:
            return self.seen.version, self._pages.part(self.seen, self._visit(request))

        await self.live.stream(part, int(last) if last.isdigit() else 0, receive, send)

    async def refused(self, request: Request, error: Exception) -> Response:
        """Say on the page why something was not done."""
        assert isinstance(error, Refused)  # noqa: S101 - it is set up for this kind
        fields = getattr(request.state, "fields", {})
        visit = replace(self._visit(request), wrong=error, fields=fields)
        return self._shown(request, visit, status=409)

    async def _sent(self, request: Request) -> tuple[Fields, Visit]:
        """Return the fields of a form that this phone's own page sent. Raises Refused."""
        fields = await fields_of(request)
        self._check_origin(request)
        visit = self._visit(request)
        if visit.person is None or not proves(visit.token, fields.get("proof", "")):
            raise Refused(Reason.CODE_WRONG)
        return fields, visit

    def _check_origin(self, request: Request) -> None:
        origin = request.headers.get("origin", "")
        if origin and urlsplit(origin).netloc != request.headers.get("host", ""):
            raise Refused(Reason.CODE_WRONG)

    def _number_of(self, fields: Fields) -> int:
        """Return whose number somebody has, 0 when they get a new one. Raises Refused."""
        phones = self.seen.sight.phones
        if phones is None:
            raise Refused(Reason.NO_PHONES)
        code = "".join(each for each in fields.get("code", "").upper() if each.isalnum())
        number = number_in(fields, "number") or 0
        if number:
            if not knows_number(phones.secret, number, code):
                raise Refused(Reason.CODE_WRONG)
            return number
        if not code or code != phones.code:
            raise Refused(Reason.CODE_WRONG)
        return NEXT_OPEN

    def _vote_of(self, fields: Fields) -> Round:
        """Return the round that a ballot is for. Raises Refused when it is not open."""
        vote = self.seen.sight.vote
        if (
            vote is None
            or vote.state is not RoundState.OPEN
            or number_in(fields, "round") != vote.id
        ):
            raise Refused(Reason.ROUND_NOT_OPEN)
        return vote

    def _visit(self, request: Request) -> Visit:
        token = request.cookies.get(COOKIE, "")
        person = self.people.find(token)
        language = person.language if person else self._language(request)
        vote = self.seen.sight.vote
        answers = self.people.answered(vote.id, person.who.number) if vote and person else ()
        asked = request.query_params
        return Visit(
            person,
            token,
            language,
            answers,
            saved=bool(answers),
            said="said" in asked,
            changing="change" in asked,
        )

    def _language(self, request: Request) -> str:
        return "nl"

    def _done(self, request: Request, said: bool = False) -> Response:
        """Answer what was kept: with the part, or by going back to the page."""
        if PART in request.headers:
            visit = self._visit(request)
            return HTMLResponse(
                self._pages.part(
                    self.seen, replace(visit, saved=visit.saved or not said, said=said)
                )
            )
        return RedirectResponse("/?said=1" if said else "/", status_code=303)

    def _shown(self, request: Request, visit: Visit, status: int = 200) -> Response:
        draw = self._pages.part if PART in request.headers else self._pages.page
        return HTMLResponse(draw(self.seen, visit), status_code=status)


def _group(fields: Fields) -> Group:
    said = fields.get("group", "")
    return Group(said) if said in set(Group) else Group.UNKNOWN


def _once(fields: Fields) -> int:
    """Return the one-time number of a form. Raises Refused when it is none of ours."""
    text = fields.get("once", "")
    if not (text.isascii() and text.isdigit() and 0 < int(text) < HIGHEST_ONCE):
        raise Refused(Reason.CODE_WRONG)
    return int(text)


async def too_much(_request: Request, _error: Exception) -> Response:
    """Refuse what no form of ours sends."""
    return PlainTextResponse("Dat is te veel.", status_code=413)


async def busy(_request: Request, _error: Exception) -> Response:
    """Ask for patience: the page tries again by itself."""
    return PlainTextResponse("Even geduld.", status_code=503, headers={"retry-after": "1"})


class Stream:
    """`Desk.stream` as an endpoint: Starlette calls an object as it is."""

    def __init__(self, desk: Desk) -> None:
        """Stream what this desk shows."""
        self._desk = desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Stream it."""
        await self._desk.stream(scope, receive, send)


def make_app(desk: Desk, resources: Path, hosts: frozenset[str]) -> ASGIApp:
    """Return the app: every route that there is."""
    app = Starlette(
        routes=[
            Route("/", desk.page),
            Route("/c/{code}", desk.with_code),
            Route("/join", desk.join, methods=["POST"]),
            Route("/vote", desk.vote, methods=["POST"]),
            Route("/say", desk.say, methods=["POST"]),
            Route("/now", desk.now),
            Route("/live", Stream(desk)),
            Route("/static/{name}", Assets(resources / "static").answer),
        ],
        exception_handlers={
            Refused: desk.refused,
            TooMuch: too_much,
            Busy: busy,
            StorageProblem: busy,
        },
    )
    return Guard(app, hosts)
