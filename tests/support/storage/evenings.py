"""A small session by hand, and acts on it, for tests that need no variety."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change, Session, session_of
from wijkworkshop.core.session_records import (
    Area,
    Block,
    Details,
    Position,
    PresenceChange,
    ScreenKind,
)
from wijkworkshop.core.terms import (
    BlockKind,
    Channel,
    FormKind,
    Group,
    InfluenceLevel,
    OptionSource,
    RoundState,
    Tag,
)
from wijkworkshop.core.voting.ballots import Answers, Ballot, BallotBox
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.storage.store import Act, LogLine

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
LINE = LogLine(NOON, "Test", "number=1")


def details(name: str = "Avond", days: int = 0) -> Details:
    """Return the facts of a session, some days after the first one."""
    day = timedelta(days=days)
    return Details(
        id=1,
        name=name,
        day=date(2026, 3, 12) + day,
        starts=NOON + day,
        zone="Europe/Amsterdam",
        place="Buurthuis",
        purpose="",
        fixed="",
        influence="",
        decides="",
        influence_level=InfluenceLevel.ADVISE,
        tables=4,
        run_sheet="evening",
        content_version="1",
        made_at=NOON,
    )


def block(number: int = 1, started_at: datetime | None = None) -> Block:
    """Return a block."""
    return Block(
        number, number, BlockKind.OPENING, f"Blok {number}", 10, "", "", "", False, started_at
    )


def voting(number: int = 1, state: RoundState = RoundState.READY) -> Round:
    """Return a round of block 1."""
    return Round(
        id=number,
        position=number,
        title=f"Ronde {number}",
        question="",
        hint="",
        form=FormKind.SINGLE_CHOICE,
        source=OptionSource.FIXED,
        budget=0,
        seconds=180,
        actor=None,
        literal=False,
        channel=Channel.PAPER,
        block=1,
        state=state,
    )


def evening(session_id: str = "evening", *more: Record) -> Session:
    """Return a session of one block."""
    start = [
        details(session_id),
        Area(1, "Schiebroek"),
        PresenceChange(1, Group.RESIDENTS, 12, NOON),
        block(),
        Position(1, ScreenKind.WELCOME, block=1, round=0),
    ]
    return session_of(session_id, [*start, *more])


def ballot(number: int, answers: Answers = ((1, 1),), round_id: int = 1, table: int = 2) -> Ballot:
    """Return a numbered ballot on paper."""
    return Ballot(round_id, number, Channel.PAPER, Group.RESIDENTS, table, answers)


def said(text: str) -> Act:
    """Return the act that adds a contribution."""

    def act(session: Session, _box: BallotBox) -> Change:
        number = session.next_id(Contribution)
        return Change(
            put=(Contribution(number, text, Group.RESIDENTS, 0, Tag.IDEA, NOON, block=1),)
        )

    return act


def changed(*put: Record, remove: tuple[Record, ...] = ()) -> Act:
    """Return the act that puts and removes these records."""
    return lambda _session, _box: Change(put, remove)


def with_box(do: Callable[[BallotBox], None]) -> Act:
    """Return the act that only does something with the ballots."""

    def act(_session: Session, box: BallotBox) -> Change:
        do(box)
        return Change()

    return act


def putting(each: Ballot) -> Callable[[BallotBox], None]:
    """Return what puts a ballot in a box."""
    return lambda box: box.put(each)


def cut(box: BallotBox) -> None:
    """Cut the links of round 1; its ballots keep their groups."""
    box.cut_links(1, frozenset(Group))
