"""All readers of an outcome, for a kind of entry that was put into the app."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from tests.support.console.desk import alone
from tests.support.frozen_outcomes import READERS
from tests.support.shown import shown
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.planning.run_sheet import BlockPlan, RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, Judgement
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.session_file import save_session
from wijkworkshop.storage.session_opening import open_session_file
from wijkworkshop.storage.store import Store
from wijkworkshop.translating import use_language
from wijkworkshop.ui.console.panels.outcome.panel import OutcomePanel
from wijkworkshop.ui.console.panels.outcome.parts import PartsSection
from wijkworkshop.ui.style.fonts import load_fonts

NOW = datetime(2026, 12, 1, 19, 0, tzinfo=UTC)
WHERE, WHO, PRIVATE = "Bij de bushalte", "Mevrouw met de hond", "Alleen voor het verslag"


def readers(folder: Path, bench: type[Any], seat: type[Any]) -> dict[str, str]:
    """Return what each reader gets, by its name, of a bench that was stored by the real rules."""
    app = QApplication([])
    load_fonts()
    use_language()
    blocks = (BlockPlan(BlockKind.STEP_1, "Stap 1", 10), BlockPlan(BlockKind.STEP_3, "Stap 3", 10))
    setup = Setup("Proef", date(2026, 12, 1), NOW)
    made = make_session("proef", setup, RunSheet("proef", "Proef", "", blocks), "1", NOW)
    with closing(Store(open_archive(folder / "archief.db", environment={}))) as store:
        store.create(made)
        before = "\n".join(
            str(gap.what.todo) for gap in OUTCOMES[BlockKind.STEP_3].missing(made, 2)
        )
        session = made
        for request in (
            GoToBlock(1),
            PutEntry(Goal(1, text="Buren kennen elkaar")),
            GoToBlock(2),
            PutEntry(bench(2, text=WHERE, goal=1, possible=Judgement.PARTLY, note=PRIVATE)),
            PutEntry(seat(2, bench=1, who=WHO)),
        ):
            session = perform(store, session, request, lambda: NOW).session
        save_session(store.archive, "proef", folder / "sessie.wijk")
        stored = store.load("proef")
    parcel = open_session_file(folder / "sessie.wijk")
    found = {name: "\n".join(read(stored)) for name, read in READERS.items() if name != "forms"}
    found |= {
        "lacks": before,
        "form": _form(stored, bench),
        "stored": repr([*stored.all(bench), *stored.all(seat)]),
        "session file": repr([*parcel.session.all(bench), *parcel.session.all(seat)]),
    }
    app.processEvents()
    return found


def _form(session: Session, kind: type[Any]) -> str:
    panel = alone(OutcomePanel)
    panel.resize(900, 1600)
    panel.show_session(session, NOW)
    (section,) = (each for each in panel.sections if each.kind is kind)
    assert isinstance(section, PartsSection)
    section.open(1)
    return "\n".join(shown(section))
