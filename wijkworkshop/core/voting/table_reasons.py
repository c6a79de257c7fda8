"""Why a table says what it says of an option: what its host gave by phone.

It is kept beside the ballot of the table until the round is settled; then it becomes the reason of
a cell of the matrix (`core/voting/rated_cells.py`), where one that was typed stands too. It is the
table's, never a person's, and the room sees nothing of it before.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from wijkworkshop.core.records import Record, refers
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.safe_text import one_line
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.voting_tables import by_tables

LONGEST_REASON = 120
"""Characters of a reason from a phone: one line. Those of a whole sheet fit in one form."""

Reasons = tuple[tuple[int, str], ...]
"""Pairs of option number and words, sorted by option."""


@dataclass(frozen=True, slots=True)
class TableReason(Record):
    """The reason of a table for its answer (`level`) about an option; without text it has none.

    Only the participants' server writes it; it is gone when the round is settled.
    """

    KEY: ClassVar[tuple[str, ...]] = ("round", "table", "option")
    table: int
    option: int
    level: int
    text: str
    round: int = refers("Round")


def asks_why(vote: Round) -> bool:
    """Tell whether hosts of tables can say why in a round."""
    return by_tables(vote) and bool(FORMS[vote.form].explained)


def put_reasons(
    session: Session, vote: Round, table: int, answers: Answers, reasons: Reasons
) -> tuple[TableReason, ...]:
    """Return what is kept of a table's reasons, in place of those that it gave before.

    Raises Refused where there is a reason and no answer, or when one is too long.
    """
    if not asks_why(vote):
        return ()
    said = dict(sound_reasons(reasons))
    if any(len(text) > LONGEST_REASON for text in said.values()):
        raise Refused(Reason.TEXT_TOO_LONG, LONGEST_REASON)
    alone = sorted(said.keys() - dict(answers).keys())
    if alone:
        raise Refused(Reason.ANSWER_NEEDED, *alone)
    before = {each.option: each for each in session.where(TableReason, round=vote.id, table=table)}
    levels = {**{option: each.level for option, each in before.items()}, **dict(answers)}
    wanted = (
        TableReason(table, option, levels[option], said.get(option, ""), vote.id)
        for option in sorted({*before, *said})
    )
    return tuple(each for each in wanted if before.get(each.option) != each)


def reasons_of(session: Session, vote: Round) -> Mapping[int, Reasons]:
    """Return the reasons that each table gave in a round."""
    found: dict[int, Reasons] = {}
    for each in sorted(session.where(TableReason, round=vote.id), key=lambda each: each.option):
        if each.text:
            found[each.table] = (*found.get(each.table, ()), (each.option, each.text))
    return found


def reason_for(session: Session, vote: Round, table: int, option: int, level: int) -> str:
    """Return why a table gave this answer; nothing when it said so of another answer, or not."""
    found = session.find(TableReason, vote.id, table, option)
    return found.text if found and found.level == level else ""


def sound_reasons(reasons: Reasons) -> Reasons:
    """Return the reasons with anything to read, each in one line."""
    found = ((option, one_line(typed)) for option, typed in reasons)
    return tuple((option, text) for option, text in found if text)
