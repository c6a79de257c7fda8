"""What is still open when an evening ends: derived, with what was decided about each point.

Nobody types a point. It is what the outcome of a block lacks, or what its board leaves open, so it
disappears when that is filled in. What is decided about it is kept by numbers: it stays with an
entry that gets another name.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from wijkworkshop.core.boards import BOARDS
from wijkworkshop.core.boards.questions import ASKS_TOO
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.outcomes import OUTCOMES, Gap, Need
from wijkworkshop.core.pictures import AreaPicture
from wijkworkshop.core.records import Record, refers
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details
from wijkworkshop.core.terms import BlockKind, RoundState
from wijkworkshop.core.voting.rounds import Round


@dataclass(frozen=True, slots=True)
class PointDecision(Record):
    """What was decided about an open point: who takes it up, or that we let it go on purpose.

    `need` names what is missing (`Need.name`), `place` and `across` are the numbers of the entries
    that it is about (0: the outcome as a whole).
    """

    KEY: ClassVar[tuple[str, ...]] = ("block", "need", "place", "across")
    need: str
    place: int
    across: int
    block: int = refers("Block")
    owner: str = ""
    let_go: bool = False
    reason: str = ""


PointKey = tuple[int, str, int, int]
"""The key of a decision about a point: block, need, and the two numbers that it is about."""


@dataclass(frozen=True)
class OpenPoint:
    """Something that is open in a block, and what was decided about it."""

    block: int
    gap: Gap
    decided: PointDecision | None = None

    @property
    def key(self) -> PointKey:
        """Return the key that a decision about it has."""
        return self.block, self.gap.what.name, *self.gap.about

    @property
    def owner(self) -> str:
        """Return who takes it up; nothing while nobody does."""
        return self.decided.owner if self.decided else ""

    @property
    def let_go(self) -> bool:
        """Tell whether we let it go on purpose."""
        return self.decided is not None and self.decided.let_go

    @property
    def reason(self) -> str:
        """Return why we let it go, where that was said."""
        return self.decided.reason if self.decided else ""

    @property
    def is_undecided(self) -> bool:
        """Tell whether nobody takes it up, and we do not let it go either."""
        return not self.owner and not self.let_go


NEEDS: Mapping[str, Need] = {
    need.name: need
    for needs in (
        *(kind.needs for kind in OUTCOMES.values()),
        *(kind.needs for kind in BOARDS.values()),
    )
    for need in needs
}
"""All that can be open, by name."""


DEMANDS = frozenset(
    need
    for needs in (
        *(kind.needs for kind in OUTCOMES.values()),
        *(board.needs for board in ASKS_TOO.values()),
    )
    for need in needs
    if not need.notice
)
"""What keeps a part from being done; what a board with places of its own leaves open does not."""


def open_points(session: Session) -> Iterator[OpenPoint]:
    """Yield everything that is open in the blocks that were held, in their order."""
    for block in sorted(session.all(Block), key=lambda each: each.position):
        if not is_untouched(session, block):
            yield from points_of(session, block)


def largest_first(points: Iterable[OpenPoint]) -> tuple[OpenPoint, ...]:
    """Return what was not let go: first what keeps a part from being done, then the rest.

    Of these, what nobody takes up comes first.
    """
    kept = (each for each in points if not each.let_go)
    return tuple(sorted(kept, key=lambda each: (each.gap.what not in DEMANDS, bool(each.owner))))


def points_of(session: Session, block: Block) -> Iterator[OpenPoint]:
    """Yield what is open in a block: what its outcome lacks, then what its board leaves open."""
    if block.kind not in OUTCOMES:
        return
    yield from (_point(session, block, gap) for gap in _gaps(session, block, block.kind))
    if block.kind is BlockKind.RECAP:
        yield from _came_along(session, block)


def point_at(session: Session, key: PointKey) -> OpenPoint | None:
    """Return the open point with this key, None when nothing is open there (any more)."""
    block = session.find(Block, key[0])
    points = points_of(session, block) if block else ()
    return next((each for each in points if each.key == key), None)


def gathered(session: Session) -> Iterator[OpenPoint]:
    """Yield what the room goes along at the closing: all but what the closing itself still asks.

    Once the session is closed that is open too.
    """
    closed = session.get(Details, 1).closed_at is not None
    for point in open_points(session):
        if closed or session.get(Block, point.block).kind is not BlockKind.CLOSING:
            yield point


def is_untouched(session: Session, block: Block) -> bool:
    """Tell whether nothing happened in a block, so that nothing is open in it."""
    if block.started_at is not None:
        return False
    ready = all(vote.state is RoundState.READY for vote in session.where(Round, block=block.id))
    kind = OUTCOMES.get(block.kind)
    entries = (kind.outcome, *kind.parts) if kind else ()
    left = any(session.where(each, block=block.id) for each in entries)
    said = bool(session.where(Contribution, block=block.id))
    shown = block.kind is BlockKind.STEP_3 and bool(session.table(AreaPicture))
    return ready and not (left or said or shown)


def kept_gaps(session: Session, block: int, gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Return the gaps of a block that we did not let go."""
    found = ((gap, session.find(PointDecision, block, gap.what.name, *gap.about)) for gap in gaps)
    return tuple(gap for gap, decided in found if decided is None or not decided.let_go)


def decisions_on(session: Session, gone: Iterable[Record]) -> tuple[PointDecision, ...]:
    """Return the decisions about entries that go."""
    removed = {(type(each).__name__, each.key[0]) for each in gone}
    decided = session.all(PointDecision) if removed else ()
    return tuple(each for each in decided if not removed.isdisjoint(subjects(each)))


def subjects(decision: PointDecision) -> tuple[tuple[str, int], ...]:
    """Return the kind and the number of each entry that a decision is about, without a whole."""
    need = NEEDS.get(decision.need)
    about = zip(need.of if need else (), (decision.place, decision.across), strict=False)
    return tuple((kind, number) for kind, number in about if number)


def _gaps(session: Session, block: Block, kind: BlockKind) -> Iterator[Gap]:
    """Yield what an outcome of a kind lacks in a block, then what a board of that kind does."""
    yield from OUTCOMES[kind].missing(session, block.id)
    if kind in BOARDS:
        yield from BOARDS[kind].gaps(session, block.id)


def _point(session: Session, block: Block, gap: Gap) -> OpenPoint:
    decided = session.find(PointDecision, block.id, gap.what.name, *gap.about)
    return OpenPoint(block.id, gap, decided)


def _came_along(session: Session, block: Block) -> Iterator[OpenPoint]:
    """Yield what somebody took up in an earlier session and is still open here."""
    if session.where(PointDecision, block=block.id):
        others = (kind for kind in OUTCOMES if kind is not BlockKind.RECAP)
        gaps = (gap for kind in others for gap in _gaps(session, block, kind))
        found = {point.key: point for point in (_point(session, block, gap) for gap in gaps)}
        yield from (point for point in found.values() if point.decided)
