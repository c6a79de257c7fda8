"""What was done to a value, to be taken back and done again."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class History(Generic[T]):
    """A value with those before and after it; `same` names what was done last.

    What is done under one name follows as one step: a word that is typed is no row of letters.
    """

    now: T
    past: tuple[T, ...] = ()
    future: tuple[T, ...] = ()
    same: str = ""

    def do(self, value: T, same: str = "") -> "History[T]":
        """Return the history with another value; the same one changes nothing."""
        if value == self.now:
            return self
        past = self.past if same and same == self.same else (*self.past, self.now)
        return History(value, past, (), same)

    def undo(self) -> "History[T]":
        """Return the history one step back, if there is one."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.now, *self.future))

    def redo(self) -> "History[T]":
        """Return the history one step on again, if there is one."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.now), self.future[1:])
