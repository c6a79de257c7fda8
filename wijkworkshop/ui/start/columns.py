"""Where the columns of the list stand, for its head and for its rows."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

WIDE_FROM = 760
"""Narrower lists put the area under the name."""

DATE_FROM = 640
"""Still narrower ones put the date there too."""

PAD = 20.0
GAP = 18.0
DATE, PRESENT, MARK = 122.0, 82.0, 22.0


@dataclass(frozen=True)
class Columns:
    """The columns of a row; a narrow list has no column for the area, nor then for the date."""

    date: QRectF | None
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
    dated = row.width() >= DATE_FROM
    name = left + (DATE + GAP if dated else 0)
    area = present - GAP - (present - name) * 0.36 if wide else present - GAP

    def column(x: float, until: float) -> QRectF:
        return QRectF(x, row.y(), until - x, row.height())

    return Columns(
        date=column(left, left + DATE) if dated else None,
        name=column(name, area - GAP if wide else area),
        area=column(area, present - GAP) if wide else None,
        present=column(present, present + PRESENT),
        mark=column(mark, words),
        status=column(words, right),
    )
