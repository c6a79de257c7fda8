"""Changes to a run sheet, each from one value to the next; places of blocks count from 0."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from wijkworkshop.content.sheet_files import (
    RoundChange,
    RoundText,
    SheetBlock,
    SheetFile,
    SheetStep,
)
from wijkworkshop.core.terms import Slot

T = TypeVar("T")


def moved(sheet: SheetFile, place: int, to: int) -> SheetFile:
    """Return the run sheet with a block at another place."""
    return replace(sheet, blocks=_moved(sheet.blocks, place, to))


def without(sheet: SheetFile, place: int) -> SheetFile:
    """Return the run sheet without a block."""
    return replace(sheet, blocks=sheet.blocks[:place] + sheet.blocks[place + 1 :])


def put_in(sheet: SheetFile, place: int, block: SheetBlock) -> SheetFile:
    """Return the run sheet with another block inserted at this place."""
    return replace(sheet, blocks=(*sheet.blocks[:place], block, *sheet.blocks[place:]))


def with_block(sheet: SheetFile, place: int, **changes: Any) -> SheetFile:
    """Return the run sheet with a block that differs in these fields."""
    block = replace(sheet.blocks[place], **changes)
    return replace(sheet, blocks=(*sheet.blocks[:place], block, *sheet.blocks[place + 1 :]))


def with_round(
    sheet: SheetFile, place: int, name: str, offered: Mapping[str, RoundText]
) -> SheetFile:
    """Return the run sheet with a round added; a compared round comes after its partner."""
    rounds = sheet.blocks[place].rounds
    if name in rounds:
        return sheet
    later = [at for at, each in enumerate(rounds) if offered[each].pairs_with == name]
    at = min(later, default=len(rounds))
    return with_block(sheet, place, rounds=(*rounds[:at], name, *rounds[at:]))


def without_round(sheet: SheetFile, place: int, name: str) -> SheetFile:
    """Return the run sheet with a round removed; a step that began with it stays, without it."""
    block = sheet.blocks[place]
    return with_block(
        sheet,
        place,
        rounds=tuple(each for each in block.rounds if each != name),
        change={each: change for each, change in block.change.items() if each != name},
        steps=tuple(
            replace(step, round="") if step.round == name else step for step in block.steps
        ),
    )


def round_moved(sheet: SheetFile, place: int, name: str, by: int) -> SheetFile:
    """Return the run sheet with a round earlier (negative) or later in its block."""
    rounds = sheet.blocks[place].rounds
    at = rounds.index(name)
    to = min(max(at + by, 0), len(rounds) - 1)
    return with_block(sheet, place, rounds=_moved(rounds, at, to))


def with_change(sheet: SheetFile, place: int, name: str, **changes: Any) -> SheetFile:
    """Return the run sheet with these fields of a round changed."""
    change = replace(sheet.blocks[place].change.get(name, RoundChange()), **changes)
    others = {each: kept for each, kept in sheet.blocks[place].change.items() if each != name}
    usual = change == RoundChange()
    return with_block(sheet, place, change=others if usual else {**others, name: change})


def with_prompts(
    sheet: SheetFile, place: int, prompts: Sequence[str], usual: Sequence[str]
) -> SheetFile:
    """Return the run sheet with other prompts; for none, or the usual ones, it has no own ones."""
    passages = {
        slot: texts
        for slot, texts in sheet.blocks[place].passages.items()
        if slot is not Slot.PROMPT
    }
    lines = tuple(dict.fromkeys(line.strip() for line in prompts if line.strip()))
    own = bool(lines) and lines != tuple(usual)
    return with_block(sheet, place, passages={Slot.PROMPT: lines, **passages} if own else passages)


def with_steps(sheet: SheetFile, place: int, steps: Sequence[SheetStep]) -> SheetFile:
    """Return the run sheet with other steps in a block."""
    return with_block(sheet, place, steps=tuple(steps))


def _moved(items: tuple[T, ...], place: int, to: int) -> tuple[T, ...]:
    rest = items[:place] + items[place + 1 :]
    return (*rest[:to], items[place], *rest[to:])
