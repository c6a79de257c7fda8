"""Pictures of the pages of the report and of the slips."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QImage

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Group
from wijkworkshop.export.paper import slips
from wijkworkshop.export.pdf import report_pages, slip_pages
from wijkworkshop.export.report import report
from wijkworkshop.ui.gallery.pages import contact_sheet


def paper_pictures(
    out: Path, session: Session, moment: datetime, catalogue: Catalogue
) -> tuple[Path, ...]:
    """Write every page of the report, and the slips of three people, with contact sheets."""
    printed = slips(session, {Group.RESIDENTS: 2}, spare=1)
    return (
        *_pages(out, "report", report_pages(report(session, moment, catalogue))),
        *_pages(out, "slips", slip_pages(printed)),
    )


def _pages(out: Path, name: str, pages: Sequence[bytes]) -> tuple[Path, ...]:
    out.mkdir(parents=True, exist_ok=True)
    written = [out / f"{name}-{number:02}.png" for number in range(1, len(pages) + 1)]
    for file, page in zip(written, pages, strict=True):
        file.write_bytes(page)
    sheet = contact_sheet([QImage.fromData(page) for page in pages], across=6, wide=420)
    sheet.save(str(out / f"sheet-{name}.png"))
    return (*written, out / f"sheet-{name}.png")
