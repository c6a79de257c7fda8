"""A picture of an area in the report: with what it shows, whose it is, and words for it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tests.support.core.scenes import block, evening
from tests.support.outcome_examples import JPEG
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.area_pictures import PutPicture
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Area
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.export.formats import write
from wijkworkshop.export.parts import Picture, Report
from wijkworkshop.export.pdf import FORMAT, report_pages
from wijkworkshop.export.report import report

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
PUT = PutPicture(1, "Het plein bij de markt", "gemeente", JPEG, 96, 64)


def made(*pictures: PutPicture) -> Report:
    tonight = evening(block(BlockKind.STEP_3))
    tonight.session = tonight.session.after(Change(put=(Area(1, "Slotermeer"),)))
    tonight.do(GoToBlock(1), *pictures)
    return report(tonight.session, NOW, load_catalogue(places.resources() / "content"))


def shown(found: Report) -> list[Picture]:
    return [part for part in found.parts if isinstance(part, Picture)]


def test_it_says_what_it_shows_of_which_area_and_whose_it_is() -> None:
    first, second = shown(made(PUT, replace(PUT, area=0, credit="")))
    assert first.caption == "Slotermeer: Het plein bij de markt"
    assert first.credit == "Beeld: gemeente"
    assert first.alt == "Foto of kaart: Slotermeer: Het plein bij de markt"
    assert (second.caption, second.credit) == ("Het plein bij de markt", "")


def test_a_pdf_with_pictures_can_be_made(tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    for _progress in write(made(PUT), target, FORMAT):
        pass
    assert b"/DCTDecode" in target.read_bytes()
    without = tmp_path / "zonder.pdf"
    for _progress in write(made(), without, FORMAT):
        pass
    assert b"/DCTDecode" not in without.read_bytes()


def test_the_pages_show_it() -> None:
    assert len(report_pages(made(PUT))) >= 1
