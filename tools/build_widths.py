"""Write the widths of letters into resources/fonts/widths.json, as Qt draws them.

Run it with `python tools/build_widths.py` after `tools/build_fonts.py`. For each weight: a width
in thousandths of the size with the letters that have it, and a kerning with its pairs.
"""

import json
import os
import string
from collections import defaultdict
from itertools import product
from math import ceil

from fontTools.ttLib import TTFont

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtGui import QFontMetricsF, QGuiApplication

from wijkworkshop.places import resources
from wijkworkshop.ui.style.fonts import page_font

FONTS = resources() / "fonts"
STYLES = {400: "Regular", 600: "SemiBold", 700: "Bold"}
KERNED = string.ascii_letters + string.digits + ".,:;-?!()+/&'\"% ‘’“”–…·éèëêïíóöüúáàçığşİ\u00a0"
SIGNS = "←↑→↓✓"  # of the Arabic typeface; its letters join, so they are not measured
SIZE = 1000


def table(weight: int, style: str) -> dict[str, dict[int, str]]:
    """Return the widths and the kerning of a weight."""
    metrics = QFontMetricsF(page_font(SIZE, weight))
    points = {
        point
        for family in ("WijkHyperlegible", "NotoSans")
        for point in TTFont(FONTS / f"{family}-{style}.ttf").getBestCmap()
    } | set(map(ord, SIGNS))
    widths = {chr(point): ceil(metrics.horizontalAdvance(chr(point))) for point in sorted(points)}
    pairs = {
        one + other: ceil(metrics.horizontalAdvance(one + other)) - widths[one] - widths[other]
        for one, other in product(KERNED, repeat=2)
    }
    kerned = {pair: amount for pair, amount in pairs.items() if amount < -1 or amount > 0}
    return {"widths": _turned(widths), "pairs": _turned(kerned)}


def _turned(amounts: dict[str, int]) -> dict[int, str]:
    letters: dict[int, str] = defaultdict(str)
    for letter, amount in amounts.items():
        letters[amount] += letter
    return dict(sorted(letters.items()))


def main() -> None:
    """Write the file."""
    app = QGuiApplication([])
    tables = {weight: table(weight, style) for weight, style in STYLES.items()}
    (FONTS / "widths.json").write_text(json.dumps(tables) + "\n", encoding="utf-8")
    app.quit()


if __name__ == "__main__":
    main()
