"""What a weighing leaves for the agreements of step 4: what to do now, and what to prepare."""

from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.forms.weighing import Quadrant, in_order
from wijkworkshop.core.voting.moved import moves
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.tally import result_of

AGREED_ON = (Quadrant.DO_NOW, Quadrant.PREPARE)
"""Measures of these become agreements (dossier B.8, round 4c)."""


def to_agree_on(session: Session, block: int) -> tuple[tuple[RoundOption, Quadrant], ...]:
    """Return the measures of the last settled weighing that want an agreement, in order.

    What the group moved counts where it moved it.
    """
    weighings = session.where(Round, block=block, form=FormKind.WEIGHING)
    settled = [vote for vote in weighings if vote.has_result]
    if not settled:
        return ()
    vote = settled[-1]
    found = in_order(result_of(session, vote.id), options_of(session, vote.id))
    moved = moves(session, vote.id)
    placed = [
        (option, moved[option.number].quadrant if option.number in moved else each.quadrant)
        for option, each in found
    ]
    wanted = [pair for pair in placed if pair[1] in AGREED_ON]
    return tuple(sorted(wanted, key=lambda pair: AGREED_ON.index(pair[1])))
