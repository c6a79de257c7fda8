"""Step 2 as the room may see it: goals and instruments, and what works against what."""

from collections.abc import Sequence

from wijkworkshop.core.boards.alignment import Point
from wijkworkshop.core.outcome_views.alignment import against, matrix_cell
from wijkworkshop.core.outcome_views.measured import measure_number, without_number
from wijkworkshop.core.outcomes import alignment
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.outcomes.goals import Goal, in_order
from wijkworkshop.core.public.alignment_board import AlignmentBoard, alignment_board, read_now
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.public.screens import Heading, Matrix
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block


def matrix(session: Session, block: Block, heading: Heading) -> Matrix | AlignmentBoard:
    """Return the alignment of goals and instruments, with what the room talks about in it."""
    return alignment_board(session, block, heading) or _whole(session, block, heading)


def _whole(session: Session, block: Block, heading: Heading) -> Matrix:
    """Return the whole of it, with its clashes as the title."""
    found = alignment.cells(session, block.id)
    every = in_order(session.where(Goal, edition=0))
    goals = [goal for goal in every if any(g == goal.id for g, _ in found)]
    instruments = session.where(Instrument, block=block.id, edition=0)
    cells = tuple(
        tuple(matrix_cell(found.get((goal.id, each.id))) for each in instruments) for goal in goals
    )
    read = read_now(session, block.id)
    places = [each.id for each in goals], [each.id for each in instruments]
    return Matrix(
        heading=heading,
        finding=against(session, block.id),
        goals=tuple(goal.text for goal in goals),
        instruments=tuple(
            Choice(measure_number(session, each.text), without_number(each.text))
            for each in instruments
        ),
        cells=cells,
        tables=alignment.tables_in(session, block.id),
        room=alignment.room_decided(session, block.id),
        aloud=_place(read.point, *places) if read else None,
    )


def _place(point: Point, goals: Sequence[int], rules: Sequence[int]) -> tuple[int, int | None]:
    """Return where a point is in the table."""
    return goals.index(point.goal), rules.index(point.rule) if point.rule else None
