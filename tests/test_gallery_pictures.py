"""Pictures of the gallery: the same each time, written exactly, and compared pixel by pixel."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tools.compare_galleries import main
from tools.gallery.contact import ContactSheet, contact_sheet
from tools.gallery.saving import ROWS, save
from tools.gallery.windows import discard, stop_time


def speckled(size: QSize, seed: int = 1) -> QImage:
    """A picture in which no pixel is like its neighbours."""
    image = QImage(size, QImage.Format.Format_RGB32)
    for y in range(size.height()):
        for x in range(size.width()):
            image.setPixelColor(x, y, QColor.fromRgb((x * 7919 + y * 104_729 + seed) % 2**24))
    return image


@pytest.mark.parametrize(
    "size", [(1, 1), (3, 2), (5, ROWS), (6, ROWS + 1), (7, 3 * ROWS - 1)], ids=str
)
def test_a_picture_is_written_as_it_is(tmp_path: Path, size: tuple[int, int]) -> None:
    image = speckled(QSize(*size))
    file = save(image, tmp_path / "one.png")
    assert QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32) == image


def test_a_picture_that_cannot_be_written_is_no_secret(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        save(speckled(QSize(2, 2)), tmp_path / "nowhere" / "one.png")


def test_a_contact_sheet_has_room_for_all() -> None:
    images = [speckled(QSize(40, 30), seed) for seed in range(5)]
    sheet = ContactSheet(len(images), across=2, wide=20)
    for image in images:
        sheet.add(image)
    assert (sheet.image.width(), sheet.image.height()) == (2 * 30, 3 * 25)
    assert sheet.image == contact_sheet(images, across=2, wide=20)
    assert sheet.image.pixelColor(59, 74) == QColor("#808080")


def test_time_stands_still_in_a_window_that_is_drawn(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    soon, at_once = QTimer(window, interval=20), QTimer(window, interval=0)
    soon.start()
    at_once.start()
    stop_time(window)
    assert soon.isActive()
    assert soon.remainingTime() > 1_000_000
    assert at_once.interval() == 0


def test_a_window_that_was_drawn_is_gone(qtbot: QtBot) -> None:
    window = QWidget()
    window.show()
    with qtbot.waitSignal(window.destroyed):
        discard(window)


def test_galleries_that_are_alike_differ_in_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = _galleries(tmp_path)
    image = speckled(QSize(9, 9))
    save(image, old / "a" / "same.png")
    image.save(str(new / "a" / "same.png"))  # other bytes, the same pixels
    assert main([str(old), str(new)]) == 0
    assert capsys.readouterr().out == "0 of 1 pictures differ\n"


def test_what_differs_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = _galleries(tmp_path)
    image = speckled(QSize(9, 9))
    save(image, old / "a" / "gone.png")
    save(image, new / "new.png")
    save(image, old / "a" / "grown.png")
    save(speckled(QSize(9, 10)), new / "a" / "grown.png")
    save(image, old / "a" / "other.png")
    image.setPixelColor(3, 4, QColor("white"))
    image.setPixelColor(5, 6, QColor("white"))
    save(image, new / "a" / "other.png")
    assert main([str(old), str(new)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"a/gone.png: only in {old}",
        "a/grown.png: was 9x9, is 9x10",
        "a/other.png: 2 of 81 pixels",
        f"new.png: only in {new}",
        "4 of 4 pictures differ",
    ]


def test_without_two_folders_it_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["somewhere"]) == 2
    assert "OLD NEW" in capsys.readouterr().err


def _galleries(folder: Path) -> tuple[Path, Path]:
    for name in ("old", "new"):
        (folder / name / "a").mkdir(parents=True)
    return folder / "old", folder / "new"
