"""A server for tests with a browser: an evening with a round of each form, or of one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

from tests.core.scenes import PARK, TERRACE, TOWER, block, evening, voting
from tests.web.marked import PHONES
from tests.web.serving import Served, served_in
from wijkworkshop.core.terms import BlockKind, FormKind

BUDGET = {FormKind.DOTS: 2}


@contextmanager
def served_forms(folder: Path, *forms: FormKind) -> Iterator[Served]:
    """Serve an evening with a round of each of these forms; none is open."""
    plans = (voting(each, TERRACE, TOWER, PARK, budget=BUDGET.get(each, 0)) for each in forms)
    session = evening(block(BlockKind.STEP_1, *plans)).session
    with served_in(folder, session) as running:
        yield running


def home(served: Served) -> str:
    return f"http://{served.address}:{served.port}"


def join(page: Page) -> None:
    """Scan the code of the room, and join as a resident."""
    page.goto(f"/c/{PHONES.code}")
    page.check('[name="group"][value="residents"]')
    page.click("button.main")
    page.wait_for_url("**/")
