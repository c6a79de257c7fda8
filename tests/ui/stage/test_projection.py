"""The window that the room looks at, with real screens that a file describes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

LAPTOP = {"name": "laptop", "x": 0, "y": 0, "width": 1440, "height": 900}
BEAMER = {"name": "beamer", "x": 1440, "y": 0, "width": 1024, "height": 768}
MIRROR = {"name": "beeld", "x": 0, "y": 0, "width": 1440, "height": 900}
DPI = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}

START = """
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication
from tests.support.examples import EXAMPLES
from wijkworkshop.ui.stage.projection import Projection
from wijkworkshop.ui.laptop.screens import Kind
app = QApplication([])
said = []
screens = sorted(QGuiApplication.screens(), key=lambda screen: "lbd".index(screen.name()[0]))
window = Projection(lambda: list(screens))
window.stage.set_still(True)
window.screen_lost.connect(lambda: said.append("lost"))
window.placed.connect(lambda placement: said.append(placement.kind.value))
window.black_changed.connect(lambda black: said.append(black))
def corner():
    app.processEvents()
    return window.grab().toImage().pixelColor(3, 3).name()
"""


def _run(tmp_path: Path, screens: list[dict[str, object]], script: str) -> None:
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": [{**screen, **DPI} for screen in screens]}))
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={file}",
        "PYTHONPATH": str(Path(__file__).parent.parent.parent),
    }
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", START + script],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_it_covers_the_second_screen_and_starts_black(tmp_path: Path) -> None:
    _run(
        tmp_path,
        [LAPTOP, BEAMER],
        """
window.show_view(EXAMPLES["boxes"])
assert window.place().kind is Kind.SECOND
assert window.isVisible() and window.geometry().getRect() == (1440, 0, 1024, 768)
assert corner() == "#000000" and window.black
window.set_black(False)
assert corner() == "#f7f5f0" and window.cursor().shape().name == "BlankCursor"
assert window.stage.heightForWidth(1024) == 768
window.set_black(True)
assert corner() == "#000000" and said == ["second", False, True]
window.set_black(False)
window.show_view(EXAMPLES["pause"])
assert "Pauze" in window.stage.text()
""",
    )


@pytest.mark.seconds
def test_one_screen_or_a_mirror_shows_nothing_until_asked(tmp_path: Path) -> None:
    for screens, kind in (([LAPTOP], "SINGLE"), ([LAPTOP, MIRROR], "MIRRORED")):
        _run(
            tmp_path,
            screens,
            f"""
assert window.place().kind is Kind.{kind}
assert not window.isVisible()
window.show_here()
assert window.isVisible() and window.geometry().getRect() == (0, 0, 1440, 900)
assert corner() == "#000000"
window.place()
assert window.isVisible()
window.leave()
assert not window.isVisible()
""",
        )


@pytest.mark.seconds
def test_without_its_screen_it_is_gone_and_comes_back_black(tmp_path: Path) -> None:
    _run(
        tmp_path,
        [LAPTOP, BEAMER],
        """
window.show_view(EXAMPLES["boxes"])
window.place()
window.set_black(False)
gone = screens.pop()
app.screenRemoved.emit(gone)
assert not window.isVisible() and window.black and said[-1] == "lost"
window.place()
assert not window.isVisible()
screens.append(gone)
app.screenAdded.emit(gone)
assert window.isVisible() and window.geometry().getRect() == (1440, 0, 1024, 768)
assert corner() == "#000000"
window.set_black(False)
assert corner() == "#f7f5f0"
""",
    )


@pytest.mark.seconds
def test_another_screen_going_away_changes_nothing(tmp_path: Path) -> None:
    third = {"name": "derde", "x": 4000, "y": 0, "width": 800, "height": 600}
    _run(
        tmp_path,
        [LAPTOP, BEAMER, third],
        """
window.place()
gone = screens.pop()
app.screenRemoved.emit(gone)
assert window.isVisible() and "lost" not in said
""",
    )


@pytest.mark.seconds
def test_console_and_projection_change_places(tmp_path: Path) -> None:
    _run(
        tmp_path,
        [LAPTOP, BEAMER],
        """
window.place()
placement = window.swap()
assert placement.console.name == "beamer" and placement.projection.name == "laptop"
assert window.geometry().getRect() == (0, 0, 1440, 900)
assert window.swap().projection.name == "beamer"
assert window.geometry().getRect() == (1440, 0, 1024, 768)
""",
    )


@pytest.mark.seconds
def test_it_ends_with_the_app(tmp_path: Path) -> None:
    _run(
        tmp_path,
        [LAPTOP, BEAMER],
        """
from PySide6.QtCore import QTimer
window.place()
QTimer.singleShot(0, app.quit)
assert app.exec() == 0
""",
    )
