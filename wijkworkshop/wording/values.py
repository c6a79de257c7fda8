"""A value of a document in words. The room and a report call the same term by their own words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from gettext import gettext as looked_up
from typing import Any

from wijkworkshop.core.document import (
    Annotated,
    Deadline,
    Each,
    Fact,
    Phrase,
    Pledge,
    Term,
    Value,
)
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.wording.consent import pledge_words
from wijkworkshop.wording.dutch import date_of, going_on
from wijkworkshop.wording.sentences import verdict_words


@dataclass(frozen=True)
class Register:
    """How one kind of reader is spoken to: the words of terms, and of a day that is a deadline."""

    term: Callable[[Term], str]
    deadline: Callable[[date], str] = date_of

    def words(self, value: Value) -> str:
        """Return a value in words."""
        if isinstance(value, Enum):
            return self.term(value)
        return value if isinstance(value, str) else WORDS[type(value)](value, self)

    def together(self, values: tuple[Value, ...]) -> str:
        """Return values in words, one after the other."""
        return listed_words([self.words(value) for value in values])


def listed_words(texts: Sequence[str]) -> str:
    """Return texts after each other, without empty ones; only the last has a full stop."""
    *others, last = [text for text in texts if text] or [""]
    return ", ".join((*map(going_on, others), last))


def label_words(fact: Fact) -> str:
    """Return what stands before a fact."""
    return looked_up(fact.label.said)


def _phrase(phrase: Phrase, register: Register) -> str:
    said = {name: register.words(value) for name, value in phrase.names}
    return looked_up(phrase.text).format(**said)


def _each(each: Each, register: Register) -> str:
    return "; ".join(map(register.words, each.values))


def _annotated(text: Annotated, register: Register) -> str:
    said, notes = register.words(text.text), register.together(text.notes)
    return f"{going_on(said)} ({going_on(notes)})" if notes else said


WORDS: Mapping[type, Callable[[Any, Register], str]] = {
    date: lambda day, _register: date_of(day),
    Deadline: lambda found, register: register.deadline(found.day),
    Pledge: lambda pledge, _register: pledge_words(pledge),
    Finding: lambda finding, _register: verdict_words(finding),
    Phrase: _phrase,
    Each: _each,
    Annotated: _annotated,
}
"""How a value that is no text and no term is worded."""
