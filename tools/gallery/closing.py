"""What the console says after the closing: nothing made yet, on its way, made, or not."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from wijkworkshop.core.evening import Details
from wijkworkshop.core.session import Session
from wijkworkshop.core.steering import ToKeep
from wijkworkshop.export.problems import ExportProblem, ProblemKind
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.ui.files.wrap_up import Made, WrapUp
from wijkworkshop.ui.wording.words import failure_words

if TYPE_CHECKING:
    from wijkworkshop.ui.console.window import Console

HOME = Path("/home/begeleider/Documenten/Bijeenkomsten in Nieuw-West")
STICK = Path("/media/begeleider/KINGSTON")
MINUTE = timedelta(minutes=1)


def wrap_ups(session: Session, now: datetime) -> Mapping[str, WrapUp]:
    """Return what was made of a closed session in each state, by name."""
    details = session.get(Details, 1)
    name = f"{details.day} {details.name}"
    report = Made(HOME / f"Verslag {name}.pdf", now + 4 * MINUTE, session)
    copy = Made(STICK / f"{name}.wijksessie", now + 6 * MINUTE, session)
    here = Made(HOME / f"{name}.wijksessie", now + 6 * MINUTE, session, apart=False)
    nothing = WrapUp()
    reported = nothing.finished(ToKeep.REPORT, report)
    full = failure_words(ExportProblem(ProblemKind.DISK_FULL))
    out = failure_words(StorageProblem(Problem.NOT_WRITTEN_THERE))
    before = Made(report.path, report.at, Session(session.id))
    return {
        "closed": nothing,
        "closed-report-on-its-way": nothing.begun(ToKeep.REPORT).at_stage("Opmaken"),
        "closed-report-failed": nothing.failed(ToKeep.REPORT, full),
        "closed-report": reported,
        "closed-copy-on-its-way": reported.begun(ToKeep.COPY).at_stage("Teruglezen"),
        "closed-copy-failed": reported.failed(ToKeep.COPY, out),
        "closed-copy-first": nothing.finished(ToKeep.COPY, copy),
        "closed-same-disk": reported.finished(ToKeep.COPY, here),
        "closed-changed": reported.finished(ToKeep.REPORT, before).finished(ToKeep.COPY, copy),
        "closed-both": reported.finished(ToKeep.COPY, copy),
    }


def wrapped(wrap_up: WrapUp) -> "Callable[[Console], None]":
    """Return what shows it in a console."""
    return partial(_show, wrap_up)


def _show(wrap_up: WrapUp, console: "Console") -> None:
    console.show_wrap_up(wrap_up)
