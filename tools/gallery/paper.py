"""Pictures of the pages of each document, of the slips and of participant cards."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QImage

from tools.gallery.contact import ContactSheet
from tools.gallery.saving import save
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.phones.records import Phones, phones_of
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Group
from wijkworkshop.export.cards import Where, cards
from wijkworkshop.export.documents import DOCUMENTS
from wijkworkshop.export.paper import slips
from wijkworkshop.export.pdf import card_pages, report_pages, slip_pages

SECRET = "5" * 32
WHERE = Where("192.168.8.10", 8080)


def paper_pictures(
    out: Path, session: Session, moment: datetime, catalogue: Catalogue
) -> Iterator[Path]:
    """Write the pages of documents, the slips of three people and cards, with contact sheets."""
    printed = slips(session, {Group.RESIDENTS: 2}, spare=1)
    by_phone = session.after(Change(put=(phones_of(session) or Phones(1, SECRET),)))
    for kind in DOCUMENTS:
        yield from _pages(out, kind.name, report_pages(kind.make(session, moment, catalogue)))
    yield from _pages(out, "slips", slip_pages(printed))
    yield from _pages(out, "cards", card_pages(cards(by_phone, WHERE, 20)))


def _pages(out: Path, name: str, pages: Sequence[bytes]) -> Iterator[Path]:
    out.mkdir(parents=True, exist_ok=True)
    sheet = ContactSheet(len(pages), across=6, wide=420)
    for number, page in enumerate(pages, 1):
        file = out / f"{name}-{number:02}.png"
        file.write_bytes(page)
        sheet.add(QImage.fromData(page))
        yield file
    yield save(sheet.image, out / f"sheet-{name}.png")
