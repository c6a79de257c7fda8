"""Step 2: do the instruments in use help the goals, or work against them (dossier B.6)."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Self

from wijkworkshop.core.derived import derived_from
from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.one_answer import one_turns
from wijkworkshop.core.outcomes.entry import Ask, Entry, Form, Gap, Need, Outcome
from wijkworkshop.core.outcomes.goals import Goal, goal_text, in_order, lacks
from wijkworkshop.core.records import refers
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Alignment, Decision, GoalStatus

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session

ORDER = (
    Alignment.CLASHES,
    Alignment.NEUTRAL,
    Alignment.HELPS_A_LITTLE,
    Alignment.REINFORCES,
)
HELPS = (Alignment.HELPS_A_LITTLE, Alignment.REINFORCES)
Counted = tuple[tuple[Alignment, int], ...]
"""How many gave each answer, in the order of the answers."""

ANY_CELLS = Need(
    "any_cells",
    N_("wat de regels doen met de doelen"),
    N_("Vakjes in de tabel"),
    P_("Wat doen de regels van nu met onze doelen?"),
)
CELLS = Need(
    "cells",
    N_("wat de regels doen met dit doel"),
    N_("Vakjes in de tabel"),
    P_("Wat doen de regels van nu met {first}?"),
    ("Goal",),
)
OF_CELL = ("Goal", "Instrument")
CLASH_DECISION = Need(
    "clash_decision",
    N_("een besluit over wat tegenwerkt"),
    N_("Een besluit over wat tegenwerkt"),
    P_("Wat doen we als {first} tegen {second} werkt?"),
    OF_CELL,
)


@dataclass(frozen=True, slots=True)
class AlignmentMatrix(Outcome):
    """What was said about the matrix as a whole, and what has to be found out."""

    FORM: ClassVar[Form] = Form(
        N_("Over het geheel"),
        (
            Ask("remark", N_("Over de tabel als geheel"), lines=2),
            Ask("to_find_out", N_("Dit zoeken we nog uit"), N_("Wie vraagt het na?"), lines=2),
        ),
    )

    remark: str = ""
    to_find_out: str = ""


@dataclass(frozen=True, slots=True)
class Instrument(Entry):
    """A policy or rule in use, its owner, and what it does to this neighbourhood."""

    FORM: ClassVar[Form] = Form(
        N_("Regels en plannen van nu"),
        (
            Ask(
                "text",
                N_("De regel of het plan"),
                N_("Bijvoorbeeld: voorrang bij binding"),
                needed=True,
            ),
            Ask("owner", N_("Van wie is die?")),
            Ask("effect_here", N_("Wat doet dit met déze wijk?"), lines=2),
        ),
        add=N_("Regel of plan toevoegen"),
        remove=N_("Regel of plan weghalen"),
    )

    id: int = 0
    text: str = ""
    owner: str = ""
    effect_here: str = ""


@dataclass(frozen=True, slots=True)
class AlignmentCell(Entry):
    """What a table says an instrument does to a goal, and why; table 0 is the whole room."""

    KEY: ClassVar[tuple[str, ...]] = ("goal", "instrument", "table", "edition")
    FORM: ClassVar[Form] = Form(
        N_("Helpt de regel bij het doel?"),
        (
            Ask("value", N_("Wat doet de regel met het doel?")),
            Ask("reason", N_("Waarom?"), N_("Eén reden")),
        ),
        measured=("close", "nearly_against"),
    )
    goal: int = refers("Goal", default=0)
    instrument: int = refers("Instrument", default=0)
    table: int = 0
    value: Alignment = Alignment.UNKNOWN
    reason: str = ""
    close: bool = False  # the room voted on it, and one other answer turns it
    nearly_against: bool = False  # the same, and then it works against the goal

    def with_measured(self, session: "Session") -> Self:
        """Return the cell with how close the vote about it was, while it says what was voted."""
        old = session.find(AlignmentCell, *self.key)
        if old is None or old.value is not self.value:
            return self.without_measured()
        return replace(self, close=old.close, nearly_against=old.nearly_against)

    def without_measured(self) -> Self:
        """Return the cell as if nobody had voted on it."""
        return replace(self, close=False, nearly_against=False)


@dataclass(frozen=True, slots=True)
class ClashDecision(Entry):
    """What is done about a clash, by whom and when."""

    KEY: ClassVar[tuple[str, ...]] = ("goal", "instrument", "edition")
    FORM: ClassVar[Form] = Form(
        N_("Wat tegenwerkt: wat doen we ermee?"),
        (
            Ask("decision", N_("Wat doen we?")),
            Ask("owner", N_("Wie pakt het op?")),
            Ask("due", N_("Wanneer?")),
            Ask("reason", N_("Waarom?"), lines=2),
        ),
    )
    goal: int = refers("Goal", default=0)
    instrument: int = refers("Instrument", default=0)
    decision: Decision = Decision.POSTPONED
    owner: str = ""
    due: date | None = None
    reason: str = ""

    def check(self, session: "Session") -> None:
        """Refuse to leave a clash as it is without a day to look at it again."""
        Entry.check(self, session)
        if self.decision is Decision.ACCEPT and self.due is None:
            raise Refused(Reason.NO_DAY_TO_LOOK_AGAIN)


def rule_text(session: "Session", number: int) -> str:
    """Return what a rule says as it stands, nothing when there is none of this number."""
    found = session.find(Instrument, number, 0)
    return found.text if found else ""


def overall(values: Sequence[Alignment]) -> Alignment:
    """Return the (lower) median of the tables that know; UNKNOWN when most do not."""
    known = sorted(ORDER.index(value) for value in values if value in ORDER)
    if len(known) * 2 < len(values) or not known:
        return Alignment.UNKNOWN
    return ORDER[known[(len(known) - 1) // 2]]


def is_close(values: Sequence[Alignment]) -> bool:
    """Tell whether one of these answers, had it been another, makes them say something else.

    A single answer is no median: it decides by itself, and is not called close.
    """
    return _is_close(_counted(values))


def is_nearly_against(values: Sequence[Alignment]) -> bool:
    """Tell whether one other answer makes them say that it works against the goal after all."""
    return _is_nearly_against(_counted(values))


def _counted(values: Sequence[Alignment]) -> Counted:
    """Return how many gave each answer: cells of a large table often have the same."""
    return tuple(sorted(Counter(values).items()))


@lru_cache(maxsize=1024)
def _is_close(counted: Counted) -> bool:
    many = sum(number for _value, number in counted) > 1
    return many and one_turns(dict(counted), _overall, _any)


@lru_cache(maxsize=1024)
def _is_nearly_against(counted: Counted) -> bool:
    if sum(number for _value, number in counted) < 2 or _is_against(dict(counted)):
        return False
    return one_turns(dict(counted), _is_against, _any)


def _is_against(answers: Mapping[Alignment, int]) -> bool:
    return _overall(answers) is Alignment.CLASHES


def _overall(answers: Mapping[Alignment, int]) -> Alignment:
    return overall(list(Counter(answers).elements()))


def _any(_answer: Alignment) -> Sequence[Alignment]:
    return tuple(Alignment)


@dataclass(frozen=True)
class Said:
    """What is said of a cell as a whole, whether tables differ on it, and whether it is close."""

    value: Alignment
    disputed: bool
    close: bool
    nearly_against: bool = False

    @property
    def on_edge(self) -> bool:
        """Tell whether one answer decides if it works against the goal."""
        return self.close if self.value is Alignment.CLASHES else self.nearly_against


def rated_blocks(session: "Session") -> tuple[int, ...]:
    """Return the blocks in which anything was said of a rule and a goal."""
    return tuple(sorted({each.block for each in session.where(AlignmentCell, edition=0)}))


@derived_from(AlignmentCell)
def cells(session: "Session", block: int) -> Mapping[tuple[int, int], Said]:
    """Return per (goal, instrument) what was said of it.

    Tables differ when one says that it clashes and another that it helps. Where the whole room
    said something (table 0), that is the overall value; the difference between tables stays.
    """
    found: dict[tuple[int, int], dict[int, AlignmentCell]] = {}
    for cell in session.where(AlignmentCell, block=block, edition=0):
        found.setdefault((cell.goal, cell.instrument), {})[cell.table] = cell
    return {place: _said(by_table) for place, by_table in found.items()}


def _said(by_table: Mapping[int, AlignmentCell]) -> Said:
    values = [cell.value for cell in by_table.values()]
    helps = any(value in HELPS for value in values)
    differ = helps and Alignment.CLASHES in values
    if 0 in by_table:
        room = by_table[0]
        return Said(room.value, differ, room.close, room.nearly_against)
    return Said(overall(values), differ, is_close(values), is_nearly_against(values))


def tables_in(session: "Session", block: int) -> int:
    """Return how many tables said something; the whole room is a table only when alone."""
    tables = {cell.table for cell in session.where(AlignmentCell, block=block, edition=0)}
    return len(tables - {0}) or len(tables)


def room_decided(session: "Session", block: int) -> bool:
    """Tell whether the whole room said something where tables did so before."""
    found = session.where(AlignmentCell, block=block, edition=0)
    by_tables = {(cell.goal, cell.instrument) for cell in found if cell.table}
    return any((cell.goal, cell.instrument) in by_tables for cell in found if not cell.table)


def says_one_table(session: "Session", block: int, places: Collection[tuple[int, int]]) -> bool:
    """Tell whether it is one table only that calls these (goal, instrument) pairs a clash."""
    marked = session.where(AlignmentCell, block=block, edition=0, value=Alignment.CLASHES)
    return len({cell.table for cell in marked if (cell.goal, cell.instrument) in places}) == 1


@derived_from(AlignmentCell)
def clashes(session: "Session", block: int) -> tuple[tuple[int, int], ...]:
    """Return the (goal, instrument) pairs that at least one table calls a clash."""
    marked = session.where(AlignmentCell, block=block, edition=0, value=Alignment.CLASHES)
    return tuple(sorted({(cell.goal, cell.instrument) for cell in marked}))


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when every adopted goal has cells and every clash has a decision, or is postponed.

    What an instrument does to this neighbourhood is asked too, and keeps nothing from being done.
    """
    filled = {goal for goal, _ in cells(session, block)}
    goals = in_order(session.where(Goal, edition=0, status=GoalStatus.ADOPTED))
    bare = (goal for goal in goals if goal.id not in filled)
    gaps = [lacks(CELLS, goal) for goal in bare]
    if not goals and not filled:
        gaps.append(Gap(ANY_CELLS))
    undecided = (each for each in clashes(session, block) if not _decided(session, each))
    return (*gaps, *(lacks_at(session, CLASH_DECISION, each) for each in undecided))


def lacks_at(session: "Session", what: Need, place: tuple[int, int]) -> Gap:
    """Return that something lacks where a goal and a rule meet."""
    goal, rule = place
    return Gap(what, rule_text(session, rule), goal_text(session, goal), place)


def _decided(session: "Session", place: tuple[int, int]) -> bool:
    return session.find(ClashDecision, *place, 0) is not None
