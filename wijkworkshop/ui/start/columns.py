"""Where the columns of the list stand, for its head and for its rows."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

WIDE_FROM = 760
"""Narrower lists put the area under the name."""

PAD = 20.0
GAP = 18.0
DATE, PRESENT, MARK = 122.0, 82.0, 22.0


@dataclass(frozen=True)
class Columns:
    """The columns of a row; a narrow list has no column for the area."""

    date: QRectF
    name: QRectF
    area: QRectF | None
    present: QRectF
    mark: QRectF
    status: QRectF


def columns(row: QRectF) -> Columns:
    """Return the columns within a row."""
    wide = row.width() >= WIDE_FROM
    status = 160.0 if wide else 120.0
    right = row.right() - PAD
    words = right - status
    mark = words - MARK
    present = mark - (1.5 if wide else 1) * GAP - PRESENT
    left = row.x() + PAD
    name = left + DATE + GAP
    area = present - GAP - (present - name) * 0.36 if wide else present - GAP

    def column(x: float, until: float) -> QRectF:
        return QRectF(x, row.y(), until - x, row.height())

    return Columns(
        date=column(left, left + DATE),
        name=column(name, area - GAP if wide else area),
        area=column(area, present - GAP) if wide else None,
        present=column(present, present + PRESENT),
        mark=column(mark, words),
        status=column(words, right),
    )
