"""A simulated participant: joins, waits, votes when asked, and makes the mistakes people make."""

import asyncio
import random
from collections.abc import Callable, Set
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Any

from wijkworkshop.rehearsal.browser import PATIENCE_S, Browser
from wijkworkshop.rehearsal.filling import Filled, filled
from wijkworkshop.rehearsal.forms import Form, Page, read_page
from wijkworkshop.rehearsal.http_connection import Answer, HttpError

LANGUAGES = ("nl-NL,nl;q=0.9", "nl-NL,nl;q=0.9", "nl-NL", "en-GB,en;q=0.9", "tr-TR,tr", "ar-MA,ar")
SAVED = "bewaard"
"""What a Dutch page says when a vote is stored."""
TRIES_AGAIN = frozenset({0, 429, 500, 502, 503})
TROUBLE = (OSError, EOFError, HttpError)
Tell = Callable[[dict[str, Any]], None]


class Way(StrEnum):
    """How a phone learns that the page has changed."""

    LIVE = auto()  # the server says so
    POLL = auto()  # the page asks now and then
    RELOAD = auto()  # without JavaScript: the whole page again


@dataclass(frozen=True)
class Visit:
    """The address, the code, and how long people take (seconds at most).

    A table host votes and writes for `table`.
    """

    url: str
    code: str
    table: int = 0
    thinks: float = 0.5
    looks: float = 1.0


class Phone:
    """A participant, whose choices depend only on their number and the seed."""

    def __init__(self, visit: Visit, number: int, seed: int, tell: Tell) -> None:
        """Make a participant with this number."""
        self._name, self._chance = f"{seed}/{number}", _chance_of(f"{seed}/{number}")
        self._mood = _chance_of(f"{seed}/{number}/waiting")
        self._visit, self._tell = visit, tell
        self.way = self._chance.choices(list(Way), (6, 3, 1))[0]
        self.language = self._chance.choice(LANGUAGES)
        self._dutch = self.language.startswith("nl")
        self._browser = Browser(visit.url, self.language, scripts=self.way is not Way.RELOAD)
        self._page, self._news = Page(), asyncio.Event()
        self._voted: set[str] = set()
        self._sent_card = False
        self._placed: set[str] = set()
        self.voting = False

    async def take_part(self, wait: float) -> None:
        """Join after a while, and stay until the end."""
        await asyncio.sleep(wait)
        try:
            await self._until_it_works(self._join)
            self._tell({"joined": self._browser.holder})
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._until_it_works(self._hear, for_ever=True))
                tasks.create_task(self._follow())
        finally:
            await self._browser.close()

    async def _until_it_works(self, what: Callable[[], Any], *, for_ever: bool = False) -> None:
        """Call a function until it succeeds, with pauses, as people and pages do."""
        while True:
            try:
                await what()
            except TROUBLE:
                await self._rest(1.0)
            else:
                if not for_ever:
                    return

    async def _rest(self, most: float) -> None:
        await asyncio.sleep(self._mood.uniform(0.1, 1.0) * most)

    async def _join(self) -> None:
        """Scan the code, or type the address and the code; then fill in the form for joining."""
        types = self._chance.random() < 0.25
        page = await self._browser.open("/" if types else f"/c/{self._visit.code}")
        form = page.form("/join")
        if form is None:
            raise HttpError("nobody can join")
        code = f" {self._visit.code.lower()}" if types else self._visit.code
        answer = await self._browser.send(
            form.action, filled(form, self._chance, code, self._visit.table)
        )
        page = await self._browser.shown(answer)
        if not self._browser.holder or page.form("/join"):
            raise HttpError(page.alert or "not joined")
        if self._chance.random() < 0.2:
            page = await self._speak_otherwise(page)
        self._show(page)

    async def _speak_otherwise(self, page: Page) -> Page:
        """Choose another language, if the page offers one."""
        form = page.form("/language")
        if form is None or not form.buttons:
            return page
        self._dutch = False
        fields = (*filled(form, self._chance), self._chance.choice(form.buttons))
        return await self._browser.shown(await self._browser.send(form.action, fields))

    def _show(self, page: Page) -> None:
        """Take over a new page or part."""
        page.version = page.version or self._page.version
        self._page = page
        self._news.set()

    async def _hear(self) -> None:
        if self.way is Way.LIVE:
            async for page in self._browser.parts(self._page.version):
                self._show(page)
            return
        await self._rest(self._visit.looks)
        if self.voting:
            return  # a page is not loaded again under one's hands
        if self.way is Way.RELOAD:
            self._show(await self._browser.open("/"))
        else:
            await self._look()

    async def _look(self) -> None:
        answer = await self._browser.look(self._tag)
        if answer.status == 200:
            self._tag = answer.headers.get("etag", "")
            self._show(read_page(answer.text))

    _tag = ""

    async def _follow(self) -> None:
        """Vote in each round that the page asks to vote in; a table host sends a card too."""
        while True:
            await self._news.wait()
            self._news.clear()
            if self._page.form("/card") and not self._sent_card:
                self._sent_card = True
                await self._send_card()
            asked = _asked_about(self._page, self._placed)
            if asked is not None:
                await self._answer_place(asked)
            vote = _round_of(self._page)
            if vote and vote not in self._voted:
                self._voted.add(vote)
                self.voting = True
                try:
                    await self._vote(vote)
                finally:
                    self.voting = False
                self._tell({"done": self._browser.holder, "round": vote})

    async def _send_card(self) -> None:
        """Think, then send a card to the board, perhaps twice."""
        self.voting = True
        try:
            await self._rest(self._visit.thinks)
            form, chance = self._page.form("/card"), _chance_of(f"{self._name}/card")
            if form is not None:
                words = (("line", f"Kaart van tafel {self._visit.table}"),)
                sent = (*(each for each in filled(form, chance) if each[0] != "line"), *words)
                if await self._send(form, sent) and chance.random() < 0.5:
                    await self._send(form, sent)
        finally:
            self.voting = False
        self._tell({"done": self._browser.holder, "round": "cards"})

    async def _answer_place(self, form: Form) -> None:
        """Think, then say whether a card lies right: mostly it does."""
        self._placed.add(form.hidden("laid"))
        self.voting = True
        try:
            await self._rest(self._visit.thinks)
            chance = _chance_of(f"{self._name}/place")
            yes, no = form.buttons
            await self._send(form, (*filled(form, chance), no if chance.random() < 0.25 else yes))
        finally:
            self.voting = False
        self._tell({"done": self._browser.holder, "round": "places"})

    async def _vote(self, vote: str) -> None:
        """Think, then vote; perhaps press twice, change the vote, or reload the page."""
        await self._rest(self._visit.thinks)
        form = self._page.form("/vote")
        if form is None or _round_of(self._page) != vote:
            return  # it is over
        chance = _chance_of(f"{self._name}/{vote}")
        sent = filled(form, chance, self._why)
        if not await self._send(form, sent):
            return
        if chance.random() < 0.15:
            await self._send(form, sent)
        if chance.random() < 0.25:
            await self._change(vote, chance)
        if chance.random() < 0.15:
            with suppress(*TROUBLE):
                self._show(await self._browser.open("/"))

    @property
    def _why(self) -> str:
        """Return what a host answers where a vote asks why."""
        return f"Reden van tafel {self._visit.table}" if self._visit.table else ""

    async def _change(self, vote: str, chance: random.Random) -> None:
        """Open the form again, if the page offers that, and send another vote."""
        with suppress(*TROUBLE):
            for link in ("", *self._page.links):
                page = await self._browser.open(link) if link else self._page
                form = page.form("/vote")
                if form is not None and _round_of(page) == vote:
                    await self._rest(self._visit.thinks)
                    await self._send(form, filled(form, chance, self._why))
                    return

    async def _send(self, form: Form, fields: Filled) -> bool:
        """Send the same ballot until there is a response, and report the result."""
        loop = asyncio.get_running_loop()
        began, holder, sent = loop.time(), self._browser.holder, dict(fields)
        answer = await self._heard(form, fields, began + PATIENCE_S)
        took = round((loop.time() - began) * 1000, 2)
        if answer.status in TRIES_AGAIN:
            self._tell({"unsure": holder, "fields": sent, "status": answer.status})
            return False
        if answer.status not in (200, 303):
            why = " ".join(read_page(answer.text).alert.split())
            self._tell({"refused": holder, "fields": sent, "status": answer.status, "why": why})
            return False
        page = read_page(answer.text)
        with suppress(*TROUBLE):
            page = await self._browser.shown(answer)
        said = not self._dutch or SAVED in page.words.lower()
        self._tell({"kept": holder, "fields": sent, "ms": took, "said": said})
        self._show(page)
        return True

    async def _heard(self, form: Form, fields: Filled, until: float) -> Answer:
        """Return the response that tells what became of a ballot."""
        while True:
            answer = Answer(0)
            with suppress(*TROUBLE):
                answer = await self._browser.send(form.action, fields, part=self._browser.scripts)
            if answer.status not in TRIES_AGAIN or asyncio.get_running_loop().time() > until:
                return answer
            await self._rest(0.5)


def _chance_of(name: str) -> random.Random:
    return random.Random(name)  # noqa: S311 - no secret


def _asked_about(page: Page, answered: Set[str]) -> Form | None:
    """Return the form that asks whether a card lies right, unless that was answered."""
    asked = (each for each in page.forms if each.action == "/place" and len(each.buttons) > 1)
    return next((each for each in asked if each.hidden("laid") not in answered), None)


def _round_of(page: Page) -> str:
    """Return the id of the round that a page asks to vote in; empty for none."""
    form = page.form("/vote")
    return form.hidden("round") if form else ""
