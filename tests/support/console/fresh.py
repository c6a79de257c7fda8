"""Views of the console, and parts of the page that prepares, at places of a rich session."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, partial

from PySide6.QtWidgets import QWidget

from tests.support.console.desk import alone, unasked
from tests.support.console.opened import BUSY, played
from tests.support.console.phone_desk import HOSTED
from tests.support.shown import settle
from wijkworkshop.content.catalogue import carried_catalogue
from wijkworkshop.core.boards.records import BoardFocus, LaidAnew, PlaceAnswer, TableCard, TakenCard
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.outcomes.action_plan import FollowUp, ServedGoal
from wijkworkshop.core.outcomes.evaluation import Invitation, Reaction
from wijkworkshop.core.outcomes.goals import GoalCard
from wijkworkshop.core.outcomes.indicators import IndicatorValue
from wijkworkshop.core.outcomes.recap import Recalled, Recap
from wijkworkshop.core.phones.records import Phones, Submission
from wijkworkshop.core.record_kinds import KINDS
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Draft, Earlier, Over, Overlay, Position, ScreenKind
from wijkworkshop.core.summaries.advice import AdviceLine, AdviceObjection
from wijkworkshop.core.terms import Channel, Group, Parking, RoundState
from wijkworkshop.core.voting.forms.weighing import Quadrant
from wijkworkshop.core.voting.given import Dealt
from wijkworkshop.core.voting.moved import MovedOption
from wijkworkshop.core.voting.rounds import (
    CorrectedCount,
    CorrectedTurnout,
    Correction,
    Count,
    Moved,
    Overridden,
    Received,
    Round,
    Turnout,
)
from wijkworkshop.core.voting.table_reasons import TableReason
from wijkworkshop.serving import ServerState
from wijkworkshop.ui.console.header import Header
from wijkworkshop.ui.console.panels.outcome.parts import PartsSection
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.table import PANELS
from wijkworkshop.ui.console.run_sheet import RunSheet
from wijkworkshop.ui.console.side import Side
from wijkworkshop.ui.prepare.asking import PrepareActions
from wijkworkshop.ui.prepare.client_part import ClientPart
from wijkworkshop.ui.prepare.packing_part import PackingPart
from wijkworkshop.ui.prepare.part import Part
from wijkworkshop.ui.prepare.room_part import RoomPart
from wijkworkshop.ui.prepare.run_through_part import PracticePart
from wijkworkshop.ui.prepare.times_part import TimesPart
from wijkworkshop.ui.stage.stage import Stage

WIDE, HIGH = 900, 1600
OPEN, READY, WEIGHED, AGREED, LAST = 17, 18, 21, 22, 25
PAIRED, BY_TABLES, DISPUTED = 9, 14, 15
"""Rounds of the example as it is at 16.11, by their numbers."""

STEP_1, BREAK, STEP_4, CLOSING = 5, 9, 10, 12
"""Blocks of the example; those before the break and step 4 have outcomes."""

BOARD, STEP_2, STEP_3 = 4, 6, 7
"""The blocks that have a board."""

OPENED = "outcome, with a part open"
RUNNING = replace(HOSTED, server=ServerState.RUNNING, since=BUSY)


@cache
def rich() -> Session:
    """The example while people vote, with records of the kinds that come later or never."""
    now, later = played(), played("")
    missing = [kind for kind in KINDS if not now.table(kind)]
    from_later = tuple(each for kind in missing for each in later.all(kind))
    first, *others = now.all(Contribution)
    by_hand = (Channel.HANDS, Channel.STICKERS)
    more = (
        replace(now.get(Phones, 1), running=True, code="K7P4"),
        replace(first, parking=Parking.PARKED, owner="Gemeente"),  # and nothing else
        *(replace(each, parking=None) for each in others),
        Draft("elders", "half getypt"),
        Earlier(1, "eerder", "Vorige middag", BUSY.date()),
        Overlay(1, Over.BOXES),
        Submission(1, "Meer bankjes", Group.RESIDENTS, 2, BUSY, STEP_4),
        Submission(2, "Meer bomen", Group.OTHER, 1, BUSY, STEP_4),
        Recap(STEP_4),
        Recalled(STEP_4, id=1, title="Toen", text="Dit zeiden we"),
        GoalCard(STEP_1, id=1, goal=1, text="Een bankje"),
        BoardFocus(4, BOARD),
        TableCard(1, "Samen eten", 2, BUSY, BOARD),
        TableCard(2, "Groen", 2, BUSY, BOARD, 2),
        TakenCard(1, 1, 2),
        PlaceAnswer(1, 2, 1, fits=True, at=BUSY, block=BOARD),
        LaidAnew(1, 1, BOARD),
        MovedOption(1, Quadrant.NOT_NOW, "Het geld is er niet", WEIGHED),
        AdviceObjection(AdviceLine.FLOWS, "Er is nog geen plek"),
        ServedGoal(STEP_4, id=1, agreement=1, goal=1),
        IndicatorValue(STEP_4, id=1, indicator=1, year=2027, value="6,3"),
        FollowUp(STEP_4, id=1, agreement=1, note="Begonnen"),
        Invitation(CLOSING, id=1, who="bewoners", how="brief"),
        Reaction(CLOSING, id=1, who="de school", text="Mooi"),
        Dealt(1, 1, now.where(Round, channel=Channel.TABLES)[0].id),
        TableReason(1, 1, 1, "Huur stijgt", now.where(Round, channel=Channel.TABLES)[0].id),
        Received(Channel.PHONE, 7, OPEN),
        Moved(1, 12, 6, 12, 7, 12, None, None, None, PAIRED),
        Correction(1, BUSY, "verkeerd geteld", True, PAIRED),
        CorrectedTurnout(Channel.HANDS, 9, 10, 0, 0, 1),
        CorrectedCount(Channel.HANDS, 1, 0, 4, 5, 1),
        *(Overridden(Channel.PHONE, Channel.PAPER, 2, vote) for vote in (OPEN, PAIRED)),
        *(Turnout(way, Group.RESIDENTS, 0, 9, 1, OPEN) for way in by_hand),
        *(Count(way, Group.RESIDENTS, 0, 1, 0, 4, OPEN) for way in by_hand),
    )
    return now.after(Change(put=(*from_later, *more)))


@cache
def content() -> Catalogue:
    """What the example shows of its content."""
    found = carried_catalogue(rich())
    assert found is not None
    return found


def at(block: int, screen: ScreenKind = ScreenKind.HARVEST) -> Session:
    """The rich session at a block."""
    return rich().after(Change(put=(Position(1, screen, block, 0),)))


def clash() -> Session:
    """The rich session while the room talks about a clash."""
    focus = BoardFocus(2, STEP_2, across=2)
    return at(STEP_2, ScreenKind.MATRIX).after(Change(put=(focus,)))


def at_round(number: int, reading: int = 0, **other: object) -> Session:
    """The rich session at a round, which may be otherwise."""
    vote = replace(rich().get(Round, number), **other)  # type: ignore[arg-type]  # fields of it
    place = Position(1, ScreenKind.ROUND, vote.block, number, reading=reading)
    return rich().after(Change(put=(place, vote)))


PLACES: Mapping[str, Callable[[], Session]] = {
    "open": partial(at_round, OPEN, reading=2),
    "open for phones": partial(at_round, OPEN, channel=Channel.PHONE),
    "being counted": partial(at_round, OPEN, state=RoundState.COUNTING, present=40),
    "ready": partial(at_round, READY),
    "weighing ready": partial(at_round, WEIGHED),
    "agreements ready": partial(at_round, AGREED),
    "compared": partial(at_round, PAIRED),
    "by tables": partial(at_round, BY_TABLES),
    "disputed": partial(at_round, DISPUTED),
    **{f"block {number}": partial(at, number) for number in (1, 2, 3, 4, 6, 7, STEP_4, 11)},
    "last round": partial(at_round, LAST),
    "break": partial(at, BREAK, ScreenKind.PAUSE),
    "closing": partial(at, CLOSING, ScreenKind.FAREWELL),
    "open points": partial(at, CLOSING, ScreenKind.PARKING),
    "board": partial(at, BOARD, ScreenKind.BOARD),
    "matrix": partial(at, STEP_2, ScreenKind.MATRIX),
    "clash": clash,
    "areas": partial(at, STEP_3),
}
ANYWHERE = ("open", "last round", "closing")
RUNNING_ROUNDS = ("open", "open for phones", "being counted", "ready", "weighing ready",
                  "agreements ready")  # fmt: skip
BLOCKS = (*(name for name in PLACES if name.startswith("block")), "break", "closing")
PARTED = ("block 4", "block 10")
PARTS: Mapping[str, Callable[[], Part]] = {
    "PackingPart": lambda: PackingPart(PrepareActions(unasked, unasked, unasked)),
    "ClientPart": lambda: ClientPart(unasked),
    "TimesPart": TimesPart,
    "RoomPart": RoomPart,
    "PracticePart": PracticePart,
}
WHERE: Mapping[str, tuple[str, ...]] = {
    Mode.VOTE: RUNNING_ROUNDS,
    Mode.RESULT: ("compared", "by tables", "disputed"),
    Mode.BLOCK: (*BLOCKS, "open points"),
    Mode.PARKING: ("open", "open points"),
    Mode.BOARD: ("board",),
    Mode.ALIGNMENT_BOARD: ("matrix", "clash"),
    Mode.AREA_BOARD: ("areas",),
    Mode.OUTCOME: BLOCKS,
    OPENED: PARTED,
    **{row.name: ("open", "being counted") for row in PANELS.values() if row.counts},
    **dict.fromkeys((f"prepare, {name}" for name in PARTS), ("open",)),
}
"""Where a view is looked at, beside those that are the same everywhere."""


@dataclass
class View:
    """A view that nobody gave a session yet, and how it takes one."""

    widget: QWidget
    show: Callable[[Session], None]


def panel(name: str, carried: Catalogue | None = None) -> View:
    """A panel as the middle makes it; those that count are about the open round."""
    made = alone(PANELS[name].make)
    made.show_panels(PANELS)
    for act in made.acts():
        act.setParent(made)  # as the head of the middle holds them
    made.show_content(carried or content())
    made.show_hosted(RUNNING)
    made.show_round(OPEN)
    return View(made, lambda session: made.show_session(session, BUSY))


def opened_outcome() -> View:
    """The outcome with the first of each list of parts open, as when somebody fills it in."""
    outcome = panel(Mode.OUTCOME)

    def show(session: Session) -> None:
        outcome.show(session)
        for section in outcome.widget.findChildren(PartsSection):
            if section.form is None and section.lines and not section.isHidden():
                section.open(next(iter(section.lines)))

    return View(outcome.widget, show)


def header() -> View:
    made = Header()
    return View(made, lambda session: made.show_session(session, BUSY))


def run_sheet() -> View:
    made = RunSheet(unasked)
    return View(made, lambda session: made.show_session(session, BUSY))


def side() -> View:
    made = Side(Stage(), unasked)
    made.words.content = content()
    return View(made, lambda session: made.show_session(session, BUSY))


def part(make: Callable[[], Part]) -> View:
    """A part of the page that prepares a session."""
    made = make()
    return View(made, made.show_session)


VIEWS: Mapping[str, Callable[[], View]] = {
    **{name: partial(panel, name) for name in PANELS},
    OPENED: opened_outcome,
    "header": header,
    "run sheet": run_sheet,
    "side": side,
    **{f"prepare, {name}": partial(part, make) for name, make in PARTS.items()},
}
CASES = [(name, place) for name in VIEWS for place in WHERE.get(name, ANYWHERE)]


@contextmanager
def opened(name: str, session: Session, carried: Catalogue | None = None) -> Iterator[View]:
    """A new view of a session, which may carry other content.

    Raises what the view raises of a session that cannot be.
    """
    view = panel(name, carried) if carried else VIEWS[name]()
    view.widget.resize(WIDE, HIGH)
    try:
        view.show(session)
        yield view
    finally:
        view.widget.deleteLater()
        settle()
