"""What the console says after the closing: nothing made yet, on its way, made, or not."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from wijkworkshop.core.primary_action import ToKeep
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.export.problems import ExportProblem, ProblemKind
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.ui.files.closing_files import ClosingFiles, Made
from wijkworkshop.ui.wording.words import failure_words

if TYPE_CHECKING:
    from wijkworkshop.ui.console.window import Console

HOME = Path("/home/begeleider/Documenten/Bijeenkomsten in Nieuw-West")
STICK = Path("/media/begeleider/KINGSTON")
MINUTE = timedelta(minutes=1)


def wrap_ups(session: Session, now: datetime) -> Mapping[str, ClosingFiles]:
    """Return what was made of a closed session in each state, by name."""
    details = session.get(Details, 1)
    name = f"{details.day} {details.name}"
    report = Made(HOME / f"Verslag {name}.pdf", now + 4 * MINUTE, session)
    copy = Made(STICK / f"{name}.wijksessie", now + 6 * MINUTE, session)
    here = Made(HOME / f"{name}.wijksessie", now + 6 * MINUTE, session, apart=False)
    nothing = ClosingFiles()
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


def wrapped(closing_files: ClosingFiles) -> "Callable[[Console], None]":
    """Return what shows it in a console."""
    return partial(_show, closing_files)


def _show(closing_files: ClosingFiles, console: "Console") -> None:
    console.show_closing_files(closing_files)
