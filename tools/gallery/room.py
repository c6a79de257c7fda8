"""Pictures of what the room sees, in every block and state of the example session."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tools.gallery.mess import mess_views
from tools.gallery.phones.room import phone_views
from tools.gallery.pictured import pictured_views
from wijkworkshop.core.navigation import Stop, blocks, stops
from wijkworkshop.core.public.result_screens import GroupTable
from wijkworkshop.core.public.screens import Black, Countdown, PublicView
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Lens, Position, ScreenKind
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.rounds import Round

CLOCK = Countdown(total=180, left=108, running=True)
BEFORE = (RoundState.READY, RoundState.OPEN, RoundState.COUNTING)


def room_views(session: Session) -> Mapping[str, PublicView]:
    """Return every screen of a finished session by name, rounds in each of their states."""
    return {
        "00-black": PublicView(Black()),
        **dict(_views(session)),
        **mess_views(session),
        **pictured_views(session),
        **phone_views(session),
    }


def _views(session: Session) -> Iterator[tuple[str, PublicView]]:
    for block in blocks(session):
        for place, stop in enumerate(stops(session, block.id)):
            name = f"{block.position:02}-{block.kind}-{place}-{stop.screen}"
            if stop.screen is ScreenKind.ROUND:
                yield from _in_each_state(session, stop, name)
            else:
                yield name, PublicView(screen_at(session, stop), CLOCK)


def _in_each_state(session: Session, stop: Stop, name: str) -> Iterator[tuple[str, PublicView]]:
    vote = session.get(Round, stop.round)
    for state in BEFORE:
        earlier = session.after(Change(put=(replace(vote, state=state),)))
        clock = CLOCK if state is RoundState.OPEN else None
        yield f"{name}-{state}", PublicView(screen_at(earlier, stop), clock)
    yield f"{name}-shown", PublicView(screen_at(session, stop))
    for lens in (Lens.BY_GROUP, Lens.EVEN):
        at = Position(1, stop.screen, stop.block, stop.round, lens=lens)
        read = screen_at(session.after(Change(put=(at,))), stop)
        if isinstance(read, GroupTable):
            yield f"{name}-{lens}", PublicView(read)
