"""What a phone shows in a test, and what a browser without JavaScript would send back."""

from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import count

from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop import places
from wijkworkshop.core.acts.phones import StartPhones
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.phones.records import Participant, Phones
from wijkworkshop.core.terms import BlockKind, FormKind, Group
from wijkworkshop.core.voting.ballots import FIRST_OPEN, Answers
from wijkworkshop.web.pages.rendering import Pages, Visit
from wijkworkshop.web.people import Person, hashed, new_token
from wijkworkshop.web.phone_state import VersionedState, initial_state

BUDGET = {FormKind.DOTS: 3}
TOKEN = new_token()
SOMEBODY = Person(Participant(FIRST_OPEN, Group.RESIDENTS, 1), hashed(TOKEN), "nl")
HERE = Visit(SOMEBODY, TOKEN, "nl")
VERSIONS = count(1)
STRANGER = Visit(None, "", "nl")
ABOUT = Phones(1, "5e" * 16, "K7P4", address="127.0.0.1", port=8080)


def ready(form: FormKind, *labels: str) -> Evening:
    """An evening in which a round of this form is voted by phone, not open yet."""
    plan = voting(form, *(labels or (TERRACE, TOWER, PARK)), budget=BUDGET.get(form, 0))
    now = evening(block(BlockKind.STEP_1, plan))
    now.do(StartPhones(ABOUT))
    return now


def opened(form: FormKind, *labels: str) -> VersionedState:
    """What phones see when it is open."""
    now = ready(form, *labels)
    now.do(OpenRound(1))
    return another(initial_state(now.session))


def another(seen: VersionedState) -> VersionedState:
    """What phones see, as something new: a part is drawn once for each version."""
    return replace(seen, version=next(VERSIONS))


def pages() -> Pages:
    return Pages(places.resources() / "web")


def changing(answers: Answers) -> Visit:
    """Somebody who voted looks at their ballot again."""
    return replace(HERE, answers=answers, saved=True, changing=True)


def sent(html: str, form: str) -> dict[str, str]:
    """What a browser sends when somebody presses the button at once."""
    reader = _Reader(form)
    reader.feed(html)
    assert reader.found, f"no form {form} in {html}"
    return reader.fields


@dataclass
class _Reader(HTMLParser):
    """Reads the fields of one form as they stand."""

    form: str
    fields: dict[str, str] = field(default_factory=dict)
    found: bool = False
    _inside: bool = False
    _select: str = ""
    _option: dict[str, str | None] | None = None

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self._inside = given.get("id") == self.form or given.get("action") == self.form
            self.found = self.found or self._inside
        if not self._inside:
            return
        if tag == "select":
            self._select = given["name"] or ""
            self.fields[self._select] = ""
        self._option = given if tag == "option" and "selected" in given else None
        chosen = given.get("type") not in {"radio", "checkbox"} or "checked" in given
        if tag == "input" and given.get("name") and chosen:
            self.fields[given["name"] or ""] = given.get("value") or ""

    def handle_data(self, data: str) -> None:
        if self._option is not None:
            self.fields[self._select] = self._option.get("value") or data.strip()

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False
        if tag == "option":
            self._option = None
