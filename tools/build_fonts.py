"""Build the fonts in resources/fonts from the npm packages that carry the original files.

Run it with `python tools/build_fonts.py`; it needs npm. The result is the same on every run.

* Atkinson Hyperlegible Next, as it is: addresses, where its slashed zero tells 0 from O.
* Wijk Hyperlegible: the same with a plain zero, for everything else that people read.
* Noto Sans, cut down to what Atkinson lacks: Cyrillic, Greek, Vietnamese, some spaces.
* Noto Sans Hebrew, as it is.
* IBM Plex Sans Arabic, untouched: its licence reserves the name for the unmodified files.
  It also has the arrows and the tick that the other two lack.
"""

import subprocess
import tempfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates

TARGET = Path(__file__).parent.parent / "resources" / "fonts"
SCOPE = "@expo-google-fonts"
PACKAGES = {
    "atkinson-hyperlegible-next": "0.4.1",
    "noto-sans": "0.4.2",
    "ibm-plex-sans-arabic": "0.4.2",
    "noto-sans-hebrew": "0.4.1",
}
STYLES = {400: "Regular", 600: "SemiBold", 700: "Bold"}

OUTLINE, *HALF_COUNTERS = range(3)
OLD_NAME, NEW_NAME = "Atkinson Hyperlegible Next", "Wijk Hyperlegible"
COPYRIGHT, DESCRIPTION = 0, 10
WINDOWS = (3, 1, 0x409)

NOTO_RANGES = (
    (0x0020, 0x007E),  # so that a line in Cyrillic has its own figures and punctuation
    (0x00A0, 0x017F),
    (0x01A0, 0x01B0),  # Vietnamese horns
    (0x0300, 0x036F),  # combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1EA0, 0x1EF9),  # Vietnamese
    (0x2000, 0x206F),  # spaces, the hyphen that does not break
    (0x20A0, 0x20C0),  # currencies
    (0x2116, 0x2116),  # numero
)


def plain_zero(font: TTFont) -> None:
    """Replace the two half counters of the zero by one whole counter, and drop the slash."""
    glyph = font["glyf"]["zero"]
    contours = _contours(glyph)
    outline = contours[OUTLINE]
    counter_box = _box([point for half in HALF_COUNTERS for point in contours[half]])
    counter = _fitted(outline, counter_box)
    counter = [counter[0], *reversed(counter[1:])]  # an inner contour runs the other way
    flags = list(glyph.flags[: len(outline)])
    glyph.coordinates = GlyphCoordinates([*outline, *counter])
    glyph.flags = bytearray([*flags, flags[0], *reversed(flags[1:])])
    glyph.endPtsOfContours = [len(outline) - 1, 2 * len(outline) - 1]
    glyph.numberOfContours = 2
    glyph.removeHinting()


def rename(font: TTFont) -> None:
    """Give the altered font its own family name; the copyright line stays as it is."""
    for record in font["name"].names:
        if record.nameID == COPYRIGHT:
            continue
        text = record.toUnicode()
        for old, new in ((OLD_NAME, NEW_NAME), (_joined(OLD_NAME), _joined(NEW_NAME))):
            text = text.replace(old, new)
        record.string = text
    font["name"].setName(f"{OLD_NAME} with a plain zero", DESCRIPTION, *WINDOWS)


def cut_down(font: TTFont) -> None:
    """Keep the scripts that the main typeface lacks."""
    options = Options(name_IDs=["*"], notdef_outline=True, recalc_timestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[c for low, high in NOTO_RANGES for c in range(low, high + 1)])
    subsetter.subset(font)


def _joined(name: str) -> str:
    return name.replace(" ", "")


def _contours(glyph: Glyph) -> list[list[tuple[int, int]]]:
    points, starts = list(glyph.coordinates), [0, *(end + 1 for end in glyph.endPtsOfContours)]
    return [points[start:end] for start, end in pairwise(starts)]


def _box(points: list[tuple[int, int]]) -> tuple[int, int, int, int]:
    across, up = [x for x, _ in points], [y for _, y in points]
    return min(across), min(up), max(across), max(up)


def _fitted(points: list[tuple[int, int]], box: tuple[int, int, int, int]) -> list[tuple[int, int]]:
    left, bottom, right, top = _box(points)
    new_left, new_bottom, new_right, new_top = box
    wide, high = (new_right - new_left) / (right - left), (new_top - new_bottom) / (top - bottom)
    return [
        (round(new_left + (x - left) * wide), round(new_bottom + (y - bottom) * high))
        for x, y in points
    ]


def _build(packages: Path, package: str, prefix: str, *changes: Callable[[TTFont], None]) -> None:
    for weight, style in STYLES.items():
        source = next((packages / package / f"{weight}{style}").glob("*.ttf"))
        target = TARGET / f"{prefix}-{style}.ttf"
        if not changes:
            target.write_bytes(source.read_bytes())
            continue
        with TTFont(source, recalcTimestamp=False) as font:
            for change in changes:
                change(font)
            font.save(target)


def _licence(packages: Path, package: str, name: str) -> None:
    text = (packages / package / "LICENSE_FONT").read_text(encoding="utf-8")
    lines = (line.rstrip() for line in text.splitlines())
    (TARGET / name).write_text("\n".join(lines).strip() + "\n", encoding="utf-8")


def main() -> None:
    """Fetch the packages and write the font files and their licences."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        wanted = [f"{SCOPE}/{name}@{version}" for name, version in PACKAGES.items()]
        subprocess.run(["npm", "install", "--no-save", "--prefix", folder, *wanted], check=True)
        packages = Path(folder, "node_modules", SCOPE)
        atkinson, noto, plex, hebrew = PACKAGES
        _build(packages, atkinson, "AtkinsonHyperlegibleNext")
        _build(packages, atkinson, "WijkHyperlegible", plain_zero, rename)
        _build(packages, noto, "NotoSans", cut_down)
        _build(packages, plex, "IBMPlexSansArabic")
        _build(packages, hebrew, "NotoSansHebrew")
        _licence(packages, atkinson, "OFL-AtkinsonHyperlegibleNext-WijkHyperlegible.txt")
        _licence(packages, noto, "OFL-NotoSans.txt")
        _licence(packages, plex, "OFL-IBMPlexSansArabic.txt")
        _licence(packages, hebrew, "OFL-NotoSansHebrew.txt")


if __name__ == "__main__":
    main()
