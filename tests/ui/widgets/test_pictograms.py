"""A pictogram is named; a name that leads out of its folder, or nowhere, shows nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.support.core.scenes import block, dots, evening
from wijkworkshop.core.session import Change
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.export.paper import slips
from wijkworkshop.export.pdf import write_slips
from wijkworkshop.places import resources
from wijkworkshop.ui.widgets.pictogram import paint_pictogram
from wijkworkshop.web.pages.pictograms import pictogram

OUTSIDE = "../web/static/icon"
"""A drawing that is there, in another folder."""
BAD = (OUTSIDE, f"../icons/{'home'}", "er-is-geen", "x" * 300, "a\x00b", "nul", "", "..", "/home")


def painted(name: str) -> bool:
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_pictogram(painter, QRectF(0, 0, 24, 24), name, "#000000")
    painter.end()
    blank = QImage(24, 24, QImage.Format.Format_ARGB32)
    blank.fill(0)
    return image != blank


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", BAD)
def test_what_is_no_name_of_a_pictogram_shows_nothing(name: str, tmp_path: Path) -> None:
    """A session of somebody else can say it: on screens, phones and paper."""
    assert (resources() / "icons" / f"{OUTSIDE}.svg").is_file()
    assert not painted(name)
    assert pictogram(resources() / "icons", name) == ""
    assert paper(name, tmp_path).stat().st_size > 0


@pytest.mark.usefixtures("qapp")
def test_what_is_one_shows_it(tmp_path: Path) -> None:
    assert painted("home")
    assert pictogram(resources() / "icons", "home") != ""
    assert paper("home", tmp_path).stat().st_size != paper("er-is-geen", tmp_path).stat().st_size


def paper(icon: str, folder: Path) -> Path:
    """Make the slips of a round of which an option has this pictogram."""
    session = evening(block(BlockKind.STEP_4, dots("A", "B"))).session
    first = session.all(RoundOption)[0]
    pictured = RoundOption(
        first.number, first.label, first.title, "", icon, "m", first.round, 0, 0, ""
    )
    target = folder / "briefjes.pdf"
    list(write_slips(slips(session.after(Change(put=(pictured,)))), target))
    return target
