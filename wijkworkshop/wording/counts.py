"""Counts of people and things in a few words, each with a verb or a noun that agrees with it."""

from gettext import ngettext


def of_tables(tables: int) -> str:
    """Return of how many tables a count is."""
    return ngettext("van {n} tafel", "van {n} tafels", tables).format(n=tables)


def agree_words(yes: int, everybody: int, expected: bool = False) -> str:
    """Return how many agree with something, or expect that it works, of how many."""
    words = (
        ngettext(
            "{yes} van de {all} denkt dat dit lukt", "{yes} van de {all} denken dat dit lukt", yes
        )
        if expected
        else ngettext(
            "{yes} van de {all} is het hiermee eens",
            "{yes} van de {all} zijn het hiermee eens",
            yes,
        )
    )
    return words.format(yes=yes, all=everybody)


def voted_words(voted: int, present: int) -> str:
    """Return that so many of those present voted; the number itself stands before it."""
    words = ngettext("van {present} heeft gestemd", "van {present} hebben gestemd", voted)
    return words.format(present=present)


def ready_words(ready: int, tables: int) -> str:
    """Return that so many of the tables are ready; the number itself stands before it."""
    words = ngettext("{tables} is klaar", "{tables} zijn klaar", ready)
    return words.format(tables=of_tables(tables))
