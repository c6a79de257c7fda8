"""Measures beside each other: those that people confuse, and those that work against something."""

from dataclasses import dataclass

from wijkworkshop.core.catalogue.origin import Ours


@dataclass(frozen=True)
class Alike:
    """Measures that look alike, in the order in which `difference` speaks of them (slugs)."""

    slug: str
    measures: tuple[str, ...]
    difference: Ours


@dataclass(frozen=True)
class Tension:
    """A measure that can work against a goal (`against`), or two against each other."""

    slug: str
    measures: tuple[str, ...]
    why: Ours
    against: Ours = ""
