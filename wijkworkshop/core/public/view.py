"""From a session to what the room may see, and nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.navigation import (
    Stop,
    about,
    ended,
    ends,
    here,
    is_black,
    onwards,
    overlay,
    planned,
    position,
    seconds_left,
    shown_blocks,
)
from wijkworkshop.core.presence import residents_may_be_there
from wijkworkshop.core.public.alignment_board import AlignmentBoard, with_known
from wijkworkshop.core.public.asked import advice, findings, question
from wijkworkshop.core.public.board import board_screen
from wijkworkshop.core.public.farewell import farewell
from wijkworkshop.core.public.group_table import seen_result
from wijkworkshop.core.public.harvest import harvest
from wijkworkshop.core.public.interruptions import closing_screen, listening_screen, parking_screen
from wijkworkshop.core.public.joining import joining_beside, joining_screen
from wijkworkshop.core.public.material import material
from wijkworkshop.core.public.material_screens import MaterialScreen
from wijkworkshop.core.public.matrix import matrix
from wijkworkshop.core.public.pictures import picture_screen
from wijkworkshop.core.public.recap import recap
from wijkworkshop.core.public.results import choice
from wijkworkshop.core.public.screens import (
    Ballot,
    Black,
    Boxes,
    Countdown,
    Counting,
    Heading,
    Pause,
    ProgrammeLine,
    PublicView,
    Screen,
    Stage,
    Welcome,
)
from wijkworkshop.core.public.summaries import advice_screen, plan_screen, thread_screen
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import (
    Block,
    Details,
    Over,
    Overlay,
    ScreenKind,
    Timer,
)
from wijkworkshop.core.terms import BlockKind, Channel, RoundState, Subject
from wijkworkshop.core.timers import break_ends, timer_here
from wijkworkshop.core.voting.disclosure import fewest
from wijkworkshop.core.voting.limits import expected
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.overrides import counting_ballots
from wijkworkshop.core.voting.pairing import asked_again
from wijkworkshop.core.voting.rounds import Count, Received, Round, Turnout, title_of
from wijkworkshop.core.voting.voting_tables import by_tables

SECRET = frozenset({Channel.PHONE, Channel.PAPER, Channel.DEVICE})
"""Ways to vote in which nobody sees what somebody chooses."""


def lit_view(session: Session, now: datetime, content: Catalogue | None = None) -> PublicView:
    """Return what the room sees at this moment (UTC), or will see when its screen is black.

    `content` is what the session shows of it.
    """
    timer = timer_here(session)
    return PublicView(lit_screen(session, content), countdown(timer, now) if timer else None)


def screen_now(session: Session, content: Catalogue | None = None) -> Screen:
    """Return the screen that the room sees: nothing at all when it is black."""
    return Black() if is_black(session) else lit_screen(session, content)


def lit_screen(session: Session, content: Catalogue | None = None) -> Screen:
    """Return what lies over the place where we are, or else the screen of that place."""
    over = overlay(session)
    laid = screen_over(session, over, content) if over else None
    return laid or _screen_here(session, content)


def _screen_here(session: Session, content: Catalogue | None) -> Screen:
    """Return the screen of the place where we are, with what the content says beside it."""
    screen = screen_at(session, here(session))
    if isinstance(screen, AlignmentBoard):
        return with_known(session, screen, content)
    return screen


def screen_over(session: Session, over: Overlay, content: Catalogue | None) -> Screen | None:
    """Return the screen that lies over the walk; None when its material is not there."""
    if over.over is Over.PICTURE:
        return picture_screen(session, over, _heading_here(session))
    if over.over in OVER:
        return OVER[over.over](session, _heading_here(session))
    if content is not None and over.over is Over.ADVICE_CHECK:
        return advice_screen(session, _heading_here(session), content)
    if content is None or over.subject is None:
        return None
    return material_screen(session, content, over.subject, over.slug)


def material_screen(
    session: Session, content: Catalogue, subject: Subject, slug: str
) -> MaterialScreen | None:
    """Return what the room would see of a subject, or of one thing in it."""
    plain_first = residents_may_be_there(session)
    return material(content, subject, slug, _heading_here(session), plain_first)


def _heading_here(session: Session) -> Heading:
    return heading(session, session.get(Block, here(session).block))


def countdown(timer: Timer, now: datetime) -> Countdown:
    """Return a timer as it stands now."""
    return Countdown(timer.seconds, seconds_left(timer, now), timer.paused_at is None)


def screen_at(session: Session, stop: Stop) -> Screen:
    """Return the screen of one place in the walk; also used to look ahead."""
    block = session.get(Block, stop.block)
    vote = session.find(Round, stop.round)
    head = heading(session, block, vote)
    if stop.screen is ScreenKind.ROUND and vote is not None:
        return _round(session, vote, head)
    return SCREENS[stop.screen](session, block, head)


def heading(session: Session, block: Block, vote: Round | None = None) -> Heading:
    """Return the line above a screen, with the progress through all blocks but the breaks.

    A round is ours as its block is; what the room made of it is not.
    """
    shown = [each for each in shown_blocks(session) if each.kind is not BlockKind.BREAK]
    dashes = tuple(_stage(each, block) for each in shown)
    part = title_of(session, vote) if vote else ""
    return Heading(block.kind, block.title, part, dashes, vote is not None and block.own_work)


def _stage(block: Block, now: Block) -> Stage:
    if block.id == now.id:
        return Stage.NOW
    return Stage.DONE if block.ended_at is not None else Stage.TO_COME


def _local(session: Session, moment: datetime) -> datetime:
    return session.get(Details, 1).local(moment)


def _welcome(session: Session) -> Welcome:
    details, times = session.get(Details, 1), planned(session)
    return Welcome(
        name=details.name,
        starts=_local(session, details.starts),
        sentence=details.purpose,
        programme=tuple(
            ProgrammeLine(_local(session, times[each.id]), each.title, each.kind)
            for each in shown_blocks(session)
        ),
        ends=_local(session, ended(session) or ends(session)),
    )


def _boxes(session: Session, head: Heading) -> Boxes:
    details = session.get(Details, 1)
    return Boxes(head, details.fixed, details.influence, details.decides)


def _round(session: Session, vote: Round, head: Heading) -> Screen:
    if vote.state is RoundState.SHOWN:
        return seen_result(session, vote, head)
    if vote.state in (RoundState.READY, RoundState.OPEN):
        return _ballot(session, vote, head)
    return _counting(session, vote, head)


def _counting(session: Session, vote: Round, head: Heading) -> Counting:
    return Counting(
        head,
        vote.question,
        channels_of(session, vote),
        vote.form,
        tuple(choice(option) for option in options_of(session, vote.id)),
        _title_after(session, Stop(vote.block, ScreenKind.ROUND, vote.id)),
        vote.withheld,
        fewest(vote),
        asked_again=asked_again(session, vote),
        counted=vote.state is RoundState.COUNTED,
        received=() if vote.withheld else received_of(session, vote),
    )


def _title_after(session: Session, stop: Stop) -> str:
    """Return the title of the next round or block after a place; nothing after the last."""
    for later in onwards(session, stop):
        vote = session.find(Round, later.round)
        if vote is not None:
            return title_of(session, vote)
        if later.block != stop.block:
            return session.get(Block, later.block).title
    return ""


def channels_of(session: Session, vote: Round) -> tuple[Channel, ...]:
    """Return the ways in which this round is voted: the one asked for, and what came in.

    Nobody is sent to a phone any more when a round goes on without them.
    """
    used = {each.channel for each in session.where(Received, round=vote.id) if each.number}
    used |= {each.channel for each in session.where(Count, round=vote.id)}
    if vote.state is RoundState.OPEN:
        used.discard(Channel.PHONE)
    others = tuple(channel for channel in Channel if channel in used - {vote.channel})
    return (vote.channel, *others)


def is_secret(session: Session, vote: Round) -> bool:
    """Tell whether nobody sees what somebody chooses, in any way in which this round is voted."""
    came = {channel for channel, _number in received_of(session, vote)}  # also before any count
    return {*channels_of(session, vote), *came} <= SECRET


def received_of(session: Session, vote: Round) -> tuple[tuple[Channel, int], ...]:
    """Return how many people voted per channel so far; who did so by two is one of them."""
    numbers = counting_ballots(session, vote.id)
    for turnout in session.where(Turnout, round=vote.id):
        numbers[turnout.channel] = numbers.get(turnout.channel, 0) + turnout.took_part
    return tuple((channel, numbers[channel]) for channel in Channel if numbers.get(channel))


def came_in(session: Session, vote: Round) -> int:
    """Return how many people voted so far, by all channels together."""
    return sum(number for _channel, number in received_of(session, vote))


def _ballot(session: Session, vote: Round, head: Heading) -> Ballot:
    return Ballot(
        heading=head,
        form=vote.form,
        question=vote.question,
        hint=vote.hint,
        budget=vote.budget,
        choices=tuple(choice(option) for option in options_of(session, vote.id)),
        open=vote.state is RoundState.OPEN,
        channels=channels_of(session, vote),
        received=received_of(session, vote),
        present=0 if by_tables(vote) else expected(session, vote),
        tables=expected(session, vote) if by_tables(vote) else 0,
        secret=is_secret(session, vote),
        only_group=vote.only_group,
        only_table=vote.only_table,
        reading=_reading(session, vote),
        wording=vote.wording,
        join=joining_beside(session, vote, head),
    )


def _reading(session: Session, vote: Round) -> int:
    at = position(session)
    return at.reading if at.round == vote.id else 0


def _harvest(session: Session, block: Block, head: Heading) -> Screen:
    told = about(session, block.id)
    return harvest(session, told, replace(head, kind=told.kind))


def _pause(session: Session, block: Block, head: Heading) -> Pause:
    order = shown_blocks(session)
    later = order[order.index(block) + 1 :]
    until = _local(session, break_ends(session, block))
    return Pause(head, until, later[0].title if later else "")


OVER: Mapping[Over, Callable[[Session, Heading], Screen | None]] = {
    Over.BOXES: _boxes,
    Over.LISTENING: listening_screen,
    Over.PARKING: parking_screen,
    Over.PHONES: joining_screen,
    Over.PLAN: plan_screen,
    Over.THREAD: thread_screen,
}

SCREENS: Mapping[ScreenKind, Callable[[Session, Block, Heading], Screen]] = {
    ScreenKind.WELCOME: lambda session, _block, _head: _welcome(session),
    ScreenKind.BOXES: lambda session, _block, head: _boxes(session, head),
    ScreenKind.RECAP: recap,
    ScreenKind.QUESTION: question,
    ScreenKind.FINDINGS: findings,
    ScreenKind.ADVICE: advice,
    ScreenKind.BOARD: board_screen,
    ScreenKind.HARVEST: _harvest,
    ScreenKind.MATRIX: matrix,
    ScreenKind.PAUSE: _pause,
    ScreenKind.PARKING: lambda session, _block, head: closing_screen(session, head),
    ScreenKind.FAREWELL: farewell,
}
