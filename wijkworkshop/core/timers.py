"""The clock that a screen has: one of its own, or in a break the time until its end."""

from datetime import datetime, timedelta

from wijkworkshop.core.navigation import Stop, here, listening, planned, seconds_left
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, ScreenKind, Timer


def timer_here(session: Session) -> Timer | None:
    """Return the clock of what the room sees now; while people are listened to, that of this."""
    heard = listening(session) is not None
    return _kept(session, here(session), heard) or (
        None if heard else _until_end(session, here(session))
    )


def waiting_timer(session: Session) -> Timer | None:
    """Return the clock of the place where we are, also while people are listened to."""
    return _kept(session, here(session), heard=False)


def fresh_timer(
    session: Session,
    stop: Stop,
    now: datetime,
    seconds: int,
    *,
    heard: bool = False,
    step: bool = False,
) -> Timer:
    """Return a clock that starts now, in place of the one that this screen has."""
    old = _kept(session, stop, heard)
    number = old.id if old else session.next_id(Timer)
    place = (stop.screen, stop.block, stop.round)
    return Timer(number, now, seconds, *place, listening=heard, step=step and not stop.round)


def timers_of_round(session: Session, round_id: int) -> tuple[Timer, ...]:
    """Return the clocks that run on the screen of a round."""
    return session.where(Timer, round=round_id, listening=False)


def run_out(session: Session, now: datetime) -> tuple[Timer, ...]:
    """Return the clocks that have no time left."""
    return tuple(timer for timer in session.all(Timer) if seconds_left(timer, now) <= 0)


def counts_break(session: Session) -> bool:
    """Tell whether the clock is that of a break: it cannot be held, set or taken away."""
    return here(session).screen is ScreenKind.PAUSE and listening(session) is None


def break_ends(session: Session, block: Block) -> datetime:
    """Return when a break is over (UTC): so long after it began, or after it will begin."""
    begins = block.started_at or planned(session)[block.id]
    return begins + timedelta(minutes=block.minutes)


def _kept(session: Session, stop: Stop, heard: bool) -> Timer | None:
    if heard:
        return next(iter(session.where(Timer, listening=True)), None)
    there = session.where(Timer, listening=False, block=stop.block)
    own = (each for each in there if (each.screen, each.round) == (stop.screen, stop.round))
    of_step = (each for each in there if each.step and not stop.round)
    return next(own, None) or next(of_step, None)


def _until_end(session: Session, stop: Stop) -> Timer | None:
    """Return a clock that counts to the end of a break that is on."""
    block = session.get(Block, stop.block)
    began = block.started_at
    if stop.screen is not ScreenKind.PAUSE or began is None or block.ended_at is not None:
        return None
    return Timer(0, began, 60 * block.minutes, stop.screen, stop.block)
