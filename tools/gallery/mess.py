"""An evening's mess for the gallery: listening, parking, replies, few residents, blocks skipped."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from wijkworkshop.content.catalogue import carried_catalogue
from wijkworkshop.core.acts.arranging import SkipBlock, is_to_come
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.listening import ListenFirst
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.acts.parking import LetLapse
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.navigation import blocks, here, parked
from wijkworkshop.core.presence import present
from wijkworkshop.core.public.screens import Countdown, PublicView
from wijkworkshop.core.public.view import screen_now
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Over, Overlay
from wijkworkshop.core.terms import Group, Reply, Tag
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.responses import ResponsesPanel
from wijkworkshop.ui.console.panels.summary import SummaryPanel

if TYPE_CHECKING:
    from wijkworkshop.ui.console.window import Console

Do = Callable[..., Session]
"""Does requests in a session at a moment, and returns it as it is then."""

State = tuple[Session, datetime, Mode | None]
MINUTES = timedelta(minutes=11)
CLOCK = Countdown(total=600, left=444, running=True)


def mess_states(session: Session, now: datetime, do: Do) -> Iterator[tuple[str, State]]:
    """Return states of the console by name, begun at a quiet moment."""
    at, later = here(session).block, now + MINUTES
    heard = do(
        session,
        now,
        ListenFirst(),
        AddContribution(
            at,
            "De huur gaat omhoog na de renovatie. Dat kunnen wij niet betalen.",
            Group.RESIDENTS,
            tag=Tag.OBJECTION,
            owner="Corporaties",
        ),
        AddContribution(
            at, "Vorige keer hoorden we er niets meer van.", Group.RESIDENTS, tag=Tag.OBJECTION
        ),
    )
    yield "listening", (heard, now, Mode.LISTENING)
    after = do(heard, later, TakeAway())
    yield "listened", (after, later, Mode.LISTENING)
    listed = do(
        after,
        later,
        AddContribution(at, "Parkeren bij de school", parked=True),
        AddContribution(
            at,
            "Wie betaalt het onderhoud van het plein, en voor hoe lang is dat geregeld?",
            owner="Gemeente",
            parked=True,
        ),
        AddContribution(at, "Een naam voor de wijk", parked=True),
    )
    listed = do(listed, later, LetLapse(parked(listed)[-1].id), ShowOver(Over.PARKING))
    yield "parking", (listed, later, Mode.PARKING)
    yield "responses", (listed, later, Mode.RESPONSES)
    yield "details", (listed, later, Mode.DETAILS)
    yield "few-residents", (do(listed, later, *_few(listed)), later, Mode.PRESENCE)
    ahead = [each for each in blocks(listed) if is_to_come(listed, each)]
    yield "skipped", (do(listed, later, TakeAway(), SkipBlock(ahead[1].id)), later, None)


def _few(session: Session) -> tuple[ChangePresence, ...]:
    """Return who leaves: all residents but four, and the region."""
    there = present(session)
    residents, region = there[Group.RESIDENTS] - 4, there[Group.METROPOLITAN_REGION]
    return (
        ChangePresence(Group.RESIDENTS, -residents),
        ChangePresence(Group.METROPOLITAN_REGION, -region),
    )


def choose_undecided(console: "Console") -> None:
    """Choose the reply that asks most."""
    panel = console.middle.panel
    if isinstance(panel, ResponsesPanel):
        panel.replies[Reply.UNDECIDED].click()


def choose_advice(console: "Console") -> None:
    """Turn from the plan to the advice check."""
    panel = console.middle.panel
    if isinstance(panel, SummaryPanel):
        panel.choices[Over.ADVICE_CHECK].click()


def mess_views(session: Session) -> Mapping[str, PublicView]:
    """Return what lies over the walk, by name."""
    content = carried_catalogue(session)
    laid = {
        each: session.after(Change(put=(Overlay(1, each),)))
        for each in (Over.LISTENING, Over.PARKING, Over.PLAN, Over.THREAD, Over.ADVICE_CHECK)
    }
    return {
        f"98-over-{over}": PublicView(screen_now(each, content), CLOCK)
        for over, each in laid.items()
    }
