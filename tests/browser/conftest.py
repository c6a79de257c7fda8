"""A browser for each module of tests, and phones for each test."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.support.browser.evening import FORM, served_forms
from tests.support.browser.phones import Phones, running_browser
from tests.support.web.serving import Served
from wijkworkshop.core.acts.overlays import TurnBlack
from wijkworkshop.core.acts.phones import LetPhonesSend
from wijkworkshop.core.acts.rounds import CloseRound
from wijkworkshop.core.terms import FormKind, RoundState
from wijkworkshop.core.voting.rounds import Round

ROUNDS = 20


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """No longer than a module: while Playwright runs, no other test can use `asyncio.run`."""
    with running_browser() as started:
        yield started


@pytest.fixture
def phone(browser: Browser) -> Iterator[Phones]:
    """Phones that ask only the server of the test, and whose scripts do not fail."""
    phones = Phones(browser)
    yield phones
    phones.close()
    assert phones.wrong == []


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for all tests; each has a round of its own."""
    forms = (FormKind.SINGLE_CHOICE, *(FORM,) * ROUNDS)
    with served_forms(tmp_path_factory.mktemp("room"), *forms) as running:
        yield running


@pytest.fixture
def served(room: Served) -> Iterator[Served]:
    """The room as each test finds it: nothing is open, it is lit, and phones send no words."""
    room.hear()
    yield room
    room.hear()
    left = room.session.where(Round, state=RoundState.OPEN)
    lit = (TurnBlack(on=False), LetPhonesSend(words=False))
    room.do(*lit, *(CloseRound(each.id) for each in left))


@pytest.fixture
def vote(served: Served) -> int:
    """A round that is not open yet."""
    ready = served.session.where(Round, state=RoundState.READY, form=FORM)
    return ready[0].id
