"""How several proposals that are voted on as one are called: a package."""

from collections.abc import Iterable

TIE = "\u00a0· "
"""Between the parts of a package; where they stand in lines, each begins with the dot."""


def package_label(parts: Iterable[str]) -> str:
    """Return what a package is called."""
    return TIE.join(parts)


def package_parts(label: str) -> tuple[str, ...]:
    """Return the parts of a package; of anything else, itself alone."""
    return tuple(label.split(TIE))
