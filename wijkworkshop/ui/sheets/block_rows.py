"""The lines of the list in the editor: the run sheet itself, then its blocks."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from gettext import gettext as _

from wijkworkshop.content.sheet_files import SheetFile
from wijkworkshop.content.workbench import Workbench
from wijkworkshop.core.planning.load import load_of_sheet
from wijkworkshop.ui.sheets.words import long_words, minutes_words, rounds_words, title_of
from wijkworkshop.ui.wording.load_words import overload_words
from wijkworkshop.wording.dutch import time_of


@dataclass(frozen=True)
class Crowd:
    """For whom and when the load is checked; nothing of it is kept."""

    people: int = 24
    tables: int = 4
    starts: datetime = datetime(2026, 1, 1, 19, 30)  # noqa: DTZ001 - a time of day, of any day


@dataclass(frozen=True)
class BlockRow:
    """A line: when it begins, what it is, how long, and what is too much."""

    time: str
    title: str
    minutes: str
    under: str = ""
    warning: str = ""

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        parts = (self.time, self.title, self.minutes, self.warning or self.under)
        return ", ".join(part for part in parts if part)


def block_rows(sheet: SheetFile, bench: Workbench, crowd: Crowd) -> tuple[BlockRow, ...]:
    """Return the run sheet as the first line, then a line for each block."""
    too_full = {
        over.block: overload_words(over)
        for over in load_of_sheet(bench.plan("", sheet), crowd.people, crowd.tables)
    }
    rows, at = [], crowd.starts
    for place, block in enumerate(sheet.blocks, 1):
        rows.append(
            BlockRow(
                time_of(at),
                title_of(block, bench),
                minutes_words(block.minutes),
                rounds_words(len(block.rounds), len(block.steps)),
                too_full.get(place, ""),
            )
        )
        at += timedelta(minutes=block.minutes)
    total = long_words(sum(block.minutes for block in sheet.blocks))
    until = _("klaar om {time}").format(time=time_of(at))
    return (BlockRow("", sheet.title or _("Zonder naam"), total, until), *rows)
