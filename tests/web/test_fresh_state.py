"""After a change a phone shows what it would show of a server that began just now."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from tests.support.changes import Read, changes
from tests.support.web.looks import HERE, STRANGER, pages
from wijkworkshop import places
from wijkworkshop.core.phones.records import Participant, Phones
from wijkworkshop.core.record_kinds import KINDS
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details, Over, Overlay, Position, ScreenKind
from wijkworkshop.core.terms import Channel, Group, RoundState, Subject
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.example import ended
from wijkworkshop.web.pages.rendering import Pages
from wijkworkshop.web.people import Person
from wijkworkshop.web.phone_state import VersionedState, initial_state

VOTE, WEIGHING = 17, 21
ONE_TIME = re.compile(r'name="once" value="\d+"')
NO_SENSE = (Refused, LookupError, ValueError, StopIteration)
"""What a new server says of a session that cannot be."""

CARD = Participant(7, Group.MUNICIPALITY, 2)
HOST = Participant(5099, Group.RESIDENTS, 3, hosts=True)
VISITS = (
    STRANGER,
    HERE,
    replace(HERE, answers=((1, 1),), saved=True),
    *(replace(HERE, person=Person(who, "", "nl")) for who in (CARD, HOST)),
)


def voting(number: int, *more: Record, **other: object) -> Session:
    """The example while people vote in a round, by phone unless told otherwise."""
    session = ended(places.resources(), places.run_sheets())
    vote = replace(session.get(Round, number), state=RoundState.OPEN, channel=Channel.PHONE)
    vote = replace(vote, **other)  # type: ignore[arg-type]  # fields of a round
    put = (
        replace(session.get(Details, 1), closed_at=None),
        replace(session.get(Phones, 1), running=True, code="K7P4", words=True),
        Position(1, ScreenKind.ROUND, vote.block, number),
        vote,
        *more,
    )
    return session.after(Change(put))


MATERIAL = Overlay(1, Over.MATERIAL, Subject.TERMS)
SESSIONS: Mapping[str, Callable[[], Session]] = {
    "by phone": lambda: voting(VOTE),
    "by tables": lambda: voting(WEIGHING, channel=Channel.TABLES),
    "counting": lambda: voting(VOTE, state=RoundState.COUNTING),
    "shown": lambda: voting(VOTE, state=RoundState.SHOWN),
    "material": lambda: voting(
        VOTE, Overlay(1, Over.MATERIAL, Subject.TERMS), state=RoundState.SHOWN
    ),
    "plan": lambda: voting(VOTE, Overlay(1, Over.PLAN), state=RoundState.SHOWN),
    "thread": lambda: voting(VOTE, Overlay(1, Over.THREAD), state=RoundState.SHOWN),
    "advice check": lambda: voting(VOTE, Overlay(1, Over.ADVICE_CHECK), state=RoundState.SHOWN),
    "parking": lambda: voting(VOTE, Overlay(1, Over.PARKING), state=RoundState.SHOWN),
}


def shown(drawing: Pages, seen: VersionedState) -> list[str]:
    """Return what each of some phones shows."""
    return [ONE_TIME.sub("", drawing.part(seen, visit)) for visit in VISITS]


def anew(session: Session, version: int) -> list[str]:
    """Return what phones show of a server that begins now."""
    return shown(pages(), initial_state(session, version))


def read_by_phones(session: Session) -> list[type[Record]]:
    tables = Read(session.tables)
    anew(replace(session, tables=tables), 1)
    return [kind for kind in KINDS if kind in tables.kinds]


@pytest.mark.seconds
@pytest.mark.parametrize("name", SESSIONS)
def test_after_any_change_a_phone_shows_what_a_new_server_shows(name: str) -> None:
    session, drawing = SESSIONS[name](), pages()
    first = initial_state(session, 1)
    before = shown(drawing, first)
    for kind in read_by_phones(session):
        for what, change in changes(session, kind):
            changed = session.after(change)
            try:
                seen = first.next(changed)
            except NO_SENSE:
                continue
            assert shown(drawing, seen) == anew(changed, seen.version), (kind, what)
            told = seen.version != first.version
            assert told or shown(drawing, seen) == before, (kind, what)
            assert shown(drawing, first) == before
