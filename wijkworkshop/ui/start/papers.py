"""Writing the report and the paper slips of a session as PDF; no windows, so commands use it."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.evening import Details
from wijkworkshop.core.session import Session
from wijkworkshop.export.paper import slips
from wijkworkshop.export.pdf import write_pdf, write_slips
from wijkworkshop.export.report import report


def save_report(session: Session, catalogue: Catalogue, now: datetime, target: Path) -> None:
    """Write the report as it stands now. Raises ExportProblem."""
    for _progress in write_pdf(report(session, _there(session, now), catalogue), target):
        pass


def save_slips(session: Session, now: datetime, target: Path) -> None:
    """Write all paper for who is expected. Raises ExportProblem."""
    for _progress in write_slips(replace(slips(session), moment=_there(session, now)), target):
        pass


def _there(session: Session, now: datetime) -> datetime:
    """Return the moment in the session's zone."""
    return now.astimezone(ZoneInfo(session.get(Details, 1).zone))
