"""A button that shows its key."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from gettext import gettext as _
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BASE, BOLD, REGULAR, app_font
from wijkworkshop.ui.style.palette import CHIP, ON_DARK
from wijkworkshop.ui.widgets.enter import pressed_by_enter
from wijkworkshop.ui.widgets.pictogram import paint_pictogram
from wijkworkshop.ui.widgets.shapes import paint_box

RING = 3
"""Pixels kept around the button for the ring of the focus."""

ICON = 18
GAP = 9
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Kind(Enum):
    """How much a button stands out."""

    PRIMARY = auto()
    PLAIN = auto()
    QUIET = auto()
    CHIP = auto()  # in the dark header


@dataclass(frozen=True)
class Look:
    """The colours of a button, and its weight."""

    fill: str
    hover: str
    edge: str
    text: str
    key: str
    ring: str
    weight: int = REGULAR


LOOKS: Mapping[Kind, Look] = MappingProxyType(
    {
        Kind.PRIMARY: Look("#0E5A6A", "#0A4654", "", "#FFFFFF", "#CFE4E8", "#0E5A6A", BOLD),
        Kind.PLAIN: Look("#FFFFFF", "#F1F5F5", "#B9BEBD", LIGHT.ink, "#44545B", "#0E5A6A"),
        Kind.QUIET: Look("", LIGHT.tint.fill, "", LIGHT.accent, "#44545B", "#0E5A6A"),
        Kind.CHIP: Look(CHIP, "#2A6270", "", "#FFFFFF", ON_DARK, LIGHT.now),
    }
)
CHOSEN = Look(LIGHT.tint.fill, LIGHT.tint.fill, "#0E5A6A", "#0A3D49", "#44545B", "#0E5A6A", BOLD)
CHIP_ON = Look(LIGHT.now, LIGHT.now, "", LIGHT.ink, LIGHT.ink, "#FFFFFF", BOLD)
CHIP_OFF = Look("#0F4350", "#0F4350", "", "#9DB4BA", "#9DB4BA", LIGHT.now)
OFF = Look("#F1EFEA", "#F1EFEA", LIGHT.line, "#5C6A70", "#5C6A70", "#0E5A6A")


class Act(QPushButton):
    """A button with its key in a second colour and a ring when it has the focus.

    It takes the focus by Tab only, so a click never moves what the space bar does.
    """

    def __init__(
        self,
        text: str,
        key: str = "",
        kind: Kind = Kind.PLAIN,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make a button; `key` is how people read the key ('Ctrl+Z', 'spatie')."""
        super().__init__(text, parent)
        self._key = ""
        self._kind = kind
        self._icon, self._folded = icon, ""
        self._small = kind is Kind.CHIP
        self._leads = False
        self.setFont(app_font(BASE))
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.show_key(key)

    @property
    def key(self) -> str:
        """Return the key as people read it."""
        return self._key

    def show_key(self, key: str) -> None:
        """Show another key, or none."""
        self._key = key
        words = _("toets {key}").format(key=key) if key else ""
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def show_text(self, text: str) -> None:
        """Show another text when it differs."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def show_icon(self, icon: str) -> None:
        """Show another pictogram, or none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def fold(self, icon: str) -> None:
        """Show this pictogram only, until it is told to show none: its words stay to be heard."""
        if icon != self._folded:
            self._folded = icon
            self.setToolTip(self.text() if icon else "")
            self.updateGeometry()
            self.update()

    def make_small(self) -> "Act":
        """Make it lower, for a row in a list; return itself."""
        self._small = True
        self.updateGeometry()
        return self

    def lead_with_key(self) -> "Act":
        """Show the key in front, where the tick comes once it is chosen; return itself."""
        self._leads = True
        self.updateGeometry()
        return self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too, when it has the focus."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the room for the text, the key and the ring."""
        key = self._key_width() + GAP if self._key and not self._leads else 0
        icon = ICON + (GAP if self.text() else 0) if self._icon or self._ticked() else 0
        inside = ICON if self._folded else icon + self._text_width() + key
        width = inside + 2 * (self._padding() + RING)
        return QSize(width, (32 if self._small else 44) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return the least size: all of it, so that no text is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring, the box, the text and the key."""
        painter = QPainter(self)
        look, inner = self._look(), QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        fill = (
            look.hover if self.isEnabled() and (self.underMouse() or self.isDown()) else look.fill
        )
        paint_box(painter, inner, fill, look.edge)
        if self._has_ring():
            paint_box(painter, QRectF(self.rect()), "", look.ring, 10.0, 2.0)
        self._paint_words(painter, inner, look)

    def _look(self) -> Look:
        if not self.isEnabled():
            return CHIP_OFF if self._kind is Kind.CHIP else OFF
        if self.isChecked():
            return CHIP_ON if self._kind is Kind.CHIP else CHOSEN
        return LOOKS[self._kind]

    def _has_ring(self) -> bool:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        return bool(option.state & QStyle.StateFlag.State_HasFocus)

    def _ticked(self) -> bool:
        return self.isCheckable() and self._kind is not Kind.CHIP

    def _paint_words(self, painter: QPainter, inner: QRectF, look: Look) -> None:
        """Paint icon, text and key beside each other, in the middle when there is room."""
        spare = self.width() - self.sizeHint().width()
        rest = inner.adjusted(self._padding() + max(0.0, spare / 2), 0, 0, 0)
        if self._icon or self._ticked() or self._folded:
            place = QRectF(rest.x(), inner.center().y() - ICON / 2, ICON, ICON)
            self._paint_front(painter, place, look)
            rest.setLeft(rest.x() + ICON + GAP)
        if self._folded:
            return
        for text, color, weight in (
            (self.text(), look.text, look.weight),
            ("" if self._leads else self._key, look.key, REGULAR),
        ):
            painter.setFont(app_font(BASE, weight))
            painter.setPen(QColor(color))
            painter.drawText(rest, MIDDLE, text)
            rest.setLeft(rest.x() + painter.fontMetrics().horizontalAdvance(text) + GAP)

    def _paint_front(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint the pictogram, or the key of what is not chosen."""
        if not self._leads or self.isChecked():
            paint_pictogram(painter, place, self._icon_name(), look.text)
            return
        paint_box(painter, place, "", look.edge, 4.0)
        painter.setFont(app_font(BASE - 1, BOLD))
        painter.setPen(QColor(look.key))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._key)

    def _icon_name(self) -> str:
        return (
            self._folded or self._icon or ("circle-check" if self.isChecked() else "circle-dashed")
        )

    def _padding(self) -> int:
        if self._kind is Kind.QUIET:
            return 9
        return 13 if self._small else 17

    def _text_width(self) -> int:
        bold = self._kind is Kind.PRIMARY or self.isCheckable()
        return _width(self.text(), BOLD if bold else REGULAR)

    def _key_width(self) -> int:
        return _width(self._key, REGULAR)


def _width(text: str, weight: int) -> int:
    return QFontMetrics(app_font(BASE, weight)).horizontalAdvance(text) + 1
