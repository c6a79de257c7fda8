"""Which number an agreement has in a report."""

from collections.abc import Mapping

from wijkworkshop.core.navigation import blocks
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.session import Session


def agreement_numbers(session: Session) -> Mapping[int, int]:
    """Return by id which number an agreement has in a report: 1 for the first that was made.

    It is not the number of its measure: one measure can be in two agreements, and what a group
    thought of itself has none.
    """
    found = (
        each.id
        for block in blocks(session)
        for each in session.where(Agreement, block=block.id, edition=0)
    )
    return {agreement: number for number, agreement in enumerate(found, 1)}
