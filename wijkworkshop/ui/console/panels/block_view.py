"""What a block needs and offers, for its panel on the console."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from gettext import ngettext

from wijkworkshop.core.acts.board_focus import AskRoom
from wijkworkshop.core.acts.navigating import ShowScreen, StartStep
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.boards.questions import asked
from wijkworkshop.core.navigation import (
    about,
    here,
    parked,
    planned,
    rounds,
    steps,
)
from wijkworkshop.core.open_points import gathered
from wijkworkshop.core.outcomes import Gap
from wijkworkshop.core.planning.preparation import Unprepared, unprepared
from wijkworkshop.core.progress import missing
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Passage, ScreenKind
from wijkworkshop.core.terms import RoundState, Slot
from wijkworkshop.core.voting.rounds import title_of
from wijkworkshop.ui.console.panels.asking_room import Asking, asking, is_shown
from wijkworkshop.ui.console.panels.open_lists import owned_point
from wijkworkshop.ui.console.panels.owned_line import Owned, owned_words
from wijkworkshop.ui.console.words import clock_words, gap_words, round_words


@dataclass(frozen=True)
class RoundLine:
    """A round of the block, how far it is, and the request that goes there."""

    title: str
    state: RoundState
    words: str
    request: Request


@dataclass(frozen=True)
class StepLine:
    """A step of the block, its minutes, when it begins, and what starts its timer."""

    title: str
    minutes: str
    begins: str
    done: bool
    request: Request


@dataclass(frozen=True)
class GapLine:
    """Something that the outcome lacks, whether the room is asked it, and what asks it."""

    words: str
    asked: bool
    request: Request | None


@dataclass(frozen=True)
class BlockView:
    """What a block needs and offers; `gaps` is None when it leaves no outcome."""

    task: str
    gaps: tuple[GapLine, ...] | None
    rounds: tuple[RoundLine, ...]
    discuss: tuple[str, ...]
    steps: tuple[StepLine, ...] = ()
    unprepared: tuple[Unprepared, ...] = ()
    waiting: tuple[Owned, ...] = ()
    asking: Asking | None = None


def block_view(session: Session, number: int) -> BlockView:
    """Return what is to do in a block."""
    block = session.get(Block, number)
    told = about(session, block.id)
    gaps = missing(session, block)
    found = here(session).screen is ScreenKind.FINDINGS
    talk = Slot.REFLECT if found else Slot.DISCUSS
    texts = session.where(Passage, block=block.id, slot=talk)
    return BlockView(
        task=block.task,
        gaps=None if gaps is None else tuple(_gap_lines(session, told, gaps)),
        rounds=tuple(
            RoundLine(
                title_of(session, vote),
                vote.state,
                round_words(session, vote),
                ShowScreen(block.id, ScreenKind.ROUND, vote.id),
            )
            for vote in rounds(session, told.id)
        ),
        discuss=tuple(passage.text for passage in texts),
        steps=tuple(_step_lines(session, block)),
        unprepared=unprepared(session),
        waiting=_waiting(session) if here(session).screen is ScreenKind.PARKING else (),
        asking=asking(session, told.id) if here(session).screen is ScreenKind.HARVEST else None,
    )


def _gap_lines(session: Session, told: Block, gaps: Sequence[Gap]) -> Iterator[GapLine]:
    """Return what the outcome lacks; the room can be asked where it can be shown the outcome."""
    now = asked(session, told.id) if here(session).screen is ScreenKind.HARVEST else None
    shown = is_shown(session, told.id)
    for gap in gaps:
        there = now is not None and now.gap == gap
        request = AskRoom(told.id, gap.what.name, *gap.about) if shown and not there else None
        yield GapLine(gap_words(gap), there, request)


def _waiting(session: Session) -> tuple[Owned, ...]:
    """Return what the room goes along before the end: what was parked, then what is open."""
    return (*map(owned_words, parked(session)), *map(owned_point, gathered(session)))


def _step_lines(session: Session, block: Block) -> Iterator[StepLine]:
    """Return the steps, with the time at which each begins when the ones before keep theirs."""
    at = block.started_at or planned(session)[block.id]
    for step in steps(session, block.id):
        begins = step.started_at or at
        minutes = ngettext("{count} min", "{count} min", step.minutes).format(count=step.minutes)
        start = StartStep(block.id, step.number)
        done = step.started_at is not None
        yield StepLine(step.title, minutes, clock_words(session, begins), done, start)
        at = begins + timedelta(minutes=step.minutes)
