"""An evening with phones in the real windows: networks, phones, and what is seen of them."""

import http.client
import re
from contextlib import closing
from dataclasses import dataclass, field
from urllib.parse import urlencode

from tests.support.driving import Facilitator
from wijkworkshop.core.phones.records import Phones, PhonesSeen, phones_of
from wijkworkshop.core.terms import Channel, RoundState
from wijkworkshop.core.voting.rounds import Received, Round
from wijkworkshop.serving import ServerState
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.phones.help import PhoneHelp
from wijkworkshop.ui.controllers.open_session import OpenSession
from wijkworkshop.ui.network.addresses import Carrier, Interface

FIRST, SECOND = "127.0.0.1", "127.0.0.2"
FIELDS = re.compile(r'name="(round|once|proof)"[^>]*value="([^"]*)"')


@dataclass
class Networks:
    """What this laptop is in; a test takes it from one network to the next."""

    there: list[Interface] = field(
        default_factory=lambda: [Interface("Wi-Fi", FIRST, Carrier.WIFI)]
    )

    def __call__(self) -> list[Interface]:
        return self.there


@dataclass
class Phone:
    """Somebody's phone: one cookie, and a new connection for each thing it asks."""

    phones: Phones
    cookie: str = ""

    def ask(self, method: str, path: str, **said: str) -> tuple[int, str]:
        address, port = self.phones.address, self.phones.port
        with closing(http.client.HTTPConnection(address, port, timeout=60)) as line:
            headers = {"cookie": self.cookie} if self.cookie else {}
            if method == "POST":
                headers["content-type"] = "application/x-www-form-urlencoded"
            line.request(method, path, urlencode(said) if said else None, headers)
            answer = line.getresponse()
            given = answer.getheader("set-cookie")
            self.cookie = given.split(";")[0] if given else self.cookie
            return answer.status, answer.read().decode()

    def join(self) -> None:
        group = {"group": "residents"} if self.phones.asks_group else {}
        assert self.ask("POST", "/join", code=self.phones.code, **group)[0] == 303
        assert self.cookie

    def form(self) -> dict[str, str]:
        """What the form on its page sends along."""
        return dict(FIELDS.findall(self.ask("GET", "/?change=1")[1]))

    def vote(self) -> int:
        return self.ask("POST", "/vote", **self.form(), choice="1")[0]

    def say(self, text: str) -> int:
        form = self.form()
        return self.ask("POST", "/say", **form, text=text)[0]


def begin(host: Facilitator) -> Phones:
    """Start a practice session, let phones take part, and open its first round."""
    host.click("Proefsessie (10 min)")
    host.opens()
    shows_phones(host)
    host.press("Alt+Return")
    listens(host)
    host.press("Esc")
    return where(host)


def shows_phones(host: Facilitator) -> None:
    """Open the panel; a letter waits whether more follow."""
    host.press("Q")
    middle = host.evening.console.middle
    host.wait_for(lambda: middle.mode is Mode.PHONES, lambda: str(middle.mode))
    host.settle()


def open_round(host: Facilitator) -> Round:
    while not host.has("Stemronde openen"):
        host.press("Right")
    host.does("Stemronde openen")
    host.settle()
    return host.live.session.where(Round, state=RoundState.OPEN)[0]


def where(host: Facilitator) -> Phones:
    phones = phones_of(host.live.session)
    assert phones is not None
    return phones


def evening(host: Facilitator) -> OpenSession:
    return host.evening


def listens(host: Facilitator) -> None:
    server = evening(host).hosting.server
    host.wait_for(lambda: server.state is ServerState.RUNNING, lambda: str(server.state))
    host.settle()


def votes(host: Facilitator, phone: Phone) -> None:
    """Vote as soon as the page asks for it."""
    host.wait_for(lambda: "round" in phone.form(), lambda: phone.ask("GET", "/")[1])
    assert phone.vote() == 303


def heard(host: Facilitator) -> PhonesSeen:
    return host.live.session.find(PhonesSeen, 1) or PhonesSeen(1)


def came(host: Facilitator, vote: Round) -> int:
    found = host.live.session.find(Received, vote.id, Channel.PHONE)
    return found.number if found else 0


def page_of(phone: Phone) -> str:
    return phone.ask("GET", "/")[1]


def misses_phones(host: Facilitator) -> bool:
    """Look at the clock, as the console does each second, and then whether it offers help."""
    host.settle()
    console = evening(host).console
    console._show_time()
    return any(each.isVisible() for each in console.findChildren(PhoneHelp))
