"""A simulated browser: cookies, headers, redirects, and retries."""

import asyncio
from collections.abc import AsyncIterator
from hashlib import sha256
from urllib.parse import urlencode, urlsplit

from wijkworkshop.rehearsal.filling import Filled
from wijkworkshop.rehearsal.forms import Page, read_page
from wijkworkshop.rehearsal.http_connection import Answer, HttpConnection

PATIENCE_S = 30.0
FORM = "application/x-www-form-urlencoded"
MOST_REDIRECTS = 4
AGENT = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari"


class Browser:
    """Has one connection for pages, and one more while it listens."""

    def __init__(self, url: str, language: str, *, scripts: bool) -> None:
        """Use the site at this address; without `scripts` every form gets a whole new page."""
        where = urlsplit(url)
        self._host, self._port = where.hostname or "", where.port or 80
        self._connection, self._ear = (
            HttpConnection(self._host, self._port),
            HttpConnection(self._host, self._port),
        )
        self._language, self.scripts = language, scripts
        self._cookies: dict[str, str] = {}
        self._loaded: set[str] = set()

    @property
    def holder(self) -> str:
        """Return the hash of what this phone holds; empty when it has no cookie."""
        value = next(iter(self._cookies.values()), "")
        return sha256(value.encode()).hexdigest() if value else ""

    async def open(self, path: str) -> Page:
        """Return a page, after loading its style and script once."""
        page = read_page((await self._asked("GET", path)).text)
        for asset in page.assets:
            if asset not in self._loaded:
                self._loaded.add(asset)
                await self._asked("GET", asset)
        return page

    async def look(self, tag: str) -> Answer:
        """Ask whether the page has changed."""
        headers = {"If-None-Match": tag} if tag else {}
        return await self._asked("GET", "/now", headers)

    async def send(self, path: str, fields: Filled, *, part: bool = False) -> Answer:
        """Send a form, and return the response without following redirects."""
        headers = {"Content-Type": FORM, "Origin": f"http://{self._host}:{self._port}"}
        if part:
            headers["X-Part"] = "1"
        return await self._asked("POST", path, headers, urlencode(fields).encode())

    async def shown(self, answer: Answer) -> Page:
        """Return the page that a response shows, following a redirect."""
        for _ in range(MOST_REDIRECTS):
            place = answer.headers.get("location", "")
            if answer.status not in (302, 303) or not place.startswith("/"):
                break
            answer = await self._asked("GET", place)
        return read_page(answer.text)

    async def parts(self, version: int) -> AsyncIterator[Page]:
        """Yield the changed parts that the server sends, while the connection lasts."""
        try:
            async for event in self._ear.listen(f"/live?seen={version}", self._usual()):
                if event.kind == "part":
                    page = read_page(event.data)
                    page.version = int(event.version) if event.version.isdigit() else 0
                    yield page
        finally:
            await self._ear.close()

    async def close(self) -> None:
        """Close all connections."""
        await self._connection.close()
        await self._ear.close()

    async def _asked(
        self, method: str, path: str, headers: dict[str, str] | None = None, body: bytes = b""
    ) -> Answer:
        async with asyncio.timeout(PATIENCE_S):
            answer = await self._connection.ask(method, path, self._usual() | (headers or {}), body)
        if given := answer.headers.get("set-cookie"):
            name, _, value = given.partition(";")[0].partition("=")
            self._cookies[name.strip()] = value.strip()
        return answer

    def _usual(self) -> dict[str, str]:
        """Return the headers of every request."""
        headers = {"User-Agent": AGENT, "Accept-Language": self._language}
        if self._cookies:
            headers["Cookie"] = "; ".join(f"{k}={v}" for k, v in self._cookies.items())
        return headers
