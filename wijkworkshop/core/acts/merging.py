"""Two goals that say the same become one; what referred to either refers to the one that stays."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from wijkworkshop.core.acts.outcomes import check_goals
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.boards import next_card
from wijkworkshop.core.boards.placing import made_loose
from wijkworkshop.core.outcomes import ENTRY_KINDS, Entry
from wijkworkshop.core.outcomes.goals import Goal, GoalCard, GoalServes
from wijkworkshop.core.records import references
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import CardOrigin
from wijkworkshop.core.voting.ballots import BallotBox


@dataclass(frozen=True)
class MergeGoals(Request):
    """Let one goal go on in another: its wording stays as a card of that one."""

    reversible = True
    kept: int
    gone: int

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Move what refers to the goal, and take it away. Refused when people voted on it."""
        kept, gone = session.get(Goal, self.kept, 0), session.get(Goal, self.gone, 0)
        if kept == gone:
            raise Refused(Reason.SAME_GOAL)
        joined = replace(
            kept,
            ambition=kept.ambition or gone.ambition,
            concerns="\n".join(text for text in (kept.concerns, gone.concerns) if text),
        )
        joined.check(session)
        loose = made_loose(session, GoalCard, kept.block)  # they do not go along
        change = Change(put=(*loose, joined, *_as_card(session, kept, gone)), remove=(gone,))
        for entry in _about(session.after(change), gone):
            change = change + _moved(session.after(change), entry, gone.id, kept.id)
        check_goals(session.after(change))
        return change


def _as_card(session: Session, kept: Goal, gone: Goal) -> tuple[GoalCard, ...]:
    """Return the wording of the goal that goes as a card, where none of its cards has it."""
    if session.where(GoalCard, goal=gone.id, edition=0, text=gone.text):
        return ()
    number, origin = next_card(session), CardOrigin.FACILITATOR
    return (GoalCard(kept.block, 0, number, gone.text, origin, goal=kept.id),)


def _about(session: Session, goal: Goal) -> Iterator[Entry]:
    """Yield the entries as they stand now that refer to a goal."""
    for kind in ENTRY_KINDS:
        for entry in session.where(kind, edition=0):
            if ("Goal", goal.id) in references(entry):
                yield entry


def _moved(session: Session, entry: Entry, gone: int, kept: int) -> Change:
    """Return that an entry refers to the goal that stays, or goes when that one has the same."""
    about = [each.name for each in fields(entry) if each.metadata.get("refers") == "Goal"]
    now: dict[str, Any] = {name: kept for name in about if getattr(entry, name) == gone}
    moved = replace(entry, **now)
    without = Change(remove=(entry,))
    same_key = moved.key != entry.key and session.find(type(moved), *moved.key) is not None
    if same_key or (isinstance(moved, GoalServes) and moved.goal == moved.serves):
        return without
    try:
        moved.check(session.after(without))
    except Refused as refused:
        if refused.reason is Reason.ALREADY_THERE:
            return without
        raise
    return without + Change(put=(moved,))
