"""Whether a round can open: the options that it will have, and what it needs first."""

from collections.abc import Mapping

from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import FormKind, OptionSource, RoundState
from wijkworkshop.core.voting.dealing import check_options
from wijkworkshop.core.voting.options import options_for, options_of
from wijkworkshop.core.voting.rounds import Round, RoundOption

EARLIER: Mapping[OptionSource, tuple[FormKind, OptionSource]] = {
    OptionSource.TOP_PRINCIPLES: (FormKind.DOTS, OptionSource.FIXED),
    OptionSource.DISPUTED_CELLS: (FormKind.CELL_RATING, OptionSource.CELLS),
}
"""Sources that an earlier round of the block fills, with its form and its own source."""


def options_to_be(session: Session, vote: Round) -> tuple[tuple[RoundOption, ...], Refused | None]:
    """Return the options that a round has when it opens, and why it cannot open with them."""
    options = options_of(session, vote.id)
    if vote.source is not OptionSource.FIXED:
        try:
            options = options_for(session, vote)
        except Refused as refused:
            return options, refused
    try:
        check_options(session, vote, options)
    except Refused as refused:
        return options, refused
    return options, None


def is_waiting(session: Session, vote: Round) -> bool:
    """Tell whether a round that did not open yet needs something before it can."""
    return vote.state is RoundState.READY and options_to_be(session, vote)[1] is not None


def earlier_round(session: Session, vote: Round) -> Round | None:
    """Return the round that has to be held first to give this one its options, if one has to."""
    form, source = EARLIER.get(vote.source, (None, None))
    found = session.where(Round, block=vote.block, form=form, source=source)
    return next((each for each in found if each.state is RoundState.READY), None)


def is_filled_in(vote: Round) -> bool:
    """Tell whether the outcome of the block gives this round its options."""
    return vote.source is not OptionSource.FIXED and vote.source not in EARLIER
