"""Building facts: what has to be there stays open when it is empty, what is extra is left out."""

from wijkworkshop.core.document import Each, Fact, Phrase, Value
from wijkworkshop.core.messages import P_, Label, Msgid

Given = Value | None


def wanted(label: Label, *values: Given, matters: bool = False) -> Fact:
    """Return a fact that should be there; with none of these values it is open."""
    return Fact(label, _there(values), matters)


def extra(label: Label, *values: Given, matters: bool = False) -> Fact | None:
    """Return a fact when there is something to say, and otherwise nothing."""
    fact = wanted(label, *values, matters=matters)
    return fact if fact.known else None


def facts(*found: Fact | None) -> tuple[Fact, ...]:
    """Return the facts that are there."""
    return tuple(fact for fact in found if fact is not None)


def each(values: "tuple[Given, ...]") -> Each | None:
    """Return values of one kind as one value; None when there are none."""
    there = _there(values)
    return Each(there) if there else None


def phrase(text: Msgid, /, **names: Value) -> Phrase:
    """Return a text to look up, and what stands in the place of its names."""
    return Phrase(text, tuple(names.items()))


def about(text: Msgid, value: str) -> Phrase | None:
    """Return a text that says something of its one name, `text`; None without that."""
    return phrase(text, text=value) if value else None


def known_year(year: int) -> Value:
    """Return a year, or that it is unknown (0)."""
    return str(year) if year else phrase(P_("jaar onbekend"))


def in_year(when: Value, value: str) -> Phrase:
    """Return what was measured, after when that was."""
    return phrase(P_("{when}: {value}"), when=when, value=value)


def _there(values: tuple[Given, ...]) -> tuple[Value, ...]:
    return tuple(value for value in values if value is not None and value != "")
