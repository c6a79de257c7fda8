"""The typefaces that ship with the app, and widths of text as Qt draws it."""

from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from wijkworkshop.places import resources

PLAIN = "Wijk Hyperlegible"
ADDRESS = "Atkinson Hyperlegible Next"
OTHERS = ("Noto Sans", "IBM Plex Sans Arabic", "Noto Sans Hebrew")
TITLE_FACE = "WijkHyperlegible-Bold.ttf"
FAMILIES = (PLAIN, ADDRESS, *OTHERS)

_MEASURED_AT = 100
_TABULAR = QFont.Tag("tnum")


class FontMissingError(RuntimeError):
    """A typeface that ships with the app did not load: the installation is damaged."""


@cache
def load_fonts() -> tuple[str, ...]:
    """Load every font file once; raise when a family is not there afterwards."""
    files = sorted(file.name for file in (resources() / "fonts").glob("*.ttf"))
    failed = [name for name in files if not _load(name)]
    missing = [family for family in FAMILIES if family not in QFontDatabase.families()]
    if failed or missing:
        raise FontMissingError(", ".join((*failed, *missing)))
    return FAMILIES


@cache
def _load(name: str) -> bool:
    return QFontDatabase.addApplicationFont(str(resources() / "fonts" / name)) >= 0


def title_font(size: int) -> QFont:
    """Return the font of the title, loading no other: the first paint waits for it."""
    _load(TITLE_FACE)
    font = QFont(PLAIN)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.Bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def page_font(size: float, weight: int, tabular: bool = False, exact: bool = False) -> QFont:
    """Return the font of the pages: unhinted, so that lines break the same at every size."""
    load_fonts()
    font = QFont([ADDRESS if exact else PLAIN, *OTHERS])
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        font.setFeature(_TABULAR, 1)
    return font


def measure(text: str, size: float, weight: int) -> float:
    """Return the width of a text in one line, in the space of the pages."""
    return _width(text, weight) * size / _MEASURED_AT


@cache
def _metrics(weight: int) -> QFontMetricsF:
    return QFontMetricsF(page_font(_MEASURED_AT, weight))


@lru_cache(maxsize=65536)
def _width(text: str, weight: int) -> float:
    return _metrics(weight).horizontalAdvance(text)
