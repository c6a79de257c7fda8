"""Making a session from a run sheet: its blocks, texts, rounds and options are copied into it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from wijkworkshop.core.evening import Area, Block, Details, Passage, PresenceChange
from wijkworkshop.core.forms import FORMS
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.rounds import Round, RoundOption
from wijkworkshop.core.run_sheet import BlockPlan, RoundPlan, RunSheet
from wijkworkshop.core.session import Session, session_of
from wijkworkshop.core.terms import Group, InfluenceLevel

MOST_TABLES = 30
MOST_PEOPLE = 999


@dataclass(frozen=True)
class Setup:
    """What the facilitator fills in for a new session. `starts` is in UTC."""

    name: str
    day: date
    starts: datetime
    zone: str = "Europe/Amsterdam"
    place: str = ""
    areas: tuple[str, ...] = ()
    purpose: str = ""
    fixed: str = ""
    influence: str = ""
    decides: str = ""
    influence_level: InfluenceLevel = InfluenceLevel.ADVISE
    groups: tuple[tuple[Group, int], ...] = ()
    tables: int = 6
    made_up: bool = False


def make_session(
    session_id: str, setup: Setup, sheet: RunSheet, content_version: str, now: datetime
) -> Session:
    """Return a new session. Raises Refused when it has no name or too many tables or people."""
    if not setup.name.strip():
        raise Refused(Reason.EMPTY_TEXT)
    if not 1 <= setup.tables <= MOST_TABLES:
        raise Refused(Reason.OUT_OF_RANGE, MOST_TABLES)
    if any(not 0 <= people <= MOST_PEOPLE for _, people in setup.groups):
        raise Refused(Reason.OUT_OF_RANGE, MOST_PEOPLE)
    return session_of(session_id, _records(setup, sheet, content_version, now))


def _records(
    setup: Setup, sheet: RunSheet, content_version: str, now: datetime
) -> Iterator[Record]:
    yield _details(setup, sheet, content_version, now)
    yield from (Area(number, name) for number, name in enumerate(setup.areas, 1))
    there = ((group, people) for group, people in setup.groups if people)
    for number, (group, people) in enumerate(there, 1):
        yield PresenceChange(number, group, people, now)
    passages = rounds = 0
    for position, plan in enumerate(sheet.blocks, 1):
        yield _block(position, plan)
        for passage in plan.passages:
            passages += 1
            yield Passage(passages, passage.slot, passage.text, position)
        for order, voting in enumerate(plan.rounds, 1):
            rounds += 1
            yield from _round(rounds, order, voting, position)


def _details(setup: Setup, sheet: RunSheet, content_version: str, now: datetime) -> Details:
    return Details(
        id=1,
        name=setup.name.strip(),
        day=setup.day,
        starts=setup.starts,
        zone=setup.zone,
        place=setup.place,
        purpose=setup.purpose,
        fixed=setup.fixed,
        influence=setup.influence,
        decides=setup.decides,
        influence_level=setup.influence_level,
        tables=setup.tables,
        run_sheet=sheet.slug,
        content_version=content_version,
        made_at=now,
        made_up=setup.made_up,
        practice=sheet.practice,
    )


def _block(position: int, plan: BlockPlan) -> Block:
    return Block(
        id=position,
        position=position,
        kind=plan.kind,
        title=plan.title,
        minutes=plan.minutes,
        deck_words=plan.deck_words,
        question=plan.question,
        task=plan.task,
        own_work=plan.own_work,
    )


def _round(number: int, order: int, plan: RoundPlan, block: int) -> Iterator[Record]:
    yield Round(
        id=number,
        position=order,
        title=plan.title,
        question=plan.question,
        hint=plan.hint,
        form=plan.form,
        source=plan.source,
        budget=plan.budget,
        seconds=plan.seconds,
        actor=plan.actor,
        literal=plan.literal,
        channel=plan.channel or FORMS[plan.form].channels[0],
        block=block,
    )
    for option in plan.options:
        yield RoundOption(
            option.number,
            option.label,
            option.title,
            option.explanation,
            option.icon,
            option.measure,
            number,
        )
