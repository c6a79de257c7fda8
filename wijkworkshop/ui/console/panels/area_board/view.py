"""What the board of step 3 shows on the console, as values."""

from dataclasses import dataclass
from enum import Enum, auto

from wijkworkshop.core.boards.questions import asked
from wijkworkshop.core.boards.waterbed import WATERBED, unplaced
from wijkworkshop.core.document import ChosenArea
from wijkworkshop.core.outcome_views.area_plan import told
from wijkworkshop.core.outcomes.area_plan import (
    AREA_FLOW,
    AREA_GOAL,
    AREA_GRAIN,
    AREA_MEETING_PLACE,
    ONE_PERSON,
    ORIGIN,
    AreaChoice,
    AreaFlow,
    AreaPlan,
    of_area,
)
from wijkworkshop.core.outcomes.entry import outcome_of
from wijkworkshop.core.outcomes.group_names import name_key, shared_first
from wijkworkshop.core.session import Session


class RowKind(Enum):
    """What a row says of each area."""

    GOAL = auto()
    GROUP = auto()
    GRAIN = auto()
    PLACE = auto()
    STAYS = auto()


ANSWERED_IN = {
    AREA_GOAL.name: RowKind.GOAL,
    AREA_FLOW.name: RowKind.GROUP,
    ORIGIN.name: RowKind.GROUP,
    ONE_PERSON.name: RowKind.GROUP,
    AREA_GRAIN.name: RowKind.GRAIN,
    AREA_MEETING_PLACE.name: RowKind.PLACE,
    WATERBED.name: RowKind.GROUP,
}
"""The row in which each question to the room is answered, or where it comes from."""


@dataclass(frozen=True)
class AreaRow:
    """A row; a group of people has its name, as it was typed first."""

    kind: RowKind
    group: str = ""

    def holds(self, flow: AreaFlow) -> bool:
        """Tell whether something is about the group of this row."""
        return name_key(flow.target_group) == name_key(self.group)


@dataclass(frozen=True)
class AreaColumn:
    """An area: what is chosen for it, what of that everybody may know, and its groups."""

    choice: AreaChoice
    told: ChosenArea
    flows: tuple[AreaFlow, ...]

    def flow(self, row: AreaRow) -> AreaFlow | None:
        """Return what is said of the group of a row; None when nobody asked about it here."""
        return next((each for each in self.flows if row.holds(each)), None)


@dataclass(frozen=True)
class AreasView:
    """The areas beside each other, and who is welcome in none of them.

    `asked` is the cell (row, column) where the room's question is answered.
    """

    rows: tuple[AreaRow, ...]
    columns: tuple[AreaColumn, ...]
    unplaced: tuple[str, ...]
    waterbed: str
    asked: tuple[int, int] | None


def areas_view(session: Session, block: int) -> AreasView:
    """Return the areas of a block, the groups that most of them share first."""
    choices = session.where(AreaChoice, block=block, edition=0)
    columns = tuple(
        AreaColumn(each, told(session, each), of_area(session, AreaFlow, each)) for each in choices
    )
    names = shared_first([[each.target_group for each in column.flows] for column in columns])
    groups = (AreaRow(RowKind.GROUP, name) for name in names)
    after = (RowKind.GRAIN, RowKind.PLACE, RowKind.STAYS)
    rows = (AreaRow(RowKind.GOAL), *groups, *map(AreaRow, after))
    here = {each.id for column in columns for each in column.flows}
    return AreasView(
        rows,
        columns,
        tuple(
            group.target_group
            for group in unplaced(session)
            if any(each.id in here for each in group.flows)
        ),
        outcome_of(session, AreaPlan, block).waterbed.strip(),
        _asked(session, block, rows, columns),
    )


def _asked(
    session: Session, block: int, rows: tuple[AreaRow, ...], columns: tuple[AreaColumn, ...]
) -> tuple[int, int] | None:
    """Return the cell where what the room is asked now is answered."""
    now = asked(session, block)
    if now is None or now.gap is None or now.gap.what.name not in ANSWERED_IN:
        return None
    kind, across = ANSWERED_IN[now.gap.what.name], now.gap.about[1]
    column = next((n for n, each in enumerate(columns) if each.choice.reference == now.entry), None)
    if column is None:
        return None
    about = next((each for each in columns[column].flows if across and each.id == across), None)
    fits = (
        n for n, row in enumerate(rows) if row.kind is kind and (about is None or row.holds(about))
    )
    row = next(fits, None)
    return None if row is None else (row, column)
