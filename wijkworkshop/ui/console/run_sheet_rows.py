"""The run sheet as rows: blocks with their times, the steps of the block where we are, the end."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from gettext import gettext as _

from wijkworkshop.core.acts.navigating import ChangeMinutes, GoToBlock, ShowScreen
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.navigation import (
    Stop,
    blocks,
    delay,
    ended,
    ends,
    here,
    in_reserve,
    planned,
    rounds,
    shown_blocks,
    stops,
)
from wijkworkshop.core.progress import Progress, progress, progress_of_round
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details, ScreenKind
from wijkworkshop.core.terms import BlockKind, RoundState
from wijkworkshop.core.voting.rounds import TAKING_VOTES, Round, title_of
from wijkworkshop.ui.console.words import clock_words, screen_words

TOLD_FROM = timedelta(minutes=1)
"""A block that began this much off its plan shows both times."""

BEHIND, AHEAD = timedelta(minutes=3), timedelta(minutes=5)
"""From here on the console says that the evening is behind or ahead."""

OTHER_TIME = timedelta(hours=1)
"""So far ahead it is no evening that goes fast, but one that is tried out beforehand."""

SHORTER, SHORTEST = 5, 5
"""Minutes that a later block is made shorter by, and the least that it keeps."""


@dataclass(frozen=True)
class Row:
    """A line of the run sheet; `request` goes there, none for the end."""

    title: str
    time: str = ""
    plan: str = ""  # the planned time where it differs
    progress: Progress = Progress.TO_COME
    step: bool = False  # a step of the block where we are, or a round that runs elsewhere
    request: Request | None = None
    block: int = 0  # that the line is about
    skipped: bool = False
    note: str = ""  # how a round runs

    @property
    def short(self) -> str:
        """Return what a narrow line has room for: 'Stap 1' of 'Stap 1 · Doelen'."""
        return self.title if self.step else _short(self.title)

    @property
    def spoken(self) -> str:
        """Return what a screen reader says: 'Stap 1 · Doelen, 13.55, af'."""
        plan = _("gepland {time}").format(time=self.plan) if self.plan else ""
        skipped = _("overgeslagen") if self.skipped else ""
        far = progress_words(self.progress)
        parts = (self.title, self.time, plan, far, self.note, skipped)
        return ", ".join(part for part in parts if part)


def progress_words(progress: Progress) -> str:
    """Return how far something is, in a word; nothing when it is still to come."""
    return {
        Progress.TO_COME: "",
        Progress.NOW: _("bezig"),
        Progress.BEEN: _("geweest"),
        Progress.DONE: _("af"),
    }[progress]


def run_sheet_rows(session: Session) -> tuple[Row, ...]:
    """Return the lines of the run sheet."""
    times, at = planned(session), here(session)
    rows: list[Row] = []
    for block in blocks(session):
        rows.append(_block_row(session, block, times[block.id]))
        rows += _steps(session, at) if block.id == at.block else _running(session, block)
    return (*rows, _end_row(session))


def _end_row(session: Session) -> Row:
    """Return when it really ended, with the planned time where that differs."""
    plan, real = ends(session), ended(session)
    off = real is not None and abs(real - plan) >= TOLD_FROM
    planned_at = clock_words(session, plan) if off else ""
    return Row(_("Einde"), clock_words(session, real or plan), planned_at)


def _block_row(session: Session, block: Block, planned_at: datetime) -> Row:
    real = block.started_at or planned_at
    off = abs(real - planned_at) >= TOLD_FROM
    return Row(
        block.title,
        clock_words(session, real),
        clock_words(session, planned_at) if off else "",
        progress(session, block),
        request=None if block.kind is BlockKind.SLACK else GoToBlock(block.id),
        block=block.id,
        skipped=block.skipped,
    )


def _steps(session: Session, at: Stop) -> list[Row]:
    walk = stops(session, at.block)
    if len(walk) < 2:
        return []
    place = walk.index(at) if at in walk else -1
    return [_step_row(session, stop, order - place) for order, stop in enumerate(walk)]


def _running(session: Session, block: Block) -> list[Row]:
    """Return the rounds of a block that are open or to count, while we are elsewhere."""
    votes = (vote for vote in rounds(session, block.id) if vote.state in TAKING_VOTES)
    return [_step_row(session, Stop(block.id, ScreenKind.ROUND, vote.id), 1) for vote in votes]


def _step_row(session: Session, stop: Stop, distance: int) -> Row:
    """Return the line of a place, so many places after the one where we are."""
    vote = session.find(Round, stop.round)
    passed = Progress.BEEN if distance < 0 else Progress.TO_COME
    return Row(
        step_title(session, stop),
        progress=(progress_of_round(vote) if vote else passed) if distance else Progress.NOW,
        step=True,
        request=ShowScreen(stop.block, stop.screen, stop.round),
        block=stop.block,
        note=_running_words(vote) if vote else "",
    )


def _running_words(vote: Round) -> str:
    """Return that a round is open, to count, or waits for the other of its pair; else nothing."""
    words = {
        RoundState.OPEN: _("open"),
        RoundState.COUNTING: _("te tellen"),
        RoundState.COUNTED: _("geteld, wacht"),
    }
    return words.get(vote.state, "")


def step_title(session: Session, stop: Stop) -> str:
    """Return the name of a place in the walk."""
    vote = session.find(Round, stop.round)
    return title_of(session, vote) if vote is not None else screen_words(stop.screen)


@dataclass(frozen=True)
class DelayView:
    """How far the evening is off its plan, and what would help; empty words: on time."""

    words: str = ""
    action: str = ""
    request: Request | None = None


def delay_view(session: Session, now: datetime) -> DelayView:
    """Return what the notice under the run sheet says."""
    if session.get(Details, 1).closed_at is not None:
        return DelayView()
    late = delay(session, now)
    minutes = abs(int(late.total_seconds())) // 60
    if late <= -OTHER_TIME:
        return DelayView()
    if late <= -AHEAD:
        return DelayView(_("{n} minuten voor op de planning").format(n=minutes))
    if late < BEHIND:
        return DelayView()
    return _behind(session, late)


def _behind(session: Session, late: timedelta) -> DelayView:
    """Return how late it gets, and which block to shorten; slack is used up first."""
    minutes = int(late.total_seconds()) // 60
    spare = in_reserve(session)
    if late <= spare:
        left = int((spare - late).total_seconds()) // 60
        words = _("{n} minuten achter. Er is daarna nog {left} min uitloop.")
        return DelayView(words.format(n=minutes, left=left))
    until = clock_words(session, ends(session) + late - spare)
    words = _("{n} minuten achter. Verwacht einde: {time}").format(n=minutes, time=until)
    block = _to_shorten(session)
    if block is None:
        return DelayView(words)
    action = _("{block} inkorten met {n} minuten").format(block=_short(block.title), n=SHORTER)
    return DelayView(words, action, ChangeMinutes(block.id, block.minutes - SHORTER))


def _to_shorten(session: Session) -> Block | None:
    """Return the longest block that has not begun; a break only when nothing else is left."""
    at = here(session).block
    later = [each for each in shown_blocks(session) if each.started_at is None and each.id != at]
    room = [each for each in later if each.minutes - SHORTER >= SHORTEST]
    return max(
        room, key=lambda each: (each.kind is not BlockKind.BREAK, each.minutes), default=None
    )


def _short(title: str) -> str:
    return title.split(" · ", maxsplit=1)[0].split(":", maxsplit=1)[0]
