"""Two sessions of one area side by side: goals and their support, agreements, what is measured.

It holds what a report may say of each session and compares no numbers: on two evenings there were
other people.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from wijkworkshop.core.document import (
    Annotated,
    Cell,
    Document,
    Each,
    Empty,
    Paragraph,
    Table,
    Value,
)
from wijkworkshop.core.messages import N_, Msgid
from wijkworkshop.core.outcome_views import indicators
from wijkworkshop.core.outcome_views.action_plan import reported_agreement
from wijkworkshop.core.outcome_views.agreement_numbers import agreements
from wijkworkshop.core.outcome_views.facts import each, phrase
from wijkworkshop.core.outcome_views.measured import consensus_shown, voted_here
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.goals import Goal, in_order, is_aside
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, Details, Earlier
from wijkworkshop.core.terms import FollowUpStatus

E = TypeVar("E", bound=Goal | Agreement | Indicator)
Pair = tuple[E | None, E | None]

HEADER = (N_("Eerst"), N_("Daarna"))
SESSIONS, GOALS = N_("De twee bijeenkomsten"), N_("Doelen en steun")
AGREEMENTS, MEASURED = N_("Afspraken"), N_("Wat we meten")
NOT_THE_SAME = N_(
    "Er waren niet dezelfde mensen. Lees wat elke groep vond, en zet de getallen niet op volgorde."
)


def side_by_side(one: Session, other: Session) -> Document:
    """Return what two sessions say of the same things, the older one in the first column."""
    older, newer = in_time(one, other)
    follows = goes_on_from(newer, older)
    agreed = paired(tuple(agreements(older)), tuple(agreements(newer)), _title, follows=follows)
    tables = (
        Table(SESSIONS, HEADER, ((Cell(_facts(older)), Cell(_facts(newer))),)),
        _goals(older, newer, follows=follows),
        _table(AGREEMENTS, ((_agreed(older, a), _agreed(newer, b)) for a, b in agreed)),
        _table(MEASURED, _measured(older, newer, agreed, follows=follows)),
    )
    return (Paragraph(phrase(NOT_THE_SAME)), *(table for table in tables if table.rows))


def in_time(one: Session, other: Session) -> tuple[Session, Session]:
    """Return two sessions, the older one first; who goes on from the other is the newer one."""
    if goes_on_from(one, other):
        return other, one
    if goes_on_from(other, one):
        return one, other
    return (one, other) if _starts(one) <= _starts(other) else (other, one)


def goes_on_from(newer: Session, older: Session) -> bool:
    """Tell whether a session was made to go on from the other one."""
    came = newer.find(Earlier, 1)
    return came is not None and came.follows == older.id


def paired(
    before: Sequence[E], after: Sequence[E], words: Callable[[E], str], *, follows: bool
) -> tuple[Pair[E], ...]:
    """Return what is the same in both, then what is in the first only, then in the second only.

    The same has the same words; what came along keeps its number, also when it was worded anew.
    Of those with the same words, the ones of the same number belong together, then the first ones.
    """
    same = _same(before, after, words, follows=follows)
    there = {entry.id for entry in same.values()}
    both: list[Pair[E]] = [(entry, same[entry.id]) for entry in before if entry.id in same]
    gone: list[Pair[E]] = [(entry, None) for entry in before if entry.id not in same]
    fresh: list[Pair[E]] = [(None, entry) for entry in after if entry.id not in there]
    return (*both, *gone, *fresh)


def _same(
    before: Sequence[E], after: Sequence[E], words: Callable[[E], str], *, follows: bool
) -> Mapping[int, E]:
    """Return what is the same there as something here, by the number that it has here."""

    def plain(entry: E) -> str:
        return _plain(words(entry))

    if not follows:
        return _matched({}, before, after, plain)
    unchanged = _matched({}, before, after, lambda entry: (entry.id, plain(entry)))
    worded = _matched(unchanged, before, after, plain)
    came = [entry for entry in before if _stands(entry)]
    return _matched(worded, came, after, lambda entry: entry.id)


def _matched(
    known: Mapping[int, E], before: Iterable[E], after: Iterable[E], key: Callable[[E], object]
) -> Mapping[int, E]:
    """Return what is known, and of the others what has the same key there, each once, in order."""
    taken = {entry.id for entry in known.values()}
    there: dict[object, list[E]] = {}
    for entry in after:
        if key(entry) and entry.id not in taken:
            there.setdefault(key(entry), []).append(entry)
    left = (entry for entry in before if entry.id not in known)
    found = {entry.id: there[key(entry)].pop(0) for entry in left if there.get(key(entry))}
    return {**known, **found}


def _stands(entry: Goal | Agreement | Indicator | None) -> bool:
    """Tell whether there is something, and it was not put aside: that does not come along."""
    return entry is not None and not (isinstance(entry, Goal) and is_aside(entry))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def _starts(session: Session) -> datetime:
    return session.get(Details, 1).starts


def _title(agreement: Agreement) -> str:
    return agreement.title


def _facts(session: Session) -> tuple[Value, ...]:
    details = session.get(Details, 1)
    areas = tuple(area.name for area in session.where(Area, main=True))
    return (details.name, details.day, *(text for text in (details.place, *areas) if text))


def _goals(older: Session, newer: Session, *, follows: bool) -> Table:
    """Return the goals that stand in one of the two; one that the other put aside says so."""
    pairs = paired(_worded(older), _worded(newer), lambda goal: goal.text, follows=follows)
    told = (pair for pair in pairs if any(map(_stands, pair)))
    return _table(GOALS, ((_goal(older, a), _goal(newer, b)) for a, b in told))


def _worded(session: Session) -> tuple[Goal, ...]:
    return in_order(goal for goal in session.where(Goal, edition=0) if goal.text)


def _goal(session: Session, goal: Goal | None) -> tuple[Value, ...]:
    return (goal.text, goal.status, _support(session, goal)) if goal else ()


def _support(session: Session, goal: Goal) -> Value:
    """Return how far a goal is carried, and whether these people said so or those before them."""
    found = consensus_shown(session, goal)
    if found is None:
        return phrase(N_("geen uitslag getoond"))
    if voted_here(session, goal):
        return found
    return phrase(N_("Hier niet gevraagd. Van een eerdere keer: {support}"), support=found)


def _agreed(session: Session, agreement: Agreement | None) -> tuple[Value, ...]:
    if agreement is None:
        return ()
    found = reported_agreement(session, agreement)
    went = Each(found.follow_ups or (FollowUpStatus.UNKNOWN,))
    pledges = each(found.told.pledges)
    return (
        found.told.title or phrase(N_("Afspraak zonder titel")),
        *((phrase(N_("Wie doet mee? {said}"), said=pledges),) if pledges else ()),
        phrase(N_("Hoe gaat het ermee? {status}"), status=went),
    )


def _measured(
    older: Session, newer: Session, agreed: Iterable[Pair[Agreement]], *, follows: bool
) -> Iterator[tuple[tuple[Value, ...], tuple[Value, ...]]]:
    """Yield what both measure of an agreement that is in both."""
    for first, then in agreed:
        if first and then:
            here, there = _indicators(older, first), _indicators(newer, then)
            for a, b in paired(here, there, lambda found: found.text, follows=follows):
                if a and b:
                    yield _indicator(older, a), _indicator(newer, b)


def _indicators(session: Session, agreement: Agreement) -> tuple[Indicator, ...]:
    found = session.where(Indicator, agreement=agreement.id, edition=0)
    return tuple(indicator for indicator in found if indicator.text)


def _indicator(session: Session, found: Indicator) -> tuple[Value, ...]:
    said = indicators.measured(indicators.for_report(session, found))
    return (said.text, *said.notes) if isinstance(said, Annotated) else (said,)


def _table(caption: Msgid, rows: Iterable[tuple[tuple[Value, ...], tuple[Value, ...]]]) -> Table:
    cells = (tuple(Cell(values, Empty.DASH) for values in row) for row in rows)
    return Table(caption, HEADER, tuple(cells))
