"""The open end of the working definition, '(om..?)' (deck S01): the adopted goals fill it."""

import re
from typing import TYPE_CHECKING

from wijkworkshop.core.outcomes.definition import WorkingDefinition
from wijkworkshop.core.outcomes.goals import Goal, in_order
from wijkworkshop.core.terms import GoalKind, GoalStatus

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session

OPEN_END = re.compile(r"\(?\b(om)\b:?\s*(?:\.{2,}|…)\s*\??\s*\)?", re.IGNORECASE)
"""The deck's '(om..?)' as people type it: with or without brackets, dots or a question mark."""


def is_open(sentence: str) -> bool:
    """Tell whether a sentence still has its open end."""
    return OPEN_END.search(sentence) is not None


def filled(sentence: str, goals: tuple[str, ...]) -> str:
    """Return the sentence with goals in its open end; without goals it stays open.

    A goal is a sentence, and 'om' wants a verb of its own; what comes after goes on with the rest.
    """
    if not goals:
        return sentence
    said = "; ".join(_within(goal) for goal in goals)
    last = not any(map(str.isalnum, OPEN_END.split(sentence, maxsplit=1)[-1]))
    pattern = "{om} dit te bereiken: {said}" if last else "{om} dit te bereiken ({said})"
    return OPEN_END.sub(
        lambda found: pattern.replace("{om}", found[1]).replace("{said}", said), sentence, count=1
    )


def working_sentence(session: "Session") -> str:
    """Return the sentence of the working definition, its open end filled by adopted goals."""
    found = (each.sentence for each in session.where(WorkingDefinition, edition=0))
    sentence = next(filter(None, found), "")
    goals = session.where(Goal, edition=0, kind=GoalKind.OUTCOME, status=GoalStatus.ADOPTED)
    return filled(sentence, tuple(goal.text for goal in in_order(goals)))


def _within(goal: str) -> str:
    """Return a goal as it stands within a sentence."""
    text = goal.strip().rstrip(".")
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
