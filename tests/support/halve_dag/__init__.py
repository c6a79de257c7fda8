"""A whole half day as a facilitator lives it: what is typed, said and voted, step by step."""

from collections.abc import Callable, Sequence

from tests.support.halve_dag.evening import (
    FIRST_GOAL,
    FIST,
    FORM,
    GRADES,
    KNOWN,
    NAME,
    NOON,
    NOTE,
    OTHER,
    PRIORITY,
    RESIDENTS,
    SALE,
    SECOND_GOAL,
    THIRD_GOAL,
    Evening,
)
from tests.support.halve_dag.questions import (
    closing,
    makes_the_session,
    opening,
    question_1,
    question_2,
    question_3,
)
from tests.support.halve_dag.steps import (
    adds_goal,
    first_break,
    second_break,
    step_1,
    step_2,
    step_3,
    step_4,
)

STEPS: Sequence[Callable[[Evening], None]] = (
    makes_the_session,
    opening,
    question_1,
    question_2,
    step_1,
    first_break,
    step_2,
    step_3,
    second_break,
    step_4,
    question_3,
    closing,
)

__all__ = [
    "FIRST_GOAL",
    "FIST",
    "FORM",
    "GRADES",
    "KNOWN",
    "NAME",
    "NOON",
    "NOTE",
    "OTHER",
    "PRIORITY",
    "RESIDENTS",
    "SALE",
    "SECOND_GOAL",
    "STEPS",
    "THIRD_GOAL",
    "Evening",
    "adds_goal",
]
