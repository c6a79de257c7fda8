"""Pictures of the pages of the report, of the slips and of participant cards."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QImage

from tools.gallery.pages import contact_sheet
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.phones.records import Phones, phones_of
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Group
from wijkworkshop.export.cards import Where, cards
from wijkworkshop.export.paper import slips
from wijkworkshop.export.pdf import card_pages, report_pages, slip_pages
from wijkworkshop.export.report import report

SECRET = "5" * 32
WHERE = Where("192.168.8.10", 8080)


def paper_pictures(
    out: Path, session: Session, moment: datetime, catalogue: Catalogue
) -> tuple[Path, ...]:
    """Write the pages of the report, the slips of three people and cards, with contact sheets."""
    printed = slips(session, {Group.RESIDENTS: 2}, spare=1)
    by_phone = session.after(Change(put=(phones_of(session) or Phones(1, SECRET),)))
    return (
        *_pages(out, "report", report_pages(report(session, moment, catalogue))),
        *_pages(out, "slips", slip_pages(printed)),
        *_pages(out, "cards", card_pages(cards(by_phone, WHERE, 20))),
    )


def _pages(out: Path, name: str, pages: Sequence[bytes]) -> tuple[Path, ...]:
    out.mkdir(parents=True, exist_ok=True)
    written = [out / f"{name}-{number:02}.png" for number in range(1, len(pages) + 1)]
    for file, page in zip(written, pages, strict=True):
        file.write_bytes(page)
    sheet = contact_sheet([QImage.fromData(page) for page in pages], across=6, wide=420)
    sheet.save(str(out / f"sheet-{name}.png"))
    return (*written, out / f"sheet-{name}.png")
