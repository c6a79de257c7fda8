"""The open end of the working definition, '(om..?)' (deck S01): the adopted goals fill it."""

import re
from typing import TYPE_CHECKING

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes import definition
from wijkworkshop.core.outcomes.definition import WorkingDefinition
from wijkworkshop.core.outcomes.entry import Gap, Need, outcome_of
from wijkworkshop.core.outcomes.goals import chosen_goals

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session

OPEN_END = re.compile(r"\(?\b(om)\b:?\s*(?:\.{2,}|…)\s*\??\s*\)?", re.IGNORECASE)
"""The deck's '(om..?)' as people type it: with or without brackets, dots or a question mark."""

OPEN_PURPOSE = Need(
    "what_for",
    N_("waarvoor we mengen"),
    N_("Waarvoor mengen we? (om..?)"),
    P_("Waarvoor mengen we?"),
    notice=True,
)


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
    return filled(sentence, tuple(goal.text for goal in chosen_goals(session)))


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Return what a working definition lacks, and that nobody said yet what we mix for."""
    sentence = outcome_of(session, WorkingDefinition, block).sentence
    left_open = is_open(sentence) and not chosen_goals(session)
    return (*definition.missing(session, block), *([Gap(OPEN_PURPOSE)] if left_open else []))


def _within(goal: str) -> str:
    """Return a goal as it stands within a sentence."""
    text = goal.strip().rstrip(".")
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
