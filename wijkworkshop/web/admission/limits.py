"""How much one phone may send, and what says that too much came in."""

LONGEST_BODY = 16_384
"""Bytes of a form."""


class Busy(Exception):
    """More was sent than can be kept soon; the page tries again by itself."""
