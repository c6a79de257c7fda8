"""A run-through of a session: the same plan, with made-up people who vote when they are asked.

Everything is worked out from numbers, so the same session always goes the same way.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from wijkworkshop.core.acts.balloting import NEXT, CastBallot
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.templates import as_template
from wijkworkshop.core.navigation import homes
from wijkworkshop.core.outcomes import ENTRY_KINDS, Entry
from wijkworkshop.core.outcomes.action_plan import AddedToShortlist
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.outcomes.charter import ApproachCharter
from wijkworkshop.core.outcomes.definition import TableDefinition
from wijkworkshop.core.outcomes.expectations import ExpectationMap
from wijkworkshop.core.outcomes.goals import Goal, GoalServes
from wijkworkshop.core.presence import present
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details, PresenceChange
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import FIRST_OPEN, Answers
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.form import Form
from wijkworkshop.core.voting.forms.ranking import placed
from wijkworkshop.core.voting.given import options_at, tables_asked
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.voting_tables import tables_of

ROOM: Mapping[Group, int] = {
    Group.RESIDENTS: 14,
    Group.MUNICIPALITY: 6,
    Group.HOUSING_ASSOCIATIONS: 6,
}
"""Who is there while nobody said who is expected: each group is large enough to stand apart."""

AT_A_TABLE = 6
MOST_OPTIONS = 5
"""So many of a kind do: a run-through is short."""

PRIME = 10007

FILLED: tuple[tuple[BlockKind, type[Entry]], ...] = (
    (BlockKind.OPENING, TableDefinition),
    (BlockKind.QUESTION_2, ExpectationMap),
    (BlockKind.QUESTION_3, ApproachCharter),
    (BlockKind.STEP_1, Goal),
    (BlockKind.STEP_1, GoalServes),
    (BlockKind.STEP_2, Instrument),
    (BlockKind.STEP_4, AddedToShortlist),
)
"""What people would have said before a round can open: it is taken from the example."""


def run_through(session: Session, session_id: str, now: datetime, example: Session) -> Session:
    """Return a copy of a session in which nothing happened yet, beginning now, to practise with."""
    made = as_template(session, session_id, now)
    details = made.get(Details, 1)
    day = details.local(now).date()
    facts = replace(details, day=day, starts=now, practice=True, made_up=True)
    there = present(session) or ROOM
    people = (
        PresenceChange(number, group, count, now)
        for number, (group, count) in enumerate(there.items(), 1)
    )
    filled = made.after(Change(put=(facts, *people, *_entries(session, made, example))))
    return replace(filled, revision=0)


def made_up_votes(session: Session, vote: Round) -> tuple[Request, ...]:
    """Return what comes in for an open round, in the way that its people are asked to vote."""
    return tuple(WAYS[vote.channel](session, vote))


def answers_of(form: Form, options: Sequence[int], budget: int, person: int) -> Answers:
    """Return what one person answers: a valid ballot, and the same each time."""
    numbers = sorted(options)
    first = _mix(person, len(numbers))
    if form.kind is FormKind.DOTS:
        dots = Counter(numbers[_mix(person, dot) % len(numbers)] for dot in range(max(1, budget)))
        return tuple(sorted(dots.items()))
    if form.kind is FormKind.SINGLE_CHOICE:
        return ((numbers[first % len(numbers)], 1),)
    if form.kind is FormKind.RANKING:
        turn = first % len(numbers)
        return placed((*numbers[turn:], *numbers[:turn]), numbers)
    levels = form.scale or tuple(sorted(form.adds(budget)))
    return tuple((number, levels[_level(number, person, len(levels))]) for number in numbers)


def _level(option: int, person: int, levels: int) -> int:
    """Return the place of a level: people agree somewhat on each option."""
    return (2 * (_mix(option, 5) % levels) + _mix(person, option) % levels) // 3


def _entries(session: Session, made: Session, example: Session) -> Iterator[Entry]:
    """Yield what came along from an earlier session, and what else rounds need, made up."""
    places, there = homes(made), homes(example)
    recap = places.get(BlockKind.RECAP, 0)
    carried = [
        entry for kind in ENTRY_KINDS for entry in session.where(kind, block=recap, edition=0)
    ]
    yield from carried
    known = {type(entry) for entry in carried}
    for block, kind in FILLED:
        home = places.get(block, recap)
        if home and block in there and kind not in known:
            found = example.where(kind, block=there[block], edition=0)
            for entry in found[:MOST_OPTIONS]:
                yield replace(entry, block=home)


def _people(session: Session, vote: Round) -> Iterator[tuple[int, Group]]:
    """Yield who votes in a round, numbered as on their slips."""
    if vote.only_table:
        yield from ((number, Group.UNKNOWN) for number in range(1, AT_A_TABLE + 1))
        return
    groups = [group for group, count in present(session).items() for _person in range(count)]
    for number, group in enumerate(groups, 1):
        if vote.only_group in (None, group):
            yield number, group


def _answers(session: Session, vote: Round, person: int) -> Answers:
    """Return what somebody answers, or a table where tables vote: what it was given."""
    options = [option.number for option in options_at(session, vote, person)]
    return answers_of(FORMS[vote.form], options, vote.budget, person + 13 * vote.id)


def _ballots(session: Session, vote: Round) -> Iterator[Request]:
    for number, group in _people(session, vote):
        answers, slip = _answers(session, vote, number), number
        if vote.channel is Channel.DEVICE:
            slip = NEXT
        if vote.channel is Channel.PHONE:
            slip = FIRST_OPEN - 1 + number
        yield CastBallot(vote.id, slip, answers, group, vote.only_table, vote.channel)


def _sheets(session: Session, vote: Round) -> Iterator[Request]:
    for table in tables_asked(session, vote):
        answers = _answers(session, vote, table)
        yield CastBallot(vote.id, table, answers, channel=Channel.TABLES)


def _hands(session: Session, vote: Round) -> Iterator[Request]:
    """Count per group, as somebody in front of the room does."""
    groups: dict[Group, list[int]] = {}
    for number, group in _people(session, vote):
        groups.setdefault(group, []).append(number)
    for group, people in groups.items():
        yield from _counted(session, vote, people, group, vote.only_table)


def _stickers(session: Session, vote: Round) -> Iterator[Request]:
    """Count per table, over which the people are dealt."""
    tables = [table for table in tables_of(session) if vote.only_table in (0, table)]
    everybody = [number for number, _group in _people(session, vote)]
    for place, table in enumerate(tables):
        if people := everybody[place :: len(tables)]:
            yield from _counted(session, vote, people, vote.only_group or Group.UNKNOWN, table)


def _counted(
    session: Session, vote: Round, people: Sequence[int], group: Group, table: int
) -> Iterator[Request]:
    adds, found = FORMS[vote.form].adds(vote.budget), Counter[tuple[int, int]]()
    for person in people:
        for option, answer in _answers(session, vote, person):
            level, number = adds[answer]
            found[option, level] += number
    yield RecordTurnout(vote.id, vote.channel, group, table, len(people))
    for (option, level), number in sorted(found.items()):
        yield RecordCount(vote.id, vote.channel, group, table, option, level, number)


def _mix(*numbers: int) -> int:
    """Return a number that looks like chance."""
    mixed = 17
    for number in numbers:
        mixed = (mixed * 131 + number * 7919 + 3) % PRIME
    return mixed


WAYS = {
    Channel.PHONE: _ballots,
    Channel.PAPER: _ballots,
    Channel.DEVICE: _ballots,
    Channel.TABLES: _sheets,
    Channel.HANDS: _hands,
    Channel.STICKERS: _stickers,
}
