"""The codes that the room sees can be read: as they are painted, at every size, and from afar."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.support.codes import codes_in, grey
from tests.support.phone_examples import PHONE_EXAMPLES
from tools.gallery.pages import picture
from wijkworkshop.core.public.joining import Joining
from wijkworkshop.core.public.screens import Ballot, PublicView
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import HEIGHT, Marks, Qr, Rect
from wijkworkshop.pages.qr import QUIET, modules, qr, wifi
from wijkworkshop.pages.theme import DARK, LIGHT, Theme
from wijkworkshop.ui.drawing.painting import paint

ODD = 'Zaal "1"; a:b,c\\d'
SIZES = ((1024, 768), (1280, 800), (1366, 768), (1920, 1080))


def held_by(view: PublicView) -> set[str]:
    """What the codes of a screen must say."""
    match view.screen:
        case Joining() as join:
            name = {wifi(join.wifi_name, join.wifi_password)} if join.wifi_name else set()
            return name | ({join.page} if join.code else set())
        case Ballot(join=Joining() as join):
            return {join.page} if join.code else set()
    return set()


def codes(page: Marks) -> list[Qr]:
    return [mark for mark in page if isinstance(mark, Qr)]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("name", PHONE_EXAMPLES)
def test_the_codes_are_read_back_as_painted(name: str, theme: Theme) -> None:
    """On a small beamer, and as a phone at the far end has it: half as sharp."""
    view, small = PHONE_EXAMPLES[name], QSize(1024, 768)
    for page in pages_of(view, 1440, theme, measure):
        shown = picture(page, small)
        assert codes_in(shown) == held_by(view)
        smooth = Qt.TransformationMode.SmoothTransformation
        assert codes_in(shown.scaledToHeight(384, smooth)) == held_by(view)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", [*SIZES, pytest.param((3840, 2160), marks=pytest.mark.slow)])
def test_a_module_is_large_enough_and_of_whole_pixels(size: tuple[int, int]) -> None:
    wide, tall = size
    for view in PHONE_EXAMPLES.values():
        for page in pages_of(view, HEIGHT * wide / tall, LIGHT, measure):
            for code in codes(page):
                each = code.rect.width / (len(code.modules) + 2 * QUIET)
                assert each >= HEIGHT / 250
                if each * tall / HEIGHT >= 4:
                    assert shades(picture((code,), QSize(wide, tall))) == {0, 255}


def test_the_page_to_join_has_codes_as_large_as_there_is_room_for() -> None:
    """A phone reads a code from about ten times its width: the back row of a room needs all."""
    (page,) = pages_of(PHONE_EXAMPLES["joining"], 1920, LIGHT, measure)
    found = codes(page)
    assert len(found) == 2
    for code in found:
        assert code.rect.width > 0.4 * HEIGHT


def shades(image: QImage) -> set[int]:
    """The shades of grey in a picture: more than two where a module ends within a pixel."""
    return set(np.unique(grey(image)).tolist())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("finer", [1.0, 1.25, 1.5, 2.0])
def test_a_finer_screen_gets_whole_pixels_too(finer: float) -> None:
    side = round(300 * finer)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(finer)
    image.fill(QColor("#808080"))
    painter = QPainter(image)
    paint(painter, (qr(Rect(0, 0, 300, 300), "http://192.168.8.10:8080/c/K7P4"),))
    painter.end()
    image.setDevicePixelRatio(1.0)
    assert codes_in(image) == {"http://192.168.8.10:8080/c/K7P4"}
    assert shades(image) == {0, 255}


@given(st.text(min_size=1, max_size=8))
def test_modules_are_a_square_of_dark_and_light(said: str) -> None:
    rows = modules(said)
    assert {len(row) for row in rows} == {len(rows)}
    assert set("".join(rows)) == {"0", "1"}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("name", "word", "said"),
    [
        ("Zaal", "welkom2026", "WIFI:T:WPA;S:Zaal;P:welkom2026;;"),
        ("Zaal", "", "WIFI:T:nopass;S:Zaal;;"),
        (ODD, 'p;"\\:,', 'WIFI:T:WPA;S:Zaal \\"1\\"\\; a\\:b,c\\\\d;P:p\\;\\"\\\\\\:,;;'),
        ("\u2068\u0645\u0642\u2069", "", "WIFI:T:nopass;S:\u0645\u0642;;"),
    ],
)
def test_a_wifi_is_said_as_phones_know_it(name: str, word: str, said: str) -> None:
    assert wifi(name, word) == said
    assert codes_in(picture((qr(Rect(0, 0, 900, 900), said),), QSize(1024, 768))) == {said}
