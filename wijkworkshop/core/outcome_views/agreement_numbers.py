"""The agreements in the order of a report, and which number that gives each."""

from collections.abc import Iterator, Mapping

from wijkworkshop.core.navigation import blocks
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.session import Session


def agreements(session: Session) -> Iterator[Agreement]:
    """Yield the agreements of every block, in the order of its chapter."""
    for block in blocks(session):
        yield from session.where(Agreement, block=block.id, edition=0)


def agreement_numbers(session: Session) -> Mapping[int, int]:
    """Return by id which number an agreement has in a report: 1 for the first that was made.

    It is not the number of its measure: one measure can be in two agreements, and what a group
    thought of itself has none.
    """
    return {each.id: number for number, each in enumerate(agreements(session), 1)}
