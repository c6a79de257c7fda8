"""One part of the gallery, drawn by a process of its own: its memory goes back when it ends.

python -m tools.gallery.part PART OUT   draws it, and says every picture that it wrote
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from tools.gallery.parts import PARTS
from wijkworkshop.app import apply_style, make_application
from wijkworkshop.translating import use_language

BY_DESIGN = "This plugin does not support"
"""What Qt says about windows where there is no screen, at each of them."""


def main(name: str, out: Path) -> None:
    """Draw a part into a folder."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_say)
    use_language()
    app = make_application(["wijkworkshop"])
    apply_style(app)
    app.setCursorFlashTime(0)  # or it depends on the moment whether there is a cursor
    for written in PARTS[name](out):
        print(written, flush=True)


def _say(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """Say what Qt warns of on stderr."""
    if not words.startswith(BY_DESIGN):
        print(words, file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
