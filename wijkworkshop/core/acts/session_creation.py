"""Making a session from a run sheet: its blocks, texts, rounds and options are copied into it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from wijkworkshop.core.navigation import homes
from wijkworkshop.core.planning.carry_over import carried, completed
from wijkworkshop.core.planning.run_sheet import BlockPlan, OptionPlan, RoundPlan, RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session, session_of
from wijkworkshop.core.session_records import (
    MOST_TABLES,
    Area,
    Block,
    BlockStep,
    ContentFile,
    Details,
    Passage,
    PresenceChange,
)
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Round, RoundOption

MOST_PEOPLE = 999
FACTS = (
    *("name", "day", "starts", "zone", "place", "purpose"),
    *("fixed", "influence", "decides", "influence_level", "tables"),
)
"""What is filled in for a new session and stands in its facts under the same name."""


def make_session(
    session_id: str,
    setup: Setup,
    sheet: RunSheet,
    content_version: str,
    now: datetime,
    earlier: Session | None = None,
) -> Session:
    """Return a new session, with what the group left behind in an earlier one.

    Raises Refused when it has no name or too many tables or people, or when it goes on from an
    earlier session and has no recap to show that in.
    """
    setup = completed(setup, earlier) if earlier else setup
    check_setup(setup)
    made = session_of(session_id, _records(setup, sheet, content_version, now))
    return session_of(session_id, carried_over_records(made, earlier, now)) if earlier else made


def carried_over_records(made: Session, earlier: Session, now: datetime) -> Iterator[Record]:
    """Return the records of a session with what comes along from the one before."""
    places = homes(made)
    if BlockKind.RECAP not in places:
        raise Refused(Reason.NO_RECAP)
    for table in made.tables.values():
        yield from table.values()
    yield from carried(earlier, made, places, now)


def check_setup(setup: Setup) -> None:
    """Raise Refused when a session has no name or too many tables or people."""
    if not setup.name.strip():
        raise Refused(Reason.EMPTY_TEXT)
    if not 1 <= setup.tables <= MOST_TABLES:
        raise Refused(Reason.OUT_OF_RANGE, MOST_TABLES)
    if any(not 0 <= people <= MOST_PEOPLE for _, people in setup.groups):
        raise Refused(Reason.OUT_OF_RANGE, MOST_PEOPLE)


def facts_of(setup: Setup) -> dict[str, Any]:
    """Return the facts that are filled in, under the names that `Details` has for them."""
    facts = {name: getattr(setup, name) for name in FACTS}
    return {**facts, "name": setup.name.strip()}


def surroundings(setup: Setup, now: datetime) -> Iterator[Record]:
    """Return what a session is about, and who is expected."""
    yield from (Area(number, name) for number, name in enumerate(setup.areas, 1))
    there = ((group, people) for group, people in setup.groups if people)
    for number, (group, people) in enumerate(there, 1):
        yield PresenceChange(number, group, people, now)


def with_texts(session: Session, texts: Mapping[str, str]) -> Session:
    """Return the session with the texts of the content, by file: it keeps its words."""
    files = tuple(ContentFile(name, text) for name, text in texts.items())
    return replace(session.after(Change(put=files)), revision=session.revision)


def _records(
    setup: Setup, sheet: RunSheet, content_version: str, now: datetime
) -> Iterator[Record]:
    yield _details(setup, sheet, content_version, now)
    yield from surroundings(setup, now)
    passages = rounds = 1
    for position, plan in enumerate(sheet.blocks, 1):
        yield from block_records(plan, position, position, passages, rounds)
        passages += len(plan.passages)
        rounds += len(plan.rounds)


def block_records(
    plan: BlockPlan, number: int, position: int, passages: int, rounds: int
) -> Iterator[Record]:
    """Return the records of a block; its passages and rounds are numbered from here on."""
    yield _block(number, position, plan)
    for place, passage in enumerate(plan.passages, passages):
        yield Passage(place, passage.slot, passage.text, number)
    for order, step in enumerate(plan.steps, 1):
        vote = rounds + step.round - 1 if step.round else 0
        yield BlockStep(order, step.title, step.minutes, number, vote)
    for order, voting in enumerate(plan.rounds, 1):
        yield from round_records(rounds + order - 1, order, voting, number)


def _details(setup: Setup, sheet: RunSheet, content_version: str, now: datetime) -> Details:
    return Details(
        id=1,
        run_sheet=sheet.slug,
        content_version=content_version,
        made_at=now,
        made_up=setup.made_up,
        practice=sheet.practice,
        provisional=sheet.provisional,
        **facts_of(setup),
    )


def _block(number: int, position: int, plan: BlockPlan) -> Block:
    return Block(
        id=number,
        position=position,
        kind=plan.kind,
        title=plan.title,
        minutes=plan.minutes,
        deck_words=plan.deck_words,
        question=plan.question,
        task=plan.task,
        own_work=plan.own_work,
    )


def round_records(number: int, order: int, plan: RoundPlan, block: int) -> Iterator[Record]:
    """Return the records of a round; `order` is its place in the block."""
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
        only_group=plan.only_group,
        only_table=plan.only_table,
        top=plan.top,
        early=plan.early,
        wording=plan.wording,
        about=plan.about,
        listed=plan.listed,
        pairs_with=number - order + plan.pairs_with if plan.pairs_with else 0,
    )
    yield from (planned_option(option, number) for option in plan.options)


def planned_option(plan: OptionPlan, round_id: int) -> RoundOption:
    """Return the option of a round as its plan has it."""
    return RoundOption(
        plan.number,
        plan.label,
        plan.title,
        plan.explanation,
        plan.icon,
        plan.measure,
        round_id,
        item=plan.item,
        said_by_one=plan.said_by_one,
        said_by_many=plan.said_by_many,
    )
