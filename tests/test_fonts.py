"""The typefaces in resources/fonts are found by name and weight, and are what they say."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from wijkworkshop import places

FAMILIES = (
    "Wijk Hyperlegible",
    "Atkinson Hyperlegible Next",
    "Noto Sans",
    "IBM Plex Sans Arabic",
    "Noto Sans Hebrew",
)
STYLES = {400: "Regular", 600: "SemiBold", 700: "Bold"}


@pytest.fixture
def fonts(qapp: QApplication) -> Iterator[None]:
    files = sorted((places.resources() / "fonts").glob("*.ttf"))
    numbers = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    assert -1 not in numbers
    yield
    for number in numbers:
        QFontDatabase.removeApplicationFont(number)


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("weight", STYLES)
def test_each_weight_is_a_file_of_its_own(family: str, weight: int) -> None:
    raw = QRawFont.fromFont(QFont(family, 20, weight))
    assert (raw.familyName(), raw.styleName(), raw.weight()) == (family, STYLES[weight], weight)


@pytest.mark.usefixtures("fonts")
def test_the_zero_is_plain_for_reading_and_slashed_in_addresses() -> None:
    assert _zero_contours("Wijk Hyperlegible") == 2
    assert _zero_contours("Atkinson Hyperlegible Next") == 3


def _zero_contours(family: str) -> int:
    raw = QRawFont.fromFont(QFont(family, 20))
    path = raw.pathForGlyph(raw.glyphIndexesForString("0")[0])
    return len(path.toSubpathPolygons())


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("weight", STYLES)
def test_a_timer_does_not_jump(weight: int) -> None:
    font = QFont("Wijk Hyperlegible", 40, weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    widths = {QFontMetricsF(font).horizontalAdvance(text) for text in ("11:11", "00:00", "48:37")}
    assert len(widths) == 1


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Wát Ąčżğ İıŞş Ţț €–…“”", "Wijk Hyperlegible"),
        ("Привіт Ґґ", "Noto Sans"),
        ("Ελλάδα", "Noto Sans"),
        ("Nguyễn", "Noto Sans"),
        ("مرحبا پچگژ", "IBM Plex Sans Arabic"),
        ("שלום שכונה ןםץףך", "Noto Sans Hebrew"),
        ("→✓", "IBM Plex Sans Arabic"),
    ],
)
def test_who_has_which_characters(text: str, family: str) -> None:
    raw = QRawFont.fromFont(QFont(family, 20))
    assert [c for c in text if c != " " and not raw.supportsCharacter(ord(c))] == []


def test_each_licence_is_beside_its_files() -> None:
    licences = {file.name for file in (places.resources() / "fonts").glob("OFL-*.txt")}
    assert licences == {
        "OFL-AtkinsonHyperlegibleNext-WijkHyperlegible.txt",
        "OFL-IBMPlexSansArabic.txt",
        "OFL-NotoSans.txt",
        "OFL-NotoSansHebrew.txt",
    }
