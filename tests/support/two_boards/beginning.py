"""A half day that has come to step 1, and a facilitator whose keys are counted."""

from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.support.by_keyboard import Typist
from tests.support.driving import Facilitator
from tests.support.halve_dag import OTHER, RESIDENTS
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.performing import perform, start
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

NOON = datetime(2026, 11, 24, 12, 54, tzinfo=UTC)
TABLES = 6


class Counted(Typist):
    """Somebody with only keys, who counts them by part."""

    part = ""

    def __init__(self, *given: Any, **named: Any) -> None:
        """Start the app; no key was pressed yet."""
        super().__init__(*given, **named)
        self.pressed = Counter[str]()

    def press(self, *keys: str) -> None:
        """Press keys; a letter waits a moment, whether more letters follow."""
        for key in keys:
            self.pressed[self.part] += 1
            super().press(key)
            if self.workshop.evening is not None:
                patience = self.evening.console.steering._patience
                self.wait_until(lambda: not patience.isActive())  # noqa: B023 - it waits at once
                self.settle()

    def write(self, text: str) -> None:
        """Type a text where the cursor is."""
        self.pressed[self.part] += len(text)
        super().write(text)


def half_day_at_step_1(folder: Path) -> None:
    """Make an archive in a folder with a half day that has come to step 1."""
    content = places.resources() / "content"
    catalogue = load_catalogue(content)
    sheet = load_run_sheets(content, places.run_sheets(), catalogue)["halve-dag"]
    people = ((RESIDENTS, 30), (OTHER, 18))
    setup = Setup("Samen wonen", NOON.date(), NOON, groups=people, tables=TABLES)
    with closing(Store(open_archive(folder / "archief.db"))) as store:
        session = start(store, setup, sheet, catalogue.version, lambda: NOON, lambda: "middag")
        (step,) = session.where(Block, kind=BlockKind.STEP_1)
        perform(store, session, GoToBlock(step.id), lambda: NOON)


def line(host: Facilitator, text: str) -> None:
    """Type a line, and end it."""
    host.write(text)
    host.press("Return")
