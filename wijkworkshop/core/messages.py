"""Dutch texts that stand in a table or a value, and are looked up in a catalogue when shown.

The core never looks one up. `tools/messages.py` collects what stands inside `N_()` and `P_()`.
"""

from dataclasses import dataclass


class Msgid(str):
    """A text to look up; whoever changes the words of a session leaves it alone."""

    __slots__ = ()


def N_(text: str) -> Msgid:  # noqa: N802 - the name that gettext tools know
    """Return a text of forms and reports to look up."""
    return Msgid(text)


def P_(text: str) -> Msgid:  # noqa: N802 - as N_
    """Return a text to look up that the room reads: phones have it in every language."""
    return Msgid(text)


NOTHING = Msgid("")


@dataclass(frozen=True)
class Label:
    """What stands before a fact, and the question that is open while it says nothing.

    A label that is a question itself needs no other.
    """

    said: Msgid
    asked: Msgid = NOTHING

    @property
    def question(self) -> Msgid:
        """Return what is asked of whoever fills it in."""
        return self.asked or self.said
