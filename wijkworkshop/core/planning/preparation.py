"""What was not prepared, and what the room would see of that."""

from enum import StrEnum, auto

from wijkworkshop.core.navigation import BEFORE_ROUNDS, shown_blocks
from wijkworkshop.core.presence import headcount
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details, ScreenKind


class Unprepared(StrEnum):
    """What is missing when a session begins."""

    BOXES = auto()  # nothing of what is fixed, of what people influence, of who decides
    PEOPLE = auto()  # nobody is there


def unprepared(session: Session) -> tuple[Unprepared, ...]:
    """Return what is missing before the room sees it; nothing once a session has begun."""
    details = session.get(Details, 1)
    begun = any(each.started_at for each in session.all(Block))
    if begun or details.closed_at is not None or details.practice:
        return ()
    missing = (
        (Unprepared.BOXES, _shows_boxes(session) and boxes_are_empty(session)),
        (Unprepared.PEOPLE, not headcount(session)),
    )
    return tuple(each for each, is_missing in missing if is_missing)


def boxes_are_empty(session: Session) -> bool:
    """Tell whether the room would read 'nog niet bekend' three times."""
    details = session.get(Details, 1)
    return not any((details.fixed, details.influence, details.decides))


def _shows_boxes(session: Session) -> bool:
    kinds = (each.kind for each in shown_blocks(session))
    return any(ScreenKind.BOXES in BEFORE_ROUNDS.get(kind, ()) for kind in kinds)
