"""Pictures of two sessions side by side: the example, and a sequel that is made of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from PySide6.QtWidgets import QWidget

from wijkworkshop import places
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.outcome_views.agreement_numbers import agreements
from wijkworkshop.core.outcomes.action_plan import FollowUp
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.summaries.side_by_side import side_by_side
from wijkworkshop.core.terms import FollowUpStatus
from wijkworkshop.example import EXAMPLE, ended
from wijkworkshop.shipped import Shipped
from wijkworkshop.ui.start.compare_page import ComparePage, others
from wijkworkshop.ui.start.row import Row

FRESH = "Je komt veilig thuis"
WENT = (
    (FollowUpStatus.DONE, date(2027, 3, 12), "Twee huismeesters zijn begonnen"),
    (FollowUpStatus.RUNNING, date(2027, 4, 2), ""),
    (FollowUpStatus.STOPPED, date(2027, 5, 20), "Geen geld voor dit jaar"),
)


def compare_states(chosen: Row, rows: tuple[Row, ...]) -> Mapping[str, Callable[[], QWidget]]:
    """Return what makes each state, by name: the choice among these rows, and what it shows."""
    return {
        "compare-choose": lambda: ComparePage(chosen, others(rows, chosen)),
        "compare-none": lambda: ComparePage(chosen, ()),
        "compare": lambda: _compared(chosen),
        "compare-agreements": lambda: _compared(chosen, table=2),
    }


def _compared(chosen: Row, table: int = 0) -> ComparePage:
    """Show both; from this table on, where there is one."""
    earlier, later = _two()
    about, *tables = side_by_side(earlier, later)
    page = ComparePage(chosen, ())
    page.show_document((about, *tables[table:]))
    return page


@cache
def _two() -> tuple[Session, Session]:
    earlier = ended(places.resources(), places.run_sheets())
    starts = earlier.get(Details, 1).starts + timedelta(days=182)
    setup = Setup("Hoe staat het ervoor?", starts.date(), starts, after=EXAMPLE, made_up=True)
    sheets = Shipped(places.resources() / "content", places.run_sheets()).sheets
    later = make_session("vervolg", setup, sheets["traject-3"], "galerij", starts, earlier)
    return earlier, later.after(Change(put=tuple(_said(later))))


def _said(later: Session) -> Iterator[FollowUp | Goal]:
    """Yield what people said half a year on."""
    some = zip(agreements(later), WENT, strict=False)
    for number, (agreement, (status, day, note)) in enumerate(some, 101):
        yield FollowUp(
            agreement.block, id=number, agreement=agreement.id, status=status, day=day, note=note
        )
    first = later.all(Goal)[0]
    yield replace(first.without_measured(), id=later.next_id(Goal), text=FRESH)
