"""Rules that are measures, as people type them: '20: Verkoop'."""

DIGITS = 2
"""Digits in the number of a measure at the most."""


def number_apart(text: str) -> tuple[int, str]:
    """Return the number that was typed before a rule (0: none), and its words.

    A colon stands between them, '20: Verkoop': '9 van de 10 straten' names no measure.
    """
    number, _colon, words = text.strip().partition(":")
    if words.strip() and number.isdecimal() and len(number) <= DIGITS:
        return int(number), words.strip()
    return 0, text.strip()
