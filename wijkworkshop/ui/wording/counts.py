"""Counts of people in a few words of windows, each with a verb or a noun that agrees with it."""

from gettext import ngettext


def present_words(people: int) -> str:
    """Return how many people are there."""
    return ngettext("{n} mens aanwezig", "{n} mensen aanwezig", people).format(n=people)


def took_part_words(people: int) -> str:
    """Return how many people took part."""
    return ngettext("{n} mens deed mee", "{n} mensen deden mee", people).format(n=people)
