"""What people type to join by phone: names with their values, in letters that tell 0 from O."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Marks, Rect, Role, Type
from wijkworkshop.pages.space import CAPTION, Space

NAMED = Type(34, 400, floor=32, leading=1.1)
VALUE = Type(60, 700, floor=36, leading=1.12, exact=True)
LONG = Type(36, 700, floor=28, leading=1.12, exact=True)
"""For a name or a password that nobody types: the code does it."""

ROW, NAME, LINE = 68.0, 40.0, 34.0
MOST_LINES = 4


@dataclass(frozen=True)
class Step:
    """Something to do: a code to scan (or a pictogram), and names with what people type."""

    words: str
    code: str = ""
    lines: tuple[tuple[str, str], ...] = ()


def heights(step: Step, wide: float, space: Space) -> list[float]:
    """Return how high each line of a step must be."""
    if _fits(step, wide, space):
        return [ROW for _line in step.lines]
    return [NAME + LINE * len(_cut(value, wide, space)) + 6 for _name, value in step.lines]


def typed(step: Step, places: Sequence[Rect], space: Space, larger: float = 1.0) -> Marks:
    """Draw the lines of a step in one size: values beside their names, or below where long."""
    fits = _fits(step, places[0].width, space)
    parts = [_parts(step, place, fits, space) for place in places]
    kind = replace(VALUE, size=larger * VALUE.size) if fits else LONG
    values = space.same_size([
        space.text(
            at,
            value if fits else "\n".join(_cut(value, at.width, space)),
            kind,
            space.theme.card.text,
            role=Role.BODY if fits else Role.CAPTION,
        )
        for (_name, value), (_head, at) in zip(step.lines, parts, strict=True)
    ])  # fmt: skip
    marks: Marks = ()
    for (name, _said), (head, _at), value in zip(step.lines, parts, values, strict=True):
        small = NAMED if fits else CAPTION
        marks += (space.text(head, name, small, space.theme.muted, role=Role.CAPTION), value)
    return marks


def _parts(step: Step, place: Rect, fits: bool, space: Space) -> tuple[Rect, ...]:
    return cols(place, _names(step, space), None) if fits else rows(place, NAME, None)


def _names(step: Step, space: Space) -> float:
    return max(space.width_of(name, NAMED) for name, _value in step.lines) + 24


def _fits(step: Step, wide: float, space: Space) -> bool:
    """Tell whether each value fits in one line beside its name."""
    least, room = replace(VALUE, size=VALUE.floor), wide - _names(step, space)
    return all(space.width_of(value, least) <= room for _name, value in step.lines)


def _cut(value: str, wide: float, space: Space, lines: int = MOST_LINES) -> list[str]:
    """Return a value in as few lines as hold it: cut at a space, or anywhere without a hyphen."""
    least = replace(LONG, size=LONG.floor)
    if lines == 1 or space.width_of(value, least) <= wide:
        return [value]
    most = next(n for n in range(len(value), 0, -1) if space.width_of(value[:n], least) <= wide)
    at = value.rfind(" ", 1, most) if " " in value[1:most] else most
    return [value[:at], *_cut(value[at:].lstrip(), wide, space, lines - 1)]
