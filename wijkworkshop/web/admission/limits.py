"""How much one phone may send, and what says that too much came in."""

LONGEST_BODY = 24_576
"""Bytes of a form: room for a reason in any script at each cell of a whole sheet."""


class Busy(Exception):
    """More was sent than can be kept soon; the page tries again by itself."""
