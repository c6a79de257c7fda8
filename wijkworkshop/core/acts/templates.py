"""A new session from an earlier one: the same plan, and nothing of what happened in it."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from wijkworkshop.core.acts.session_creation import (
    carried_over_records,
    check_setup,
    facts_of,
    surroundings,
)
from wijkworkshop.core.navigation import blocks
from wijkworkshop.core.planning.carry_over import completed, same_areas
from wijkworkshop.core.planning.run_sheet import BlockPlan, RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Session, session_of
from wijkworkshop.core.session_records import (
    Area,
    Block,
    BlockStep,
    ContentFile,
    Details,
    Passage,
)
from wijkworkshop.core.terms import OptionSource
from wijkworkshop.core.voting.rounds import Round, RoundOption

HAPPENED = {
    *("closed_at", "made_up", "practice", "erased_on"),
    *("started_at", "ended_at", "skipped"),
    *("state", "opened_at", "settled_at", "present"),
    *("why_invalid", "why_unchecked", "checked", "unchecked", "taken"),
    *("open_phones", "card_slips", "planned"),
}
"""Fields of facts, blocks and rounds that tell what happened; the others are the plan."""


def as_template(session: Session, session_id: str, now: datetime) -> Session:
    """Return a session with the same facts, areas, run sheet as it was edited, and tables.

    The content that it carries comes along too. Nothing does of what people voted, said or agreed,
    or of who was there and when. Rounds that were done again stand there once.
    """
    return session_of(session_id, _records(session, now))


def planned_from(
    session: Session,
    session_id: str,
    setup: Setup,
    now: datetime,
    earlier: Session | None = None,
) -> Session:
    """Return such a session with the facts that the facilitator filled in for it.

    It goes on from an `earlier` one as any other new session does. Raises Refused as
    `make_session` does.
    """
    setup = completed(setup, earlier) if earlier else setup
    check_setup(setup)
    template = as_template(session, session_id, now)
    around = session_of(session_id, surroundings(setup, now))
    areas = same_areas(template, around)
    kept = (
        replace(record, area=areas[record.area].id if record.area in areas else 0)
        if isinstance(record, Round)
        else record
        for kind, table in template.tables.items()
        if kind not in (Details, Area)
        for record in table.values()
    )
    facts = replace(template.get(Details, 1), **facts_of(setup))
    there = [record for table in around.tables.values() for record in table.values()]
    made = session_of(session_id, [*there, *areas.values(), *kept, facts])
    return session_of(session_id, carried_over_records(made, earlier, now)) if earlier else made


def sheet_of(session: Session, slug: str, title: str, summary: str) -> RunSheet:
    """Return the run sheet that a session ended up with, to look at: blocks and minutes."""
    found = (
        BlockPlan(each.kind, each.title, each.minutes, own_work=each.own_work)
        for each in blocks(session)
    )
    return RunSheet(slug, title, summary, tuple(found))


def _records(session: Session, now: datetime) -> Iterator[Record]:
    yield replace(session.get(Details, 1), made_at=now, **_defaults(Details))
    yield from session.all(ContentFile)
    areas = {area.id: area for area in session.where(Area, main=True)}
    for area in areas.values():
        yield replace(area, parent=area.parent if area.parent in areas else 0)
    for kind in (Block, BlockStep, Passage):
        for each in session.all(kind):
            yield replace(each, **_defaults(kind))
    first = {each.id for each in session.all(Round) if not each.repeats}
    for number in sorted(first):
        vote = session.get(Round, number)
        pair = vote.pairs_with if vote.pairs_with in first else 0
        source = vote.taken or vote.source
        channel = vote.planned or vote.channel
        planned = replace(vote, pairs_with=pair, source=source, channel=channel, **_defaults(Round))
        yield planned
        yield from _options(session, planned)


def _defaults(kind: type[Record]) -> dict[str, Any]:
    """Return how the fields of a record that tell what happened are at first."""
    return {each.name: each.default for each in fields(kind) if each.name in HAPPENED}


def _options(session: Session, vote: Round) -> tuple[RoundOption, ...]:
    """Return the options, but not those that came out of the evening itself."""
    return session.where(RoundOption, round=vote.id) if vote.source is OptionSource.FIXED else ()
