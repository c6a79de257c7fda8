"""A phone: a few requests over a real socket, as a browser sends them, and one cookie."""

import http.client
import re
import socket
from contextlib import closing
from dataclasses import dataclass, field
from urllib.parse import urlencode

HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
FORM = re.compile(r'<form[^>]*\baction="(/\w+)".*?</form>', re.DOTALL)
PATIENCE_S = 60.0

Said = dict[str, str]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    text: str

    def hidden(self, action: str = "/vote") -> Said:
        """Return the hidden fields of the form that is sent there."""
        forms = [each.group(0) for each in FORM.finditer(self.text) if each.group(1) == action]
        assert forms, f"no form for {action} on the page: {self.text}"
        return dict(HIDDEN.findall(forms[0]))

    @property
    def cookie(self) -> str:
        return self.headers.get("set-cookie", "").partition(";")[0]


@dataclass
class Phone:
    """Each request goes over a connection of its own, from an address of its own if it has one."""

    port: int
    cookie: str = ""
    source: str = ""
    host: str = "127.0.0.1"
    headers: Said = field(default_factory=dict)

    def ask(
        self, method: str, path: str, fields: Said | None = None, headers: Said | None = None
    ) -> Answer:
        """Ask something, and read the answer."""
        sent = {"Cookie": self.cookie} if self.cookie else {}
        body = None
        if fields is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
            body = urlencode(fields)
        address = (self.source, 0) if self.source else None
        connection = http.client.HTTPConnection(
            self.host, self.port, timeout=PATIENCE_S, source_address=address
        )
        with closing(connection):
            connection.request(method, path, body, {**sent, **self.headers, **(headers or {})})
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, told, answer.read().decode())

    def get(self, path: str = "/") -> Answer:
        return self.ask("GET", path)

    def post(self, path: str, fields: Said, **headers: str) -> Answer:
        answer = self.ask("POST", path, fields, headers)
        self.cookie = answer.cookie or self.cookie
        return answer

    def join(self, code: str = "K7P4", **fields: str) -> Answer:
        return self.post("/join", {"code": code, **fields})

    def vote(self, **answers: str) -> Answer:
        """Fill in the ballot that the page shows, and send it as a page with JavaScript does."""
        hidden = self.get("/?change=1").hidden()
        return self.post("/vote", {**hidden, **answers}, **{"X-Part": "1"})

    @property
    def number(self) -> int:
        """Return the number that the page shows."""
        found = re.search(r"Uw nummer <b>(\d+)</b>", self.get().text)
        assert found, "the page shows no number"
        return int(found.group(1))

    @property
    def own_code(self) -> str:
        """Return the code that goes with the number."""
        found = re.search(r'class="code"[^>]*>([A-Z2-7 ]+)<', self.get().text)
        assert found, "the page shows no code"
        return found.group(1)


def raw(port: int, sent: bytes, seconds: float = PATIENCE_S) -> bytes:
    """Send bytes as they are, and return all that comes back until it is silent or ends."""
    with closing(socket.create_connection(("127.0.0.1", port), timeout=seconds)) as line:
        line.sendall(sent)
        return rest_of(line)


def rest_of(line: socket.socket) -> bytes:
    """Return all that comes until the other end closes, or takes too long."""
    found = bytearray()
    try:
        while more := line.recv(65_536):
            found += more
    except (TimeoutError, ConnectionError):
        pass
    return bytes(found)
