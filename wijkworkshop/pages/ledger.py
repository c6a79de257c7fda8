"""Labelled lines: a small label and its text below, in columns, in one size."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from gettext import gettext as _

from wijkworkshop.core.public.screens import Line
from wijkworkshop.pages.layout import cols
from wijkworkshop.pages.marks import Marks, Rect, Role, Stand, Type
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.wording import outcome_words

NAME = Type(30, 600, floor=28, leading=1.2)
SAID = Type(42, 400, floor=36, leading=1.2)


@dataclass(frozen=True, slots=True)
class _Slot:
    rect: Rect
    line: Line


def ledger(
    space: Space, rect: Rect, lines: Sequence[Line], columns: int = 1, kind: Type = SAID
) -> Marks:
    """Draw labelled lines in the largest size in which they all fit."""
    sizes = (
        replace(kind, size=size, floor=size, thrift=1.0)
        for size in range(int(kind.size), int(kind.floor), -1)
    )

    def fits_in(size: Type) -> bool:
        return _placed(space, rect, lines, columns, size)[1] <= rect.bottom

    fixed = next(filter(fits_in, sizes), replace(kind, size=kind.floor, thrift=1.0))
    slots, bottom = _placed(space, rect, lines, columns, fixed)
    squeeze = min(1.0, rect.height / max(1.0, bottom - rect.y))
    return tuple(mark for slot in slots for mark in _drawn(space, rect, slot, fixed, squeeze))


def _placed(
    space: Space, rect: Rect, lines: Sequence[Line], columns: int, kind: Type
) -> tuple[list[_Slot], float]:
    """Return where each line goes, row by row; a row is as high as its highest text."""
    slots: list[_Slot] = []
    top, bottom = rect.y, rect.y
    for start in range(0, len(lines), columns):
        row = lines[start : start + columns]
        places = cols(rect, *[None] * (columns if len(row) > 1 else 1), gap=44)
        tall = max(
            _label_height() + space.height_of(_words(line), kind, place.width)
            for line, place in zip(row, places, strict=False)
        )
        slots += [
            _Slot(replace(place, y=top, height=tall), line)
            for line, place in zip(row, places, strict=False)
        ]
        bottom = top + tall
        top = bottom + 26
    return slots, bottom


def _drawn(space: Space, rect: Rect, slot: _Slot, kind: Type, squeeze: float) -> Marks:
    top = rect.y + (slot.rect.y - rect.y) * squeeze
    label = Rect(slot.rect.x, top, slot.rect.width, _label_height())
    tall = slot.rect.height * squeeze - label.height
    body = Rect(slot.rect.x, label.bottom, slot.rect.width, tall)
    color = space.theme.card.text if slot.line.text else space.theme.muted
    words = outcome_words(slot.line.label)
    return (
        space.text(label, words, NAME, space.theme.muted, role=Role.CAPTION, stand=Stand.TOP),
        space.text(body, _words(slot.line), kind, color, stand=Stand.TOP),
    )


def _label_height() -> float:
    return NAME.size * NAME.leading + 4


def _words(line: Line) -> str:
    return line.text or _("nog open")
