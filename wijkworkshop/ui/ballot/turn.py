"""What one person has said so far in their turn; forgotten when the turn is over."""

from dataclasses import dataclass

from wijkworkshop.core.acts.balloting import NEXT, CastBallot
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.rounds import Round


@dataclass(frozen=True)
class Turn:
    """Group and table are None until they were asked; a round for some people does not ask."""

    round: int
    group: Group | None = None
    table: int | None = None
    answers: Answers = ()

    def request(self) -> CastBallot:
        """Return the vote to store."""
        group = self.group or Group.UNKNOWN
        return CastBallot(
            self.round, NEXT, self.answers, group, self.table or 0, channel=Channel.DEVICE
        )


def turn_of(vote: Round, tables: int) -> Turn:
    """Return a new turn; what the round itself says is not asked."""
    table = vote.only_table or (None if tables > 1 else 0)
    return Turn(vote.id, vote.only_group, table)
