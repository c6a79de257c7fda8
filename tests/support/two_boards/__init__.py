"""Steps 1 and 2 of a half day at their boards, by a facilitator who has only keys.

Each part looks at what the room sees before the next one begins.
"""

from collections.abc import Callable, Mapping

from tests.support.halve_dag import Evening
from tests.support.two_boards.beginning import NOON, Counted, half_day_at_step_1
from tests.support.two_boards.goals import (
    arranges,
    asks_who_notices,
    asks_why,
    chooses_goals,
    hears_who_holds_back,
    opens,
    raises_fists,
    types_cards,
    votes_on_goals,
    votes_on_reasons,
)
from tests.support.two_boards.rules import (
    adds_rules,
    sees_both_harvests,
    types_sheets,
    walks_the_clashes,
)

MOST: Mapping[Callable[[Evening], None], int] = {
    opens: 3,
    types_cards: 680,
    arranges: 180,
    asks_why: 80,
    asks_who_notices: 155,
    votes_on_reasons: 115,
    votes_on_goals: 90,
    raises_fists: 140,
    hears_who_holds_back: 45,
    chooses_goals: 115,
    adds_rules: 160,
    types_sheets: 65,
    walks_the_clashes: 105,
    sees_both_harvests: 15,
}
"""What happens, in turn, and how many keys it takes at the most: some more than it does now."""

__all__ = ["MOST", "NOON", "Counted", "half_day_at_step_1"]
