"""Whose ideas these are, whose work the parts are, and how to reach them."""

from gettext import gettext as _
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from wijkworkshop import __version__
from wijkworkshop.core.catalogue import Credits
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BOLD, HALF_BOLD
from wijkworkshop.ui.widgets.accessibility import set_accessible_role
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.scroll import Scroll

WIDE, TALL = 640, 640
PARTS = (
    ("Qt, PySide6", "PySide6-Essentials", "LGPL-3.0"),
    ("SQLAlchemy", "SQLAlchemy", "MIT"),
    ("Typst", "typst", "Apache-2.0"),
    ("click", "click", "BSD-3-Clause"),
    ("platformdirs", "platformdirs", "MIT"),
    ("pyqtgraph", "pyqtgraph", "MIT"),
    ("NumPy", "numpy", "BSD-3-Clause"),
    ("tomli-w", "tomli-w", "MIT"),
    ("Starlette", "starlette", "BSD-3-Clause"),
    ("uvicorn", "uvicorn", "BSD-3-Clause"),
    ("uvloop", "uvloop", "MIT"),
    ("httptools", "httptools", "MIT"),
    ("Jinja2", "jinja2", "BSD-3-Clause"),
    ("Segno", "segno", "BSD-3-Clause"),
    ("tzdata", "tzdata", "Apache-2.0"),
)
"""What the app is built with: name, package, licence."""


class AboutDialog(QDialog):
    """The page 'Over deze app'."""

    def __init__(self, credits_: Credits, parent: QWidget | None = None) -> None:
        """Thank the author, and name the licences."""
        super().__init__(parent)
        self.setWindowTitle(_("Over deze app"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        tall = min(TALL, parent.height() - 40) if parent else TALL
        self.resize(WIDE, tall)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 16, 0)
        self._column.setSpacing(4)
        self._thank(credits_)
        self._name_licences()
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(32, 26, 24, 22)
        outer.setSpacing(14)
        scroll = Scroll(inside, LIGHT.paper)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that keys scroll it
        scroll.setAccessibleName(_("Over deze app"))
        set_accessible_role(scroll, QAccessible.Role.Document)
        outer.addWidget(scroll, 1)
        close = Act(_("Sluiten"), "Esc", Kind.PRIMARY)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        close.setFocus()

    def _thank(self, credits_: Credits) -> None:
        self._column.addWidget(Label(_("Over deze app"), 27, BOLD))
        self._say(_("Wijkworkshop {version}").format(version=__version__))
        self._head(_("Van wie de ideeën zijn"))
        self._say(f"{credits_.author}, {credits_.role}, {credits_.organisation}")
        self._say(credits_.photo)
        self._say(credits_.own_work)
        self._head(_("Contact"))
        self._say(f"{credits_.mail} · {credits_.site}")

    def _name_licences(self) -> None:
        self._head(_("Licenties"))
        self._say(_("De app is vrij te gebruiken en te delen onder de EUPL 1.2."))
        for name, package, licence in PARTS:
            self._say(" ".join(each for each in (name, _version(package), "·", licence) if each))
        self._say(
            _("Letters: Atkinson Hyperlegible Next, Noto Sans en IBM Plex Sans Arabic · OFL 1.1")
        )
        self._say(_("Pictogrammen: Tabler Icons · MIT"))

    def _head(self, text: str) -> None:
        self._column.addSpacing(14)
        self._column.addWidget(Label(text, 16, HALF_BOLD))

    def _say(self, text: str) -> None:
        label = Label(text, 15, color=LIGHT.ink, wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(label)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # bundled without its metadata
        return ""
