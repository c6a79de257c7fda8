"""Entries as they were written down once, with what has become a row of its own since then.

A goal had one beneficiary; an area was a text with one goal, one group and one meeting place; an
agreement had a text for where it is.
"""

from collections.abc import Iterator, Mapping
from typing import Any

Fields = Mapping[str, Any]
Written = tuple[str, str, Fields]
"""An entry in the file: its kind, the kind of its block, its fields."""

FIRST_AREA = 100
"""Numbers of areas that entries name come after this one."""


class Areas:
    """Gives each area that an entry names a number, also when another one has the same name."""

    def __init__(self) -> None:
        """Know no area yet."""
        self.names: dict[int, str] = {}

    def number(self, name: str) -> int:
        """Return the number of a new area of this name, 0 when nothing is named."""
        if not name:
            return 0
        number = FIRST_AREA + len(self.names) + 1
        self.names[number] = name
        return number


def in_rows(entries: tuple[Written, ...], areas: Areas) -> Iterator[Written]:
    """Yield the entries with the fields of today, each followed by the rows that belong to it."""
    number = 0
    for kind, block, fields in entries:
        kept = {name: value for name, value in fields.items() if name not in GONE.get(kind, ())}
        if kind == "AreaChoice":
            kept["area"] = areas.number(fields["area"])
        yield kind, block, kept
        for row, values in _rows(kind, fields, areas):
            number += 1
            edition = fields.get("edition", 0)
            yield row, block, {"id": number, "edition": edition, **values}


GONE: Mapping[str, tuple[str, ...]] = {
    "AreaChoice": ("goal", "target_group", "flow", "meeting_place"),
    "Agreement": ("area",),
    "Goal": ("beneficiary",),
}
"""Fields of then that are rows now."""


def _rows(kind: str, was: Fields, areas: Areas) -> Iterator[tuple[str, Fields]]:
    if kind == "Goal":
        yield "GoalBeneficiary", {"goal": was["id"], "beneficiary": was["beneficiary"]}
    if kind == "Agreement" and (area := areas.number(was["area"])):
        yield "AgreementArea", {"agreement": was["id"], "area": area}
    if kind == "AreaChoice":
        choice = {"choice": was["id"]}
        if was["goal"]:
            yield "AreaGoal", {**choice, "goal": was["goal"]}
        if was["target_group"] or was["flow"]:
            group = {name: was[name] for name in ("target_group", "flow")}
            yield "AreaFlow", {**choice, **group}
        if was["meeting_place"]:
            yield "MeetingPlace", {**choice, "text": was["meeting_place"]}
