"""Another order than the run sheet has: blocks skipped, moved, put in between."""

from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.contributing import sound
from wijkworkshop.core.acts.navigating import LONGEST_BLOCK
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.session_creation import block_records
from wijkworkshop.core.navigation import blocks, position
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.planning.run_sheet import BlockPlan
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Block, Passage
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.rounds import Round


def is_to_come(session: Session, block: Block) -> bool:
    """Tell whether a block has not begun, and is not where we are."""
    return block.started_at is None and block.id != position(session).block


def _to_come(session: Session, number: int) -> Block:
    block = session.get(Block, number)
    if not is_to_come(session, block):
        raise Refused(Reason.BLOCK_BEGUN)
    return block


@dataclass(frozen=True)
class SkipBlock(Request):
    """Leave a block out that is still to come, or take it up again."""

    reversible = True
    block: int
    skipped: bool = True

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Mark it; what has begun cannot be skipped."""
        block = _to_come(session, self.block)
        if block.skipped == self.skipped:
            raise Refused(Reason.ALREADY_THERE)
        return Change(put=(replace(block, skipped=self.skipped),))


@dataclass(frozen=True)
class MoveBlock(Request):
    """Do a block later, or earlier: it changes places with the one beside it."""

    reversible = True
    block: int
    later: bool

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Swap the two; neither may have begun."""
        block, order = _to_come(session, self.block), blocks(session)
        place = order.index(block) + (1 if self.later else -1)
        if not 0 <= place < len(order):
            raise Refused(Reason.ALREADY_THERE)
        other = _to_come(session, order[place].id)
        moved = replace(block, position=other.position)
        return Change(put=(moved, replace(other, position=block.position)))


@dataclass(frozen=True)
class InsertBlock(Request):
    """Put a block in, after another one: a break, some practice, a question more."""

    reversible = True
    after: int
    plan: BlockPlan

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Give it numbers of its own; a kind with an outcome is there once."""
        before, plan = session.get(Block, self.after), self.plan
        sound(plan.title)
        if not 0 <= plan.minutes <= LONGEST_BLOCK:
            raise Refused(Reason.OUT_OF_RANGE, LONGEST_BLOCK)
        if plan.kind in OUTCOMES and session.where(Block, kind=plan.kind):
            raise Refused(Reason.ONE_OF_A_KIND)
        shifted = (
            replace(each, position=each.position + 1)
            for each in blocks(session)
            if each.position > before.position
        )
        made = block_records(
            plan,
            session.next_id(Block),
            before.position + 1,
            session.next_id(Passage),
            session.next_id(Round),
        )
        return Change(put=(*shifted, *made))
