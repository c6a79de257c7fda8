"""The gallery draws every screen, and says where."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tools.gallery.phones.pictures import can_see_phones

SHEETS = {
    "projection/sheet-light-1920x1080.png",
    "projection/sheet-light-1280x800.png",
    "projection/sheet-light-1024x768.png",
    "projection/sheet-dark-1920x1080.png",
    "console/sheet-console-1440x900.png",
    "console/sheet-console-1280x800.png",
    "console/sheet-console-1024x768.png",
    "material/sheet-light-1920x1080.png",
    "material/sheet-dark-1920x1080.png",
    "paper/sheet-report.png",
    "tables/sheet-light-1024x768.png",
    "paper/sheet-slips.png",
    "paper/sheet-cards.png",
    "projection/97-joining-1-light-1024x768.png",
    "projection/96-by-phone-dots-1-dark-1920x1080.png",
    "start/prepare-cards-1440x900.png",
}
PHONES = {"phones/sheet-phones-nl-390.png", "phones/1-room-00-black-ar-320.png"}


@pytest.mark.slow
@pytest.mark.longest
def test_gallery_draws_everything_without_a_screen(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tools.gallery", str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    written = [Path(line) for line in done.stdout.splitlines()]
    wanted = SHEETS | PHONES if can_see_phones() else SHEETS
    assert {file.relative_to(tmp_path).as_posix() for file in written} >= wanted
    assert ("Telefoons overgeslagen" in done.stderr) is not can_see_phones()
    assert len(set(written)) == len(written) > 500
    assert not [file for file in written if QImage(str(file)).isNull()]
