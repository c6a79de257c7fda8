"""The board of step 3: three areas beside each other, what is open, and who is welcome nowhere."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from tools.gallery.evening_played import Played, sheet_from, six_tables
from wijkworkshop.core.acts.board_focus import AskRoom
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.boards.questions import next_gap
from wijkworkshop.core.outcomes.area_plan import (
    AreaChoice,
    AreaFlow,
    AreaGoal,
    AreaPlan,
    MeetingPlace,
)
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import Flow, GoalKind, GoalStatus, Grain
from wijkworkshop.storage.store import Store

SHEET = """
title = "Gebieden naast elkaar"
summary = "Waar beginnen we, en voor wie?"

[[blocks]]
kind = "step_1"
minutes = 30
rounds = []

[[blocks]]
kind = "step_3"
minutes = 29
rounds = []
"""
STEP_1, STEP_3 = 1, 2
GOALS = ("Wie vooruitkomt, blijft", "Buren kennen elkaar", "Jongeren: een eerste woning")
YOUNG, OLD_AND_NEW, MOVING_UP, URGENT = (
    "jongeren uit de wijk", "oude en nieuwe bewoners", "wie een stap wil maken",
    "wie snel een huis nodig heeft",
)  # fmt: skip


def area_states(store: Store, resources: Path) -> Iterator[tuple[str, Session, datetime]]:
    """Play the board; yield the session at each point worth a look, and when that is."""
    played = Played(store, "gebieden", six_tables(), sheet_from(SHEET, resources / "content"))

    def now(name: str) -> tuple[str, Session, datetime]:
        return f"step_3-{name}", played.session, played.now

    played.do(*(PutEntry(_goal(text)) for text in GOALS))
    played.do(ShowScreen(STEP_3, ScreenKind.HARVEST))
    yield now("0-nothing")
    _area(played, "Geuzenveld", 3, Grain.STAIRCASE, (YOUNG, Flow.ATTRACT), (URGENT, Flow.LIMIT))
    _area(
        played, "Slotermeer-Noord", 2, Grain.STREET,
        (OLD_AND_NEW, Flow.NO_STEERING), (URGENT, Flow.LIMIT),
        place="Buurtkamer in de oude school", stays="De volkstuinen", begin=True,
    )  # fmt: skip
    _area(
        played, "Osdorp-Midden", 1, Grain.BLOCK, (MOVING_UP, Flow.RETAIN), (URGENT, None),
        place="Plein bij de markt", stays="Lage huren in het zuidelijke blok", begin=True,
    )  # fmt: skip
    yield now("1-areas")
    if (gap := next_gap(played.session, STEP_3)) is not None:
        played.do(AskRoom(STEP_3, gap.what.name, *gap.about))
    yield now("2-waterbed")
    answer = "Wie hier geen plek vindt, zoekt in Osdorp. Dat houden we bij."
    played.do(PutEntry(AreaPlan(STEP_3, waterbed=answer)))
    yield now("3-answered")


def _goal(text: str) -> Goal:
    return Goal(STEP_1, text=text, kind=GoalKind.OUTCOME, status=GoalStatus.ADOPTED)


def _area(
    played: Played,
    name: str,
    goal: int,
    grain: Grain,
    *flows: tuple[str, Flow | None],
    place: str = "",
    stays: str = "",
    begin: bool = False,
) -> None:
    """Choose for one more area."""
    played.do(PutEntry(AreaChoice(STEP_3, grain=grain, stays=stays, priority=begin), area=name))
    choice = len(played.session.all(AreaChoice))
    played.do(PutEntry(AreaGoal(STEP_3, choice=choice, goal=goal)))
    for group, flow in flows:
        played.do(PutEntry(AreaFlow(STEP_3, choice=choice, target_group=group, flow=flow)))
    if place:
        played.do(PutEntry(MeetingPlace(STEP_3, choice=choice, text=place)))
