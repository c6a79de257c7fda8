"""Whether somebody can have voted twice in a round without anybody seeing it."""

from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import Tally

NAMELESS = frozenset({Channel.HANDS, Channel.STICKERS, Channel.DEVICE})
"""Ways to vote in which nobody has a number of their own."""


def may_be_double(vote: Round, tally: Tally) -> bool:
    """Tell whether somebody can have voted twice without anybody seeing it.

    Hands, stickers and turns on the laptop do not know who somebody is. A phone without a card
    has a number of its own: a slip with another number may be the same person's.
    """
    used = {channel for channel, number in tally.by_channel().items() if number}
    return (len(used) > 1 and bool(used & NAMELESS)) or bool(vote.open_phones and vote.card_slips)
