"""Whether somebody can have voted twice in a round without anybody seeing it."""

from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import Tally

NAMELESS = frozenset({Channel.HANDS, Channel.STICKERS, Channel.DEVICE})
"""Ways to vote in which nobody has a number of their own."""


def may_be_double(vote: Round, tally: Tally) -> bool:
    """Tell whether somebody can have voted twice without anybody seeing it."""
    return possible_doubles(vote, tally) > 0


def possible_doubles(vote: Round, tally: Tally) -> int:
    """Return how many people can have been counted twice at the most.

    Hands, stickers and turns on the laptop do not know who somebody is, so those who voted in one
    of these ways may be among those of another. A phone without a card has a number of its own: a
    slip with another number may be the same person's.
    """
    used = {each: n for each, n in tally.by_channel().items() if each is not Channel.TABLES}
    numbered = sum(number for channel, number in used.items() if channel not in NAMELESS)
    apart = numbered - min(vote.open_phones, vote.card_slips)
    nameless = [number for channel, number in used.items() if channel in NAMELESS]
    return sum(used.values()) - max(apart, *nameless, 0)
