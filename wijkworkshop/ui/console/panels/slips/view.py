"""What the panel of slips shows: one person types, a second one types again, or nobody any more."""

from dataclasses import dataclass

from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.rounds import TAKING_VOTES, Round
from wijkworkshop.core.voting.voting_tables import by_tables
from wijkworkshop.ui.console.panels.check_bar import CheckView, check_view


@dataclass(frozen=True)
class SlipsView:
    """Which part of the panel is there.

    - `is_open`: slips can be typed; else the result stands, and who voted what is gone.
    - `checking`: the second person types, with nothing of the first one in sight.
    - `check` is what there is to say of a second person; None where none can type.
    """

    is_open: bool
    checking: bool = False
    check: CheckView | None = None

    @property
    def can_remove(self) -> bool:
        """Tell whether the slip in hand can be taken away."""
        return self.is_open and not self.checking


def slips_view(session: Session, vote: Round, *, checking: bool) -> SlipsView:
    """Return what the panel shows of a round; `checking` when a second person wants to type."""
    if vote.state not in TAKING_VOTES:
        return SlipsView(is_open=False)
    if by_tables(vote):
        return SlipsView(is_open=True)
    check = check_view(session, vote)
    return SlipsView(is_open=True, checking=checking and check.on, check=check)
