"""A row that goes on in a next row when it is full."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Puts things beside each other at their own size, wrapped like words.

    When `even`, rows hold as many things each, none of them one by itself, and where that saves
    a row things are narrower than they like.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 8, *, even: bool = False) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._even = gap, even
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Put something at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many things are in it."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the thing at a place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the thing at a place out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower row is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of one long row."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest thing."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for row in self._rows(rect.width()):
            x, high = rect.x(), 0
            for item, width in zip(row, self._widths(row, rect.width()), strict=True):
                size = QSize(width, item.sizeHint().height())
                if move:
                    item.setGeometry(QRect(QPoint(x, y), size))
                x += width + self._gap
                high = max(high, size.height())
            y += high + self._gap
        return max(0, y - self._gap - rect.y())

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """Return what stands in each row of this width."""
        items = [item for item in self._items if not item.isEmpty()]
        if not self._even:
            return self._wrapped(items, width)
        for across in range(len(items), 1, -1):
            if len(items) % across == 1:
                continue
            rows = [items[start : start + across] for start in range(0, len(items), across)]
            if all(sum(self._leasts(row)) + self._air(row) <= width for row in rows):
                return rows
        return [[item] for item in items]

    def _wrapped(self, items: Sequence[QLayoutItem], width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        for item in items:
            with_it = [*rows[-1], item] if rows else []
            if rows and sum(_hints(with_it)) + self._air(with_it) <= width:
                rows[-1] = with_it
            else:
                rows.append([item])
        return rows

    def _widths(self, row: Sequence[QLayoutItem], width: int) -> list[int]:
        """Return how wide the things of a row are: what is short is taken where it can be."""
        hints, leasts = _hints(row), self._leasts(row)
        short = sum(hints) + self._air(row) - width
        spare = sum(hints) - sum(leasts)
        if not self._even or short <= 0 or not spare:
            return hints
        share = min(1.0, short / spare)
        return [
            int(hint - share * (hint - least)) for hint, least in zip(hints, leasts, strict=True)
        ]

    def _leasts(self, row: Sequence[QLayoutItem]) -> list[int]:
        return [min(each.minimumSize().width(), each.sizeHint().width()) for each in row]

    def _air(self, row: Sequence[QLayoutItem]) -> int:
        return self._gap * (len(row) - 1)


def _hints(row: Sequence[QLayoutItem]) -> list[int]:
    return [each.sizeHint().width() for each in row]
