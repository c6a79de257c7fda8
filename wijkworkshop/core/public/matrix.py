"""Step 2 as the room may see it: goals and instruments, and what works against what."""

from wijkworkshop.core.document import MatrixCell
from wijkworkshop.core.outcome_views.measured import measure_number, without_number
from wijkworkshop.core.outcomes import alignment
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.outcomes.goals import Goal, goal_text
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.public.screens import Heading, Matrix
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import Alignment
from wijkworkshop.core.voting.findings import Finding, FindingKind


def matrix(session: Session, block: Block, heading: Heading) -> Matrix:
    """Return the alignment of goals and instruments, with its clashes as the title."""
    found = alignment.cells(session, block.id)
    goals = [goal for goal in session.where(Goal, edition=0) if any(g == goal.id for g, _ in found)]
    instruments = session.where(Instrument, block=block.id, edition=0)
    cells = tuple(
        tuple(
            MatrixCell(*found[goal.id, each.id]) if (goal.id, each.id) in found else None
            for each in instruments
        )
        for goal in goals
    )
    return Matrix(
        heading=heading,
        finding=_clash_finding(session, block.id),
        goals=tuple(goal.text for goal in goals),
        instruments=tuple(
            Choice(measure_number(session, each.text), without_number(each.text))
            for each in instruments
        ),
        cells=cells,
        tables=alignment.tables_in(session, block.id),
        room=alignment.room_decided(session, block.id),
    )


def _clash_finding(session: Session, block: int) -> Finding:
    """Return what clashes in as many cells as the room sees; else what does for some tables."""
    cells = alignment.cells(session, block)
    found = sorted(place for place, (value, _) in cells.items() if value is Alignment.CLASHES)
    kind = FindingKind.CLASHES
    if alignment.room_decided(session, block):
        kind = FindingKind.ROOM_CLASHES
    if not found:
        found, kind = list(alignment.clashes(session, block)), FindingKind.CLASHES_FOR_SOME
    if not found:
        return Finding(FindingKind.NO_CLASHES)
    goal, rule = found[0]
    texts = (alignment.rule_text(session, rule), goal_text(session, goal))
    return Finding(kind, texts, (len(found),))
